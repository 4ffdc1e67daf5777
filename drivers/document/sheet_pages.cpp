#include "drivers/document/sheet_pages.h"

#include <algorithm>
#include <cmath>
#include <glib.h>
#include <utility>

namespace sokoguru::drivers {

namespace {

constexpr double row_padding = 1.6 * points_per_mm;
constexpr double cell_padding = points_per_mm;
constexpr double foot_height = 12 * points_per_mm;

PangoAlignment alignment_of(SheetPages::Align align) {
    switch (align) {
    case SheetPages::Align::right: return PANGO_ALIGN_RIGHT;
    case SheetPages::Align::centre: return PANGO_ALIGN_CENTER;
    case SheetPages::Align::left: break;
    }
    return PANGO_ALIGN_LEFT;
}

} // namespace

void SheetPages::Unreference::operator()(PangoLayout* layout) const {
    g_object_unref(layout);
}

void SheetPages::Unreference::operator()(PangoFontDescription* font) const {
    pango_font_description_free(font);
}

SheetPages::SheetPages(PdfDrawing& drawing, Direction direction, std::string page_label)
    : context_(drawing.context()),
      page_label_(std::move(page_label)),
      width_(direction == Direction::upright ? a4_short : a4_long),
      height_(direction == Direction::upright ? a4_long : a4_short) {}

SheetPages::Layout SheetPages::set(const std::string& text, const Style& style, double width) {
    Layout layout(pango_cairo_create_layout(context_));
    const std::unique_ptr<PangoFontDescription, Unreference> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), "Noto Sans, Inter, sans-serif");
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    if (style.weight == Weight::bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), width < 0 ? -1 : static_cast<int>(std::lround(width * PANGO_SCALE)));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), alignment_of(style.align));
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
    pango_layout_set_text(layout.get(), valid.get(), -1);
    return layout;
}

double SheetPages::height_of(const Layout& layout) {
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

double SheetPages::text_width(const std::string& text, const Style& style) {
    int width = 0;
    pango_layout_get_size(set(text, style, -1).get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

void SheetPages::show(const Layout& layout, double left, double top) {
    cairo_set_source_rgb(context_, 0, 0, 0);
    cairo_move_to(context_, left, top);
    pango_cairo_show_layout(context_, layout.get());
}

double SheetPages::show(const std::string& text, const Style& style, double left, double top, double width) {
    const Layout layout = set(text, style, width);
    show(layout, left, top);
    return height_of(layout);
}

void SheetPages::write(const std::string& text, const Style& style, double left, double width) {
    if (!text.empty()) top_ += show(text, style, left, top_, width);
}

void SheetPages::rule(double left, double width) {
    cairo_set_source_rgb(context_, 0.6, 0.6, 0.6);
    cairo_set_line_width(context_, 0.6);
    cairo_move_to(context_, left, top_);
    cairo_line_to(context_, left + width, top_);
    cairo_stroke(context_);
}

double SheetPages::row_height(std::span<const std::string> cells, std::span<const Column> columns,
                              Weight weight) {
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double width = columns[i].width - 2 * cell_padding;
        height = std::max(height, height_of(set(cells[i], {.weight = weight}, width)));
    }
    return height + 2 * row_padding;
}

void SheetPages::row(std::span<const std::string> cells, std::span<const Column> columns, Weight weight) {
    const double height = row_height(cells, columns, weight);
    double left = margin;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        show(cells[i], {.weight = weight, .align = columns[i].align}, left + cell_padding, top_ + row_padding,
             columns[i].width - 2 * cell_padding);
        left += columns[i].width;
    }
    top_ += height;
    rule();
}

bool SheetPages::make_room(double height) {
    if (top_ + height <= height_ - margin - foot_height) return false;
    end_page();
    top_ = margin;
    return true;
}

void SheetPages::end() {
    end_page();
}

void SheetPages::end_page() {
    ++page_;
    const Layout foot =
        set(page_label_ + " " + std::to_string(page_), {.size = 8, .align = Align::right}, inner_width());
    show(foot, margin, height_ - margin - height_of(foot));
    cairo_show_page(context_);
}

} // namespace sokoguru::drivers
