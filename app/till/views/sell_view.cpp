#include "app/shop/buyer_text.h"
#include "app/shop/language.h"
#include "app/till/views/line_count_text.h"
#include "app/till/views/make_views.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace sokoguru::till {

namespace {

// Sums that are taken off have a real minus sign, as on the mock-ups; the formatter's is ASCII, for paper.
std::string taken_off(Money amount) {
    return amount < Money{} ? "+" + format_money(-amount) : "−" + format_money(amount);
}

std::string percent_text(Percent percent) {
    const std::int64_t points = percent.basis_points();
    const std::string whole = std::to_string(points / 100);
    if (points % 100 == 0) return whole + " %";
    return fmt::format("{},{:02} %", whole, points % 100);
}

std::string level_text(BuyerClass buyer) {
    switch (buyer) {
    case BuyerClass::candidate: return tr("Candidate price");
    case BuyerClass::wholesale: return tr("Wholesale price");
    case BuyerClass::member:
    case BuyerClass::extraordinary_member:
    case BuyerClass::general_public: break;
    }
    return tr("Member price");
}

std::string manual_text(const std::optional<ManualDiscount>& discount) {
    if (!discount || discount->percent == Percent{}) return tr("Discount");
    return fmt::format("{} {}", tr("Discount"), percent_text(discount->percent));
}

/// What came off a line, and why.
std::string reason_text(const LineDiscount& discount, const CartLine& line, const Cart& cart) {
    switch (discount.kind) {
    case LineDiscount::Kind::price_level: return level_text(cart.buyer_class());
    case LineDiscount::Kind::tier: return tr("Quantity price");
    case LineDiscount::Kind::case_price: return tr("Case price");
    case LineDiscount::Kind::promotion: return discount.label;
    case LineDiscount::Kind::manual_line: return manual_text(line.discount);
    case LineDiscount::Kind::manual_cart: return manual_text(cart.header.discount);
    case LineDiscount::Kind::returned: break;
    }
    return tr("Discount taken back");
}

std::string join(std::string text, const std::string& part) {
    if (!text.empty()) text += " · ";
    return text + part;
}

std::string note_of(const CartLine& line, const PricedLine& price, const Cart& cart) {
    if (line.sold_before)
        return fmt::format(fmt::runtime(tr("comes back from {}")), line.sold_before->sale.text());
    if (line.is_return()) return tr("comes back without a receipt");
    std::string note;
    if (line.label_price) note = tr("price from the label");
    if (line.manual_price) note = join(note, tr("price by hand"));
    for (const LineDiscount& discount : price.discounts) {
        note = join(note, reason_text(discount, line, cart) + " " + taken_off(discount.amount));
    }
    return note;
}

SellView::Line make_line(const CartLine& line, const PricedLine& price, const Cart& cart) {
    SellView::Line shown;
    shown.name = line.name;
    shown.detail = fmt::format("{} / {}", format_money(line.list_price()), line.unit_name);
    if (!line.consignor.empty()) shown.detail += fmt::format(" · {}", tr("consignment"));
    shown.note = note_of(line, price, cart);
    shown.quantity = format_quantity(line.quantity);
    shown.total = format_money(price.net);
    if (line.is_return()) shown.mark = SellView::Line::Mark::comes_back;
    return shown;
}

std::string price_text(const db::ProductSummary& product) {
    return product.price ? format_money(*product.price) : tr("no price");
}

void show_cart(const Cart& cart, const PricedCart& prices, SellView& view) {
    view.lines.reserve(cart.lines.size());
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        view.lines.push_back(make_line(cart.lines[i], prices.lines[i], cart));
        if (cart.lines[i].id == cart.selected) view.selected_line = i;
    }
    view.total = format_money(prices.total);
    view.can_pay = !cart.lines.empty();
}

