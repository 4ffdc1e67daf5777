#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

/// The line's share of what was paid for it, as the engine takes it back.
Money paid_back(const TakeBackPage::Line& line, const SaleNumber& sale) {
    const SoldBefore sold{.sale = sale,
                          .line = line.sold.id,
                          .quantity = line.sold.quantity,
                          .returned_quantity = line.returned,
                          .gross = line.sold.gross,
                          .discount = line.sold.discount,
                          .tax = line.sold.tax,
                          .cost = line.sold.cost};
    return share_coming_back(sold.discount, sold, line.coming_back) -
           share_coming_back(sold.gross, sold, line.coming_back);
}

std::string detail_of(const TakeBackPage::Line& line) {
    const std::string sold =
        fmt::format(fmt::runtime(tr("Sold {} {}")), format_quantity(line.sold.quantity), line.sold.unit_name);
    const std::string left = fmt::format(fmt::runtime(tr("left {}")), format_quantity(line.left()));
    if (line.returned == Quantity{}) return sold + " · " + left;
    const std::string back = fmt::format(fmt::runtime(tr("came back {}")), format_quantity(line.returned));
    return sold + " · " + back + " · " + left;
}

} // namespace

TakeBackView make_take_back_view(const Snapshot& snapshot) {
    const TakeBackPage& page = *snapshot.screen.take_back;
    const LocalTime sold_at = to_local(page.sale.at, snapshot.profile.zone);
    TakeBackView view;
    view.title = page.sale.number.text();
    view.detail =
        fmt::format("{} {} · {}", format_date(sold_at), format_clock(sold_at), page.sale.cashier_name);
    if (page.sale.member) view.detail += " · " + page.sale.member->code;
    if (page.is_undone) view.detail += std::string(" · ") + tr("undone");
    Money total;
    for (const TakeBackPage::Line& line : page.lines) {
        const Money back = paid_back(line, page.sale.number);
        total += back;
        view.lines.push_back(
            {line.sold.name, detail_of(line), format_quantity(line.coming_back), format_money(back)});
        view.can_take_all = view.can_take_all || line.coming_back < line.left();
        view.can_confirm = view.can_confirm || line.coming_back > Quantity{};
    }
    view.selected = page.selected;
    view.total = format_money(total);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
