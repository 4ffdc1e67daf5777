#include "core/receipt/shown_discounts.h"

#include <algorithm>

namespace sokoguru {

namespace {

using Kind = LineDiscount::Kind;
using Entry = ShownDiscounts::Entry;

std::string class_discount_word(BuyerClass buyer, const Translate& translate) {
    switch (buyer) {
    case BuyerClass::member: return translate("Member discount");
    case BuyerClass::candidate: return translate("Candidate discount");
    case BuyerClass::wholesale: return translate("Wholesale discount");
    case BuyerClass::extraordinary_member:
    case BuyerClass::general_public: break;
    }
    return translate("Discount");
}

std::string label_of(const LineDiscount& discount, BuyerClass buyer, const Translate& translate) {
    switch (discount.kind) {
    case Kind::price_level: return class_discount_word(buyer, translate);
    case Kind::tier: return translate("Quantity price");
    case Kind::case_price: return translate("Case price");
    case Kind::promotion: return discount.label.empty() ? translate("Promotion") : discount.label;
    case Kind::returned: return translate("Discount when sold");
    case Kind::manual_line:
    case Kind::manual_cart: break;
    }
    return translate("Discount");
}

bool is_same_promotion(const LineDiscount& a, const LineDiscount& b) {
    return a.kind == Kind::promotion && b.kind == Kind::promotion && a.promotion == b.promotion &&
           a.label == b.label;
}

bool is_of_several_lines(const LineDiscount& discount, const Sale& sale) {
    if (discount.kind == Kind::price_level || discount.kind == Kind::manual_cart) return true;
    const auto has_it = [&](const SaleLine& line) {
        return std::ranges::any_of(
            line.discounts, [&](const LineDiscount& other) { return is_same_promotion(discount, other); });
    };
    return std::ranges::count_if(sale.lines, has_it) > 1;
}

void add(std::vector<Entry>& entries, std::string label, Money amount) {
    const auto same = std::ranges::find(entries, label, &Entry::label);
    if (same == entries.end()) {
        entries.push_back({std::move(label), amount});
    } else {
        same->amount += amount;
    }
}

void remove_empty(std::vector<Entry>& entries) {
    std::erase_if(entries, [](const Entry& entry) { return entry.amount == Money{}; });
}

} // namespace

std::size_t ShownDiscounts::entry_count() const {
    std::size_t count = below_subtotal.size();
    for (const std::vector<Entry>& entries : under_lines) {
        count += entries.size();
    }
    return count;
}

ShownDiscounts shown_discounts(const Sale& sale, const Translate& translate) {
    ShownDiscounts shown;
    for (const SaleLine& line : sale.lines) {
        std::vector<Entry>& under = shown.under_lines.emplace_back();
        Money unexplained = line.discount;
        for (const LineDiscount& discount : line.discounts) {
            add(is_of_several_lines(discount, sale) ? shown.below_subtotal : under,
                label_of(discount, sale.buyer_class, translate), discount.amount);
            unexplained -= discount.amount;
        }
        // Sales from before there were promotions only have the sum.
        add(under, translate("Discount"), unexplained);
        remove_empty(under);
        if (line.quantity > Quantity{}) shown.savings += line.discount;
    }
    remove_empty(shown.below_subtotal);
    return shown;
}

} // namespace sokoguru
