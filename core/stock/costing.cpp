#include "core/stock/costing.h"

namespace sokoguru {

StockChange cost_of_sale(const StockLevel& level, Quantity sold) {
    ensure(sold.thousandths() > 0, "a sale takes a positive quantity out of the stock");
    const Quantity on_hand = level.quantity > Quantity{} ? level.quantity : Quantity{};
    if (sold < on_hand) {
        const Money cost{
            multiply_divide_half_up(level.value.rupiah(), sold.thousandths(), on_hand.thousandths())};
        return {-sold, -cost};
    }
    const Money value_on_hand = on_hand > Quantity{} ? level.value : Money{};
    const Quantity missing = sold - on_hand;
    const Money estimate{multiply_divide_half_up(level.last_unit_cost.rupiah(), missing.thousandths(), 1000)};
    return {-sold, -(value_on_hand + estimate)};
}

Money value_at_average(const StockLevel& level, Quantity quantity) {
    if (level.quantity > Quantity{}) {
        return Money{multiply_divide_half_up(level.value.rupiah(), quantity.thousandths(),
                                             level.quantity.thousandths())};
    }
    return Money{multiply_divide_half_up(level.last_unit_cost.rupiah(), quantity.thousandths(), 1000)};
}

ReceiptOfGoods receive_goods(const StockLevel& level, Quantity quantity, Money value) {
    ensure(quantity.thousandths() > 0, "a receipt of goods brings a positive quantity");
    ReceiptOfGoods receipt{
        {quantity, value}, {}, Money{multiply_divide_half_up(value.rupiah(), 1000, quantity.thousandths())}};
    if (level.quantity >= Quantity{}) return receipt;
    const Quantity missing = -level.quantity;
    const Quantity covered = missing < quantity ? missing : quantity;
    const Money estimate{
        -multiply_divide_half_up(level.value.rupiah(), covered.thousandths(), missing.thousandths())};
    const Money real{multiply_divide_half_up(value.rupiah(), covered.thousandths(), quantity.thousandths())};
    receipt.true_up = estimate - real;
    return receipt;
}

Money true_up_of(const StockLevel& level, const StockChange& moved) {
    if (moved.quantity > Quantity{}) return receive_goods(level, moved.quantity, moved.value).true_up;
    const Money value_after = level.value + moved.value;
    if (level.quantity + moved.quantity > Quantity{} && value_after >= Money{}) return Money{};
    return cost_of_sale(level, -moved.quantity).value - moved.value;
}

} // namespace sokoguru
