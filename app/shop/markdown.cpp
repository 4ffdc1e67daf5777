#include "app/shop/markdown.h"

#include "app/shop/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace sokoguru::shop {

namespace {

struct Step {
    int days_left;
    Percent percent;
};
/// The nearer the day, the cheaper.
constexpr std::array<Step, 4> steps = {
    {{3, Percent{5'000}}, {7, Percent{3'000}}, {14, Percent{2'000}}, {INT32_MAX, Percent{1'000}}}};

std::string name_of(Percent percent) {
    return fmt::format("{} {}%", tr("Near expiry"), percent.basis_points() / 100);
}

Promotion promotion_of(const Markdown& markdown, BusinessDay today) {
    Promotion promotion;
    promotion.name = name_of(markdown.percent);
    promotion.kind = Promotion::Kind::percent_off;
    promotion.percent = markdown.percent;
    promotion.from = today;
    promotion.to = today;
    for (const db::ExpiringLot& lot : markdown.lots) {
        promotion.products.push_back(lot.product);
        promotion.to = std::max(promotion.to, *lot.lot.name.expiry);
    }
    return promotion;
}

} // namespace

Percent markdown_percent(int days_left) {
    for (const Step& step : steps) {
        if (days_left <= step.days_left) return step.percent;
    }
    return {};
}

std::vector<Markdown> markdowns_of(const std::vector<db::ExpiringLot>& lots, BusinessDay today) {
    std::vector<Markdown> markdowns;
    std::set<ProductId> seen;
    for (const db::ExpiringLot& lot : lots) {
        if (*lot.lot.name.expiry < today || lot.lot.standing == LotStanding::blocked) continue;
        if (!seen.insert(lot.product).second) continue;
        const Percent percent = markdown_percent(lot.days_left);
        if (markdowns.empty() || markdowns.back().percent != percent) markdowns.push_back({percent, {}});
        markdowns.back().lots.push_back(lot);
    }
    return markdowns;
}

void record_markdowns(db::Store& store, const std::vector<Markdown>& markdowns, BusinessDay today,
                      const FactContext& context) {
    const std::vector<Promotion> known = store.promotions();
    const auto find = [&](const std::string& name) {
        return std::find_if(known.begin(), known.end(),
                            [&](const Promotion& promotion) { return promotion.name == name; });
    };
    store.in_one_transaction([&] {
        for (const Step& step : steps) {
            const auto old = find(name_of(step.percent));
            const auto markdown = std::find_if(markdowns.begin(), markdowns.end(), [&](const Markdown& one) {
                return one.percent == step.percent;
            });
            if (markdown == markdowns.end()) {
                if (old == known.end() || old->standing == Promotion::Standing::stopped) continue;
                Promotion ended = *old;
                ended.standing = Promotion::Standing::stopped;
                store.ledger().record(PromotionSet{ended}, context);
                continue;
            }
            Promotion promotion = promotion_of(*markdown, today);
            promotion.id = old == known.end() ? store.next_promotion_id() : old->id;
            store.ledger().record(PromotionSet{promotion}, context);
        }
    });
}

} // namespace sokoguru::shop
