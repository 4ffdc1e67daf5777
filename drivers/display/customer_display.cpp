#include "drivers/display/customer_display.h"

#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr std::size_t width = CustomerDisplay::columns;

CustomerDisplay::Line centred(std::string_view text) {
    std::string cleaned = clean_text(text, width);
    const std::size_t margin = (width - std::min(width, text_length(cleaned))) / 2;
    return {.left = std::string(margin, ' ') + cleaned, .right = {}};
}

} // namespace

CustomerDisplay show_greeting(std::string_view upper, std::string_view lower) {
    return {.lines = {centred(upper), centred(lower)}};
}

CustomerDisplay show_line_added(std::string_view name, Quantity quantity, Money unit_price, Money amount,
                                Money discount) {
    CustomerDisplay::Line numbers{.left = format_quantity(quantity) + " x " + format_money(unit_price),
                                  .right = format_money(amount)};
    if (discount > Money{}) numbers.left += " " + format_money(-discount);
    if (numbers.left.size() + 1 + numbers.right.size() > width) numbers.left.clear();
    return {.lines = {CustomerDisplay::Line{.left = clean_text(name, name_length_max), .right = {}},
                      std::move(numbers)}};
}

CustomerDisplay show_total(std::string_view label, Money total) {
    return {.lines = {CustomerDisplay::Line{.left = clean_text(label, width), .right = {}},
                      CustomerDisplay::Line{.left = {}, .right = "Rp " + format_money(total)}}};
}

CustomerDisplay show_change(std::string_view paid_label, Money paid, std::string_view change_label,
                            Money change) {
    return {
        .lines = {
            CustomerDisplay::Line{.left = clean_text(paid_label, width), .right = format_money(paid)},
            CustomerDisplay::Line{.left = clean_text(change_label, width), .right = format_money(change)}}};
}

} // namespace sokoguru::drivers
