#include "drivers/scanner/gs1_element_string.h"

#include "core/values/barcode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>

namespace sokoguru::drivers {

namespace {

/// GS1 General Specifications, figure 3.2-1. A trailing `n` of the identifier is a digit from 0 to
/// `decimal_places_max`.
struct ApplicationIdentifier {
    std::string_view prefix;
    int decimal_places_max; ///< -1 when the identifier is the prefix alone.
    std::size_t length_min;
    std::size_t length_max;
    bool only_digits;
};

constexpr std::array<ApplicationIdentifier, 9> identifiers{{
    {"01", -1, 14, 14, true},
    {"10", -1, 1, 20, false},
    {"11", -1, 6, 6, true},
    {"15", -1, 6, 6, true},
    {"17", -1, 6, 6, true},
    {"21", -1, 1, 20, false},
    {"30", -1, 1, 8, true},
    {"310", 5, 6, 6, true},
    {"392", 9, 1, 15, true},
}};

struct IdentifierMatch {
    const ApplicationIdentifier* row = nullptr;
    std::size_t length = 0;
};

std::optional<IdentifierMatch> match_identifier(std::string_view text) {
    for (const ApplicationIdentifier& row : identifiers) {
        if (!text.starts_with(row.prefix)) continue;
        if (row.decimal_places_max < 0) return IdentifierMatch{&row, row.prefix.size()};
        if (text.size() == row.prefix.size()) continue;
        const char digit = text[row.prefix.size()];
        if (digit >= '0' && digit <= '0' + row.decimal_places_max)
            return IdentifierMatch{&row, row.prefix.size() + 1};
    }
    return std::nullopt;
}

std::int64_t to_number(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool is_leap_in_every_window(int year_of_century) {
    return year_of_century % 4 == 0; // 2000 is a leap year, and 1900 lies in nobody's window.
}

int days_in_month(int year_of_century, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)] +
           (month == 2 && is_leap_in_every_window(year_of_century) ? 1 : 0);
}

std::optional<Gs1Date> to_date(std::string_view yymmdd) {
    const auto part = [&](std::size_t place) { return static_cast<int>(to_number(yymmdd.substr(place, 2))); };
    const Gs1Date date{.year_of_century = part(0), .month = part(2), .day = part(4)};
    if (date.month < 1 || date.month > 12) return std::nullopt;
    if (date.day > days_in_month(date.year_of_century, date.month)) return std::nullopt;
    return date;
}

std::optional<Gs1Error> find_wrong_value(const ApplicationIdentifier& row, std::string_view value) {
    if (value.size() < row.length_min || value.size() > row.length_max) return Gs1Error::wrong_length;
    const bool right = std::all_of(value.begin(), value.end(), [&](char c) {
        return row.only_digits ? c >= '0' && c <= '9' : c > ' ' && c <= '~';
    });
    if (!right) return Gs1Error::wrong_character;
    return std::nullopt;
}

/// Sets the field that belongs to an element whose length and characters are right.
std::optional<Gs1Error> set_field(Gs1Fields& fields, std::string_view identifier, std::string_view value) {
    const auto set_date = [&](std::optional<Gs1Date>& field) -> std::optional<Gs1Error> {
        field = to_date(value);
        if (!field) return Gs1Error::impossible_date;
        return std::nullopt;
    };
    const auto decimal = [&] { return Gs1Decimal{to_number(value), identifier.back() - '0'}; };
    if (identifier == "01") {
        if (gs1_check_digit(value.substr(0, 13)) != value.back()) return Gs1Error::wrong_check_digit;
        fields.gtin = value;
    } else if (identifier == "10") {
        fields.batch = value;
    } else if (identifier == "11") {
        return set_date(fields.production_date);
    } else if (identifier == "15") {
        return set_date(fields.best_before_date);
    } else if (identifier == "17") {
        return set_date(fields.expiration_date);
    } else if (identifier == "21") {
        fields.serial = value;
    } else if (identifier == "30") {
        fields.count_pieces = to_number(value);
    } else if (identifier.starts_with("310")) {
        fields.net_weight_kg = decimal();
    } else {
        fields.amount_payable = decimal();
    }
    return std::nullopt;
}

bool is_repeated(const Gs1Fields& fields, std::string_view prefix) {
    return std::any_of(fields.elements.begin(), fields.elements.end(), [&](const Gs1Element& element) {
        return std::string_view(element.identifier).starts_with(prefix);
    });
}

/// Adds one element to the reading; false ends the parse.
bool add_element(Gs1Reading& reading, const ApplicationIdentifier& row, std::string_view identifier,
                 std::string_view value) {
    reading.error = find_wrong_value(row, value);
    if (!reading.error && is_repeated(reading.fields, row.prefix))
        reading.error = Gs1Error::repeated_identifier;
    if (!reading.error) reading.error = set_field(reading.fields, identifier, value);
    if (reading.error) return false;
    reading.fields.elements.push_back({std::string(identifier), std::string(value)});
    return true;
}

/// A value may hold parentheses itself, so only "(", a known identifier and ")" begin the next element.
std::size_t find_next_bracket(std::string_view text) {
    for (std::size_t place = text.find('('); place != std::string_view::npos;
         place = text.find('(', place + 1)) {
        const auto match = match_identifier(text.substr(place + 1));
        if (match && text.substr(place + 1 + match->length).starts_with(')')) return place;
    }
    return text.size();
}

Gs1Reading parse_human_readable(std::string_view text) {
    Gs1Reading reading;
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto match = match_identifier(text);
        if (!match || !text.substr(match->length).starts_with(')')) {
            reading.error = Gs1Error::unknown_identifier;
            break;
        }
        const std::string_view identifier = text.substr(0, match->length);
        text.remove_prefix(match->length + 1);
        const std::size_t end = find_next_bracket(text);
        if (!add_element(reading, *match->row, identifier, text.substr(0, end))) break;
        text.remove_prefix(end);
    }
    return reading;
}

} // namespace

