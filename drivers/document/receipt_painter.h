#pragma once

#include "core/receipt/document.h"
#include "drivers/document/text_piece.h"
#include "drivers/symbol/module_grid.h"

#include <pango/pangocairo.h>

#include <memory>
#include <optional>
#include <string>

namespace sokoguru::drivers {

/// Draws the lines of a receipt as vectors, in the points of a PDF. It lives as long as the context that it
/// draws on, and belongs to one thread.
class ReceiptPainter {
  public:
    ReceiptPainter(cairo_t* context, int columns, double width);

    double height_of(const ReceiptDocument::Line& line) const;
    void paint(const ReceiptDocument::Line& line, double left, double top) const;

  private:
    using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

    /// A symbol that has room on the paper, with the width of its modules.
    struct Symbol {
        ModuleGrid grid;
        double module_width = 0;
    };

    Layout make_layout(const std::string& text, ReceiptDocument::Weight weight) const;
    std::optional<Symbol> barcode_of(const ReceiptDocument::Barcode& barcode) const;
    std::optional<Symbol> qr_code_of(const ReceiptDocument::QrCode& qr_code) const;
    std::optional<Symbol> place(std::optional<ModuleGrid> grid, double module_width_max) const;
    void paint_text(const ReceiptDocument::Text& line, double left, double top) const;
    void paint_centred(const std::string& text, double left, double top) const;
    void paint_barcode(const ReceiptDocument::Barcode& barcode, double left, double top) const;
    void paint_qr_code(const ReceiptDocument::QrCode& qr_code, double left, double top) const;
    void paint_modules(const Symbol& symbol, double left, double top, double module_height) const;
    void paint_cut(double left, double top) const;

    cairo_t* context_;
    double width_;
    double cell_width_;
    double line_height_;
    double font_size_ = 1;
};

} // namespace sokoguru::drivers
