#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "tests/app/till/till_day_fixture.h"
#include "tests/support/ui_driver.h"

#include <algorithm>
#include <set>
#include <string>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

using Hands = TillDayFixture;

void count_one_note(Hands& hands) {
    hands.till->reduce(DrawerAction{StartClosing{}}, till::now);
    hands.till->reduce(DrawerAction{TypeCount{"1"}}, till::now);
}

/// Something that a cashier does and can't, as it is done at the screen, and what the till says.
struct Walk {
    const char* what;
    void (*walk)(Hands& hands);
    const char* sentence;
};

const Walk walks[] = {
    {"pays for nothing", [](Hands& hands) { hands.till->reduce(till::StartPayment{}, till::now); },
     "The cart is empty. Scan something first."},
    {"types a wrong PIN",
     [](Hands& hands) {
         hands.till->reduce(till::LogOut{}, till::now);
         hands.log_in("1234");
     },
     "That PIN is wrong. Tries left before a wait: 4."},
    {"gives a line a part of a piece",
     [](Hands& hands) {
         hands.scan("P2");
         hands.type("1,5");
         hands.till->reduce(ApplyQuantity{}, till::now);
     },
     "Barang 2 is sold whole. Enter a number without a comma."},
    {"gives a line no piece at all",
     [](Hands& hands) {
         hands.scan("P2");
         hands.type("0");
         hands.till->reduce(ApplyQuantity{}, till::now);
     },
     "A quantity must be more than zero. Use Delete to remove the line."},
    {"scans what this shop does not sell", [](Hands& hands) { hands.scan("P43"); },
     "Rokok is not sold in this shop."},
    {"scans the card of somebody who is blocked", [](Hands& hands) { hands.scan("A-2"); },
     "A-2 is blocked. Sell without a member, or ask the manager."},
    {"holds nothing", [](Hands& hands) { hands.open_form(FormName::hold); },
     "The cart is empty. Scan something first."},
    {"changes the price of no line", [](Hands& hands) { hands.open_form(FormName::manual_price); },
     "No such line. Choose a line in the cart first."},
    {"closes the shift over an open cart",
     [](Hands& hands) {
         hands.scan("P2");
         hands.till->reduce(DrawerAction{StartClosing{}}, till::now);
     },
     "There is an open cart. Finish it, hold it or throw it away first."},
    {"closes the shift without counting",
     [](Hands& hands) {
         hands.till->reduce(DrawerAction{StartClosing{}}, till::now);
         hands.till->reduce(DrawerAction{ConfirmCount{}}, till::now);
     },
     "Count the drawer: enter how many of each note and coin there are, 0 where there is none."},
    {"scans while counting",
     [](Hands& hands) {
         count_one_note(hands);
         hands.scan("P2");
     },
     "Finish counting first; the scan was not taken."},
    {"finishes with too little money",
     [](Hands& hands) {
         hands.scan("P2");
         hands.till->reduce(till::StartPayment{}, till::now);
         hands.type("500");
         hands.till->reduce(FinishPayment{}, till::now);
     },
     "500 is still missing."},
    {"lets nobody owe it",
     [](Hands& hands) {
         hands.scan("P2");
         hands.till->reduce(till::StartPayment{}, till::now);
         hands.till->reduce(PayAction{ChooseTender{TenderTab::credit}}, till::now);
         hands.till->reduce(FinishPayment{}, till::now);
     },
     "Choose the member first."},
    {"takes cash of 0 out",
     [](Hands& hands) {
         hands.open_form(FormName::cash_out);
         hands.enter(0, "0");
         hands.enter(1, "es batu");
         hands.confirm();
     },
     "That amount makes no sense here: it must be more than zero."},
    {"takes off more than it costs",
     [](Hands& hands) {
         hands.scan("P2");
         hands.open_form(FormName::discount);
         hands.enter(2, "5000");
         hands.enter(3, "rusak");
         hands.confirm();
     },
     "That is more than it costs."},
    {"confirms without a quantity", [](Hands& hands) { hands.till->reduce(ArmQuantity{}, till::now); },
     "Type the quantity first, then press × Qty."},
};

/// How often a text stands on the glass; its lines are drawn one by one.
std::size_t shown_count(const UiDriver& driver, const std::string& text) {
    std::string all;
    for (const DrawnText& drawn : driver.texts()) {
        all += drawn.text + " ";
    }
    std::size_t count = 0;
    for (std::size_t at = all.find(text); at != all.npos; at = all.find(text, at + 1)) {
        ++count;
    }
    return count;
}

bool is_whole(const std::string& sentence) {
    return (sentence.ends_with('.') || sentence.ends_with('?')) && sentence.find('{') == sentence.npos;
}

} // namespace

TEST_CASE("refusals: whatever a cashier can't do is answered with one sentence, once, on the screen") {
    for (const Walk& walk : walks) {
        INFO(std::string(walk.what));
        Hands hands;
        walk.walk(hands);
        CHECK(hands.notice() == walk.sentence);
        UiDriver driver(hands.view().screen, 1024, 768);
        CHECK(shown_count(driver, walk.sentence) == 1);
    }
}

TEST_CASE(
    "refusals: a code that nobody knows, as of a receipt that is not there, is shown with the way to search") {
    for (const char* code : {"K1-261118-0099", "9999999999994"}) {
        Hands hands;
        hands.scan(code);
        UiDriver driver(hands.view().screen, 1024, 768);
        CHECK(shown_count(driver, code) == 1);
        CHECK(driver.has("find_by_name"));
    }
}

TEST_CASE("refusals: the same in Indonesian, with other words") {
    for (const Walk& walk : walks) {
        INFO(std::string(walk.what));
        Hands hands;
        hands.till->reduce(ToggleLanguage{}, till::now);
        walk.walk(hands);
        const std::string sentence = hands.notice();
        CHECK(is_whole(sentence));
        CHECK(sentence != walk.sentence);
        UiDriver driver(hands.view().screen, 1024, 768);
        CHECK(shown_count(driver, sentence) == 1);
        hands.till->reduce(ToggleLanguage{}, till::now);
    }
}

TEST_CASE("refusals: every reason has a whole sentence of its own in both languages") {
    constexpr auto last = static_cast<int>(last_refusal_reason);
    std::set<std::string> sentences;
    for (int reason = 0; reason <= last; ++reason) {
        const Refusal refusal{.reason = static_cast<RefusalReason>(reason), .text = "Uji"};
        INFO(shop::refusal_name(refusal.reason));
        set_language("en");
        const std::string english = shop::describe(refusal);
        set_language("id");
        const std::string indonesian = shop::describe(refusal);
        set_language("en");
        CHECK(is_whole(english));
        CHECK(is_whole(indonesian));
        CHECK(english != indonesian);
        CHECK(sentences.insert(english).second);
        CHECK(sentences.insert(indonesian).second);
    }
}
