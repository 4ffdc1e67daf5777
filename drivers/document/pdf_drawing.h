#pragma once

#include <cairo.h>
#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace sokoguru::drivers {

inline constexpr double points_per_mm = 72 / 25.4;

/// A PDF that is drawn with Cairo, page after page, in memory.
///
///     PdfDrawing drawing(width_points, height_points);
///     cairo_rectangle(drawing.context(), …);
///     cairo_show_page(drawing.context());
///     return drawing.finish();
///
/// One thread at a time.
class PdfDrawing {
  public:
    PdfDrawing(double page_width_points, double page_height_points);

    cairo_t* context() const { return context_.get(); }
    /// Of the page that has nothing on it yet, and of those after it.
    void set_page_size(double width_points, double height_points);
    /// The bytes of the file, or what went wrong, in words for a log. Nothing can be drawn any more.
    tl::expected<std::string, std::string> finish();

  private:
    struct Delete {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    std::unique_ptr<std::string> bytes_; ///< Cairo keeps its address.
    std::unique_ptr<cairo_surface_t, Delete> surface_;
    std::unique_ptr<cairo_t, Delete> context_;
};

} // namespace sokoguru::drivers
