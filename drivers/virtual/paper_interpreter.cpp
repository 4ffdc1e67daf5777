#include "drivers/virtual/paper_interpreter.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

namespace {

/// Random bytes make events without end.
constexpr std::size_t event_count_max = 10'000;

constexpr char dle = 0x10;
constexpr char esc = 0x1B;
constexpr char fs = 0x1C;
constexpr char gs = 0x1D;

/// A command's lead and code as one number, for `case`.
constexpr int key(char lead, char code) {
    return static_cast<unsigned char>(lead) << 8 | static_cast<unsigned char>(code);
}

int key(const EscposCommand& command) {
    return key(command.lead(), command.code());
}

/// Numbers come as themselves or as digits: 1 or '1'.
int plain_number(int number) {
    return number >= '0' && number <= '9' ? number - '0' : number;
}

bool is_on(int number) {
    return (number & 1) != 0;
}

std::string hex(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes)
        out += fmt::format("{}{:02X}", out.empty() ? "" : " ", static_cast<unsigned char>(byte));
    return out;
}

Page::Underline underline_of(int number) {
    switch (plain_number(number)) {
    case 1: return Page::Underline::thin;
    case 2: return Page::Underline::thick;
    default: return Page::Underline::none;
    }
}

ModuleGrid raster_grid(std::string_view data, int row_bytes, int rows) {
    ModuleGrid grid{.columns = row_bytes * 8, .rows = rows, .dark = {}};
    grid.dark.reserve(data.size() * 8);
    for (const char byte : data)
        for (int bit = 7; bit >= 0; --bit)
            grid.dark.push_back(((static_cast<unsigned char>(byte) >> bit) & 1) != 0);
    return grid;
}

} // namespace

PaperInterpreter::PaperInterpreter(int width_dots) : writer_(width_dots) {
    initialise();
}

void PaperInterpreter::on_byte(std::size_t offset, unsigned char byte) {
    constexpr int tab_columns = 8;
    switch (byte) {
    case '\n': writer_.print_line(); break;
    case '\t': writer_.move_to_next_tab(tab_columns, style_); break;
    case '\0':
    case '\r':
    case '\f': break; // Without effect in standard mode.
    default:
        if (byte < 0x20)
            note(PaperEvent::Kind::unknown_command, offset, fmt::format("{:02X}", byte));
        else
            writer_.put((*code_page_)[byte], style_);
    }
    note_end_of_paper(offset);
}

void PaperInterpreter::on_command(const EscposCommand& command) {
    const bool obeyed = obey_real_time(command) || obey_style(command) || obey_layout(command) ||
                        obey_paper(command) || obey_symbol(command) || obey_device(command);
    if (!obeyed) note(PaperEvent::Kind::ignored_command, command.offset, hex(command.head));
    note_end_of_paper(command.offset);
}

void PaperInterpreter::on_unknown(std::size_t offset, std::string_view head) {
    note(PaperEvent::Kind::unknown_command, offset, hex(head));
}

void PaperInterpreter::on_oversized(std::size_t offset, std::string_view head) {
    note(PaperEvent::Kind::ignored_command, offset, hex(head) + ": too much data");
}

void PaperInterpreter::on_hidden_pulse(std::size_t offset) {
    if (real_time_pulse_enabled_)
        note(PaperEvent::Kind::hidden_drawer_kicked, offset, "10 14 01 inside data");
}

bool PaperInterpreter::obey_real_time(const EscposCommand& command) {
    switch (key(command)) {
    case key(dle, 0x04):
        note(PaperEvent::Kind::status_requested, command.offset, hex(command.head));
        return true;
    case key(dle, 0x05): return true; // Recover from an error: there is none.
    case key(dle, 0x14):
        if (command.number(0) != 1) return false;
        if (real_time_pulse_enabled_)
            note(PaperEvent::Kind::drawer_kicked, command.offset,
                 fmt::format("pin {}, {} ms", command.number(1) == 0 ? 2 : 5, command.number(2) * 100));
        return true;
    default: return false;
    }
}

