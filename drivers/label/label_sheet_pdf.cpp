#include "drivers/label/label_sheet_pdf.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/files/private_file.h"
#include "drivers/label/label_painter.h"

#include <cairo.h>

#include <algorithm>

namespace sokoguru::drivers {

namespace {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// Where the label at a position of the sheet lies, row by row; in points.
Box label_box(const LabelSheet& sheet, int position) {
    const int column = position % sheet.columns;
    const int row = position / sheet.columns;
    const double left_mm = sheet.left_margin_mm + column * (sheet.label_width_mm + sheet.column_gap_mm);
    const double top_mm = sheet.top_margin_mm + row * (sheet.label_height_mm + sheet.row_gap_mm);
    return {.left = left_mm * points_per_mm,
            .top = top_mm * points_per_mm,
            .right = (left_mm + sheet.label_width_mm) * points_per_mm,
            .bottom = (top_mm + sheet.label_height_mm) * points_per_mm};
}

/// What of a label is printed on: not its rim, whose sides are the quiet zones of the bar code, and nothing
/// that the printer can't reach.
Box printed_box(const LabelSheet& sheet, const Box& label) {
    constexpr double side_rim = 3 * points_per_mm;
    constexpr double upper_and_lower_rim = 1.5 * points_per_mm;
    const double unprintable = sheet.unprintable_mm * points_per_mm;
    return {.left = std::max(label.left + side_rim, unprintable),
            .top = std::max(label.top + upper_and_lower_rim, unprintable),
            .right = std::min(label.right - side_rim, sheet.page_width_mm * points_per_mm - unprintable),
            .bottom = std::min(label.bottom - upper_and_lower_rim,
                               sheet.page_height_mm * points_per_mm - unprintable)};
}

class SheetDrawing {
  public:
    SheetDrawing(cairo_t* context, const LabelSheet& sheet)
        : context_(context),
          sheet_(sheet),
          position_(std::clamp(sheet.used_labels, 0, sheet.columns * sheet.rows - 1)) {}

    void add(const ShelfLabel& label) {
        if (position_ == sheet_.columns * sheet_.rows) {
            cairo_show_page(context_);
            position_ = 0;
        }
        const Box box = label_box(sheet_, position_);
        const Box printed = printed_box(sheet_, box);
        if (printed.right > printed.left && printed.bottom > printed.top)
            LabelPainter(context_, printed.right - printed.left, printed.bottom - printed.top)
                .paint(label, printed.left, printed.top);
        if (sheet_.draws_outlines) outline(box);
        ++position_;
    }

  private:
    void outline(const Box& box) {
        cairo_set_source_rgb(context_, 0.7, 0.7, 0.7);
        cairo_set_line_width(context_, 0.3);
        cairo_rectangle(context_, box.left, box.top, box.right - box.left, box.bottom - box.top);
        cairo_stroke(context_);
    }

    cairo_t* context_;
    const LabelSheet& sheet_;
    int position_; ///< On the sheet, row by row.
};

} // namespace

LabelSheet a4_3x8() {
    return {.rows = 8, .label_height_mm = 37, .top_margin_mm = 0.5};
}

LabelSheet a4_3x10() {
    return {.rows = 10, .label_height_mm = 29.7};
}

tl::expected<std::string, std::string> make_label_sheet_pdf(std::span<const ShelfLabel> labels,
                                                            const LabelSheet& sheet) {
    if (sheet.columns < 1 || sheet.rows < 1 || sheet.label_width_mm <= 0 || sheet.label_height_mm <= 0)
        return tl::unexpected(std::string("the sheet has no labels"));
    PdfDrawing pdf(sheet.page_width_mm * points_per_mm, sheet.page_height_mm * points_per_mm);
    SheetDrawing drawing(pdf.context(), sheet);
    for (const ShelfLabel& label : labels)
        for (int copy = 0; copy < std::clamp(label.copies, 1, ShelfLabel::copies_max); ++copy)
            drawing.add(label);
    return pdf.finish();
}

tl::expected<void, std::string> write_label_sheet_pdf(std::span<const ShelfLabel> labels,
                                                      const LabelSheet& sheet,
                                                      const std::filesystem::path& path) {
    return make_label_sheet_pdf(labels, sheet).and_then([&path](const std::string& pdf) {
        return write_private_file(path, pdf);
    });
}

} // namespace sokoguru::drivers
