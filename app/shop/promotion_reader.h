#pragma once

#include "app/shop/promotion_file.h"
#include "app/shop/promotion_words.h"

#include <nlohmann/json.hpp>

#include <set>

namespace sokoguru::shop {

/// Reads the fields of one promotion and gathers what is wrong with them. A field with a problem is as if it
/// were not there. Lives as long as its object and the store.
class PromotionReader {
  public:
    PromotionReader(const nlohmann::json& object, std::size_t number, db::Store& store,
                    PromotionProblems& problems);

    /// Without its id, when it is known by its name.
    Promotion read();
    std::optional<PromotionId> id();

    void report(std::string field, PromotionProblem::Reason reason, std::string text = {});

  private:
    using Reason = PromotionProblem::Reason;

    bool has(const char* field) const { return object_.contains(field); }
    void report_unknown_fields();
    void report_missing(const char* field);
    void report_without_meaning(std::initializer_list<const char*> fields, const char* of);
    std::string text(const char* field);
    std::int64_t number(const char* field, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    Percent percent(const char* field);
    std::vector<ProductId> products(const char* field);
    void read_scope(Promotion& promotion);
    void read_goods(Promotion& promotion);
    void read_category(Promotion& promotion);
    void read_kind(Promotion& promotion);
    void read_counts(Promotion& promotion);
    void read_days(Promotion& promotion);
    void read_weekdays(Promotion& promotion);
    void read_hours(Promotion& promotion);
    std::optional<BusinessDay> day(const char* field);
    std::optional<int> minute(const char* field);

    template <class Value, std::size_t count>
    std::optional<Value> word(const char* field, const std::pair<Value, const char*> (&words)[count]) {
        if (!has(field)) return std::nullopt;
        const nlohmann::json& value = object_[field];
        const auto known = value.is_string() ? value_of(words, value.get<std::string>()) : std::nullopt;
        if (!known) report(field, Reason::not_a_word, list_of(words));
        return known;
    }

    const nlohmann::json& object_;
    std::size_t number_;
    db::Store& store_;
    PromotionProblems& problems_;
    std::string name_;
};

} // namespace sokoguru::shop
