#include "drivers/document/receipt_pdf.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/document/receipt_painter.h"
#include "drivers/files/private_file.h"

#include <cstddef>
#include <memory>
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

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

/// The dots as a stencil, which a PDF keeps as one picture.
class LogoPainter {
  public:
    explicit LogoPainter(const std::optional<ModuleGrid>& logo) {
        if (!logo || logo->columns < 1 || logo->rows < 1) return;
        stencil_.reset(cairo_image_surface_create(CAIRO_FORMAT_A8, logo->columns, logo->rows));
        width_ = logo->columns * points_per_dot;
        height_ = logo->rows * points_per_dot;
        cairo_surface_flush(stencil_.get());
        unsigned char* rows = cairo_image_surface_get_data(stencil_.get());
        const int stride = cairo_image_surface_get_stride(stencil_.get());
        for (int y = 0; y < logo->rows; ++y) {
            for (int x = 0; x < logo->columns; ++x) {
                rows[static_cast<std::ptrdiff_t>(y) * stride + x] = logo->is_dark(x, y) ? 0xFF : 0;
            }
        }
        cairo_surface_mark_dirty(stencil_.get());
    }

    /// With the space below it.
    double height() const { return stencil_ ? height_ + space_below : 0; }

    void paint(cairo_t* context, double paper_width, double top) const {
        if (!stencil_) return;
        cairo_save(context);
        cairo_translate(context, (paper_width - width_) / 2, top);
        cairo_scale(context, points_per_dot, points_per_dot);
        cairo_set_source_rgb(context, 0, 0, 0);
        cairo_mask_surface(context, stencil_.get(), 0, 0);
        cairo_restore(context);
    }

  private:
    static constexpr double points_per_dot = points_per_mm / 8;
    static constexpr double space_below = 2 * points_per_mm;
    std::unique_ptr<cairo_surface_t, DestroySurface> stencil_;
    double width_ = 0;
    double height_ = 0;
};

} // namespace

tl::expected<std::string, std::string> make_receipt_pdf(const ReceiptDocument& document,
                                                        const std::optional<ModuleGrid>& logo) {
    const Paper paper = paper_of(document.columns);
    const LogoPainter logo_painter(logo);
    std::vector<ReceiptDocument::Line> lines = document.lines;
    // Where paper would be cut, the page ends.
    while (!lines.empty() && std::holds_alternative<ReceiptDocument::Cut>(lines.back()))
        lines.pop_back();
    const double width = paper.width_mm * points_per_mm;
    PdfDrawing drawing(width, width);
    ReceiptPainter painter(drawing.context(), document.columns, paper.printed_width_mm * points_per_mm);
    for (std::size_t first = 0; first < lines.size();) {
        const PageEnd end = end_of_page(painter, lines, first);
        const double logo_height = first == 0 ? logo_painter.height() : 0;
        drawing.set_page_size(width, logo_height + end.height + 2 * margin_above_and_below);
        if (first == 0) logo_painter.paint(drawing.context(), width, margin_above_and_below);
        double top = margin_above_and_below + logo_height;
        for (; first < end.last; ++first) {
            painter.paint(lines[first], (paper.width_mm - paper.printed_width_mm) / 2 * points_per_mm, top);
            top += painter.height_of(lines[first]);
        }
        cairo_show_page(drawing.context());
    }
    return drawing.finish();
}

tl::expected<void, std::string> write_receipt_pdf(const ReceiptDocument& document,
                                                  const std::filesystem::path& path,
                                                  const std::optional<ModuleGrid>& logo) {
    return make_receipt_pdf(document, logo).and_then([&path](const std::string& pdf) {
        return write_private_file(path, pdf);
    });
}

} // namespace sokoguru::drivers
