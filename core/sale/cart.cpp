#include "core/sale/cart.h"

#include <algorithm>

namespace sokoguru {

Money CartLine::gross() const {
    if (label_price) return is_return() ? -*label_price : *label_price;
    if (sold_before) return share_coming_back(sold_before->gross, *sold_before, -quantity);
    return Money{multiply_divide_half_up(list_price().rupiah(), quantity.thousandths(), 1000)};
}

Money share_coming_back(Money whole, const SoldBefore& sold, Quantity coming_back) {
    const auto share_until = [&](Quantity returned) {
        return Money{
            multiply_divide_half_up(whole.rupiah(), returned.thousandths(), sold.quantity.thousandths())};
    };
    return share_until(sold.returned_quantity) - share_until(sold.returned_quantity + coming_back);
}

const CartLine* Cart::find(LineId line) const {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const CartLine& c) { return c.id == line; });
    return found == lines.end() ? nullptr : &*found;
}

Money Cart::gross() const {
    Money sum;
    for (const CartLine& line : lines) {
        sum += line.gross();
    }
    return sum;
}

} // namespace sokoguru
