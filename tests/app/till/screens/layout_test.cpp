#include "app/shop/language.h"
#include "tests/app/till/screens/sample_catalogue.h"
#include "tests/app/till/screens/sample_forms.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct Size {
    int width;
    int height;
};
constexpr Size sizes[] = {{1024, 768}, {1366, 768}, {1920, 1080}};

/// 12 and 18 mm at 96 dots an inch, the density that a monitor without an answer is taken to have.
constexpr float touch_least = 12 / 25.4F * 96;
constexpr float pay_least = 18 / 25.4F * 96;

/// Made up views that try to break the layout, and each form as the till asks it.
NamedViews every_view() {
    NamedViews views = all_views();
    for (auto& list : all_catalogue_lists(long_name(), largest_amount)) {
        views.push_back(std::move(list));
    }
    for (auto& form : all_forms(long_name())) {
        views.push_back(std::move(form));
    }
    return views;
}

template <typename Check>
void for_every_screen(Check check) {
    for (const char* language : {"id", "en"}) {
        set_language(language);
        for (const Size size : sizes) {
            for (auto& [name, screen] : every_view()) {
                INFO(name, " in ", std::string(language), " at ", size.width, "×", size.height);
                UiDriver driver(screen, size.width, size.height);
                driver.view.header = sample_header();
                driver.look();
                check(driver);
            }
        }
    }
    set_language("en");
}

/// Tiles, chips, answers and users are chosen with the arrows or by searching: their faces have no room for a
/// key.
bool is_one_of_many(const Widget& widget) {
    return widget.id.starts_with("favourite.") || widget.id.starts_with("category.") ||
           widget.id.starts_with("user.") || widget.id.starts_with("answer.") ||
           widget.id.starts_with("payment.") || widget.id.starts_with("filter.");
}

} // namespace

TEST_CASE("screens: no button overlaps another or leaves the screen, whatever the names, sums and language") {
    for_every_screen([](UiDriver& driver) {
        std::vector<Widget> buttons;
        std::ranges::copy_if(driver.widgets(), std::back_inserter(buttons),
                             [](const Widget& widget) { return widget.kind == Widget::Kind::button; });
        for (std::size_t i = 0; i < buttons.size(); ++i) {
            CHECK_MESSAGE(buttons[i].visible.is_inside(driver.screen()), buttons[i].id);
            for (std::size_t j = i + 1; j < buttons.size(); ++j)
                CHECK_MESSAGE(!buttons[i].visible.overlaps(buttons[j].visible), buttons[i].id, " and ",
                              buttons[j].id);
        }
    });
}

TEST_CASE("screens: no text lies on another or leaves the screen") {
    for_every_screen([](UiDriver& driver) {
        const std::vector<DrawnText>& texts = driver.texts();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            CHECK_MESSAGE(texts[i].rect.x >= 0, texts[i].text);
            CHECK_MESSAGE(texts[i].rect.right() <= driver.screen().right() + 1, texts[i].text);
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                CHECK_MESSAGE(!texts[i].rect.overlaps(texts[j].rect), texts[i].text, " and ", texts[j].text);
        }
    });
}

TEST_CASE("screens: every text is written in letters that its type has") {
    for_every_screen([](UiDriver& driver) {
        for (const DrawnText& text : driver.texts())
            CHECK_MESSAGE(text.letters == DrawnText::Letters::all_there, text.text);
    });
}

TEST_CASE("screens: no sum is ever cut") {
    for_every_screen([](UiDriver& driver) {
        for (const DrawnText& text : driver.texts())
            CHECK_MESSAGE(!(text.fit == DrawnText::Fit::cut && text.text.starts_with("999.999.999.9")),
                          text.text);
    });
}

