#include "drivers/virtual/virtual_display.h"

#include "drivers/virtual/code_page_table.h"

#include <algorithm>
#include <glib.h>

namespace sokoguru::drivers {

namespace {

constexpr std::uint8_t escape = 0x1B;
constexpr std::uint8_t unit_separator = 0x1F;

/// How many bytes follow ESC or US and the byte of the command; -1 for a command that is not known.
int argument_count(std::uint8_t introducer, std::uint8_t command) {
    if (introducer == escape) return command == '@' ? 0 : command == 't' ? 1 : -1;
    return command == 0x01 ? 0 : command == 'C' ? 1 : -1;
}

} // namespace

VirtualDisplay::VirtualDisplay() {
    initialise();
}

void VirtualDisplay::feed(std::string_view bytes) {
    for (const char byte : bytes)
        obey(static_cast<std::uint8_t>(byte));
}

std::string VirtualDisplay::line(int row) const {
    std::string text;
    for (const char32_t character : cells_[static_cast<std::size_t>(row)]) {
        std::array<char, 8> utf8{};
        const int length = g_unichar_to_utf8(character, utf8.data());
        text.append(utf8.data(), static_cast<std::size_t>(length));
    }
    return text;
}

void VirtualDisplay::obey(std::uint8_t byte) {
    if (!command_.empty()) {
        command_ += static_cast<char>(byte);
        obey_command();
    } else if (byte == escape || byte == unit_separator) {
        command_ = static_cast<char>(byte);
    } else if (byte < 0x20 || byte == 0x7F) {
        obey_control(byte);
    } else {
        put(byte);
    }
}

void VirtualDisplay::obey_control(std::uint8_t byte) {
    switch (byte) {
    case 0x0A: row_ = std::min(row_ + 1, rows - 1); return; // LF
    case 0x0B: row_ = column_ = 0; return;                  // HOM
    case 0x0C: clear(); return;                             // CLR
    case 0x0D: column_ = 0; return;                         // CR
    default: ++unknown_command_count_;
    }
}

void VirtualDisplay::obey_command() {
    const auto introducer = static_cast<std::uint8_t>(command_[0]);
    const auto name = static_cast<std::uint8_t>(command_[1]);
    const int arguments = argument_count(introducer, name);
    if (arguments >= 0 && command_.size() < 2 + static_cast<std::size_t>(arguments)) return;
    const auto last = static_cast<std::uint8_t>(command_.back());
    command_.clear();
    if (arguments < 0)
        ++unknown_command_count_;
    else if (introducer == escape && name == '@')
        initialise();
    else if (introducer == escape)
        code_page_number_ = last;
    else if (name == 'C')
        has_cursor_ = last != 0;
}

void VirtualDisplay::put(std::uint8_t byte) {
    const CodePageTable* table = find_code_page_table(code_page_number_);
    const char32_t ascii = byte < 0x80 ? byte : U'?';
    cells_[static_cast<std::size_t>(row_)][static_cast<std::size_t>(column_)] =
        table == nullptr ? ascii : (*table)[byte];
    if (++column_ < columns) return;
    column_ = 0;
    row_ = (row_ + 1) % rows;
}

void VirtualDisplay::clear() {
    for (auto& row : cells_)
        row.fill(U' ');
    row_ = column_ = 0;
}

void VirtualDisplay::initialise() {
    clear();
    code_page_number_ = 0;
    has_cursor_ = true;
}

} // namespace sokoguru::drivers
