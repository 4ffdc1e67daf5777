#include "app/shop/refusal_text.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

struct RefusalWords {
    RefusalReason reason;
    const char* name;
    const char* sentence; ///< English; {text}, {amount}, {quantity} and {number} are filled in.
};

constexpr RefusalWords words[] = {
    {RefusalReason::not_logged_in, "not_logged_in",
     mark("Nobody is logged in. Choose your name and enter your PIN.")},
    {RefusalReason::unknown_user, "unknown_user",
     mark("There is no such user. Choose a name from the list.")},
    {RefusalReason::wrong_pin, "wrong_pin", mark("That PIN is wrong. Tries left before a wait: {number}.")},
    {RefusalReason::locked_out, "locked_out",
     mark("Too many wrong PINs. Wait {number} seconds, or ask a supervisor.")},
    {RefusalReason::unknown_barcode, "unknown_barcode",
     mark("No product has the code {text}. Press F2 to look it up by name.")},
    {RefusalReason::empty_code, "empty_code", mark("The code was empty. Scan it again.")},
    {RefusalReason::unknown_product, "unknown_product",
     mark("That product is no longer there. Search again.")},
    {RefusalReason::unknown_unit, "unknown_unit", mark("That unit is no longer sold. Search again.")},
    {RefusalReason::product_without_price, "product_without_price",
     mark("{text} has no price yet. Ask the manager to set one.")},
    {RefusalReason::quantity_not_positive, "quantity_not_positive",
     mark("A quantity must be more than zero. Use Delete to remove the line.")},
    {RefusalReason::quantity_too_large, "quantity_too_large",
     mark("That is too many: at most {quantity} at a time.")},
    {RefusalReason::quantity_not_whole, "quantity_not_whole",
     mark("{text} is sold whole. Enter a number without a comma.")},
    {RefusalReason::quantity_of_label, "quantity_of_label",
     mark("This line's price is from its label. Remove it, or scan the next label.")},
    {RefusalReason::amount_too_large, "amount_too_large",
     mark("That amount is too large: at most {amount}.")},
    {RefusalReason::amount_not_positive, "amount_not_positive",
     mark("That amount makes no sense here: it must be more than zero.")},
    {RefusalReason::cart_full, "cart_full", mark("The cart is full. Take payment and begin the next sale.")},
    {RefusalReason::cart_empty, "cart_empty", mark("The cart is empty. Scan something first.")},
    {RefusalReason::no_such_line, "no_such_line", mark("No such line. Choose a line in the cart first.")},
    {RefusalReason::payment_too_small, "payment_too_small", mark("{amount} is still missing.")},
    {RefusalReason::already_paid, "already_paid", mark("This cart is already paid: receipt {text}.")},
};

const RefusalWords& words_of(RefusalReason reason) {
    for (const RefusalWords& entry : words) {
        if (entry.reason == reason) return entry;
    }
    throw BrokenInvariant("each refusal has its words");
}

} // namespace

std::string describe(const Refusal& refusal) {
    return fmt::format(fmt::runtime(tr(words_of(refusal.reason).sentence)), fmt::arg("text", refusal.text),
                       fmt::arg("amount", format_money(refusal.amount)),
                       fmt::arg("quantity", format_quantity(refusal.quantity)),
                       fmt::arg("number", refusal.number));
}

std::string refusal_name(RefusalReason reason) {
    return words_of(reason).name;
}

} // namespace sokoguru::shop
