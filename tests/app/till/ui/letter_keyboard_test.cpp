#include "app/till/ui/letter_keyboard.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace sokoguru::till;

namespace {

/// A form that asks for one text.
FormView form_of(const std::string& text) {
    FormView view;
    view.title = "Tahan keranjang ini";
    view.fields = {{.label = "Keranjang siapa?", .value = text, .typed = text, .options = {}}};
    view.confirm = "Tahan";
    return view;
}

/// Taps the keys of these characters one after another, and says what the field is then.
std::string tapped(UiDriver& driver, std::string_view characters) {
    std::string text;
    for (const char character : characters) {
        driver.view.screen = form_of(text);
        const auto action =
            driver.tap(character == ' ' ? "letter.space" : std::string("letter.") + character);
        REQUIRE(action.has_value());
        text = std::get<ChangeField>(std::get<FormAction>(*action)).text;
    }
    return text;
}

} // namespace

TEST_CASE("letters: a name begins each of its words with a capital") {
    UiDriver driver(form_of(""));
    CHECK(tapped(driver, "bu sri") == "Bu Sri");
}

TEST_CASE("letters: the keys show what they write") {
    UiDriver driver(form_of(""));
    CHECK(driver.widget("letter.q").label == "Q");
    driver.view.screen = form_of("B");
    driver.look();
    CHECK(driver.widget("letter.q").label == "q");
}

TEST_CASE("letters: one key makes every letter a capital until it is tapped again") {
    UiDriver driver(form_of("K"));
    CHECK(driver.tap("letter_keys.capitals") == std::nullopt);
    CHECK(tapped(driver, "rt rw") == "RT RW");
    driver.tap("letter_keys.capitals");
    CHECK(tapped(driver, "rt") == "Rt");
}

TEST_CASE("letters: one key brings the signs of names, addresses and codes, and takes them away again") {
    UiDriver driver(form_of("Jl"));
    CHECK_FALSE(driver.has("letter.@"));
    driver.tap("letter_keys.signs");
    driver.look();
    for (const std::string_view sign : {".", ",", "-", "/", "'", "@", "&", "(", ")", ":", "+", "_", "#"}) {
        INFO(sign);
        CHECK(driver.has("letter." + std::string(sign)));
    }
    CHECK(driver.tap("letter..") == Action{FormAction{ChangeField{"Jl."}}});
    CHECK_FALSE(driver.has("letter.1"));
    driver.tap("letter_keys.signs");
    driver.look();
    CHECK(driver.has("letter.1"));
}

TEST_CASE("letters: a search has signs, too, and tells no capitals from small letters") {
    UiDriver driver(sample_search());
    CHECK(driver.widget("letter.m").label == "M");
    CHECK_FALSE(driver.has("letter_keys.capitals"));
    driver.tap("letter_keys.signs");
    CHECK(driver.tap("letter.-") == Action{ChangeSearch{"indo-"}});
}

TEST_CASE("letters: another screen begins with digits and small letters") {
    UiDriver driver(form_of("B"));
    driver.tap("letter_keys.signs");
    driver.tap("letter_keys.capitals");
    driver.view.screen = sample_sell();
    driver.look();
    driver.view.screen = form_of("B");
    driver.look();
    CHECK(driver.has("letter.1"));
    CHECK(driver.widget("letter.q").label == "q");
}