bool PaperInterpreter::obey_style(const EscposCommand& command) {
    switch (key(command)) {
    case key(esc, '!'): set_print_mode(command.number(0)); return true;
    case key(esc, 'E'):
    case key(esc, 'G'): style_.bold = is_on(command.number(0)); return true;
    case key(esc, '-'): style_.underline = underline_of(command.number(0)); return true;
    case key(esc, 'M'):
        style_.font = plain_number(command.number(0)) == 1 ? Page::Font::b : Page::Font::a;
        return true;
    case key(esc, 't'): select_code_page(command); return true;
    case key(gs, 'B'): style_.inverted = is_on(command.number(0)); return true;
    case key(gs, '!'):
        style_.width_scale = static_cast<std::uint8_t>(((command.number(0) >> 4) & 7) + 1);
        style_.height_scale = static_cast<std::uint8_t>((command.number(0) & 7) + 1);
        return true;
    case key(fs, '.'): return true; // Leave Kanji mode: it is never entered here.
    default: return false;
    }
}

bool PaperInterpreter::obey_layout(const EscposCommand& command) {
    constexpr int sign_limit = 32768;
    switch (key(command)) {
    case key(esc, '@'): initialise(); return true;
    case key(esc, ' '): writer_.set_character_spacing(command.number(0)); return true;
    case key(esc, '2'): writer_.set_default_line_spacing(); return true;
    case key(esc, '3'): writer_.set_line_spacing(command.number(0)); return true;
    case key(esc, '$'): writer_.move_to(command.number_16(0)); return true;
    case key(esc, '\\'): {
        const int distance = command.number_16(0);
        writer_.move_by(distance < sign_limit ? distance : distance - 2 * sign_limit);
        return true;
    }
    case key(esc, 'a'): {
        const int number = plain_number(command.number(0));
        if (number <= 2) writer_.set_alignment(static_cast<PageWriter::Alignment>(number));
        return true;
    }
    case key(gs, 'L'): writer_.set_left_margin(command.number_16(0)); return true;
    case key(gs, 'W'): writer_.set_area_width(command.number_16(0)); return true;
    default: return false;
    }
}

bool PaperInterpreter::obey_paper(const EscposCommand& command) {
    switch (key(command)) {
    case key(esc, 'J'): writer_.feed_dots(command.number(0)); return true;
    case key(esc, 'd'): writer_.feed_lines(command.number(0)); return true;
    case key(esc, 'i'):
    case key(esc, 'm'):
    case key(gs, 'V'): cut(command); return true;
    case key(gs, 'v'): print_raster(command); return true;
    default: return false;
    }
}

bool PaperInterpreter::obey_symbol(const EscposCommand& command) {
    switch (key(command)) {
    case key(gs, 'h'): symbols_.set_bar_height(command.number(0)); return true;
    case key(gs, 'w'): symbols_.set_bar_width(command.number(0)); return true;
    case key(gs, 'H'): symbols_.set_caption_place(command.number(0)); return true;
    case key(gs, 'f'): symbols_.set_caption_font(command.number(0)); return true;
    case key(gs, 'k'): note_complaint(command, symbols_.print_barcode(command, writer_)); return true;
    case key(gs, '('):
        if (command.number(0) != 'k') return false;
        note_complaint(command, symbols_.do_qr(command.payload, writer_));
        return true;
    default: return false;
    }
}

bool PaperInterpreter::obey_device(const EscposCommand& command) {
    switch (key(command)) {
    case key(esc, 'p'): kick_drawer(command); return true;
    case key(gs, 'a'):
    case key(gs, 'r'):
    case key(gs, 'I'):
        note(PaperEvent::Kind::status_requested, command.offset, hex(command.head));
        return true;
    case key(gs, '('):
        if (command.number(0) == 'D') {
            set_real_time_commands(command.payload);
            return true;
        }
        if (command.number(0) != 'H' || command.payload.size() != 6) return false;
        note(PaperEvent::Kind::fence_requested, command.offset, command.payload.substr(2));
        return true;
    default: return false;
    }
}

