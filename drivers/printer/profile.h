#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// What the encoder must know of a printer model: data, no behaviour.
///
///     const PrinterProfile* profile = find_printer_profile("58mm");
///     Bytes bytes = encode(document, *profile);
///
/// A value: copy it, change a field for an odd printer, send it to another thread.
struct PrinterProfile {
    /// The 256 characters that the printer knows, by both of its names.
    struct CodePage {
        std::string iconv_name = "CP437";
        std::uint8_t printer_number = 0; ///< `n` of `ESC t n`.
        bool operator==(const CodePage&) const = default;
    };
    enum class Cutter { none, partial, full };
    enum class DrawerPin : std::uint8_t { pin_2 = 0, pin_5 = 1 };
    struct DrawerPulse {
        DrawerPin pin = DrawerPin::pin_2;
        int on_ms = 50;
        int off_ms = 500;
        bool operator==(const DrawerPulse&) const = default;
    };
    /// How the printer says that the printing is done.
    enum class Fence {
        probe,        ///< Find out when the line is opened.
        print_end,    ///< `GS ( H`: it answers when the paper has moved.
        paper_sensor, ///< `GS r`: it answers when it has come to this point of the stream.
        none,         ///< It does not; a job ends as *sent*.
    };
    /// Which command sounds its buzzer.
    enum class Buzzer { none, esc_b, esc_paren_a };

    std::string name;
    int columns = 32;     ///< Characters of font A on a line.
    int width_dots = 384; ///< What the head can print, without the margins of the paper.
    CodePage code_page;
    /// The pages that it is said to have, for the self-test to choose from.
    std::vector<CodePage> code_page_choices;
    Cutter cutter = Cutter::none;
    /// Brings the last line past the cutter or the tear bar.
    int feed_lines_before_cut = 4;
    DrawerPulse drawer_pulse;
    /// A printer that lacks a symbol of its own gets it as a raster image.
    bool native_code128 = true;
    bool native_qr = true;
    bool native_ean13 = true;
    /// Dots from line to line; 0 leaves the printer's own default.
    int line_spacing_dots = 0;
    Buzzer buzzer = Buzzer::none;
    Fence fence = Fence::probe;
    /// Whether a high pin 3 means that the drawer is open. It depends on the drawer; unknown, it is learned.
    std::optional<bool> drawer_open_is_high = std::nullopt;
    /// Quirk: it says that it can answer, and asking it makes trouble. Never ask it anything.
    bool is_one_way = false;
    /// Quirk: its USB port reports trouble that it does not have.
    bool ignores_port_status = false;

    bool operator==(const PrinterProfile&) const = default;
};

/// The models that Sokoguru knows without being told: "58mm", "80mm" and "80mm-180dpi".
std::span<const PrinterProfile> built_in_printer_profiles();

/// Null when no built-in profile has this name. The profile lives as long as the program.
const PrinterProfile* find_printer_profile(std::string_view name);

} // namespace sokoguru::drivers
