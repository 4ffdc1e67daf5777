#include "drivers/document/order_sheet.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/document/sheet_pages.h"
#include "drivers/files/private_file.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

using Style = SheetPages::Style;
using Weight = SheetPages::Weight;

constexpr double text_size = 10;
constexpr double title_size = 18;
constexpr double shop_size = 13;
constexpr double signature_height = 34 * points_per_mm;
constexpr double margin = SheetPages::margin;

/// The widths of the columns, in parts of the whole.
constexpr std::array<double, OrderSheet::column_count> column_parts = {0.06, 0.42, 0.12, 0.10, 0.14, 0.16};
/// Numbers end where their column ends.
constexpr std::array<bool, OrderSheet::column_count> ends_right = {false, false, true, false, true, true};

class SheetPainter {
  public:
    SheetPainter(PdfDrawing& drawing, const OrderSheet& sheet)
        : pages_(drawing, SheetPages::Direction::upright, sheet.page_label), sheet_(sheet) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            columns_[i] = {column_parts[i] * pages_.inner_width(),
                           ends_right[i] ? SheetPages::Align::right : SheetPages::Align::left};
        }
    }

    void paint() {
        paint_head();
        paint_headings();
        for (const OrderSheet::Row& row : sheet_.rows) {
            if (pages_.make_room(pages_.row_height(row, columns_, Weight::normal))) paint_headings();
            pages_.row(row, columns_, Weight::normal);
        }
        paint_total();
        paint_signatures();
        pages_.end();
    }

  private:
    void paint_head() {
        pages_.write(sheet_.shop_name, {.size = shop_size, .weight = Weight::bold});
        for (const std::string& text : sheet_.shop_lines) {
            pages_.write(text, {});
        }
        pages_.skip(4 * points_per_mm);
        pages_.rule();
        pages_.skip(4 * points_per_mm);
        pages_.write(sheet_.title, {.size = title_size, .weight = Weight::bold});
        pages_.skip(2 * points_per_mm);
        const double head_top = pages_.top();
        const double half = pages_.inner_width() / 2;
        pages_.write(sheet_.addressee_label + ":", {}, margin, half);
        for (const std::string& text : sheet_.addressee_lines) {
            pages_.write(text, {.weight = Weight::bold}, margin, half);
        }
        const double left_end = pages_.top();
        pages_.move_to(head_top);
        for (const OrderSheet::Fact& fact : sheet_.facts) {
            pages_.write(fact.label + ": " + fact.text, {}, margin + half, half);
        }
        pages_.move_to(std::max(pages_.top(), left_end) + 6 * points_per_mm);
    }

    void paint_headings() {
        pages_.rule();
        pages_.row(sheet_.headings, columns_, Weight::bold);
    }

    void paint_total() {
        if (sheet_.total.empty()) return;
        pages_.make_room(20 * points_per_mm);
        pages_.skip(2 * points_per_mm);
        const double width = pages_.inner_width() / 2;
        Style style{.size = text_size + 1, .weight = Weight::bold};
        pages_.show(sheet_.total_label, style, margin, pages_.top(), width);
        style.align = SheetPages::Align::right;
        pages_.write(sheet_.total, style, margin + width, width - points_per_mm);
    }

    void paint_signatures() {
        if (sheet_.signatures.empty()) return;
        pages_.make_room(signature_height + 10 * points_per_mm);
        pages_.skip(signature_height);
        const double width = pages_.inner_width() / static_cast<double>(sheet_.signatures.size());
        double left = margin;
        for (const std::string& who : sheet_.signatures) {
            const double sign_width = width * 0.7;
            pages_.rule(left, sign_width);
            pages_.show(who, {.align = SheetPages::Align::centre}, left, pages_.top() + points_per_mm,
                        sign_width);
            left += width;
        }
        pages_.skip(8 * points_per_mm);
    }

    SheetPages pages_;
    const OrderSheet& sheet_;
    std::array<SheetPages::Column, OrderSheet::column_count> columns_;
};

} // namespace

tl::expected<std::string, std::string> make_order_sheet_pdf(const OrderSheet& sheet) {
    PdfDrawing drawing(a4_short, a4_long);
    SheetPainter(drawing, sheet).paint();
    return drawing.finish();
}

tl::expected<void, std::string> write_order_sheet_pdf(const OrderSheet& sheet,
                                                      const std::filesystem::path& path) {
    return make_order_sheet_pdf(sheet).and_then(
        [&path](const std::string& pdf) { return write_private_file(path, pdf); });
}

} // namespace sokoguru::drivers
