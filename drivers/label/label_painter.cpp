#include "drivers/label/label_painter.h"

#include "core/values/text.h"
#include "drivers/document/pdf_drawing.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr double reference_width = 64 * points_per_mm;
constexpr double reference_height = 34 * points_per_mm;

constexpr double name_size = 10.5;
constexpr double price_size = 25;
constexpr double unit_size = 10;
constexpr double small_size = 7;
/// 80 % of the size that GS1 calls normal, the least that it allows; narrower bars smear on cheap paper.
constexpr double module_width_min = 0.264 * points_per_mm;
constexpr double symbol_height = 7.5 * points_per_mm;
constexpr double dark_grey = 0.25;

double layout_width(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

double layout_height(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

double baseline(PangoLayout* layout) {
    return static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
}

std::optional<ModuleGrid> make_grid(const LabelSymbol& symbol) {
    return symbol.kind == LabelSymbol::Kind::ean13 ? make_ean13(symbol.data)
                                                   : make_code128(symbol.data, Code128Set::automatic);
}

} // namespace

LabelPainter::LabelPainter(cairo_t* context, double width, double height)
    : context_(context),
      width_(width),
      height_(height),
      scale_(std::min(width / reference_width, height / reference_height)) {}

void LabelPainter::paint(const ShelfLabel& label, double left, double top) {
    cairo_save(context_);
    cairo_translate(context_, left, top);
    cairo_rectangle(context_, 0, 0, width_, height_);
    cairo_clip(context_);
    const double price_top = paint_name(clean_text(label.name, name_length_max));
    paint_price(label, price_top);
    paint_symbol(label.code);
    paint_date(clean_text(label.date_text, name_length_max));
    cairo_restore(context_);
}

LabelPainter::Layout LabelPainter::make_layout(const std::string& text, const TextStyle& style) const {
    Layout layout(pango_cairo_create_layout(context_), &g_object_unref);
    // Letters keep their places at any size; a PDF knows no pixels.
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans, sans-serif");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

void LabelPainter::show(const Layout& layout, const TextStyle& style, double left, double top) const {
    cairo_set_source_rgb(context_, style.grey, style.grey, style.grey);
    cairo_move_to(context_, left, top);
    pango_cairo_show_layout(context_, layout.get());
}

/// Where the next thing may begin: below two lines, so that the prices of a row stand at one height.
double LabelPainter::paint_name(const std::string& name) const {
    const TextStyle style{.size = name_size * scale_, .bold = true};
    const double line_height = layout_height(make_layout("X", style).get());
    const Layout layout = make_layout(name, style);
    pango_layout_set_width(layout.get(), static_cast<int>(width_ * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    constexpr int lines_max = 2;
    pango_layout_set_height(layout.get(), -lines_max);
    show(layout, style, 0, 0);
    return lines_max * line_height;
}

/// The price and, on the same base line, its unit; smaller when they are wide.
void LabelPainter::paint_price(const ShelfLabel& label, double top) const {
    const std::string price = clean_text(label.price_text, name_length_max);
    const std::string unit = label.unit.empty() ? "" : " / " + clean_text(label.unit, name_length_max);
    TextStyle style{.size = price_size * scale_, .bold = true};
    TextStyle unit_style{.size = unit_size * scale_, .grey = dark_grey};
    const double full_width =
        layout_width(make_layout(price, style).get()) + layout_width(make_layout(unit, unit_style).get());
    const double base_line = top + baseline(make_layout(price, style).get());
    const double shrink = full_width > width_ ? width_ / full_width : 1;
    style.size *= shrink;
    unit_style.size *= shrink;
    const Layout price_layout = make_layout(price, style);
    const Layout unit_layout = make_layout(unit, unit_style);
    show(price_layout, style, 0, base_line - baseline(price_layout.get()));
    show(unit_layout, unit_style, layout_width(price_layout.get()), base_line - baseline(unit_layout.get()));
}

void LabelPainter::paint_date(const std::string& date) const {
    const TextStyle style{.size = small_size * scale_, .grey = dark_grey};
    const Layout layout = make_layout(date, style);
    show(layout, style, width_ - layout_width(layout.get()), height_ - layout_height(layout.get()));
}

/// The bars with the code below them; a code that no symbol holds, or too long for the label, alone.
void LabelPainter::paint_symbol(const std::string& code) const {
    const TextStyle style{.size = small_size * scale_};
    const Layout text = make_layout(clean_text(code, code_length_max), style);
    const double text_top = height_ - layout_height(text.get());
    const auto symbol = label_symbol(code);
    const auto grid = symbol ? make_grid(*symbol) : std::nullopt;
    const double module_width = module_width_min * std::max(scale_, 1.0);
    // The quiet zones lie outside of the box.
    if (!grid || grid->columns * module_width > width_) return show(text, style, 0, text_top);
    const double bars_width = grid->columns * module_width;
    const double height = symbol_height * scale_;
    paint_bars(*grid, 0, text_top - height, module_width, height);
    show(text, style, std::max(0.0, (bars_width - layout_width(text.get())) / 2), text_top);
}

void LabelPainter::paint_bars(const ModuleGrid& grid, double left, double top, double module_width,
                              double height) const {
    cairo_set_source_rgb(context_, 0, 0, 0);
    for (int column = 0; column < grid.columns; ++column) {
        if (!grid.is_dark(column, 0)) continue;
        const int begin = column;
        while (column < grid.columns && grid.is_dark(column, 0))
            ++column;
        cairo_rectangle(context_, left + begin * module_width, top, (column - begin) * module_width, height);
    }
    cairo_fill(context_);
}

} // namespace sokoguru::drivers
