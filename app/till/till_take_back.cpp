// The page of a sale whose goods come back.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "core/values/barcode.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

/// What the open cart takes back of a line already.
Quantity taken_in_cart(const Cart& cart, const OriginLine& origin) {
    Quantity taken;
    for (const CartLine& line : cart.lines) {
        if (line.sold_before && line.sold_before->sale == origin.sale &&
            line.sold_before->line == origin.line)
            taken -= line.quantity;
    }
    return taken;
}

/// One more or one less; what is less than a whole one goes in one step.
Quantity stepped(Quantity now, int steps, Quantity left) {
    constexpr Quantity one{1000};
    if (steps > 0) return std::min(now + one, left);
    const Quantity part{now.thousandths() % one.thousandths()};
    return std::max(part == Quantity{} ? now - one : now - part, Quantity{});
}

} // namespace

void Till::open_take_back(const SaleNumber& number) {
    const auto sale = shop_->store().find_sale(number);
    if (!sale) return refuse({.reason = RefusalReason::unknown_sale, .text = number.text()});
    Ledger& ledger = shop_->store().ledger();
    const Cart& cart = shop_->engine().state().cart;
    TakeBackPage page{
        .sale = *sale, .is_undone = ledger.void_of(number).has_value(), .lines = {}, .selected = 0};
    for (const SaleLine& line : sale->lines) {
        const OriginLine origin{number, line.id};
        if (line.quantity > Quantity{})
            page.lines.push_back({line, ledger.returned_quantity(origin) + taken_in_cart(cart, origin), {}});
    }
    leave_pages();
    screen_.notice.reset();
    screen_.take_back = std::move(page);
}

/// Goods that are scanned choose their line: one more of them comes back. False when the code is of no goods
/// of the sale and means something else; goods that were not sold in it are refused.
bool Till::scan_on_take_back(const std::string& code) {
    const auto barcode = canonical_barcode(code);
    if (!barcode || screen_.form || screen_.receipt) return false;
    Catalog& catalog = shop_->store().catalog();
    ProductId product;
    UnitId unit{1};
    if (const auto found = catalog.find_by_barcode(*barcode)) {
        product = found->product;
        unit = found->unit;
    } else if (const auto by_sku = catalog.find_by_sku(code)) {
        product = by_sku->id;
    } else {
        return false;
    }
    auto& lines = screen_.take_back->lines;
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const TakeBackPage::Line& one) {
        return one.sold.product == product && one.sold.unit == unit && one.coming_back < one.left();
    });
    if (line == lines.end()) {
        refuse({RefusalReason::line_not_in_sale});
        return true;
    }
    line->coming_back = stepped(line->coming_back, 1, line->left());
    screen_.take_back->selected = static_cast<std::size_t>(line - lines.begin());
    tone_ = Tone::accepted;
    return true;
}

/// Puts what was chosen into the cart, line by line. One approval is for the whole page: it is one action of
/// the cashier.
void Till::take_back_chosen(UtcTime now, const std::optional<Approval>& approval) {
    if (!screen_.take_back) return;
    const SaleNumber number = screen_.take_back->sale.number;
    for (TakeBackPage::Line& line : screen_.take_back->lines) {
        // What somebody just allowed is in the cart already.
        const Quantity taken = taken_in_cart(shop_->engine().state().cart, {number, line.sold.id});
        const Quantity returned = shop_->store().ledger().returned_quantity({number, line.sold.id}) + taken;
        if (returned != line.returned) {
            line.returned = returned;
            line.coming_back = {};
        }
        if (line.coming_back == Quantity{}) continue;
        if (!command(TakeBack{number, line.sold.id, line.coming_back}, now, approval)) return;
        line.returned += line.coming_back;
        line.coming_back = {};
    }
    screen_.take_back.reset();
    enter_sale();
}

void Till::reduce_take_back(const TakeBackAction& action, UtcTime now) {
    if (!shop_->engine().state().user || !screen_.take_back) return;
    TakeBackPage& page = *screen_.take_back;
    screen_.notice.reset();
    if (const auto* select = std::get_if<SelectSoldLine>(&action)) {
        if (select->index < page.lines.size()) page.selected = select->index;
    } else if (const auto* change = std::get_if<ChangeComingBack>(&action)) {
        if (change->index >= page.lines.size()) return;
        TakeBackPage::Line& line = page.lines[change->index];
        page.selected = change->index;
        line.coming_back = stepped(line.coming_back, change->steps, line.left());
    } else if (std::holds_alternative<TakeAllBack>(action)) {
        for (TakeBackPage::Line& line : page.lines) {
            line.coming_back = line.left();
        }
    } else if (std::holds_alternative<ConfirmTakeBack>(action)) {
        const bool has_chosen = std::any_of(page.lines.begin(), page.lines.end(),
                                            [](const auto& line) { return line.coming_back > Quantity{}; });
        if (!has_chosen) return;
        static_cast<void>(shop_->engine().handle(BeginSale{}, now));
        take_back_chosen(now);
    } else {
        screen_.take_back.reset();
    }
}

} // namespace sokoguru::till
