#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

SellView::Line make_line(const CartLine& line, const PricedLine& price) {
    SellView::Line shown;
    shown.name = line.name;
    shown.detail = fmt::format("{} / {}", format_money(line.unit_price), line.unit_name);
    if (!line.consignor.empty()) shown.detail += fmt::format(" · {}", tr("consignment"));
    if (line.label_price) shown.note = tr("price from the label");
    shown.quantity = format_quantity(line.quantity);
    shown.total = format_money(price.net);
    return shown;
}

std::string price_text(const db::ProductSummary& product) {
    return product.price ? format_money(*product.price) : tr("no price");
}

void show_cart(const Cart& cart, const PricedCart& prices, SellView& view) {
    view.lines.reserve(cart.lines.size());
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        view.lines.push_back(make_line(cart.lines[i], prices.lines[i]));
        if (cart.lines[i].id == cart.selected) view.selected_line = i;
    }
    view.total = format_money(prices.total);
    view.can_pay = !cart.lines.empty();
    view.summary = {{fmt::format(fmt::runtime(tr("Subtotal ({} lines)")), cart.lines.size()), view.total}};
}

} // namespace

SellView make_sell_view(const Snapshot& snapshot) {
    const ScreenState& screen = snapshot.screen;
    SellView view;
    show_cart(snapshot.till.cart, snapshot.till.prices, view);
    const Money total = snapshot.till.prices.total;
    const Money rounding = round_for_cash(total, snapshot.profile.cash_rounding) - total;
    if (rounding != Money{}) view.summary.push_back({tr("Cash rounding"), format_money(rounding)});

    view.typed_number = screen.typed_number;
    view.search_open = screen.search_open;
    view.search_text = screen.search_text;
    for (const db::ProductSummary& result : screen.results) {
        view.results.push_back({result.name, result.unit_name, price_text(result),
                                fmt::format("{} {}", tr("Stock"), format_quantity(result.stock))});
    }
    view.selected_result = screen.selected_result;
    view.categories.push_back(tr("Favourites"));
    view.categories.insert(view.categories.end(), screen.categories.begin(), screen.categories.end());
    view.chosen_category = screen.chosen_category;
    for (const db::ProductSummary& tile : screen.tiles) {
        view.favourites.push_back({tile.name, price_text(tile)});
    }
    view.unknown_code = screen.unknown_code;
    view.notice = screen.notice;
    view.receipt_banner = make_receipt_banner(snapshot);
    view.shift_banner = make_shift_banner(snapshot);
    view.has_last_receipt = screen.has_last_receipt;
    return view;
}

} // namespace sokoguru::till
