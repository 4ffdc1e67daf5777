#include "core/stock/stock_adjustment.h"

#include "core/values/text.h"

#include <utility>

namespace sokoguru {

namespace {

OrRefusal<StockAdjustmentLine> adjust_line(const AdjustedLine& line, const Product& product,
                                           AdjustmentReason reason, const StockLevel& level) {
    auto goods = check_goods(product, line.unit, line.quantity);
    if (!goods) return tl::unexpected(goods.error());
    const Quantity moved = in_base_units(line.quantity, goods->factor);
    if (moved <= Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    const bool comes = reason == AdjustmentReason::found;
    if (!comes && moved > level.quantity) {
        return tl::unexpected(Refusal{
            .reason = RefusalReason::more_than_on_hand, .text = product.name, .quantity = level.quantity});
    }
    const ValuedChange valued = change_at_average(level, comes ? moved : -moved);
    return StockAdjustmentLine{std::move(*goods), line.quantity, valued.change, valued.true_up, line.lot};
}

} // namespace

ValuedChange change_at_average(const StockLevel& level, Quantity quantity) {
    if (quantity < Quantity{}) return {cost_of_sale(level, -quantity), Money{}};
    const StockChange change{quantity, value_at_average(level, quantity)};
    return {change, true_up_of(level, change)};
}

Money StockAdjustment::total() const {
    Money sum;
    for (const StockAdjustmentLine& line : lines) {
        sum += line.change.value;
    }
    return sum;
}

OrRefusal<StockAdjustment> decide_adjustment(const StockToAdjust& asked,
                                             const AdjustmentCircumstances& circumstances) {
    if (asked.lines.empty()) return refuse(RefusalReason::no_goods);
    if (asked.lines.size() > stock_lines_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::too_many_lines,
                                      .number = static_cast<std::int64_t>(stock_lines_max)});
    }
    ensure(circumstances.products.size() == asked.lines.size(), "each line of an adjustment has its product");
    StockAdjustment adjustment{.number = circumstances.number,
                               .at = circumstances.at,
                               .reason = asked.reason,
                               .note = clean_text(asked.note, name_length_max),
                               .supplier = {},
                               .reference = clean_text(asked.reference, code_length_max),
                               .approver = circumstances.approver,
                               .lines = {}};
    if (const auto& supplier = circumstances.supplier)
        adjustment.supplier = DocumentSupplier{supplier->id, supplier->code, supplier->name};
    MovingLevels levels(circumstances.products, circumstances.levels);
    for (std::size_t i = 0; i < asked.lines.size(); ++i) {
        const Product& product = circumstances.products[i];
        auto line = adjust_line(asked.lines[i], product, asked.reason, levels.of(product.id));
        if (!line) return tl::unexpected(line.error());
        levels.move(product.id, line->change, line->true_up);
        adjustment.lines.push_back(std::move(*line));
    }
    return adjustment;
}

} // namespace sokoguru
