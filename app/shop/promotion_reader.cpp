#include "app/shop/promotion_reader.h"

#include "core/sale/limits.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sokoguru::shop {

namespace {

using Kind = Promotion::Kind;
using Scope = Promotion::Scope;

constexpr std::int64_t pieces_max = 1'000;

constexpr const char* field_names[] = {"id",       "name",       "kind",     "scope",     "products",
                                       "category", "rewards",    "percent",  "amount",    "take",
                                       "pay",      "basket_min", "audience", "from",      "to",
                                       "weekdays", "from_time",  "to_time",  "times_max", "standing"};

std::string as_text(const nlohmann::json& value) {
    return clean_text(value.is_string() ? value.get<std::string>() : value.dump(), name_length_max);
}

std::optional<ProductId> find_product(db::Store& store, const std::string& code) {
    if (const auto product = store.catalog().find_by_sku(code)) return product->id;
    if (const auto barcode = canonical_barcode(code)) {
        if (const auto unit = store.catalog().find_by_barcode(*barcode)) return unit->product;
    }
    return std::nullopt;
}

} // namespace

PromotionReader::PromotionReader(const nlohmann::json& object, std::size_t number, db::Store& store,
                                 PromotionProblems& problems)
    : object_(object), number_(number), store_(store), problems_(problems) {
    if (has("name")) name_ = as_text(object_["name"]);
}

void PromotionReader::report(std::string field, PromotionProblem::Reason reason, std::string text) {
    problems_.push_back({number_, name_, std::move(field), reason, std::move(text)});
}

void PromotionReader::report_unknown_fields() {
    for (const auto& [field, value] : object_.items()) {
        if (std::ranges::count(field_names, field) == 0)
            report(clean_text(field, name_length_max), Reason::unknown_field);
    }
}

void PromotionReader::report_missing(const char* field) {
    if (!has(field)) report(field, Reason::field_missing);
}

void PromotionReader::report_without_meaning(std::initializer_list<const char*> fields, const char* of) {
    for (const char* field : fields) {
        if (has(field)) report(field, Reason::without_meaning, of);
    }
}

std::string PromotionReader::text(const char* field) {
    if (!has(field)) return {};
    const nlohmann::json& value = object_[field];
    std::string text = value.is_string() ? as_text(value) : std::string();
    if (text.empty()) report(field, Reason::not_a_text);
    return text;
}

std::int64_t PromotionReader::number(const char* field, std::int64_t least, std::int64_t most,
                                     std::int64_t otherwise) {
    if (!has(field)) return otherwise;
    const nlohmann::json& value = object_[field];
    const bool is_whole = value.is_number_integer() &&
                          (!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t(most));
    const std::int64_t number = is_whole ? value.get<std::int64_t>() : least - 1;
    if (number >= least && number <= most) return number;
    report(field, Reason::not_a_number,
           fmt::format("{}–{}", format_quantity(Quantity::whole(least)),
                       format_quantity(Quantity::whole(most))));
    return otherwise;
}

