#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters and digits only, so that "Coca-Cola" is found in "COCA COLA".
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : fold_case(text)) {
        const bool other_than_ascii = (static_cast<unsigned char>(c) & 0x80u) != 0;
        if (is_digit(c) || (c >= 'a' && c <= 'z') || other_than_ascii) letters += c;
    }
    return letters;
}

/// The length of a measure's name at the start of the text, 0 when there is none. Longer names come first.
std::size_t measure_length(std::string_view text) {
    for (const std::string_view measure :
         {"kilogram", "gram", "liter", "litre", "sachet", "lembar", "pcs", "kg", "gr", "gm", "ml",
          "cl",       "cc",   "ltr",   "lt",    "mg",     "cm",     "mm",  "oz", "g",  "l"}) {
        if (!text.starts_with(measure)) continue;
        const bool word_ends =
            text.size() == measure.size() || text[measure.size()] < 'a' || text[measure.size()] > 'z';
        if (word_ends) return measure.size();
    }
    return 0;
}

/// Where a number with a measure behind it begins in the lower-case text: "69g" in "ayam 69g".
std::size_t find_size(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i]) || (i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z' && text[i - 1] != 'x'))
            continue;
        std::size_t end = i;
        while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','))
            ++end;
        while (end < text.size() && text[end] == ' ')
            ++end;
        if (measure_length(text.substr(end)) > 0) return i;
        i = end > i ? end - 1 : i;
    }
    return std::string_view::npos;
}

/// "69g", "1,5 L" and "5x85g", but not "1", "cake" or "105ml? 1L".
bool is_size(std::string_view size) {
    const std::string text = fold_case(size);
    const std::size_t unit = text.find_first_not_of("0123456789.,x ");
    if (text.empty() || !is_digit(text.front()) || unit == std::string::npos) return false;
    return measure_length(std::string_view(text).substr(unit)) == text.size() - unit;
}

} // namespace

std::string full_name(std::string_view name, std::string_view brand, std::string_view size) {
    std::string result(name);
    // Open lists name several brands in one cell, the owner's last.
    const std::string first_brand = clean_text(brand.substr(0, brand.find(',')), name_length_max);
    const std::string brand_letters = letters_of(first_brand);
    if (!brand_letters.empty() && letters_of(name).find(brand_letters) == std::string::npos) {
        result = first_brand + " " + result;
    }
    const std::string clean_size = clean_text(size, 20);
    if (is_size(clean_size) && find_size(fold_case(name)) == std::string::npos) result += " " + clean_size;
    return result;
}

} // namespace sokoguru
