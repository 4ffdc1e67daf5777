// A shop's QRIS text is scanned or typed, and may be anything. Input: the text; its check sum is also made
// right, or hardly any input would come past it.

#include "core/sale/payment.h"
#include "core/sale/qris.h"
#include "fuzz_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

using namespace sokoguru;

namespace {

std::string broken_invariant(const std::string& text) {
    const auto code = parse_qris(text);
    const auto dynamic = dynamic_qris(text, qris_amount_max, {"K1-261124-0042", "K1"});
    if (!code) return dynamic ? "what can't be read can't be asked for" : "";
    if (code->merchant_name.empty() || code->merchant_city.empty()) return "a merchant has a name and a city";
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::ranges::any_of(code->merchant_name, is_control)) return "a name on the screen has no commands";
    if (!dynamic) return "";
    const auto again = parse_qris(*dynamic);
    if (!again) return "a dynamic text can be read";
    if (again->use != QrisCode::Use::once) return "a dynamic text is used once";
    if (again->find("54") != std::to_string(qris_amount_max.rupiah())) return "it asks for the amount";
    if (again->merchant_name != code->merchant_name) return "the money goes to the same merchant";
    for (const QrisCode::Field& field : code->fields)
        if (field.tag >= "26" && field.tag <= "51" && again->find(field.tag) != field.value)
            return "the money goes to the same account";
    return "";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    fuzz::require_unbroken(broken_invariant(text));
    constexpr std::size_t checksum_length = 4;
    if (size < checksum_length) return 0;
    const std::string body = text.substr(0, size - checksum_length);
    fuzz::require_unbroken(broken_invariant(body + fmt::format("{:04X}", crc16_ccitt_false(body))));
    return 0;
}
