// Products, prices and promotions: what they are from now on, or from a later day on.

#include "core/catalog/price_revision.h"
#include "core/till/engine.h"
#include "core/till/product_decision.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace sokoguru {

namespace {

/// Further ahead a year was mistyped.
constexpr int days_ahead_max = 3 * 366;

Refusal code_in_use(const std::string& code, const std::string& product_name) {
    return {.reason = RefusalReason::code_in_use, .text = fmt::format("{} ({})", code, product_name)};
}

bool has_barcode(const Product& product, const Barcode& code) {
    return std::ranges::any_of(product.units, [&](const Unit& unit) {
        return std::ranges::find(unit.barcodes, code) != unit.barcodes.end();
    });
}

/// Of products in the order of their ids.
const Product& product_of(std::span<const Product> products, ProductId id) {
    return *std::ranges::lower_bound(products, id, {}, &Product::id);
}

/// The product of a price that is there twice, if there is one.
std::optional<ProductId> find_price_twice(std::span<const PriceChange> changes) {
    std::set<std::tuple<ProductId, UnitId, std::optional<PriceTier>>> seen;
    for (const PriceChange& change : changes) {
        if (!seen.emplace(change.product, change.unit, change.tier).second) return change.product;
    }
    return std::nullopt;
}

} // namespace

void Engine::let_planned_prices_hold(UtcTime now) {
    const BusinessDay today = day_of(now);
    if (prices_day_ == today) return;
    for (const PricePlan& plan : ports_.catalog.due_price_plans(today)) {
        PricesChanged changed{{}, plan.id, plan.note, plan.approver};
        std::optional<Product> product;
        for (const PriceChange& change : plan.changes) {
            if (!product || product->id != change.product) product = ports_.catalog.find(change.product);
            if (!product) continue;
            for (PriceChange& left : changes_left({change}, *product)) {
                changed.changes.push_back(std::move(left));
            }
        }
        // Nobody did it: the day has come.
        ports_.ledger.record(std::move(changed), {now, today, UserId{}});
    }
    prices_day_ = today;
}

std::optional<Refusal> Engine::refuse_price_day(const std::optional<BusinessDay>& from, UtcTime now) const {
    const std::int32_t today = day_of(now).days;
    if (!from || (from->days >= today && from->days <= today + days_ahead_max)) return std::nullopt;
    return Refusal{.reason = RefusalReason::price_day_not_possible, .number = days_ahead_max};
}

/// Only codes that the product did not have before: an old list may have doubtful ones, and they stay.
std::optional<Refusal> Engine::refuse_codes(const Product& product, const std::optional<Product>& known) {
    if (!known || known->sku != product.sku) {
        const auto other = ports_.catalog.find_by_sku(product.sku);
        if (other && other->id != product.id) return code_in_use(product.sku, other->name);
    }
    for (const Unit& unit : product.units) {
        for (const Barcode& code : unit.barcodes) {
            if (known && has_barcode(*known, code)) continue;
            const auto owner = ports_.catalog.find_by_barcode(code);
            if (owner && owner->product != product.id) return code_in_use(code.text(), owner->name);
        }
    }
    return std::nullopt;
}

OrRefusal<Product> Engine::checked_product(const Product& wanted, const std::optional<Product>& known) {
    auto product = decide_product(wanted, known);
    if (!product) return product;
    if (!known) product->id = ports_.catalog.next_product();
    if (product->sku.empty()) product->sku = fmt::format("B{:05}", product->id.value());
    if (const auto refusal = refuse_codes(*product, known)) return tl::unexpected(*refusal);
    return product;
}

/// A price below cost needs a word: it is refused until somebody says that it is meant.
std::optional<Refusal> Engine::refuse_losses(std::span<const PriceChange> changes,
                                             std::span<const Product> products) {
    std::optional<Refusal> refusal;
    for (const PriceChange& change : changes) {
        if (!change.price) continue;
        const Product& product = product_of(products, change.product);
        const Quantity factor = product.find_unit(change.unit)->factor;
        const Money cost = cost_of_unit(product, factor, ports_.catalog.stock_level(product.id));
        if (*change.price >= cost) continue;
        if (!refusal)
            refusal = Refusal{.reason = RefusalReason::list_price_below_cost,
                              .text = product.name,
                              .amount = cost,
                              .number = 0};
        ++refusal->number;
    }
    return refusal;
}

OrRefusal<Outcome> Engine::set_product(const SetProduct& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_catalogue, asked);
    if (!approver) return tl::unexpected(approver.error());
    std::optional<Product> known;
    if (command.product.id != ProductId{}) {
        known = ports_.catalog.find(command.product.id);
        if (!known) return refuse(RefusalReason::unknown_product);
    }
    auto product = checked_product(command.product, known);
    if (!product) return tl::unexpected(product.error());
    if (const auto refusal = refuse_price_day(command.prices_from, asked.now))
        return tl::unexpected(*refusal);
    std::vector<PriceChange> changes = price_changes(known.value_or(Product{}), *product);
    if (command.below_cost == PricesBelowCost::refused) {
        if (const auto refusal = refuse_losses(changes, {&*product, 1})) return tl::unexpected(*refusal);
    }
    const bool is_planned = command.prices_from && *command.prices_from > day_of(asked.now);
    std::vector<Fact> facts;
    if (is_planned) {
        for (PriceChange change : changes) {
            change.price = change.before;
            apply(change, *product);
        }
    }
    const ProductId id = product->id;
    std::optional<PricePlanId> plan;
    if (!known || *known != *product) facts.push_back(ProductSet{std::move(*product), *approver});
    if (is_planned && !changes.empty()) {
        plan = ports_.catalog.next_price_plan();
        facts.push_back(PricesPlanned{{*plan, *command.prices_from, {}, std::move(changes), *approver}});
    }
    if (!facts.empty()) ports_.ledger.record_all(facts, context(asked.now));
    state_.product_set = id;
    state_.price_plan = plan;
    return Outcome::done;
}

