#include "drivers/document/receipt_pdf.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/document/receipt_painter.h"
#include "drivers/files/private_file.h"

#include <variant>
#include <vector>

namespace sokoguru::drivers {

namespace {

constexpr double margin_above_and_below = 4 * points_per_mm;
/// The longest page that readers of PDF must show (ISO 32000-1, annex C) is 14,400 points.
constexpr double page_height_max = 14'000;

struct Paper {
    double width_mm = 0;
    double printed_width_mm = 0;
};

/// What the heads of receipt printers reach of their paper.
Paper paper_of(int columns) {
    return columns <= 32 ? Paper{58, 48} : Paper{80, 72};
}

/// Where the page ends that begins with the line at `first`, and how high its lines are together.
struct PageEnd {
    std::size_t last = 0; ///< Not included.
    double height = 0;
};

PageEnd end_of_page(const ReceiptPainter& painter, const std::vector<ReceiptDocument::Line>& lines,
                    std::size_t first) {
    PageEnd end{first, 0};
    while (end.last < lines.size()) {
        const double height = painter.height_of(lines[end.last]);
        if (end.last > first && end.height + height > page_height_max) break;
        end.height += height;
        ++end.last;
    }
    return end;
}

} // namespace

tl::expected<std::string, std::string> make_receipt_pdf(const ReceiptDocument& document) {
    const Paper paper = paper_of(document.columns);
    std::vector<ReceiptDocument::Line> lines = document.lines;
    // Where paper would be cut, the page ends.
    while (!lines.empty() && std::holds_alternative<ReceiptDocument::Cut>(lines.back()))
        lines.pop_back();
    const double width = paper.width_mm * points_per_mm;
    PdfDrawing drawing(width, width);
    ReceiptPainter painter(drawing.context(), document.columns, paper.printed_width_mm * points_per_mm);
    for (std::size_t first = 0; first < lines.size();) {
        const PageEnd end = end_of_page(painter, lines, first);
        drawing.set_page_size(width, end.height + 2 * margin_above_and_below);
        double top = margin_above_and_below;
        for (; first < end.last; ++first) {
            painter.paint(lines[first], (paper.width_mm - paper.printed_width_mm) / 2 * points_per_mm, top);
            top += painter.height_of(lines[first]);
        }
        cairo_show_page(drawing.context());
    }
    return drawing.finish();
}

tl::expected<void, std::string> write_receipt_pdf(const ReceiptDocument& document,
                                                  const std::filesystem::path& path) {
    return make_receipt_pdf(document).and_then(
        [&path](const std::string& pdf) { return write_private_file(path, pdf); });
}

} // namespace sokoguru::drivers