/// 12.5 % as the number 12.5; two decimals at most.
Percent PromotionReader::percent(const char* field) {
    if (!has(field)) return {};
    const nlohmann::json& value = object_[field];
    const double hundredths = value.is_number() ? value.get<double>() * 100 : 0;
    const double whole = std::round(hundredths);
    if (std::abs(hundredths - whole) < 1e-6 && whole >= 1 && whole <= 10'000)
        return Percent{static_cast<std::int64_t>(whole)};
    report(field, Reason::not_a_percent);
    return {};
}

std::vector<ProductId> PromotionReader::products(const char* field) {
    std::vector<ProductId> products;
    if (!has(field)) return products;
    const nlohmann::json& list = object_[field];
    const auto is_text = [](const nlohmann::json& code) { return code.is_string(); };
    if (!list.is_array() || list.empty() || !std::ranges::all_of(list, is_text)) {
        report(field, Reason::not_a_list_of_codes);
        return products;
    }
    for (const nlohmann::json& code : list) {
        const auto product = find_product(store_, code.get<std::string>());
        if (product) {
            products.push_back(*product);
        } else {
            report(field, Reason::unknown_product, as_text(code));
        }
    }
    return products;
}

std::optional<PromotionId> PromotionReader::id() {
    const std::int64_t id = number("id", 1, std::numeric_limits<std::int32_t>::max(), 0);
    if (id == 0) return std::nullopt;
    return PromotionId{id};
}

Promotion PromotionReader::read() {
    Promotion promotion;
    report_unknown_fields();
    report_missing("name");
    report_missing("kind");
    promotion.name = text("name");
    promotion.audience = word("audience", audience_words).value_or(promotion.audience);
    promotion.standing = word("standing", standing_words).value_or(promotion.standing);
    promotion.times_max = number("times_max", 0, pieces_max, 0);
    if (const auto kind = word("kind", kind_words)) {
        promotion.kind = *kind;
        read_scope(promotion);
        read_kind(promotion);
    }
    read_days(promotion);
    read_weekdays(promotion);
    read_hours(promotion);
    return promotion;
}

void PromotionReader::read_scope(Promotion& promotion) {
    const auto said = word("scope", scope_words);
    if (has("scope") && !said) return; // What else is asked for depends on it.
    promotion.scope = said ? *said : has("category") ? Scope::category : Scope::products;
    const char* of = word_of(scope_words, promotion.scope);
    if (promotion.scope != Scope::products) report_without_meaning({"products"}, of);
    if (promotion.scope != Scope::category) report_without_meaning({"category"}, of);
    if (promotion.scope != Scope::basket) report_without_meaning({"basket_min"}, of);
    const bool is_single = promotion.kind == Kind::percent_off || promotion.kind == Kind::amount_off;
    const bool is_bundle = promotion.kind == Kind::bundle_price;
    const bool fits =
        is_single || promotion.scope == Scope::products || (promotion.scope == Scope::category && !is_bundle);
    if (!fits) {
        const bool by_category = promotion.scope == Scope::category;
        report(by_category && !said ? "category" : "scope", Reason::without_meaning,
               word_of(kind_words, promotion.kind));
    }
    switch (promotion.scope) {
    case Scope::products: return read_goods(promotion);
    case Scope::category: return read_category(promotion);
    case Scope::basket:
        report_without_meaning({"times_max"}, of);
        promotion.basket_min = Money{number("basket_min", 0, amount_max.rupiah(), 0)};
    }
}

void PromotionReader::read_goods(Promotion& promotion) {
    report_missing("products");
    promotion.products = products("products");
    if (promotion.kind == Kind::bundle_price) {
        const bool too_few =
            has("products") && object_["products"].is_array() && object_["products"].size() < 2;
        if (too_few) report("products", Reason::too_few_products);
        return;
    }
    std::set<ProductId> seen;
    for (const ProductId product : promotion.products) {
        if (!seen.insert(product).second)
            report("products", Reason::repeated_product, store_.catalog().find(product)->sku);
    }
}

void PromotionReader::read_category(Promotion& promotion) {
    report_missing("category");
    promotion.category = text("category");
    const auto categories = store_.categories();
    if (!promotion.category.empty() && std::ranges::count(categories, promotion.category) == 0)
        report("category", Reason::unknown_category, promotion.category);
}

void PromotionReader::read_kind(Promotion& promotion) {
    const char* of = word_of(kind_words, promotion.kind);
    const auto amount = [&] { return Money{number("amount", 1, amount_max.rupiah(), 0)}; };
    if (promotion.kind != Kind::buy_x_get_y) report_without_meaning({"rewards"}, of);
    switch (promotion.kind) {
    case Kind::percent_off:
        report_missing("percent");
        report_without_meaning({"amount", "take", "pay"}, of);
        promotion.percent = percent("percent");
        break;
    case Kind::amount_off:
        report_missing("amount");
        report_without_meaning({"percent", "take", "pay"}, of);
        promotion.amount = amount();
        break;
    case Kind::n_for_price_of_m:
    case Kind::buy_x_get_y: read_counts(promotion); break;
    case Kind::bundle_price:
        report_missing("amount");
        report_without_meaning({"percent", "take", "pay"}, of);
        promotion.amount = amount();
        break;
    case Kind::mix_and_match:
        report_missing("take");
        report_missing("amount");
        report_without_meaning({"percent", "pay"}, of);
        promotion.take = number("take", 1, pieces_max, 0);
        promotion.amount = amount();
        break;
    }
}

void PromotionReader::read_counts(Promotion& promotion) {
    report_missing("take");
    report_missing("pay");
    report_without_meaning({"amount"}, word_of(kind_words, promotion.kind));
    promotion.take = number("take", 1, pieces_max, 0);
    promotion.pay = number("pay", 1, pieces_max, 0);
    if (promotion.kind == Kind::buy_x_get_y) {
        promotion.percent = has("percent") ? percent("percent") : Percent{10'000};
        promotion.rewards = products("rewards");
        return;
    }
    report_without_meaning({"percent"}, word_of(kind_words, promotion.kind));
    if (promotion.take > 0 && promotion.pay >= promotion.take) report("pay", Reason::pay_not_below_take);
}

std::optional<BusinessDay> PromotionReader::day(const char* field) {
    if (!has(field)) return std::nullopt;
    const auto day =
        object_[field].is_string() ? parse_iso_date(object_[field].get<std::string>()) : std::nullopt;
    if (!day) report(field, Reason::not_a_date);
    return day;
}

std::optional<int> PromotionReader::minute(const char* field) {
    if (!has(field)) return std::nullopt;
    const auto minute =
        object_[field].is_string() ? parse_minute(object_[field].get<std::string>()) : std::nullopt;
    if (!minute) report(field, Reason::not_a_time);
    return minute;
}

void PromotionReader::read_days(Promotion& promotion) {
    promotion.from = day("from").value_or(promotion.from);
    promotion.to = day("to").value_or(promotion.to);
    if (promotion.to < promotion.from) report("to", Reason::ends_before_it_begins);
}

void PromotionReader::read_weekdays(Promotion& promotion) {
    if (!has("weekdays")) return;
    const nlohmann::json& list = object_["weekdays"];
    int weekdays = 0;
    bool is_clear = list.is_array() && !list.empty();
    for (const nlohmann::json& word : is_clear ? list : nlohmann::json::array()) {
        const auto weekday =
            word.is_string() ? value_of(weekday_words, word.get<std::string>()) : std::nullopt;
        is_clear = is_clear && weekday;
        if (weekday) weekdays |= 1 << *weekday;
    }
    if (is_clear) {
        promotion.weekdays = weekdays;
    } else {
        report("weekdays", Reason::not_a_word, list_of(weekday_words));
    }
}

void PromotionReader::read_hours(Promotion& promotion) {
    promotion.from_minute = minute("from_time").value_or(promotion.from_minute);
    promotion.to_minute = minute("to_time").value_or(promotion.to_minute);
    if (promotion.from_minute == promotion.to_minute) report("to_time", Reason::lasts_no_time);
}

} // namespace sokoguru::shop
