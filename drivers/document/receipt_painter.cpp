#include "drivers/document/receipt_painter.h"

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

namespace {

constexpr double points_per_mm = 72 / 25.4;
/// As on paper: letters of 12 × 24 dots, 30 dots from line to line.
constexpr double line_height_in_cells = 2.5;
constexpr double barcode_height = 10 * points_per_mm;
constexpr double gap = 1.5 * points_per_mm; ///< Above and below a symbol.
constexpr double dark = 0;
constexpr double grey = 0.55;

double layout_width(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

double scale_x(ReceiptDocument::Size size) {
    return size == ReceiptDocument::Size::large ? 2 : 1;
}

double scale_y(ReceiptDocument::Size size) {
    return size == ReceiptDocument::Size::normal ? 1 : 2;
}

} // namespace

ReceiptPainter::ReceiptPainter(cairo_t* context, int columns, double width)
    : context_(context),
      width_(width),
      cell_width_(width / std::max(columns, 1)),
      line_height_(cell_width_ * line_height_in_cells) {
    constexpr double size_to_measure = 100;
    font_size_ = size_to_measure;
    const Layout digit = make_layout("0", ReceiptDocument::Weight::regular);
    font_size_ = size_to_measure * cell_width_ / layout_width(digit.get());
}

ReceiptPainter::Layout ReceiptPainter::make_layout(const std::string& text,
                                                   ReceiptDocument::Weight weight) const {
    Layout layout(pango_cairo_create_layout(context_), &g_object_unref);
    // Letters keep their places at any size; a PDF knows no pixels.
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
    PangoFontDescription* font =
        pango_font_description_from_string("Noto Sans Mono, Noto Sans Arabic, Noto Naskh Arabic, monospace");
    pango_font_description_set_absolute_size(font, font_size_ * PANGO_SCALE);
    pango_font_description_set_weight(font, weight == ReceiptDocument::Weight::bold ? PANGO_WEIGHT_BOLD
                                                                                    : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

double ReceiptPainter::height_of(const ReceiptDocument::Line& line) const {
    if (const auto* text = std::get_if<ReceiptDocument::Text>(&line))
        return line_height_ * scale_y(text->size);
    if (const auto* feed = std::get_if<ReceiptDocument::Feed>(&line)) return line_height_ * feed->lines;
    if (const auto* barcode = std::get_if<ReceiptDocument::Barcode>(&line))
        return barcode_of(*barcode) ? 2 * gap + barcode_height + line_height_ : line_height_;
    if (const auto* qr_code = std::get_if<ReceiptDocument::QrCode>(&line)) {
        const auto symbol = qr_code_of(*qr_code);
        return symbol ? 2 * gap + symbol->grid.rows * symbol->module_width : line_height_;
    }
    return line_height_;
}

void ReceiptPainter::paint(const ReceiptDocument::Line& line, double left, double top) const {
    cairo_set_source_rgb(context_, dark, dark, dark);
    if (const auto* text = std::get_if<ReceiptDocument::Text>(&line)) paint_text(*text, left, top);
    if (const auto* barcode = std::get_if<ReceiptDocument::Barcode>(&line))
        paint_barcode(*barcode, left, top);
    if (const auto* qr_code = std::get_if<ReceiptDocument::QrCode>(&line)) paint_qr_code(*qr_code, left, top);
    if (std::holds_alternative<ReceiptDocument::Cut>(line)) paint_cut(left, top);
}

void ReceiptPainter::paint_text(const ReceiptDocument::Text& line, double left, double top) const {
    const double paper_width = width_ / scale_x(line.size);
    const std::vector<TextPiece> pieces = split_into_pieces(line.text);
    for (const TextPiece& piece : pieces) {
        const Layout layout = make_layout(piece.text, line.weight);
        const double natural_width = layout_width(layout.get());
        const double squeeze = std::min(1.0, paper_width / std::max(natural_width, 1.0));
        const bool is_last_of_several = pieces.size() > 1 && &piece == &pieces.back();
        cairo_save(context_);
        cairo_translate(context_, left, top);
        cairo_scale(context_, scale_x(line.size), scale_y(line.size));
        cairo_translate(
            context_, left_edge(piece, is_last_of_several, cell_width_, natural_width * squeeze, paper_width),
            0);
        cairo_scale(context_, squeeze, 1);
        cairo_move_to(context_, 0, 0);
        pango_cairo_show_layout(context_, layout.get());
        cairo_restore(context_);
    }
}

void ReceiptPainter::paint_centred(const std::string& text, double left, double top) const {
    const Layout layout = make_layout(text, ReceiptDocument::Weight::regular);
    const double natural_width = layout_width(layout.get());
    const double squeeze = std::min(1.0, width_ / std::max(natural_width, 1.0));
    cairo_save(context_);
    cairo_translate(context_, left + (width_ - natural_width * squeeze) / 2, top);
    cairo_scale(context_, squeeze, 1);
    cairo_move_to(context_, 0, 0);
    pango_cairo_show_layout(context_, layout.get());
    cairo_restore(context_);
}

/// As wide as it may be. The margins of the paper are wider than any quiet zone, so a symbol may fill the
/// rest; modules narrower than a dot of a printer would be read by no scanner.
std::optional<ReceiptPainter::Symbol> ReceiptPainter::place(std::optional<ModuleGrid> grid,
                                                            double module_width_max) const {
    constexpr double module_width_min = 0.125 * points_per_mm;
    if (!grid) return std::nullopt;
    const double module_width = std::min(module_width_max, width_ / grid->columns);
    if (module_width < module_width_min) return std::nullopt;
    return Symbol{std::move(*grid), module_width};
}

std::optional<ReceiptPainter::Symbol>
ReceiptPainter::barcode_of(const ReceiptDocument::Barcode& barcode) const {
    return place(make_code128(barcode.data, Code128Set::automatic), 0.375 * points_per_mm);
}

std::optional<ReceiptPainter::Symbol>
ReceiptPainter::qr_code_of(const ReceiptDocument::QrCode& qr_code) const {
    return place(make_qr(qr_code.data, QrLevel::medium), 0.75 * points_per_mm);
}

void ReceiptPainter::paint_barcode(const ReceiptDocument::Barcode& barcode, double left, double top) const {
    const auto symbol = barcode_of(barcode);
    if (!symbol) return paint_centred(barcode.data, left, top);
    paint_modules(*symbol, left, top + gap, barcode_height);
    paint_centred(barcode.data, left, top + gap + barcode_height);
}

void ReceiptPainter::paint_qr_code(const ReceiptDocument::QrCode& qr_code, double left, double top) const {
    const auto symbol = qr_code_of(qr_code);
    if (!symbol) return paint_centred(qr_code.data, left, top);
    paint_modules(*symbol, left, top + gap, symbol->module_width);
}

/// Dark modules side by side are one rectangle, so that no hairline is left between them.
void ReceiptPainter::paint_modules(const Symbol& symbol, double left, double top,
                                   double module_height) const {
    const ModuleGrid& grid = symbol.grid;
    const double first = left + (width_ - grid.columns * symbol.module_width) / 2;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            if (!grid.is_dark(column, row)) continue;
            const int begin = column;
            while (column < grid.columns && grid.is_dark(column, row))
                ++column;
            cairo_rectangle(context_, first + begin * symbol.module_width, top + row * module_height,
                            (column - begin) * symbol.module_width, module_height);
        }
    }
    cairo_fill(context_);
}

void ReceiptPainter::paint_cut(double left, double top) const {
    const double dash = cell_width_;
    cairo_save(context_);
    cairo_set_source_rgb(context_, grey, grey, grey);
    cairo_set_dash(context_, &dash, 1, 0);
    cairo_set_line_width(context_, 0.5);
    cairo_move_to(context_, left, top + line_height_ / 2);
    cairo_line_to(context_, left + width_, top + line_height_ / 2);
    cairo_stroke(context_);
    cairo_restore(context_);
}

} // namespace sokoguru::drivers
