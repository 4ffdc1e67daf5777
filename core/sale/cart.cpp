#include "core/sale/cart.h"

#include <algorithm>

namespace sokoguru {

const CartLine* Cart::find(LineId line) const {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const CartLine& c) { return c.id == line; });
    return found == lines.end() ? nullptr : &*found;
}

Money Cart::total() const {
    Money sum;
    for (const CartLine& line : lines) {
        sum += line.gross();
    }
    return sum;
}

} // namespace sokoguru
