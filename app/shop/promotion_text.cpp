#include "app/shop/language.h"
#include "app/shop/promotion_file.h"
#include "core/values/ensure.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

using Kind = Promotion::Kind;
using Reason = PromotionProblem::Reason;

struct ProblemWords {
    Reason reason;
    const char* sentence; ///< English; {text} is filled in.
};

constexpr ProblemWords problem_words[] = {
    {Reason::cannot_open, mark("The file can't be read: {text}.")},
    {Reason::not_json, mark("The file is not JSON: {text}.")},
    {Reason::not_a_list, mark("The file has no list of promotions.")},
    {Reason::not_an_object, mark("this is no promotion; write its fields in braces.")},
    {Reason::unknown_field, mark("there is no such field.")},
    {Reason::field_missing, mark("it is missing.")},
    {Reason::without_meaning, mark("it has no meaning together with {text}.")},
    {Reason::not_a_text, mark("write a text in quotation marks.")},
    {Reason::not_a_number, mark("write a whole number, {text}.")},
    {Reason::not_a_percent, mark("write a percentage over 0 and up to 100, with two decimals at most.")},
    {Reason::not_a_word, mark("write one of {text}.")},
    {Reason::not_a_date, mark("write a date as 2026-11-24.")},
    {Reason::not_a_time, mark("write a time as 16:00.")},
    {Reason::not_a_list_of_codes, mark("write a list of product codes, such as [\"AT008\", \"AT009\"].")},
    {Reason::unknown_product, mark("no product has the code {text}.")},
    {Reason::repeated_product, mark("the product {text} stands there twice.")},
    {Reason::too_few_products, mark("a bundle has two products or more.")},
    {Reason::unknown_category, mark("no product has the category {text}.")},
    {Reason::unknown_id, mark("there is no such promotion; leave it out for a new one.")},
    {Reason::repeated, mark("another promotion in the file has the same name or id.")},
    {Reason::ends_before_it_begins, mark("it ends before it begins.")},
    {Reason::lasts_no_time, mark("it is the time at which it begins.")},
    {Reason::pay_not_below_take, mark("it must be less than take.")},
};

const char* sentence_of(Reason reason) {
    for (const ProblemWords& words : problem_words) {
        if (words.reason == reason) return tr(words.sentence);
    }
    throw BrokenInvariant("each problem has its words");
}

std::string percent_text(Percent percent) {
    std::string text = fmt::format("{},{:02}", percent.basis_points() / 100, percent.basis_points() % 100);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == ',') text.pop_back();
    return text;
}

std::string describe_reward(const Promotion& promotion) {
    if (promotion.percent == Percent{10'000})
        return fmt::format(fmt::runtime(tr("buy {take}, get {pay} free")), fmt::arg("take", promotion.take),
                           fmt::arg("pay", promotion.pay));
    return fmt::format(fmt::runtime(tr("buy {take}, get {pay} for {percent} % less")),
                       fmt::arg("take", promotion.take), fmt::arg("pay", promotion.pay),
                       fmt::arg("percent", percent_text(promotion.percent)));
}

} // namespace

std::string describe(const Promotion& promotion) {
    const std::string amount = format_money(promotion.amount);
    switch (promotion.kind) {
    case Kind::percent_off:
        return fmt::format(fmt::runtime(tr("{percent} % off")),
                           fmt::arg("percent", percent_text(promotion.percent)));
    case Kind::amount_off: return fmt::format(fmt::runtime(tr("{amount} off")), fmt::arg("amount", amount));
    case Kind::n_for_price_of_m:
        return fmt::format(fmt::runtime(tr("{take} for the price of {pay}")),
                           fmt::arg("take", promotion.take), fmt::arg("pay", promotion.pay));
    case Kind::buy_x_get_y: return describe_reward(promotion);
    case Kind::bundle_price:
        return fmt::format(fmt::runtime(tr("{count} products together for {amount}")),
                           fmt::arg("count", promotion.products.size()), fmt::arg("amount", amount));
    case Kind::mix_and_match:
        return fmt::format(fmt::runtime(tr("any {take} for {amount}")), fmt::arg("take", promotion.take),
                           fmt::arg("amount", amount));
    }
    throw BrokenInvariant("each kind has its words");
}

std::string describe(const PromotionProblem& problem) {
    const std::string sentence =
        fmt::format(fmt::runtime(sentence_of(problem.reason)), fmt::arg("text", problem.text));
    if (problem.number == 0) return sentence;
    std::string place =
        fmt::format(fmt::runtime(tr("Promotion {number}")), fmt::arg("number", problem.number));
    if (!problem.name.empty()) place += fmt::format(" “{}”", problem.name);
    if (!problem.field.empty()) place += fmt::format(", {}", problem.field);
    return place + ": " + sentence;
}

} // namespace sokoguru::shop