TEST_CASE("screens: no label and no key of a button is cut when names are of an ordinary length") {
    for (const char* language : {"id", "en"}) {
        set_language(language);
        std::vector<ScreenView> screens{
            ScreenView(sample_login()),         ScreenView(sample_sell()),
            ScreenView(sample_count()),         ScreenView(sample_cash_menu()),
            ScreenView(sample_search()),        ScreenView(sample_sell_of_a_member()),
            ScreenView(sample_members()),       ScreenView(sample_sales()),
            ScreenView(sample_take_back()),     ScreenView(sample_pay()),
            ScreenView(sample_pay_credit()),    ScreenView(sample_refund()),
            ScreenView(sample_qris()),          ScreenView(sample_done()),
            ScreenView(sample_fault()),         ScreenView(sample_receipt_questions()),
            ScreenView(sample_devices()),       ScreenView(sample_printer_models()),
            ScreenView(sample_test_page()),     ScreenView(sample_scanner_binding()),
            ScreenView(sample_receipt()),       ScreenView(sample_stock()),
            ScreenView(sample_goods_receipt()), ScreenView(sample_stock_adjustment()),
            ScreenView(sample_stock_count()),   ScreenView(sample_transfer_page()),
            ScreenView(sample_day_screen()),    ScreenView(sample_reports())};
        for (auto& [name, form] : all_forms("Beras Mentik Wangi")) {
            screens.push_back(std::move(form));
        }
        for (const ScreenView& screen : screens) {
            const UiDriver driver(screen, 1024, 768);
            for (const DrawnText& text : driver.texts()) {
                const bool is_on_button =
                    std::ranges::any_of(driver.widgets(), [&text](const Widget& widget) {
                        return widget.kind == Widget::Kind::button &&
                               widget.visible.contains(text.rect.centre());
                    });
                CHECK_MESSAGE(!(is_on_button && text.fit == DrawnText::Fit::cut), text.text);
            }
        }
    }
    set_language("en");
}

TEST_CASE("screens: every button is at least 12 mm, those that pay 18 mm") {
    for_every_screen([](UiDriver& driver) {
        for (const Widget& widget : driver.widgets()) {
            if (widget.kind == Widget::Kind::hint) continue;
            const bool pays = widget.id == "pay" || widget.id == "finish";
            CHECK_MESSAGE(widget.rect.width >= touch_least, widget.id);
            CHECK_MESSAGE(widget.rect.height >= (pays ? pay_least : touch_least), widget.id);
        }
    });
}

TEST_CASE("screens: every button shows its key") {
    for (auto& [name, screen] : every_view()) {
        INFO(name);
        UiDriver driver(screen);
        for (const Widget& widget : driver.widgets()) {
            if (widget.kind != Widget::Kind::button || is_one_of_many(widget)) continue;
            // Only the selected row of a cart answers to plus and minus.
            if (widget.id.ends_with(".less") || widget.id.ends_with(".more")) continue;
            // A real keyboard has signs and capitals by itself.
            if (widget.id.starts_with("letter_keys.")) continue;
            CHECK_MESSAGE(!widget.key.empty(), widget.id);
        }
    }
}

TEST_CASE("screens: a key stands on one enabled button only, unless both do the same") {
    for (auto& [name, screen] : every_view()) {
        INFO(name);
        UiDriver driver(screen);
        std::vector<Widget> buttons;
        std::ranges::copy_if(driver.widgets(), std::back_inserter(buttons), [](const Widget& widget) {
            return widget.kind == Widget::Kind::button && widget.enabled && !widget.key.empty();
        });
        for (std::size_t i = 0; i < buttons.size(); ++i)
            for (std::size_t j = i + 1; j < buttons.size(); ++j)
                if (buttons[i].key == buttons[j].key)
                    CHECK_MESSAGE(driver.tap(buttons[i].id) == driver.tap(buttons[j].id), buttons[i].id,
                                  " and ", buttons[j].id);
    }
}

TEST_CASE("screens: an id is used once in a frame") {
    for (auto& [name, screen] : every_view()) {
        INFO(name);
        UiDriver driver(screen);
        std::vector<std::string> ids;
        for (const Widget& widget : driver.widgets())
            ids.push_back(widget.id);
        std::ranges::sort(ids);
        const auto twice = std::ranges::adjacent_find(ids);
        CHECK_MESSAGE(twice == ids.end(), (twice == ids.end() ? "" : *twice));
    }
}

TEST_CASE("screens: the same view draws the same picture twice") {
    for (auto& [name, screen] : every_view()) {
        INFO(name);
        UiDriver driver(screen);
        const std::vector<std::uint32_t> first = driver.drawing();
        driver.look();
        CHECK(driver.drawing() == first);
        CHECK(UiDriver(screen).drawing() == first);
    }
}

TEST_CASE("screens: the change of a finished sale is the largest text") {
    UiDriver driver(sample_done());
    const auto largest =
        std::ranges::max_element(driver.texts(), {}, [](const DrawnText& text) { return text.rect.height; });
    CHECK(largest->text == "17.900");
}
