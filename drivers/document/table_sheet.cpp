#include "drivers/document/table_sheet.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/document/sheet_chart_painter.h"
#include "drivers/document/sheet_pages.h"
#include "drivers/files/private_file.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

using Weight = SheetPages::Weight;
using Align = SheetPages::Align;

constexpr std::size_t upright_columns_max = 6;

SheetPages::Direction direction_of(const TableSheet& sheet) {
    const bool is_wide = std::ranges::any_of(sheet.tables, [](const TableSheet::Table& table) {
        return table.columns.size() > upright_columns_max;
    });
    return is_wide ? SheetPages::Direction::across : SheetPages::Direction::upright;
}

class SheetPainter {
  public:
    SheetPainter(PdfDrawing& drawing, const TableSheet& sheet)
        : context_(drawing.context()),
          pages_(drawing, direction_of(sheet), sheet.page_label),
          sheet_(sheet) {}

    void paint() {
        paint_head();
        paint_sheet_chart(context_, pages_, sheet_.chart);
        for (const TableSheet::Table& table : sheet_.tables) {
            paint_table(table);
        }
        pages_.end();
    }

  private:
    void paint_head() {
        pages_.write(sheet_.shop_name, {.size = 13, .weight = Weight::bold});
        for (const std::string& text : sheet_.shop_lines) {
            pages_.write(text, {});
        }
        pages_.skip(4 * points_per_mm);
        pages_.write(sheet_.title, {.size = 18, .weight = Weight::bold});
        pages_.write(sheet_.subtitle, {.size = 11});
        pages_.skip(4 * points_per_mm);
    }

    /// What a column asks for, and what it can't be without.
    struct Asked {
        double width = 0; ///< Of the longest text; of a head only its longest word, as it may be broken.
        double least = 0; ///< Of the longest word.
    };

    double width_of_words(const std::string& text, Weight weight) {
        double width = 0;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            width = std::max(width, pages_.text_width(text.substr(begin, end - begin), {.weight = weight}));
            begin = end + 1;
        }
        return width;
    }

    std::vector<Asked> asked_by(const TableSheet::Table& table) {
        constexpr double padding = 3 * points_per_mm;
        std::vector<Asked> asked(table.columns.size());
        const auto widen = [&](const TableSheet::Row& row, Weight weight) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const double whole = pages_.text_width(row[i], {.weight = weight}) + padding;
                const double words =
                    table.columns[i].is_number ? whole : width_of_words(row[i], weight) + padding;
                asked[i].width = std::max(asked[i].width, whole);
                asked[i].least = std::max(asked[i].least, words);
            }
        };
        widen(table.total, Weight::bold);
        for (const TableSheet::Row& row : table.rows) {
            widen(row, Weight::normal);
        }
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const double head = width_of_words(table.columns[i].heading, Weight::bold) + padding;
            asked[i].least = std::max(asked[i].least, head);
            asked[i].width = std::max(asked[i].width, head);
        }
        return asked;
    }

    /// What is left, or missing, is shared by the columns of words, since a number must not be broken; nor is
    /// a word while there is room for it.
    std::vector<SheetPages::Column> columns_of(const TableSheet::Table& table) {
        const std::vector<Asked> asked = asked_by(table);
        std::vector<SheetPages::Column> columns(asked.size());
        Asked words;
        double rest = pages_.inner_width();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool is_number = table.columns[i].is_number;
            columns[i] = {asked[i].width, is_number ? Align::right : Align::left};
            words.width += is_number ? 0 : asked[i].width;
            words.least += is_number ? 0 : asked[i].least;
            rest -= is_number ? asked[i].width : 0;
        }
        const bool has_room = words.width > 0 && rest >= words.least;
        const double all = pages_.inner_width() - rest + words.least;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            double& width = columns[i].width;
            if (!has_room) {
                width = asked[i].least * pages_.inner_width() / all;
            } else if (!table.columns[i].is_number) {
                const double part = (rest - words.least) / std::max(1.0, words.width - words.least);
                width = rest >= words.width ? width * rest / words.width
                                            : asked[i].least + (width - asked[i].least) * part;
            }
        }
        return columns;
    }

    void paint_table(const TableSheet::Table& table) {
        if (table.columns.empty()) return;
        const auto columns = columns_of(table);
        TableSheet::Row headings;
        for (const TableSheet::Column& column : table.columns) {
            headings.push_back(column.heading);
        }
        const double head_height = pages_.row_height(headings, columns, Weight::bold);
        pages_.make_room(3 * head_height + 10 * points_per_mm);
        pages_.write(table.title, {.size = 12, .weight = Weight::bold});
        pages_.skip(2 * points_per_mm);
        const auto paint_headings = [&] {
            pages_.rule();
            pages_.row(headings, columns, Weight::bold);
        };
        const auto paint_row = [&](const TableSheet::Row& row, Weight weight) {
            if (pages_.make_room(pages_.row_height(row, columns, weight))) paint_headings();
            pages_.row(row, columns, weight);
        };
        paint_headings();
        for (const TableSheet::Row& row : table.rows) {
            paint_row(row, Weight::normal);
        }
        if (!table.total.empty()) paint_row(table.total, Weight::bold);
        pages_.skip(8 * points_per_mm);
    }

    cairo_t* context_;
    SheetPages pages_;
    const TableSheet& sheet_;
};

} // namespace

tl::expected<std::string, std::string> make_table_sheet_pdf(const TableSheet& sheet) {
    const bool is_upright = direction_of(sheet) == SheetPages::Direction::upright;
    PdfDrawing drawing(is_upright ? a4_short : a4_long, is_upright ? a4_long : a4_short);
    SheetPainter(drawing, sheet).paint();
    return drawing.finish();
}

tl::expected<void, std::string> write_table_sheet_pdf(const TableSheet& sheet,
                                                      const std::filesystem::path& path) {
    return make_table_sheet_pdf(sheet).and_then(
        [&path](const std::string& pdf) { return write_private_file(path, pdf); });
}

} // namespace sokoguru::drivers
