#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "app/till/views/make_views.h"
#include "app/till/views/stock_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

bool is_told(const GoodsPage& page) {
    return page.may_see || page.sheet.visibility == CountVisibility::open;
}

GoodsSheet::Line shown_line(const GoodsPage& page, const GoodsPage::Counted& counted) {
    const CountedProduct& product = counted.product;
    GoodsSheet::Line shown;
    shown.name = product.name;
    shown.amount = format_quantity(product.counted);
    if (!is_told(page)) {
        shown.detail = product.was_recounted ? tr("counted again") : tr("counted");
        return shown;
    }
    const Quantity difference = product.difference();
    shown.detail = fmt::format(fmt::runtime(tr("should be {}")), format_quantity(product.expected));
    if (difference != Quantity{})
        shown.detail += fmt::format(" · {}{} · {}", difference > Quantity{} ? "+" : "",
                                    format_quantity(difference), format_money(counted.value));
    if (counted.needs_recount) shown.detail += std::string(" · ") + tr("count again");
    shown.needs_a_look = counted.needs_recount;
    return shown;
}

std::string detail_of(const GoodsPage& page) {
    std::string text = shop::scope_text(page.sheet);
    text +=
        std::string(" · ") +
        (page.sheet.visibility == CountVisibility::blind ? tr("counted blind") : tr("the books are shown"));
    if (page.sheet.scope != CountScope::shelf && !page.sheet.note.empty()) text += " · " + page.sheet.note;
    return text;
}

/// What was scanned, and what is to be done now.
std::string remark_of(const GoodsPage& page) {
    const GoodsPage::Line* line = page.lines.empty() ? nullptr : &page.lines.front();
    if (line == nullptr) return tr("Scan goods, type how many there are, and press Enter.");
    if (page.mode == CountMode::replace)
        return fmt::format(fmt::runtime(tr("{}: how many are there in all? It takes the place of what was "
                                           "counted before.")),
                           line->product.name);
    return fmt::format(fmt::runtime(tr("{}: how many are here? It is added to what was counted elsewhere.")),
                       line->product.name);
}

} // namespace

StockCountView make_stock_count_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet;
    sheet.title = fmt::format("{} {}", tr("Count"), page.sheet.number.text());
    sheet.detail = detail_of(page);
    sheet.empty_title = tr("Nothing was counted on this sheet yet.");
    sheet.empty_advice = tr("Scan the first goods on the shelf.");
    Money total;
    for (const GoodsPage::Counted& counted : page.counted) {
        sheet.lines.push_back(shown_line(page, counted));
        total += counted.value;
    }
    sheet.selected = page.selected;
    const bool is_counting = !page.lines.empty();
    if (is_counting) sheet.fields = {{page.lines.front().product.name, shown_quantity(page.lines.front())}};
    sheet.takes_comma = true;
    sheet.remark = remark_of(page);
    sheet.commands = {find_goods_command(),
                      {"recount", tr("Count again"), Key::f4, GoodsAction{ToggleStockRecount{}}, true,
                       page.mode == CountMode::replace},
                      {"change_unit", tr("Pieces or cases"), Key::f7, GoodsAction{ChangeStockUnit{}},
                       is_counting && page.lines.front().product.units.size() > 1},
                      {"accept_differences", tr("Differences are right"), Key::f6,
                       GoodsAction{AcceptStockDifferences{}}, page.differences_were_told}};
    sheet.enter = {"enter_count", tr("Counted"), Key::enter, GoodsAction{EnterStockCount{}}, is_counting};
    sheet.primary = {"save_stock", tr("Post the count"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.counted.empty()};
    sheet.sum_label = is_told(page) ? tr("Difference") : tr("Products counted");
    sheet.sum = is_told(page) ? format_money(total) : std::to_string(page.counted.size());
    sheet.notice = snapshot.screen.notice;
    return {std::move(sheet)};
}

} // namespace sokoguru::till
