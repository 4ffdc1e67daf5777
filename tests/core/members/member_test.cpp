#include "core/members/member.h"
#include "core/values/text.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("member: on paper a name says enough for its owner and too little for others") {
    struct Case {
        std::string name;
        std::string on_paper;
    };
    const Case cases[] = {
        {"Ahmad Fauzi", "AHMAD F*"},
        {"  ahmad   fauzi  ", "AHMAD F*"},
        {"Siti Nur Aisyah", "SITI N*"},
        {"Fatimah", "FAT*"},
        {"Ali", "AL*"},
        {"Al", "A*"},
        {"A", "*"},
        {"", ""},
        {"   ", ""},
        {"Éva Ömer", "ÉVA Ö*"}, // capitals of Latin-1
        {"élodie", "ÉLO*"},
        {"÷ x", "÷ X*"},
        {"Riyāḍ", "RIY*"},
        {"أحمد فوزي", "أحمد ف*"}, // a script without capitals
        {"فاطمة", "فاط*"},
        {"Ahmad\x1b@ Fauzi", "AHMAD@ F*"}, // no control character gets onto the paper
        {"Ahm\xff"
         "ad \xc3",
         "AHM*"}, // broken UTF-8 goes
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(masked_name(c.name) == c.on_paper);
    }
}

TEST_CASE("member: a masked name is clean, and never the whole name") {
    check_property("masked_name", [] {
        const auto letters = *rc::gen::container<std::vector<std::string>>(
            rc::gen::elementOf(std::vector<std::string>{"a", "B", "é", "ف", "🍧", " ", "\xff", "\x1b", "\n"}));
        std::string name;
        for (const std::string& letter : letters) {
            name += letter;
        }
        const std::string masked = masked_name(name);
        RC_ASSERT(masked == clean_text(masked, name_length_max));
        RC_ASSERT(masked.empty() == clean_text(name, name_length_max).empty());
        if (masked.empty()) return;
        RC_ASSERT(masked.back() == '*');
        RC_ASSERT(text_length(masked) <= text_length(name) + 1);
    });
}

TEST_CASE("member: each class buys at its own level of prices") {
    CHECK((price_level(BuyerClass::member) == PriceLevel::member));
    CHECK((price_level(BuyerClass::candidate) == PriceLevel::candidate));
    CHECK((price_level(BuyerClass::wholesale) == PriceLevel::wholesale));
    CHECK((price_level(BuyerClass::extraordinary_member) == PriceLevel::retail));
    CHECK((price_level(BuyerClass::general_public) == PriceLevel::retail));
}
