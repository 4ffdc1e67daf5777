#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

/// A code as products carry it, in the one form under which it is stored and looked up.
///
///     canonical_barcode("089686010947")->text();    // "0089686010947": UPC-A is its EAN-13
///     canonical_barcode(" abc-12 ")->text();        // "abc-12": anything else stays as it is
///
/// EAN-13, EAN-8, UPC-A and UPC-E with a right check digit become 13 digits (GS1 General Specifications,
/// GTIN-13 with leading zeros). Codes that are none of these, or whose check digit is wrong, keep their text:
/// a dirty list's code is still found when the same code is scanned.
class Barcode {
  public:
    Barcode() = default;
    explicit Barcode(std::string canonical_text) : text_(std::move(canonical_text)) {}
    const std::string& text() const { return text_; }
    auto operator<=>(const Barcode&) const = default;

  private:
    std::string text_;
};

/// Cleans the code and brings it to its one form; nothing for an empty code or one that is only control
/// characters. Eight digits are EAN-8 when its check digit is right, else UPC-E.
std::optional<Barcode> canonical_barcode(std::string_view code);

enum class CodeKind { ean13, ean8, upc_a, upc_e, wrong_check_digit, other };

/// What an outside code is. `wrong_check_digit` means 8, 12 or 13 digits that are no retail code for that
/// reason.
CodeKind classify_code(std::string_view code);

/// The check digit that belongs after `digits` (7, 11 or 12 of them): weights 3 and 1 from the right, modulo
/// 10 (GS1 General Specifications, section 7.9).
char gs1_check_digit(std::string_view digits);

/// The shop's own codes: EAN-13 codes of prefix 20 to 29 that carry a weight or a price.
struct InStoreRule {
    enum class Value { weight, price };

    std::string prefix;   ///< Two digits.
    int item_digits = 5;  ///< How many digits name the item; the product's code is "PLU" and these digits.
    int value_digits = 5; ///< Prefix, item, value and the check digit make 13.
    int divisor = 1000; ///< Weight: value ÷ divisor is kilograms. Price: value × 1000 ÷ divisor is rupiah.
    Value value = Value::weight;
    bool operator==(const InStoreRule&) const = default;
};

struct InStoreLabel {
    std::string product_code; ///< "PLU00101"
    std::optional<Quantity> weight;
    std::optional<Money> price;
};

/// The rules that a new shop begins with: 21 has grams inside, 22 has rupiah inside.
std::vector<InStoreRule> default_in_store_rules();

/// What the label says, or nothing when no rule has the code's prefix.
std::optional<InStoreLabel> read_in_store_label(const Barcode& barcode, std::span<const InStoreRule> rules);

} // namespace sokoguru
