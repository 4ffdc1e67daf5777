// Counting the shelves on the touchscreen. Each line is written when it is entered, with what should be there
// at that moment, so that the till may sell meanwhile.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

/// What is counted, and whether whoever counts sees what should be there.
void Till::open_count_form() {
    std::vector<std::string> categories = shop_->store().categories();
    open_form(FormName::open_stock_count, {.choices = std::move(categories)});
}

void Till::go_on_counting(const StockNumber& number) {
    const auto& user = shop_->engine().state().user;
    const auto sheet = shop_->store().stockroom().find_count(number);
    if (!sheet) return refuse({.reason = RefusalReason::unknown_count, .text = number.text()});
    if (shop_->store().stockroom().count_standing(number) != CountStanding::open)
        return refuse({.reason = RefusalReason::count_closed, .text = number.text()});
    leave_pages();
    screen_.goods = new_goods_page(GoodsPageKind::count, user->id);
    screen_.goods->sheet = *sheet;
    screen_.goods->may_see = may(user->role, Permission::approve_count);
    screen_.goods_is_open = true;
    look_at_count();
}

/// What the sheet says now, the newest product last, and that one chosen.
void Till::look_at_count() {
    GoodsPage& page = *screen_.goods;
    page.counted.clear();
    for (CountedProduct& product :
         counted_products(shop_->store().stockroom().count_entries(page.sheet.number))) {
        page.counted.push_back(valued(page.sheet, std::move(product)));
    }
    page.selected = page.counted.empty() ? 0 : page.counted.size() - 1;
}

GoodsPage::Counted Till::valued(const CountSheet& sheet, CountedProduct product) {
    const StockLevel level = shop_->store().catalog().stock_level(product.product);
    const Money value = value_of_difference(product, level);
    const bool is_due = needs_recount(sheet, product, level);
    return {std::move(product), value, is_due};
}

/// The one product that has just been counted: a sheet of thousands is not looked through for each of them.
void Till::look_at_counted(ProductId product) {
    GoodsPage& page = *screen_.goods;
    std::vector<CountEntry> entries = shop_->store().stockroom().count_entries(page.sheet.number);
    std::erase_if(entries, [&](const CountEntry& entry) { return entry.goods.product != product; });
    std::vector<CountedProduct> counted = counted_products(entries);
    const auto row =
        std::ranges::find(page.counted, product, [](const auto& one) { return one.product.product; });
    page.selected = static_cast<std::size_t>(row - page.counted.begin());
    if (row == page.counted.end())
        page.counted.push_back(valued(page.sheet, std::move(counted.front())));
    else
        *row = valued(page.sheet, std::move(counted.front()));
}

/// The next scan enters what was typed for the goods before it; the same goods again are one more.
void Till::choose_counted_goods(const Product& product, UnitId unit, UtcTime now) {
    GoodsPage* page = goods_page();
    if (!page->lines.empty()) {
        GoodsPage::Line& line = page->lines.front();
        const bool is_same = line.product.id == product.id && line.unit == unit;
        if (is_same) {
            std::string more = format_quantity(typed_quantity_of(line) + Quantity{1000});
            std::erase(more, '.');
            line.typed[GoodsPage::quantity] = std::move(more);
            page->begins_anew = true;
            return;
        }
        if (!enter_stock_count(now)) return;
        page = goods_page();
    }
    page->lines = {GoodsPage::Line{product, unit, {}}};
    page->lines.front().typed[GoodsPage::quantity] = "1";
    page->focus = 0;
    page->begins_anew = true;
    const auto counted = std::ranges::find(page->counted, product.id,
                                           [](const GoodsPage::Counted& one) { return one.product.product; });
    if (counted != page->counted.end())
        page->selected = static_cast<std::size_t>(counted - page->counted.begin());
}

bool Till::enter_stock_count(UtcTime now) {
    GoodsPage& page = *goods_page();
    if (page.kind != GoodsPageKind::count || page.lines.empty()) return false;
    const GoodsPage::Line& line = page.lines.front();
    return command(
        CountGoods{page.sheet.number, line.product.id, line.unit, typed_quantity_of(line), page.mode}, now);
}

void Till::post_stock_count(LargeDifferences large_differences, UtcTime now) {
    GoodsPage& page = *goods_page();
    // What was typed and not entered yet must not be forgotten.
    if (!page.lines.empty() && !enter_stock_count(now)) return;
    static_cast<void>(command(PostCount{page.sheet.number, large_differences}, now));
}

void Till::follow_stock_count(const Command& done) {
    if (std::holds_alternative<OpenCount>(done)) {
        screen_.list.reset();
        go_on_counting(*shop_->engine().state().stock_document);
    } else if (const auto* counted = std::get_if<CountGoods>(&done)) {
        GoodsPage* page = goods_page();
        if (page == nullptr || page->kind != GoodsPageKind::count) return;
        tone_ = Tone::accepted;
        page->lines.clear();
        page->mode = CountMode::add;
        page->differences_were_told = false;
        look_at_counted(counted->product);
    } else if (const auto* cancelled = std::get_if<CancelCount>(&done)) {
        if (screen_.goods && screen_.goods->sheet.number == cancelled->sheet) screen_.goods.reset();
        tone_ = Tone::accepted;
    } else if (const auto* posted = std::get_if<PostCount>(&done)) {
        Money total;
        for (const CountPostingLine& line : shop_->store().posted_count_lines(posted->sheet)) {
            total += line.change.value;
        }
        screen_.goods.reset();
        screen_.goods_is_open = false;
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("Count {} is posted: {}.")),
                                                posted->sheet.text(), format_money(total)));
    }
}

} // namespace sokoguru::till
