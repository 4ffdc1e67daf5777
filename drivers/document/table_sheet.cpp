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

    /// As wide as the longest of its texts asks for; what is left, or missing, is shared by the columns of
    /// words, since a number must not be broken.
    std::vector<SheetPages::Column> columns_of(const TableSheet::Table& table) {
        std::vector<SheetPages::Column> columns(table.columns.size());
        const auto widen = [&](const TableSheet::Row& row, Weight weight) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const double width = pages_.text_width(row[i], {.weight = weight}) + 3 * points_per_mm;
                columns[i].width = std::max(columns[i].width, width);
            }
        };
        TableSheet::Row headings;
        for (const TableSheet::Column& column : table.columns) {
            headings.push_back(column.heading);
        }
        widen(headings, Weight::bold);
        widen(table.total, Weight::bold);
        for (const TableSheet::Row& row : table.rows) {
            widen(row, Weight::normal);
        }
        double of_words = 0;
        double of_numbers = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].align = table.columns[i].is_number ? Align::right : Align::left;
            (table.columns[i].is_number ? of_numbers : of_words) += columns[i].width;
        }
        const double rest = pages_.inner_width() - of_numbers;
        const double least = pages_.inner_width() * 0.15;
        const bool has_room = of_words > 0 && rest > least;
        const double factor = has_room ? rest / of_words : pages_.inner_width() / (of_words + of_numbers);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!has_room || !table.columns[i].is_number) columns[i].width *= factor;
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
