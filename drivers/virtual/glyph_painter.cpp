#include "drivers/virtual/glyph_painter.h"

#include <string>

namespace sokoguru::drivers {

namespace {

/// Twenty dots of type fill a cell twelve dots wide.
constexpr double font_a_size_dots = 20;
constexpr double font_b_size_dots = 15;
constexpr double vertical_stretch = 1.15;
/// How far down its cell a letter stands; the rest is for the tails of g, j, p, q and y.
constexpr double baseline_share = 0.77;

void set_text(PangoLayout* layout, char32_t character) {
    std::array<char, 8> utf8{};
    const int length = g_unichar_to_utf8(character, utf8.data());
    pango_layout_set_text(layout, utf8.data(), length);
}

double text_width(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

} // namespace

GlyphPainter::GlyphPainter(cairo_t* context)
    : context_(context),
      faces_{make_face(context, font_a_size_dots, false), make_face(context, font_a_size_dots, true),
             make_face(context, font_b_size_dots, false), make_face(context, font_b_size_dots, true)} {}

GlyphPainter::Face GlyphPainter::make_face(cairo_t* context, double size_dots, bool bold) {
    Face face{.layout = {pango_cairo_create_layout(context), &g_object_unref}, .advance = 1};
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans Mono, monospace");
    pango_font_description_set_absolute_size(font, size_dots * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);
    pango_layout_set_font_description(face.layout.get(), font);
    pango_font_description_free(font);

    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_layout_get_context(face.layout.get()), options);
    cairo_font_options_destroy(options);

    // A whole number of pixels would be a whole number of cells wide only by chance.
    pango_context_set_round_glyph_positions(pango_layout_get_context(face.layout.get()), FALSE);
    set_text(face.layout.get(), U'0');
    face.advance = text_width(face.layout.get());
    return face;
}

GlyphPainter::Face& GlyphPainter::face_of(const Page::Style& style) {
    const std::size_t font = style.font == Page::Font::a ? 0 : 2;
    return faces_[font + (style.bold ? 1 : 0)];
}

void GlyphPainter::paint(const Page::Cell& cell, int top) {
    Face& face = face_of(cell.style);
    set_text(face.layout.get(), cell.character);
    // Measured before the stretch, which is different in both directions and would falsify the width.
    pango_cairo_update_layout(context_, face.layout.get());
    const double indent = (face.advance - text_width(face.layout.get())) / 2;
    const double stretch_x = cell_width(cell.style) / face.advance;
    const double stretch_y = vertical_stretch * cell.style.height_scale;
    cairo_save(context_);
    cairo_translate(context_, cell.left, top + baseline_share * cell_height(cell.style));
    cairo_scale(context_, stretch_x, stretch_y);
    pango_cairo_update_layout(context_, face.layout.get());
    cairo_move_to(context_, indent, 0);
    pango_cairo_show_layout_line(context_, pango_layout_get_line_readonly(face.layout.get(), 0));
    cairo_restore(context_);
}

} // namespace sokoguru::drivers