BusinessDay calendar_day(Gs1Date date, int current_year) {
    int year = current_year - current_year % 100 + date.year_of_century;
    if (year - current_year >= 51) year -= 100;
    if (year - current_year <= -50) year += 100;
    const int day = date.day == 0 ? days_in_month(date.year_of_century, date.month) : date.day;
    const std::chrono::sys_days days = std::chrono::year(year) / date.month / day;
    return BusinessDay{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

Gs1Reading parse_gs1_element_string(std::string_view text, std::string_view separator_substitutes) {
    if (text.starts_with('(')) return parse_human_readable(text);
    const auto is_separator = [&](char c) {
        return c == gs1_separator || separator_substitutes.find(c) != std::string_view::npos;
    };
    const auto find_separator = [&](std::string_view in) {
        return static_cast<std::size_t>(std::find_if(in.begin(), in.end(), is_separator) - in.begin());
    };
    Gs1Reading reading;
    for (;;) {
        while (!text.empty() && is_separator(text.front()))
            text.remove_prefix(1);
        if (text.empty()) return reading;
        const auto match = match_identifier(text);
        if (!match) {
            reading.error = Gs1Error::unknown_identifier;
            return reading;
        }
        const std::string_view identifier = text.substr(0, match->length);
        text.remove_prefix(match->length);
        // A value of fixed length needs no separator behind it, but some encoders set one all the same.
        const bool fixed = match->row->length_min == match->row->length_max;
        const std::size_t end = find_separator(text);
        const std::string_view value = text.substr(0, fixed ? std::min(end, match->row->length_max) : end);
        if (!add_element(reading, *match->row, identifier, value)) return reading;
        text.remove_prefix(value.size());
    }
}

std::string gs1_human_readable(const Gs1Fields& fields) {
    std::string text;
    for (const Gs1Element& element : fields.elements) {
        text.append("(").append(element.identifier).append(")").append(element.value);
    }
    return text;
}

} // namespace sokoguru::drivers