/// What came off the whole cart, by kind; one row for everything when there is no room for each.
std::vector<SellView::SummaryRow> discount_rows(const Cart& cart, const PricedCart& prices,
                                                std::size_t rows_max) {
    using Kind = LineDiscount::Kind;
    std::map<Kind, Money> sums;
    for (const PricedLine& line : prices.lines) {
        for (const LineDiscount& discount : line.discounts) {
            const bool is_manual = discount.kind == Kind::manual_line;
            sums[is_manual ? Kind::manual_cart : discount.kind] += discount.amount;
        }
    }
    if (sums.size() > rows_max) return {{tr("Discounts"), taken_off(prices.discount)}};
    std::vector<SellView::SummaryRow> rows;
    for (const auto& [kind, sum] : sums) {
        const bool is_named = kind == Kind::promotion || kind == Kind::manual_cart;
        const std::string name = kind == Kind::promotion ? tr("Promotions") : tr("Discount");
        rows.push_back(
            {is_named
                 ? name
                 : reason_text({.kind = kind, .promotion = {}, .label = {}, .amount = {}, .approver = {}}, {},
                               cart),
             taken_off(sum)});
    }
    return rows;
}

std::string buyer_text(const Buyer& buyer, const BuyerSeen& seen) {
    if (buyer.member == MemberId{}) return shop::describe(buyer.buyer_class);
    return seen.name.empty() ? buyer.code : fmt::format("{} · {}", buyer.code, seen.name);
}

/// Who buys, the sum of the lines, what came off it, and the rounding.
std::vector<SellView::SummaryRow> summary_of(const Snapshot& snapshot) {
    const Cart& cart = snapshot.till.cart;
    const PricedCart& prices = snapshot.till.prices;
    std::vector<SellView::SummaryRow> rows;
    const auto& buyer = cart.header.buyer;
    if (buyer) rows.push_back({tr("Buyer"), buyer_text(*buyer, snapshot.screen.buyer)});
    if (cart.lines.empty()) return rows;
    rows.push_back({fmt::format(fmt::runtime(tr("Subtotal ({})")),
                                line_count_text(static_cast<std::int64_t>(cart.lines.size()))),
                    format_money(prices.gross)});
    const Money rounding = round_for_cash(prices.total, snapshot.profile.cash_rounding) - prices.total;
    const std::size_t taken = rows.size() + (rounding == Money{} ? 0 : 1);
    for (auto& row : discount_rows(cart, prices, SellView::summary_rows_max - taken)) {
        rows.push_back(std::move(row));
    }
    if (rounding != Money{}) rows.push_back({tr("Cash rounding"), format_money(rounding)});
    return rows;
}

} // namespace

SellView make_sell_view(const Snapshot& snapshot) {
    const ScreenState& screen = snapshot.screen;
    SellView view;
    show_cart(snapshot.till.cart, snapshot.till.prices, view);
    view.summary = summary_of(snapshot);
    view.typed_number = screen.typed_number;
    if (screen.armed_quantity) view.armed_quantity = format_quantity(*screen.armed_quantity);
    view.held_count = screen.held_count;
    view.search_open = screen.search_open;
    view.search_text = screen.search_text;
    for (const db::ProductSummary& result : screen.results) {
        view.results.push_back({result.name, result.unit_name, price_text(result),
                                fmt::format("{} {}", tr("Stock"), format_quantity(result.stock)),
                                photo_of(screen, result.product)});
    }
    view.selected_result = screen.selected_result;
    view.categories.push_back(tr("Favourites"));
    view.categories.insert(view.categories.end(), screen.categories.begin(), screen.categories.end());
    view.chosen_category = screen.chosen_category;
    for (const db::ProductSummary& tile : screen.tiles) {
        view.favourites.push_back({tile.name, price_text(tile), photo_of(screen, tile.product)});
    }
    view.unknown_code = screen.unknown_code;
    view.can_make_product = snapshot.till.user && may(snapshot.till.user->role, Permission::manage_catalogue);
    view.notice = screen.notice;
    view.receipt_banner = make_receipt_banner(snapshot);
    view.shift_banner = make_shift_banner(snapshot);
    view.has_last_receipt = screen.has_last_receipt;
    return view;
}

} // namespace sokoguru::till
