#pragma once

#include "drivers/printer/profile.h"
#include "drivers/transport/bytes.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::drivers {

/// A page that finds out what a printer can do: it tries everything, and a person says what came out.
///
///     PrinterProfile base = *find_printer_profile("80mm");
///     printer.print({.key = "self-test", .bytes = encode_self_test(base)}, …);
///     // the screen asks, the person ticks
///     PrinterProfile profile = profile_from_answers(base, {.ruler_columns = 48, .has_native_qr = true});
///
/// The page has numbers and no words, since the words stand on the screen, in the language of the shop:
///
/// | number | what is there | answer |
/// |---|---|---|
/// | 1 | rulers of 32, 42 and 48 columns, each with `\|` at its end | the longest that is one line |
/// | 2a, 2b, … | `é ü ñ ½ €` in each code page of `self_test_code_pages` | the line that is right |
/// | 3 | bold, tall and large | none; a look is enough |
/// | 4, 5, 6 | the printer's own QR code, Code 128 and EAN-13 | which of them are there |
/// | 7a, 7b, 7c | frames of 384, 512 and 576 dots as images | the widest with both sides |
/// | 8 | the cut: by the knife of the profile, or of most printers | whether the paper is cut |
///
/// The drawer and the buzzer leave nothing on paper; the screen tries them with `encode_drawer_kick` and
/// `encode_buzzer`. Pure; may be called from any thread.
Bytes encode_self_test(const PrinterProfile& base);

/// The pages of section 2 in their order: those that the profile is said to have, else the common ones.
std::vector<PrinterProfile::CodePage> self_test_code_pages(const PrinterProfile& base);

/// What the person said. What was not answered is empty and stays as it was.
struct SelfTestAnswers {
    std::optional<int> ruler_columns = std::nullopt;           ///< 32, 42 or 48.
    std::optional<int> frame_width_dots = std::nullopt;        ///< 384, 512 or 576.
    std::optional<std::size_t> code_page_index = std::nullopt; ///< Into `self_test_code_pages`.
    std::optional<bool> has_native_qr = std::nullopt;
    std::optional<bool> has_native_code128 = std::nullopt;
    std::optional<bool> has_native_ean13 = std::nullopt;
    std::optional<bool> was_cut = std::nullopt;
    std::optional<PrinterProfile::Buzzer> buzzer = std::nullopt; ///< The one that was heard.

    bool operator==(const SelfTestAnswers&) const = default;
};

/// What was answered before, and over it what is answered now.
SelfTestAnswers merged(const SelfTestAnswers& before, const SelfTestAnswers& now);

/// The base with the answers laid over it. An answer that is none of the page's choices changes nothing.
PrinterProfile profile_from_answers(const PrinterProfile& base, const SelfTestAnswers& answers);

} // namespace sokoguru::drivers