void PaperInterpreter::initialise() {
    writer_.reset();
    symbols_.reset();
    style_ = {};
    code_page_ = find_code_page_table(0);
    real_time_pulse_enabled_ = true;
}

void PaperInterpreter::select_code_page(const EscposCommand& command) {
    const int number = command.number(0);
    if (const CodePageTable* table = find_code_page_table(number))
        code_page_ = table;
    else
        note(PaperEvent::Kind::ignored_command, command.offset, fmt::format("code page {}", number));
}

/// `ESC !`: font, bold, double height, double width and underline, a bit each.
void PaperInterpreter::set_print_mode(int bits) {
    style_.font = (bits & 0x01) != 0 ? Page::Font::b : Page::Font::a;
    style_.bold = (bits & 0x08) != 0;
    style_.height_scale = (bits & 0x10) != 0 ? 2 : 1;
    style_.width_scale = (bits & 0x20) != 0 ? 2 : 1;
    style_.underline = (bits & 0x80) != 0 ? Page::Underline::thin : Page::Underline::none;
}

/// `GS v 0 m xL xH yL yH`: m doubles the width (1), the height (2) or both (3).
void PaperInterpreter::print_raster(const EscposCommand& command) {
    const int mode = plain_number(command.number(1));
    if (command.number(0) != '0' || mode > 3 || command.payload.empty())
        return note(PaperEvent::Kind::ignored_command, command.offset, hex(command.head));
    Page::Image image;
    image.module_width = (mode & 1) != 0 ? 2 : 1;
    image.module_height = (mode & 2) != 0 ? 2 : 1;
    image.grid = raster_grid(command.payload, command.number_16(2), command.number_16(4));
    writer_.put_image(std::move(image));
}

void PaperInterpreter::cut(const EscposCommand& command) {
    if (command.head.size() > 3) writer_.feed_dots(command.number(1));
    writer_.cut();
    note(PaperEvent::Kind::cut, command.offset, hex(command.head));
}

/// `ESC p m t1 t2`: the times are steps of two milliseconds.
void PaperInterpreter::kick_drawer(const EscposCommand& command) {
    note(PaperEvent::Kind::drawer_kicked, command.offset,
         fmt::format("pin {}, {} ms on, {} ms off", plain_number(command.number(0)) == 0 ? 2 : 5,
                     command.number(1) * 2, command.number(2) * 2));
}

/// `GS ( D` function 20: pairs of a command's number and whether it is obeyed. Number 1 is the pulse.
void PaperInterpreter::set_real_time_commands(std::string_view payload) {
    if (payload.empty() || payload[0] != 20) return;
    for (std::size_t at = 1; at + 1 < payload.size(); at += 2)
        if (plain_number(payload[at]) == 1) real_time_pulse_enabled_ = plain_number(payload[at + 1]) == 1;
}

void PaperInterpreter::note(PaperEvent::Kind kind, std::size_t offset, std::string detail) {
    if (events_.size() < event_count_max)
        events_.push_back({.kind = kind, .offset = offset, .detail = std::move(detail)});
}

void PaperInterpreter::note_end_of_paper(std::size_t offset) {
    if (!writer_.is_out_of_paper() || end_of_paper_noted_) return;
    end_of_paper_noted_ = true;
    note(PaperEvent::Kind::out_of_paper, offset, "the roll is at its end");
}

void PaperInterpreter::note_complaint(const EscposCommand& command, SymbolPrinter::Complaint complaint) {
    if (complaint) note(PaperEvent::Kind::symbol_refused, command.offset, std::move(*complaint));
}

} // namespace sokoguru::drivers
