#pragma once

#include "core/sale/promotion.h"
#include "db/store.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::shop {

/// What is wrong with a file of promotions.
struct PromotionProblem {
    enum class Reason {
        cannot_open, ///< The file as a whole; so are the next two.
        not_json,    ///< `text`: what the reader of JSON says.
        not_a_list,
        not_an_object,
        unknown_field,
        field_missing,
        without_meaning, ///< The kind or the scope doesn't use the field. `text`: that kind or scope.
        not_a_text,
        not_a_number, ///< A whole number in the range that `text` tells.
        not_a_percent,
        not_a_word, ///< `text`: the words that may stand here.
        not_a_date,
        not_a_time,
        not_a_list_of_codes,
        unknown_product,  ///< `text`: its code.
        repeated_product, ///< `text`: its code.
        too_few_products,
        unknown_category, ///< `text`: the category.
        unknown_id,
        repeated, ///< Another promotion of the file has the same name or id.
        ends_before_it_begins,
        lasts_no_time,
        pay_not_below_take,
    };
    std::size_t number = 0; ///< Of the promotion in its file, from 1; 0: of the file.
    std::string name;       ///< Of the promotion, when it has one.
    std::string field;
    Reason reason{};
    std::string text = {};
    bool operator==(const PromotionProblem&) const = default;
};

using PromotionProblems = std::vector<PromotionProblem>;

/// Promotions as a manager writes them: a JSON object for each, alone, in a list, or in a list called
/// `promotions`.
///
///     {"name": "Buku tulis 6 bayar 5", "kind": "n_for_price_of_m", "products": ["AT008"], "take": 6, "pay":
///     5,
///      "from": "2026-11-24", "to": "2026-12-31", "weekdays": ["friday"], "from_time": "16:00"}
///
/// Fields are those of `Promotion`; a field that says nothing may be left out. The scope is what is there of
/// `products` (codes or barcodes), `category`, or `"scope": "basket"`. A promotion is known by its `id`, or
/// without one by its name. All problems are found at once.
tl::expected<std::vector<Promotion>, PromotionProblems> read_promotions(std::string_view json,
                                                                        db::Store& store);
tl::expected<std::vector<Promotion>, PromotionProblems> read_promotion_file(const std::filesystem::path& file,
                                                                            db::Store& store);

/// A promotion as `read_promotions` reads it, with its id: an object of one line each field.
std::string write_promotions(const std::vector<Promotion>& promotions, db::Store& store);

/// What a promotion does, in a few words of the language that is set: "6 for the price of 5".
std::string describe(const Promotion& promotion);

/// "Promotion 2 “Buku”, field take: …", in the language that is set.
std::string describe(const PromotionProblem& problem);

/// What setting promotions does to a shop.
struct PromotionChanges {
    std::vector<Promotion> added;
    std::vector<Promotion> changed;
    std::vector<Promotion> unchanged;
};
PromotionChanges compare_promotions(const std::vector<Promotion>& promotions, db::Store& store);

/// Records what is added and changed, all of it or nothing.
void record_promotions(const PromotionChanges& changes, db::Store& store, const FactContext& context);

} // namespace sokoguru::shop