/// The products of changes that are in the order of the ids, in the same order.
OrRefusal<std::vector<Product>> Engine::products_in(std::span<const PriceChange> changes) {
    std::vector<Product> products;
    for (const PriceChange& change : changes) {
        const bool is_known = !products.empty() && products.back().id == change.product;
        if (!is_known) {
            auto product = ports_.catalog.find(change.product);
            if (!product) return refuse(RefusalReason::unknown_product);
            products.push_back(std::move(*product));
        }
        const Product& product = products.back();
        if (product.find_unit(change.unit) == nullptr) return refuse(RefusalReason::unknown_unit);
        if (const auto refusal = refuse_price(change.price)) return tl::unexpected(*refusal);
        if (price_now(product, change) != change.before)
            return tl::unexpected(
                Refusal{.reason = RefusalReason::price_changed_meanwhile, .text = product.name});
    }
    return products;
}

OrRefusal<Outcome> Engine::change_prices(const ChangePrices& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_catalogue, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (const auto refusal = refuse_price_day(command.from, asked.now)) return tl::unexpected(*refusal);
    std::vector<PriceChange> changes = command.changes;
    std::erase_if(changes, [](const PriceChange& change) { return change.before == change.price; });
    if (changes.empty()) return refuse(RefusalReason::no_price_changes);
    std::ranges::stable_sort(changes, {}, &PriceChange::product);
    const auto products = products_in(changes);
    if (!products) return tl::unexpected(products.error());
    if (const auto twice = find_price_twice(changes))
        return tl::unexpected(
            Refusal{.reason = RefusalReason::price_twice, .text = product_of(*products, *twice).name});
    if (command.below_cost == PricesBelowCost::refused) {
        if (const auto refusal = refuse_losses(changes, *products)) return tl::unexpected(*refusal);
    }
    const std::string note = clean_text(command.note, name_length_max);
    std::optional<PricePlanId> plan;
    if (command.from && *command.from > day_of(asked.now)) {
        plan = ports_.catalog.next_price_plan();
        ports_.ledger.record(PricesPlanned{{*plan, *command.from, note, std::move(changes), *approver}},
                             context(asked.now));
    } else {
        ports_.ledger.record(PricesChanged{std::move(changes), std::nullopt, note, *approver},
                             context(asked.now));
    }
    state_.price_plan = plan;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::change_photo(const ChangePhoto& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_catalogue, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (!ports_.catalog.find(command.product)) return refuse(RefusalReason::unknown_product);
    return Outcome::done;
}

OrRefusal<Outcome> Engine::cancel_price_plan(const CancelPricePlan& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_catalogue, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (!ports_.catalog.find_open_plan(command.plan))
        return tl::unexpected(
            Refusal{.reason = RefusalReason::unknown_price_plan, .number = command.plan.value()});
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    ports_.ledger.record(PricePlanCancelled{command.plan, reason, *approver}, context(asked.now));
    state_.price_plan = command.plan;
    return Outcome::done;
}

/// Goods that nobody knows are left to whoever names them; here they would only never be found.
bool Engine::knows_goods_of(const Promotion& promotion) {
    const auto is_known = [&](ProductId product) { return ports_.catalog.find(product).has_value(); };
    return std::ranges::all_of(promotion.products, is_known) &&
           std::ranges::all_of(promotion.rewards, is_known);
}

OrRefusal<Outcome> Engine::set_promotions(const SetPromotions& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_catalogue, asked);
    if (!approver) return tl::unexpected(approver.error());
    // Prices may not change under what was paid already.
    if (!state_.cart.header.payments.empty()) return refuse(RefusalReason::payments_taken);
    const PromotionId first_new = ports_.catalog.next_promotion();
    PromotionId next = first_new;
    std::vector<Fact> facts;
    for (Promotion promotion : command.promotions) {
        promotion.name = clean_text(promotion.name, name_length_max);
        if (!is_possible(promotion) || promotion.id >= first_new)
            return tl::unexpected(
                Refusal{.reason = RefusalReason::promotion_not_possible, .text = promotion.name});
        if (!knows_goods_of(promotion)) return refuse(RefusalReason::unknown_product);
        if (promotion.id == PromotionId{}) {
            promotion.id = next;
            next = PromotionId{next.value() + 1};
        }
        facts.push_back(PromotionSet{std::move(promotion), *approver});
    }
    if (facts.empty()) return Outcome::done;
    ports_.ledger.record_all(facts, context(asked.now));
    pricing_ = rules_of(profile_);
    show_cart(state_.cart);
    return Outcome::done;
}

} // namespace sokoguru
