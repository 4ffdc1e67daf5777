#pragma once

#include "core/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// The control character GS, which scanners send where a GS1 symbol has FNC1 between two elements.
inline constexpr char gs1_separator = '\x1D';

/// A date as a code has it: YYMMDD. Day 0 means that the code names no day.
struct Gs1Date {
    int year_of_century = 0; ///< 0 to 99.
    int month = 1;           ///< 1 to 12.
    int day = 0;             ///< 0 to 31, and no later than the month's last.
    bool operator==(const Gs1Date&) const = default;
};

/// The calendar's day: a code without a day means the last day of its month, and the century is the one that
/// brings the date no further than 50 years from `current_year` (GS1 General Specifications, 7.12).
BusinessDay calendar_day(Gs1Date date, int current_year);

/// A number with a decimal point, kept exactly: `units` / 10^`decimal_places`.
struct Gs1Decimal {
    std::int64_t units = 0;
    int decimal_places = 0; ///< 0 to 9.
    bool operator==(const Gs1Decimal&) const = default;
};

/// One element: application identifier and its value, as they stand in the code.
struct Gs1Element {
    std::string identifier; ///< "01", "3103"
    std::string value;
    bool operator==(const Gs1Element&) const = default;
};

/// What a GS1 code says. A value.
struct Gs1Fields {
    std::vector<Gs1Element> elements;         ///< All that was understood, in the code's order.
    std::string gtin;                         ///< 01: 14 digits, 0 before an EAN-13; or empty.
    std::string batch;                        ///< 10
    std::optional<Gs1Date> production_date;   ///< 11
    std::optional<Gs1Date> best_before_date;  ///< 15
    std::optional<Gs1Date> expiration_date;   ///< 17
    std::string serial;                       ///< 21
    std::optional<std::int64_t> count_pieces; ///< 30
    std::optional<Gs1Decimal> net_weight_kg;  ///< 310n
    std::optional<Gs1Decimal> amount_payable; ///< 392n, in the currency of the shop's country.
    bool operator==(const Gs1Fields&) const = default;
};

enum class Gs1Error {
    unknown_identifier,  ///< Its value could be of any length, so nothing behind it can be read.
    wrong_length,        ///< The value is shorter or longer than its identifier allows.
    wrong_character,     ///< A letter where digits belong, or no printable ASCII.
    wrong_check_digit,   ///< Of the GTIN.
    impossible_date,     ///< Month 13, or 31 April.
    repeated_identifier, ///< A code names each element once.
};

/// The fields before the first mistake, and the mistake if there is one.
struct Gs1Reading {
    Gs1Fields fields;
    std::optional<Gs1Error> error;
};

/// Reads a GS1 element string (GS1 General Specifications, 3 and 7.8): identifiers 01, 10, 11, 15, 17, 21,
/// 30, 310n and 392n.
///
///     parse_gs1_element_string("10A1\x1D" "17261130").fields.batch;            // "A1"
///     parse_gs1_element_string("(01)08996001600269(10)A1").fields.gtin;        // "08996001600269"
///
/// `text` is what the scanner sent, with its control characters. Elements of variable length end at GS, at
/// one of `separator_substitutes` (characters that scanners can be set to send in its place, such as `|`),
/// or at the end. Text that begins with a parenthesis is read as its human-readable form. Pure; may be called
/// from any thread.
Gs1Reading parse_gs1_element_string(std::string_view text, std::string_view separator_substitutes = {});

/// `(01)08996001600269(10)A1`, as it is printed below a symbol.
std::string gs1_human_readable(const Gs1Fields& fields);

} // namespace sokoguru::drivers
