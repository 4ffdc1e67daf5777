#include "app/shop/language.h"
#include "app/till/screens/customer.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

using Step = CustomerScreenView::Step;

CustomerScreenView sample_cart() {
    CustomerScreenView view;
    view.step = Step::cart;
    view.shop = "Koppontren Al-Contoh";
    view.member = "AHMAD F*";
    view.lines = {{"Indomie Goreng 85 g", "3 pcs × 3.500", "-500", "10.000"},
                  {"Beras Mentik Wangi", "2,350 kg × 14.500", "", "34.075"}};
    view.shown_line = 1;
    view.saved = "500";
    view.total_label = "TOTAL";
    view.total = "44.075";
    return view;
}

CustomerScreenView extreme_cart() {
    CustomerScreenView view = sample_cart();
    view.shop = view.member = view.remark = long_name();
    view.lines.assign(300, {long_name(), long_name(), "-" + largest_amount, largest_amount});
    view.shown_line = 200;
    view.saved = view.total = largest_amount;
    return view;
}

std::vector<CustomerScreenView> all_customer_views() {
    std::vector<CustomerScreenView> views = {CustomerScreenView{}, sample_cart(), extreme_cart()};
    CustomerScreenView code = sample_cart();
    code.step = Step::qris;
    code.remark = "KOPPONTREN CONTOH";
    code.code_columns = sample_qris().columns;
    code.code = sample_qris().dark;
    views.push_back(code);
    code.remark = long_name();
    code.total = largest_amount;
    views.push_back(code);
    CustomerScreenView finished = sample_cart();
    finished.step = Step::finished;
    finished.remark = "Terima kasih";
    views.push_back(finished);
    finished.total = largest_amount;
    finished.remark = long_name();
    views.push_back(finished);
    return views;
}

} // namespace

TEST_CASE("customer window: no text lies on another, leaves the screen or is a cut sum, at every size") {
    for (const auto& [width, height] : {std::pair{1024, 768}, {1366, 768}, {1920, 1080}}) {
        for (const char* language : {"id", "en"}) {
            set_language(language);
            for (const CustomerScreenView& view : all_customer_views()) {
                CustomerDriver driver(view, width, height);
                const auto& texts = driver.texts();
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    CHECK_MESSAGE(texts[i].rect.x >= 0, texts[i].text);
                    CHECK_MESSAGE(texts[i].rect.right() <= driver.screen().right() + 1, texts[i].text);
                    const bool is_cut_sum =
                        texts[i].fit == DrawnText::Fit::cut && texts[i].text.starts_with("999.999.999.9");
                    CHECK_MESSAGE(!is_cut_sum, texts[i].text);
                    CHECK_MESSAGE(texts[i].letters == DrawnText::Letters::all_there, texts[i].text);
                    for (std::size_t j = i + 1; j < texts.size(); ++j)
                        CHECK_MESSAGE(!texts[i].rect.overlaps(texts[j].rect), texts[i].text, " and ",
                                      texts[j].text);
                }
            }
        }
    }
    set_language("en");
}

TEST_CASE("customer window: the total is the largest text, and nothing can be touched") {
    CustomerDriver driver(sample_cart(), 1366, 768);
    const auto largest =
        std::ranges::max_element(driver.texts(), {}, [](const DrawnText& text) { return text.rect.height; });
    CHECK(largest->text == "44.075");
    CHECK(driver.widgets().empty());
}

TEST_CASE("customer window: the chosen line of a long cart is in sight") {
    CustomerScreenView view = extreme_cart();
    view.lines[200].name = "Yang ini";
    CustomerDriver driver(view, 1024, 768);
    CHECK(std::ranges::any_of(driver.texts(), [](const DrawnText& text) { return text.text == "Yang ini"; }));
}
