#pragma once

#include "drivers/label/shelf_label.h"
#include "drivers/symbol/module_grid.h"

#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace sokoguru::drivers {

/// Draws shelf labels into a context whose unit is the point (1/72 inch), all sizes in points.
///
///     LabelPainter(context, width, height).paint(label, left, top);
///
/// Fills the box that it is given, without a margin of its own; letters are smaller in a smaller one.
/// Belongs to the thread of its context, and must not outlive it.
class LabelPainter {
  public:
    LabelPainter(cairo_t* context, double width, double height);

    void paint(const ShelfLabel& label, double left, double top);

  private:
    using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;
    struct TextStyle {
        double size = 10;
        bool bold = false;
        double grey = 0; ///< 0 is black.
    };

    Layout make_layout(const std::string& text, const TextStyle& style) const;
    void show(const Layout& layout, const TextStyle& style, double left, double top) const;
    double paint_name(const std::string& name) const;
    void paint_price(const ShelfLabel& label, double top) const;
    void paint_date(const std::string& date) const;
    void paint_symbol(const std::string& code) const;
    void paint_bars(const ModuleGrid& grid, double left, double top, double module_width,
                    double height) const;

    cairo_t* context_;
    double width_;
    double height_;
    double scale_; ///< 1 in the box of a label of 70 × 37 mm.
};

} // namespace sokoguru::drivers
