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

std::vector<Promotion> promotions_of(const std::vector<Markdown>& markdowns,
                                     const std::vector<Promotion>& known, BusinessDay today) {
    std::vector<Promotion> changed;
    for (const Step& step : steps) {
        const auto old = std::ranges::find(known, name_of(step.percent), &Promotion::name);
        const auto markdown = std::ranges::find(markdowns, step.percent, &Markdown::percent);
        Promotion promotion;
        if (markdown != markdowns.end()) {
            promotion = promotion_of(*markdown, today);
            if (old != known.end()) promotion.id = old->id;
        } else {
            if (old == known.end()) continue;
            promotion = *old;
            promotion.standing = Promotion::Standing::stopped;
        }
        if (old == known.end() || *old != promotion) changed.push_back(std::move(promotion));
    }
    return changed;
}

std::string describe(const std::vector<Markdown>& markdowns) {
    std::string text;
    for (const Markdown& markdown : markdowns) {
        if (!text.empty()) text += ", ";
        text += fmt::format(fmt::runtime(tr("{} at {}% off")), markdown.lots.size(),
                            markdown.percent.basis_points() / 100);
    }
    return text;
}

} // namespace sokoguru::shop
