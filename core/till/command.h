#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <string>
#include <variant>

namespace sokoguru {

// What a cashier can ask of the till. The touchscreen, the console till and the tests all speak in these.

struct LogIn {
    std::string user_code;
    std::string pin;
};
struct LogOut {};
/// A code from a scanner or a keyboard: of a product's unit, a scale label, or the shop's own product code.
/// A cart that has been paid makes room for the next customer's by itself.
struct ScanCode {
    std::string code;
    Quantity quantity{1000};
};
struct AddProduct {
    ProductId product;
    UnitId unit{1};
    Quantity quantity{1000};
};
struct SelectLine {
    LineId line;
};
struct SetQuantity {
    LineId line;
    Quantity quantity;
};
/// Adds to a line's quantity; a line that comes to zero is removed.
struct ChangeQuantity {
    LineId line;
    Quantity change;
};
struct RemoveLine {
    LineId line;
};
struct EmptyCart {};
/// Names the cart that the cashier saw, so that a second tap can't pay the next one.
struct PayCash {
    CartId cart;
    Money received;
};
/// Leaves the finished sale's screen.
struct BeginSale {};

using Command = std::variant<LogIn, LogOut, ScanCode, AddProduct, SelectLine, SetQuantity, ChangeQuantity,
                             RemoveLine, EmptyCart, PayCash, BeginSale>;

} // namespace sokoguru
