#include "drivers/printer/text_raster.h"

#include "drivers/document/text_piece.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace sokoguru::drivers {

namespace {

/// As the printer's own font A: letters of twenty dots in a cell of 12 × 24.
constexpr int font_size_dots = 20;
constexpr int line_height_dots = 24;
/// From here on a dot is black. Below one half, because a thin stroke that falls between two dots is grey.
constexpr unsigned char black_from = 96;

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Destroy>;

/// Letters of exactly their own width: hinting rounds it, and by another amount at each size.
void switch_hinting_off(PangoContext* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

Owned<PangoLayout> make_layout(cairo_t* context, const std::string& text, bool bold) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(context));
    switch_hinting_off(pango_layout_get_context(layout.get()));
    PangoFontDescription* font =
        pango_font_description_from_string("Noto Sans Mono, Noto Sans Arabic, Noto Naskh Arabic, monospace");
    pango_font_description_set_absolute_size(font, font_size_dots * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

/// A piece that is ready to be drawn, in dots before the enlargement.
struct Drawing {
    Owned<PangoLayout> layout;
    double left = 0;
    double squeeze = 1; ///< Below one for a piece that is wider than the paper.
    double ink_top = 0; ///< From the baseline, upwards negative.
    double ink_bottom = 0;
};

Drawing place(cairo_t* context, const TextPiece& piece, bool is_last_of_several, double cell_width,
              double paper_width, bool bold) {
    Drawing drawing{.layout = make_layout(context, piece.text, bold)};
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_pixel_extents(drawing.layout.get(), &ink, &logical);
    const double baseline =
        static_cast<double>(pango_layout_get_baseline(drawing.layout.get())) / PANGO_SCALE;
    drawing.ink_top = ink.y - baseline;
    drawing.ink_bottom = ink.y + ink.height - baseline;
    drawing.squeeze = std::min(1.0, paper_width / std::max(logical.width, 1));
    const double width = logical.width * drawing.squeeze;
    drawing.left = left_edge(piece, is_last_of_several, cell_width, width, paper_width);
    return drawing;
}

ModuleGrid to_grid(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    ModuleGrid grid{.columns = cairo_image_surface_get_width(surface),
                    .rows = cairo_image_surface_get_height(surface),
                    .dark = {}};
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < grid.rows; ++y)
        for (int x = 0; x < grid.columns; ++x)
            grid.dark.push_back(data[static_cast<std::ptrdiff_t>(y) * stride + x] >= black_from);
    return grid;
}

} // namespace

ModuleGrid draw_text_line(const ReceiptDocument::Text& line, const PrinterProfile& profile) {
    const bool bold = line.weight == ReceiptDocument::Weight::bold;
    const int width_scale = line.size == ReceiptDocument::Size::large ? 2 : 1;
    const int height_scale = line.size == ReceiptDocument::Size::normal ? 1 : 2;
    const double paper_width = static_cast<double>(profile.width_dots) / width_scale;
    const double cell_width = static_cast<double>(profile.width_dots) / std::max(profile.columns, 1);

    const Owned<cairo_surface_t> measure(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const Owned<cairo_t> measure_context(cairo_create(measure.get()));
    std::vector<Drawing> drawings;
    double top = 0;
    double bottom = 0;
    const std::vector<TextPiece> pieces = split_into_pieces(line.text);
    for (const TextPiece& piece : pieces) {
        const bool is_last_of_several = pieces.size() > 1 && &piece == &pieces.back();
        drawings.push_back(
            place(measure_context.get(), piece, is_last_of_several, cell_width, paper_width, bold));
        top = std::min(top, drawings.back().ink_top);
        bottom = std::max(bottom, drawings.back().ink_bottom);
    }

    const int height =
        std::clamp(static_cast<int>(std::ceil(bottom - top)) + 2, line_height_dots, 3 * line_height_dots);
    const double baseline = -top + (height - (bottom - top)) / 2;
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_A8, profile.width_dots, height * height_scale));
    const Owned<cairo_t> context(cairo_create(surface.get()));
    for (const Drawing& drawing : drawings) {
        cairo_save(context.get());
        cairo_scale(context.get(), width_scale, height_scale);
        cairo_translate(context.get(), drawing.left, baseline);
        cairo_scale(context.get(), drawing.squeeze, 1);
        const int layout_baseline = pango_layout_get_baseline(drawing.layout.get());
        cairo_move_to(context.get(), 0, -static_cast<double>(layout_baseline) / PANGO_SCALE);
        // The layout is not updated for the enlargement: Pango would set the letters anew, with the advance
        // of a size that is enlarged alike in both directions.
        pango_cairo_show_layout(context.get(), drawing.layout.get());
        cairo_restore(context.get());
    }
    return to_grid(surface.get());
}

} // namespace sokoguru::drivers
