#include "app/shop/promotion_file.h"

#include "app/shop/promotion_reader.h"
#include "core/values/text.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

namespace sokoguru::shop {

namespace {

using Json = nlohmann::ordered_json;
using Kind = Promotion::Kind;
using Scope = Promotion::Scope;
using Reason = PromotionProblem::Reason;

PromotionProblems one_problem(Reason reason, std::string text = {}) {
    return {PromotionProblem{0, {}, {}, reason, std::move(text)}};
}

/// The list of promotions in whatever form the file has it; nothing when it has none.
std::optional<nlohmann::json> list_in(const nlohmann::json& file) {
    if (file.is_array()) return file;
    if (!file.is_object()) return std::nullopt;
    if (!file.contains("promotions")) return nlohmann::json::array({file});
    const nlohmann::json& list = file["promotions"];
    return list.is_array() ? std::optional{list} : std::nullopt;
}

/// Gives a promotion its id, when the shop has it already: the one that the file says, else that of its name.
void identify(Promotion& promotion, PromotionReader& reader, const std::vector<Promotion>& known) {
    const auto same_name = std::ranges::find(known, promotion.name, &Promotion::name);
    const auto id = reader.id();
    if (!id) {
        if (same_name != known.end()) promotion.id = same_name->id;
        return;
    }
    promotion.id = *id;
    if (std::ranges::find(known, *id, &Promotion::id) == known.end()) reader.report("id", Reason::unknown_id);
}

bool are_same(const Promotion& a, const Promotion& b) {
    return a.name == b.name || (a.id != PromotionId{} && a.id == b.id);
}

Json codes_of(const std::vector<ProductId>& products, db::Store& store) {
    Json codes = Json::array();
    for (const ProductId product : products) {
        codes.push_back(store.catalog().find(product).value().sku);
    }
    return codes;
}

Json number_of(Percent percent) {
    if (percent.basis_points() % 100 == 0) return percent.basis_points() / 100;
    return static_cast<double>(percent.basis_points()) / 100;
}

void write_goods(Json& object, const Promotion& promotion, db::Store& store) {
    switch (promotion.scope) {
    case Scope::products: object["products"] = codes_of(promotion.products, store); break;
    case Scope::category: object["category"] = promotion.category; break;
    case Scope::basket:
        object["scope"] = "basket";
        object["basket_min"] = promotion.basket_min.rupiah();
        break;
    }
    if (!promotion.rewards.empty()) object["rewards"] = codes_of(promotion.rewards, store);
    if (promotion.percent != Percent{}) object["percent"] = number_of(promotion.percent);
    if (promotion.amount != Money{}) object["amount"] = promotion.amount.rupiah();
    if (promotion.take != 0) object["take"] = promotion.take;
    if (promotion.pay != 0) object["pay"] = promotion.pay;
    if (promotion.times_max != 0) object["times_max"] = promotion.times_max;
}

void write_validity(Json& object, const Promotion& promotion) {
    const Promotion always;
    if (promotion.audience != always.audience)
        object["audience"] = word_of(audience_words, promotion.audience);
    if (promotion.from != always.from) object["from"] = format_iso_date(promotion.from);
    if (promotion.to != always.to) object["to"] = format_iso_date(promotion.to);
    if (promotion.weekdays != always.weekdays) {
        Json list = Json::array();
        for (const auto& [weekday, word] : weekday_words) {
            if (promotion.weekdays >> weekday & 1) list.push_back(word);
        }
        object["weekdays"] = list;
    }
    if (promotion.from_minute != always.from_minute)
        object["from_time"] = format_minute(promotion.from_minute);
    if (promotion.to_minute != always.to_minute) object["to_time"] = format_minute(promotion.to_minute);
    if (promotion.standing != always.standing)
        object["standing"] = word_of(standing_words, promotion.standing);
}

} // namespace

tl::expected<std::vector<Promotion>, PromotionProblems> read_promotions(std::string_view json,
                                                                        db::Store& store) {
    nlohmann::json file;
    try {
        file = nlohmann::json::parse(json);
    } catch (const nlohmann::json::exception& problem) {
        return tl::unexpected(one_problem(Reason::not_json, clean_text(problem.what(), 200)));
    }
    const auto list = list_in(file);
    if (!list) return tl::unexpected(one_problem(Reason::not_a_list));
    const std::vector<Promotion> known = store.promotions();
    std::vector<Promotion> promotions;
    PromotionProblems problems;
    for (const nlohmann::json& object : *list) {
        const std::size_t number = promotions.size() + 1;
        Promotion& promotion = promotions.emplace_back();
        if (!object.is_object()) {
            problems.push_back({number, {}, {}, Reason::not_an_object});
            continue;
        }
        PromotionReader reader(object, number, store, problems);
        promotion = reader.read();
        identify(promotion, reader, known);
        const bool is_repeated =
            std::any_of(promotions.begin(), promotions.end() - 1, [&](const Promotion& other) {
                return !promotion.name.empty() && are_same(other, promotion);
            });
        if (is_repeated) reader.report("name", Reason::repeated);
    }
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return promotions;
}

tl::expected<std::vector<Promotion>, PromotionProblems> read_promotion_file(const std::filesystem::path& file,
                                                                            db::Store& store) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) return tl::unexpected(one_problem(Reason::cannot_open, file.string()));
    return read_promotions(text.str(), store);
}

std::string write_promotions(const std::vector<Promotion>& promotions, db::Store& store) {
    Json list = Json::array();
    for (const Promotion& promotion : promotions) {
        Json object;
        object["id"] = promotion.id.value();
        object["name"] = promotion.name;
        object["kind"] = word_of(kind_words, promotion.kind);
        write_goods(object, promotion, store);
        write_validity(object, promotion);
        list.push_back(std::move(object));
    }
    return Json{{"promotions", std::move(list)}}.dump(2) + "\n";
}

PromotionChanges compare_promotions(const std::vector<Promotion>& promotions, db::Store& store) {
    const std::vector<Promotion> known = store.promotions();
    PromotionId next = store.next_promotion_id();
    PromotionChanges changes;
    for (Promotion promotion : promotions) {
        const auto before = std::ranges::find(known, promotion.id, &Promotion::id);
        if (before == known.end()) {
            promotion.id = next;
            next = PromotionId{next.value() + 1};
            changes.added.push_back(std::move(promotion));
        } else {
            (promotion == *before ? changes.unchanged : changes.changed).push_back(std::move(promotion));
        }
    }
    return changes;
}

void record_promotions(const PromotionChanges& changes, db::Store& store, const FactContext& context) {
    store.in_one_transaction([&] {
        for (const auto* promotions : {&changes.added, &changes.changed}) {
            for (const Promotion& promotion : *promotions) {
                store.ledger().record(PromotionSet{promotion}, context);
            }
        }
    });
}

} // namespace sokoguru::shop
