#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "core/till/refusal.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace sokoguru;

namespace {

std::string sentence_in(std::string_view language, const Refusal& refusal) {
    set_language(language);
    return shop::describe(refusal);
}

} // namespace

TEST_CASE("refusals: each has a name of its own and a whole sentence in both languages") {
    const std::string language_before(language());
    std::set<std::string> names;
    std::set<std::string> sentences;
    for (int number = 0; number <= static_cast<int>(RefusalReason::setting_not_possible); ++number) {
        const Refusal refusal{.reason = static_cast<RefusalReason>(number),
                              .text = "BARANG",
                              .amount = Money{12'500},
                              .quantity = Quantity::whole(3),
                              .number = 7};
        const std::string name = shop::refusal_name(refusal.reason);
        CAPTURE(name);
        CHECK(names.insert(name).second);
        const std::string english = sentence_in("en", refusal);
        const std::string indonesian = sentence_in("id", refusal);
        CHECK(english != indonesian);
        CHECK(sentences.insert(english).second);
        for (const std::string& sentence : {english, indonesian}) {
            CAPTURE(sentence);
            CHECK(sentence.find('{') == sentence.npos);
            CHECK((sentence.ends_with('.') || sentence.ends_with('?') || sentence.ends_with("BARANG")));
        }
    }
    set_language(language_before);
}
