#pragma once

#include "drivers/virtual/page.h"

#include <pango/pangocairo.h>

#include <array>
#include <memory>

namespace sokoguru::drivers {

/// Draws single characters into the cells of a printer's fonts, in the colour that the context has.
///
/// The letters of a receipt printer are narrow and tall, so those of the screen font are stretched to fill
/// the cell. Belongs to the thread of its context, and must not outlive it.
class GlyphPainter {
  public:
    explicit GlyphPainter(cairo_t* context);

    void paint(const Page::Cell& cell, int top);

  private:
    struct Face {
        std::shared_ptr<PangoLayout> layout;
        double advance = 1; ///< The width of a character in the face itself.
    };
    static Face make_face(cairo_t* context, double size_dots, bool bold);
    Face& face_of(const Page::Style& style);

    cairo_t* context_;
    std::array<Face, 4> faces_; ///< Font A regular and bold, font B regular and bold.
};

} // namespace sokoguru::drivers
