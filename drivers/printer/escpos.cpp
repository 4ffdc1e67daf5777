#include "drivers/printer/escpos.h"

#include "drivers/printer/code_page_text.h"
#include "drivers/printer/escpos_command.h"
#include "drivers/printer/escpos_raster.h"
#include "drivers/printer/escpos_symbol.h"
#include "drivers/printer/text_raster.h"

#include <algorithm>
#include <variant>

namespace sokoguru::drivers {

namespace {

class Encoder {
  public:
    explicit Encoder(const PrinterProfile& profile) : profile_(profile) {
        append(out_, {0x1B, 0x40});       // ESC @: initialise
        append(out_, {0x1C, 0x2E});       // FS .: leave Kanji mode, or accents turn Chinese
        append(out_, {0x1B, 0x4D, 0x00}); // ESC M: font A
        append(out_, {0x1B, 0x74, profile.code_page.printer_number}); // ESC t: code page
        if (profile.line_spacing_dots > 0)
            append(out_, {0x1B, 0x33, std::min(profile.line_spacing_dots, 255)}); // ESC 3: line spacing
    }

    Bytes take() { return std::move(out_); }

    void append_logo(const ModuleGrid& logo) {
        if (logo.columns > 0 && logo.columns <= profile_.width_dots)
            out_ += encode_raster(logo, {}, profile_.width_dots);
    }

    void operator()(const ReceiptDocument::Text& line) {
        if (!is_carried_by_code_page(line.text, profile_.code_page.iconv_name.c_str())) {
            out_ += encode_raster(draw_text_line(line, profile_), {}, profile_.width_dots);
            return;
        }
        const bool bold = line.weight == ReceiptDocument::Weight::bold;
        const int size = size_number(line.size);
        if (bold) append(out_, {0x1B, 0x45, 0x01});      // ESC E: bold
        if (size != 0) append(out_, {0x1D, 0x21, size}); // GS !: character size
        const bool wide = line.size == ReceiptDocument::Size::large;
        append_text_line(line.text, wide ? profile_.columns / 2 : profile_.columns);
        if (size != 0) append(out_, {0x1D, 0x21, 0x00});
        if (bold) append(out_, {0x1B, 0x45, 0x00});
    }

    void operator()(const ReceiptDocument::Barcode& barcode) {
        if (const auto symbol = encode_code128(barcode.data, profile_))
            out_ += *symbol;
        else
            append_text_line(barcode.data, profile_.columns);
    }

    void operator()(const ReceiptDocument::QrCode& qr_code) {
        if (const auto symbol = encode_qr(qr_code.data, profile_))
            out_ += *symbol;
        else
            append_text_line(qr_code.data, profile_.columns);
    }

    void operator()(const ReceiptDocument::Feed& feed) { append_feed(feed.lines); }

    void operator()(const ReceiptDocument::Cut&) {
        append_feed(profile_.feed_lines_before_cut);
        switch (profile_.cutter) {
        case PrinterProfile::Cutter::none: break;
        case PrinterProfile::Cutter::full:
            append(out_, {0x1D, 0x56, 0x41, 0x00});
            break; // GS V A: feed, full cut
        case PrinterProfile::Cutter::partial:
            append(out_, {0x1D, 0x56, 0x42, 0x00});
            break; // GS V B: partial cut
        }
    }

  private:
    static int size_number(ReceiptDocument::Size size) {
        switch (size) {
        case ReceiptDocument::Size::normal: return 0x00;
        case ReceiptDocument::Size::tall: return 0x01;
        case ReceiptDocument::Size::large: return 0x11;
        }
        return 0x00;
    }

    void append_text_line(std::string_view text_utf8, int cells_max) {
        Bytes text = to_code_page(text_utf8, profile_.code_page.iconv_name.c_str());
        text.resize(std::min(text.size(), static_cast<std::size_t>(std::max(cells_max, 0))));
        // Spaces at the end print nothing, and a full line followed by a line feed is two lines on some
        // printers.
        text.resize(text.find_last_not_of(' ') + 1);
        out_ += text;
        append(out_, {0x0A}); // LF: print the line
    }

    void append_feed(int lines) {
        constexpr int lines_per_command_max = 255;
        if (lines > 0)
            append(out_, {0x1B, 0x64, std::min(lines, lines_per_command_max)}); // ESC d: feed lines
    }

    const PrinterProfile& profile_;
    Bytes out_;
};

} // namespace

Bytes encode(const ReceiptDocument& document, const PrinterProfile& profile, const EncodeOptions& options) {
    Encoder encoder(profile);
    if (options.logo) encoder.append_logo(*options.logo);
    for (const ReceiptDocument::Line& line : document.lines)
        std::visit(encoder, line);
    return encoder.take();
}

Bytes encode_drawer_kick(const PrinterProfile& profile) {
    // The printer counts in steps of two milliseconds. Both times are always sent: a printer that misses one
    // takes the next byte of the stream for it.
    const auto step = [](int duration_ms) { return std::clamp(duration_ms / 2, 1, 255); };
    const PrinterProfile::DrawerPulse& pulse = profile.drawer_pulse;
    Bytes out;
    append(out, {0x1B, 0x70, static_cast<int>(pulse.pin), step(pulse.on_ms), step(pulse.off_ms)}); // ESC p
    return out;
}

Bytes encode_real_time_drawer_kick(const PrinterProfile& profile) {
    const PrinterProfile::DrawerPulse& pulse = profile.drawer_pulse;
    Bytes out;
    append(out, {0x10, 0x14, 0x01, static_cast<int>(pulse.pin),
                 std::clamp((pulse.on_ms + 50) / 100, 1, 8)}); // DLE DC4 1: in steps of 100 ms
    return out;
}

Bytes encode_buzzer(const PrinterProfile& profile) {
    Bytes out;
    switch (profile.buzzer) {
    case PrinterProfile::Buzzer::none: break;
    case PrinterProfile::Buzzer::esc_b:
        append(out, {0x1B, 0x42, 0x02, 0x02}); // ESC B: two times, 2 × 100 ms
        break;
    case PrinterProfile::Buzzer::esc_paren_a:
        append(out, {0x1B, 0x28, 0x41, 0x03, 0x00, 0x61, 0x01, 0x02}); // ESC ( A: pattern 1, two times
        break;
    }
    return out;
}

} // namespace sokoguru::drivers
