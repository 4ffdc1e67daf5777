#pragma once

#include "drivers/virtual/escpos_parser.h"
#include "drivers/virtual/page_writer.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// The part of a printer that makes bar codes and QR codes: it keeps their settings and prints them when
/// told.
///
/// Knows Code 128, EAN-13 and QR. What went wrong comes back as words; nothing means that all is well.
/// Belongs to one thread at a time.
class SymbolPrinter {
  public:
    using Complaint = std::optional<std::string>;

    void reset() { settings_ = {}; }
    void set_bar_height(int dots) { settings_.bar_height = dots > 0 ? dots : settings_.bar_height; }
    void set_bar_width(int dots);
    void set_caption_place(int number);
    void set_caption_font(int number);

    /// `GS k`.
    Complaint print_barcode(const EscposCommand& command, PageWriter& writer) const;
    /// `GS ( k`: model, module size, level, data, and the printing itself.
    Complaint do_qr(std::string_view payload, PageWriter& writer);

  private:
    /// As after power-on.
    struct Settings {
        int bar_height = 162;
        int bar_width = 3;
        bool caption_above = false;
        bool caption_below = false;
        Page::Font caption_font = Page::Font::a;
        int qr_module_size = 3;
        QrLevel qr_level = QrLevel::low;
        std::string qr_data;
    };

    Complaint print_code128(std::string_view coded, PageWriter& writer) const;
    Complaint print_bars(Page::Image image, std::optional<ModuleGrid> grid, PageWriter& writer) const;
    Complaint print_qr(PageWriter& writer) const;

    Settings settings_;
};

} // namespace sokoguru::drivers
