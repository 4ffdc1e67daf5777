#include "tests/rig/usb/models/scanner_report.h"

#include <algorithm>
#include <stdexcept>

namespace sokoguru::rig {

namespace {

constexpr char left_shift = 0x02;
constexpr char enter_key = 0x28;

// The keys from usage 0x1E on, without and with Shift; a space stands for a key that types nothing that we
// need.
constexpr std::string_view plain_keys = "1234567890     -=[]\\ ;'`,./";
constexpr std::string_view shifted_keys = "!@#$%^&*()     _+{}| :\"~<>?";
constexpr int first_key = 0x1E;
constexpr int space_key = 0x2C;
constexpr int letter_a_key = 0x04;

std::string report(char modifiers, int key) {
    return {modifiers, 0, static_cast<char>(key), 0, 0, 0, 0, 0};
}

std::string pressed(char character) {
    if (character == ' ') return report(0, space_key);
    if (character >= 'a' && character <= 'z') return report(0, letter_a_key + character - 'a');
    if (character >= 'A' && character <= 'Z') return report(left_shift, letter_a_key + character - 'A');
    const std::size_t plain = plain_keys.find(character);
    if (plain != std::string_view::npos) return report(0, first_key + static_cast<int>(plain));
    const std::size_t shifted = shifted_keys.find(character);
    if (shifted != std::string_view::npos) return report(left_shift, first_key + static_cast<int>(shifted));
    throw std::invalid_argument("a keyboard scanner can't type this code");
}

} // namespace

std::vector<std::string> keyboard_reports(std::string_view code) {
    const std::string released = report(0, 0);
    std::vector<std::string> reports;
    for (const char character : code) {
        reports.push_back(pressed(character));
        reports.push_back(released);
    }
    reports.push_back(report(0, enter_key));
    reports.push_back(released);
    return reports;
}

std::vector<std::string> pos_reports(std::string_view code, std::string_view aim_identifier) {
    constexpr std::size_t report_bytes = 64;
    constexpr std::size_t data_place = 5;
    constexpr std::size_t data_bytes_max = 56;
    constexpr char report_id = 2;
    if (aim_identifier.size() != 3) throw std::invalid_argument("an AIM identifier has three characters");
    std::vector<std::string> reports;
    do {
        const std::string_view data = code.substr(0, data_bytes_max);
        code.remove_prefix(data.size());
        std::string bytes(report_bytes, '\0');
        bytes[0] = report_id;
        bytes[1] = static_cast<char>(data.size());
        std::ranges::copy(aim_identifier, bytes.begin() + 2);
        std::ranges::copy(data, bytes.begin() + data_place);
        bytes.back() = code.empty() ? 0 : 1;
        reports.push_back(bytes);
    } while (!code.empty());
    return reports;
}

} // namespace sokoguru::rig
