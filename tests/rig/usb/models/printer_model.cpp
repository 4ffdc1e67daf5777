#include "tests/rig/usb/models/printer_model.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace sokoguru::rig {

namespace {

constexpr char dle = 0x10;
constexpr char eot = 0x04;
constexpr char esc = 0x1B;
constexpr char gs = 0x1D;

char to_byte(int bits) {
    return static_cast<char>(static_cast<unsigned char>(bits));
}

bool is_question(const drivers::EscposCommand& command) {
    if (command.lead() == dle) return command.code() == eot || command.code() == 0x05;
    if (command.lead() != gs) return false;
    const char code = command.code();
    return code == 'a' || code == 'r' || code == 'I' || (code == '(' && command.number(0) == 'H');
}

} // namespace

PrinterModel::PrinterModel(Setup setup) : setup_(std::move(setup)) {
    parser_.emplace(static_cast<drivers::EscposSink&>(*this));
}

void PrinterModel::receive(std::string_view bytes) {
    for (const char byte : bytes) {
        watch_for_question(static_cast<unsigned char>(byte));
    }
    buffer_ += bytes;
    print();
}

bool PrinterModel::obey(const std::string& words) {
    std::istringstream in(words);
    std::string verb;
    in >> verb;
    if (verb == "paper_out") {
        if (std::size_t bytes = 0; in >> bytes) {
            paper_left_bytes_ = bytes;
            setup_.on_event(words);
            return true;
        }
        paper_state_ = Paper::out;
    } else if (verb == "refill") {
        paper_state_ = Paper::ok;
        paper_left_bytes_.reset();
    } else if (verb == "near_end") {
        paper_state_ = Paper::near_end;
    } else if (verb == "cover_open" || verb == "cover_close") {
        cover_open_ = verb == "cover_open";
    } else if (verb == "drawer_open" || verb == "drawer_close") {
        drawer_open_ = verb == "drawer_open";
    } else if (verb == "silent") {
        silent_ = true;
    } else if (verb == "hang") {
        hanging_ = true;
    } else if (verb == "recover") {
        silent_ = hanging_ = false;
    } else {
        return false;
    }
    change_condition(verb);
    print();
    return true;
}

void PrinterModel::power_off() {
    buffer_.clear();
    recent_.clear();
    answers_.clear();
    automatic_status_mask_ = 0;
    parser_.emplace(static_cast<drivers::EscposSink&>(*this));
    setup_.on_event("power_off");
}

std::string PrinterModel::take_paper() {
    return std::exchange(paper_, {});
}

std::string PrinterModel::take_answers() {
    return std::exchange(answers_, {});
}

std::uint8_t PrinterModel::port_status() const {
    constexpr int paper_empty = 0x20;
    constexpr int selected = 0x10;
    constexpr int no_error = 0x08;
    const bool out = paper_state_ == Paper::out;
    return static_cast<std::uint8_t>((out ? paper_empty : 0) | selected |
                                     (out || cover_open_ ? 0 : no_error));
}

/// DLE EOT n is answered even from the middle of an image, as a real printer does.
void PrinterModel::watch_for_question(unsigned char byte) {
    recent_ += static_cast<char>(byte);
    if (recent_.size() > 3) recent_.erase(0, 1);
    if (recent_.size() == 3 && recent_[0] == dle && recent_[1] == eot && recent_[2] >= 1 && recent_[2] <= 4) {
        answer(status_byte(recent_[2]));
    }
}

bool PrinterModel::can_print() const {
    return paper_state_ != Paper::out && !cover_open_ && !hanging_;
}

void PrinterModel::print() {
    std::size_t printed = 0;
    while (printed < buffer_.size() && can_print()) {
        parser_->feed(std::string_view(buffer_).substr(printed, 1));
        ++printed;
    }
    buffer_.erase(0, printed);
}

void PrinterModel::put_on_paper(std::string_view bytes) {
    paper_ += bytes;
    if (!paper_left_bytes_) return;
    *paper_left_bytes_ -= std::min(*paper_left_bytes_, bytes.size());
    if (*paper_left_bytes_ > 0) return;
    paper_left_bytes_.reset();
    paper_state_ = Paper::out;
    change_condition("paper_ended");
}

void PrinterModel::change_condition(const std::string& event) {
    setup_.on_event(event);
    if (automatic_status_mask_ != 0) answer(automatic_status());
}

void PrinterModel::answer(std::string_view bytes) {
    if (!silent_) answers_ += bytes;
}

void PrinterModel::answer_identity(int number) {
    constexpr std::array<std::string_view, 5> texts{"1.00", "SOKOGURU RIG", "MODEL 80", "RIG0001", "NONE"};
    if (number < 'A' || number > 'E') return answer(std::string(1, ' '));
    answer("_" + std::string(texts[static_cast<std::size_t>(number - 'A')]) + '\0');
}

std::string PrinterModel::status_byte(int number) const {
    const bool out = paper_state_ == Paper::out;
    const bool near_end = paper_state_ != Paper::ok;
    int bits = 0x12;
    if (number == 1) bits |= (drawer_open_ ? 0x04 : 0) | (out || cover_open_ ? 0x08 : 0);
    if (number == 2) bits |= (cover_open_ ? 0x04 : 0) | (out ? 0x20 : 0);
    if (number == 4) bits |= (near_end ? 0x0C : 0) | (out ? 0x60 : 0);
    return {to_byte(bits)};
}

std::string PrinterModel::automatic_status() const {
    const bool out = paper_state_ == Paper::out;
    const int first =
        0x10 | (drawer_open_ ? 0x04 : 0) | (out || cover_open_ ? 0x08 : 0) | (cover_open_ ? 0x20 : 0);
    const int third = (paper_state_ != Paper::ok ? 0x03 : 0) | (out ? 0x0C : 0);
    return {to_byte(first), 0, to_byte(third), 0};
}

void PrinterModel::on_byte(std::size_t, unsigned char byte) {
    put_on_paper(std::string(1, static_cast<char>(byte)));
}

void PrinterModel::on_command(const drivers::EscposCommand& command) {
    if (!is_question(command)) {
        if (command.lead() == esc && command.code() == 'p') setup_.on_event("drawer_kick");
        return put_on_paper(command.head + command.payload);
    }
    if (command.lead() == dle) return;
    const int number = command.number(0);
    if (command.code() == 'a') {
        automatic_status_mask_ = number;
        if (number != 0) answer(automatic_status());
    } else if (command.code() == 'I') {
        answer_identity(number);
    } else if (command.code() == 'r') {
        const bool asks_for_paper = number % 48 == 1;
        answer(asks_for_paper ? automatic_status().substr(2, 1) : std::string(1, to_byte(drawer_open_)));
    } else if (command.payload.size() == 6 && command.payload.starts_with("00")) {
        const std::string id = command.payload.substr(2);
        setup_.on_event("fence " + id);
        answer("7\"" + id + '\0');
    }
}

void PrinterModel::on_unknown(std::size_t, std::string_view head) {
    put_on_paper(head);
}

void PrinterModel::on_oversized(std::size_t, std::string_view head) {
    put_on_paper(head);
}

void PrinterModel::on_hidden_pulse(std::size_t) {
    setup_.on_event("hidden_pulse");
}

} // namespace sokoguru::rig
