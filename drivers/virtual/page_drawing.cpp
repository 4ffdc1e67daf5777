#include "drivers/virtual/page_drawing.h"

#include "drivers/virtual/glyph_painter.h"

#include <cairo.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace sokoguru::drivers {

namespace {

struct CairoDelete {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

void set_black(cairo_t* context) {
    cairo_set_source_rgb(context, 0, 0, 0);
}

void set_white(cairo_t* context) {
    cairo_set_source_rgb(context, 1, 1, 1);
}

class PageDrawing {
  public:
    PageDrawing(cairo_t* context, int page_width)
        : context_(context), page_width_(page_width), glyphs_(context) {}

    void operator()(const Page::TextLine& line) {
        for (const Page::Cell& cell : line.cells)
            draw_cell(cell, line.top + line.height - cell_height(cell.style));
    }

    void operator()(const Page::Image& image) {
        set_black(context_);
        for (int row = 0; row < image.grid.rows; ++row)
            add_dark_runs(image, row);
        cairo_fill(context_);
    }

    void operator()(const Page::Cut& cut) {
        constexpr double dash_dots = 10;
        cairo_save(context_);
        cairo_set_source_rgb(context_, 0.55, 0.55, 0.55);
        cairo_set_dash(context_, &dash_dots, 1, 0);
        cairo_set_line_width(context_, 2);
        cairo_move_to(context_, -picture_margin_dots, cut.top);
        cairo_line_to(context_, page_width_ + picture_margin_dots, cut.top);
        cairo_stroke(context_);
        cairo_restore(context_);
    }

  private:
    void draw_cell(const Page::Cell& cell, int top) {
        const int width = cell_width(cell.style);
        const int height = cell_height(cell.style);
        if (cell.style.inverted) {
            set_black(context_);
            cairo_rectangle(context_, cell.left, top, width, height);
            cairo_fill(context_);
            set_white(context_);
        } else {
            set_black(context_);
        }
        if (cell.character != U' ') glyphs_.paint(cell, top);
        if (cell.style.underline == Page::Underline::none) return;
        const int thickness = cell.style.underline == Page::Underline::thin ? 1 : 2;
        cairo_rectangle(context_, cell.left, top + height - thickness, width, thickness);
        cairo_fill(context_);
    }

    /// Dark modules side by side are one rectangle, so that no hairline is left between them.
    void add_dark_runs(const Page::Image& image, int row) {
        const ModuleGrid& grid = image.grid;
        for (int column = 0; column < grid.columns; ++column) {
            if (!grid.is_dark(column, row)) continue;
            const int begin = column;
            while (column < grid.columns && grid.is_dark(column, row))
                ++column;
            cairo_rectangle(context_, image.left + begin * image.module_width,
                            image.top + row * image.module_height, (column - begin) * image.module_width,
                            image.module_height);
        }
    }

    cairo_t* context_;
    int page_width_;
    GlyphPainter glyphs_;
};

/// Cairo keeps a pixel as one number, 0xRRGGBB.
Picture to_picture(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Picture picture{.width = cairo_image_surface_get_width(surface),
                    .height = cairo_image_surface_get_height(surface),
                    .rgba = {}};
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    picture.rgba.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) *
                         4);
    for (int y = 0; y < picture.height; ++y) {
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < picture.width; ++x) {
            const auto byte = [pixel = row[x]](int shift) {
                return static_cast<std::uint8_t>(pixel >> shift & 0xFF);
            };
            picture.rgba.insert(picture.rgba.end(), {byte(16), byte(8), byte(0), 0xFF});
        }
    }
    return picture;
}

} // namespace

Picture draw_page(const Page& page) {
    const int width = page.width + 2 * picture_margin_dots;
    const int height = page.height + 2 * picture_margin_dots;
    const std::unique_ptr<cairo_surface_t, CairoDelete> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const std::unique_ptr<cairo_t, CairoDelete> context(cairo_create(surface.get()));
    set_white(context.get());
    cairo_paint(context.get());
    cairo_translate(context.get(), picture_margin_dots, picture_margin_dots);
    cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_NONE);
    PageDrawing drawing(context.get(), page.width);
    for (const Page::Item& item : page.items)
        std::visit(drawing, item);
    return to_picture(surface.get());
}

} // namespace sokoguru::drivers
