#include "core/stock/stock_count.h"

#include "core/catalog/product_list_cells.h"
#include "core/stock/stock_adjustment.h"

#include <cstddef>
#include <map>
#include <utility>

namespace sokoguru {

std::vector<CountedProduct> counted_products(std::span<const CountEntry> entries) {
    std::vector<CountedProduct> products;
    std::map<ProductId, std::size_t> places;
    for (const CountEntry& entry : entries) {
        const auto [place, is_new] = places.emplace(entry.goods.product, products.size());
        if (is_new) {
            products.push_back({entry.goods.product, entry.goods.name, entry.counted, entry.expected,
                                entry.mode == CountMode::replace, false});
            continue;
        }
        CountedProduct& product = products[place->second];
        if (entry.mode == CountMode::replace) {
            product.counted = entry.counted;
            product.was_recounted = true;
            product.moved_meanwhile = false;
        } else {
            product.counted += entry.counted;
            product.moved_meanwhile = product.moved_meanwhile || entry.expected != product.expected;
        }
        product.expected = entry.expected;
    }
    return products;
}

Money value_of_difference(const CountedProduct& counted, const StockLevel& level) {
    if (counted.difference() == Quantity{}) return Money{};
    return change_at_average(level, counted.difference()).change.value;
}

bool needs_recount(const CountSheet& sheet, const CountedProduct& counted, const StockLevel& level) {
    if (counted.moved_meanwhile) return true;
    const Money value = value_of_difference(counted, level);
    return !counted.was_recounted && (value < Money{} ? -value : value) > sheet.recount_above;
}

std::optional<Refusal> check_shelf(const std::string& shelf, std::span<const CountSheet> open_sheets) {
    if (shelf.empty()) return Refusal{RefusalReason::shelf_missing};
    for (const CountSheet& sheet : open_sheets) {
        if (sheet.scope == CountScope::shelf && fold_case(sheet.note) == fold_case(shelf))
            return Refusal{.reason = RefusalReason::shelf_is_counted,
                           .text = sheet.number.text() + " (" + sheet.opener_name + ")"};
    }
    return std::nullopt;
}

OrRefusal<CountEntry> decide_count_entry(const CountSheet& sheet, const Product& product,
                                         const CountToEnter& asked, const CountCircumstances& circumstances) {
    if (sheet.scope == CountScope::category && product.category != sheet.category)
        return tl::unexpected(Refusal{.reason = RefusalReason::not_on_sheet, .text = product.name});
    if (asked.quantity < Quantity{}) return refuse(RefusalReason::count_not_possible);
    auto goods = check_goods(product, asked.unit, asked.quantity);
    if (!goods) return tl::unexpected(goods.error());
    const Quantity counted = in_base_units(asked.quantity, goods->factor);
    return CountEntry{std::move(*goods),
                      asked.quantity,
                      counted,
                      circumstances.on_hand,
                      asked.mode,
                      circumstances.at,
                      circumstances.user,
                      circumstances.user_name};
}

Money CountPosting::total() const {
    Money sum;
    for (const CountPostingLine& line : lines) {
        sum += line.change.value;
    }
    return sum;
}

OrRefusal<CountPosting> decide_count_posting(const CountSheet& sheet, std::span<const CountedProduct> counted,
                                             std::span<const StockLevel> levels,
                                             LargeDifferences large_differences, UtcTime now) {
    if (counted.empty()) return refuse(RefusalReason::nothing_counted);
    ensure(counted.size() == levels.size(), "each counted product has its level");
    CountPosting posting{.sheet = sheet.number, .at = now, .approver = {}, .lines = {}};
    Refusal recount{RefusalReason::recount_needed};
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const CountedProduct& product = counted[i];
        if (needs_recount(sheet, product, levels[i])) {
            if (recount.number++ == 0) recount.text = product.name;
        }
        CountPostingLine line{product.product, product.name, product.counted, product.expected, {}, {}};
        if (product.difference() != Quantity{}) {
            const ValuedChange valued = change_at_average(levels[i], product.difference());
            line.change = valued.change;
            line.true_up = valued.true_up;
        }
        posting.lines.push_back(std::move(line));
    }
    if (recount.number > 0 && large_differences == LargeDifferences::refused)
        return tl::unexpected(std::move(recount));
    return posting;
}

} // namespace sokoguru
