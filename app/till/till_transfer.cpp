// Transfers on the touchscreen: what their lists do, and the pages of goods that are sent or that arrive.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

/// "1.5" would be read as 15, so the thousands get no dots.
std::string typed_text(Quantity quantity) {
    std::string text = format_quantity(quantity);
    std::erase(text, '.');
    return text;
}

/// What is there of each line, in base units.
std::vector<Quantity> arrived_on(const GoodsPage& page) {
    std::vector<Quantity> arrived;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const TransferLine& sent = page.transfer.lines[i];
        const Quantity typed = typed_quantity_of(page.lines[i]);
        const bool is_possible = typed <= stock_quantity_max;
        arrived.push_back(typed == sent.quantity ? sent.sent.quantity
                          : is_possible          ? in_base_units(typed, sent.goods.factor)
                                                 : stock_quantity_max + Quantity{1});
    }
    return arrived;
}

} // namespace

SendGoods Till::goods_to_send(const GoodsPage& page) const {
    SendGoods command;
    command.goods.to_code = page.place_code;
    for (const GoodsPage::Line& line : page.lines) {
        command.goods.lines.push_back({line.product.id, line.unit, typed_quantity_of(line)});
    }
    return command;
}

/// From the list of transfers: the goods as they were sent, each quantity to be corrected.
void Till::open_arrival(const StockNumber& number) {
    const auto& user = shop_->engine().state().user;
    const auto transfer = shop_->store().stockroom().find_transfer(number);
    if (!user || !transfer) return;
    leave_pages();
    screen_.goods = new_goods_page(GoodsPageKind::arrival, user->id);
    GoodsPage& page = *screen_.goods;
    page.transfer = *transfer;
    for (const TransferLine& sent : transfer->lines) {
        auto product = shop_->store().catalog().find(sent.goods.product);
        if (!product) continue;
        GoodsPage::Line line{*std::move(product), sent.goods.unit, {}};
        line.typed[GoodsPage::quantity] = typed_text(sent.quantity);
        page.lines.push_back(std::move(line));
    }
    screen_.goods_is_open = true;
}

/// A scan chooses the line; what was sent stands there already.
void Till::choose_arrived_goods(const Product& product) {
    GoodsPage& page = *goods_page();
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        if (page.lines[i].product.id != product.id) continue;
        page.selected = i;
        page.begins_anew = true;
        return;
    }
    tone_ = Tone::refused;
    say(Notice::Kind::warning, tr("This was not sent. Put it aside."));
}

/// A difference is asked about before anything is booked.
void Till::save_arrival(const GoodsPage& page, UtcTime now) {
    TakeInTransfer asked{{shop_->store().lane().shop, page.transfer.number}};
    asked.arrived = arrived_on(page);
    bool differs = false;
    for (std::size_t i = 0; i < asked.arrived.size(); ++i) {
        differs = differs || asked.arrived[i] != page.transfer.lines[i].sent.quantity;
    }
    if (!differs) return static_cast<void>(command(asked, now));
    open_form(FormName::arrival_difference, {.command = asked, .name = page.transfer.number.text()});
}

void Till::use_transfer_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "new_transfer") return take_up_goods_page(GoodsPageKind::transfer);
    if (button == "consignors") return open_list(ListName::consignors, now);
    if (button == "send_there") {
        screen_.list.reset();
        if (GoodsPage* page = goods_page()) {
            page->place_code = row.key;
            page->place_name = row.shown.title;
        }
        return;
    }
    const auto number = parse_stock_number(row.key);
    if (!number) return;
    if (button == "take_in") return open_arrival(*number);
    static_cast<void>(command(HandOverTransfer{*number}, now));
}

/// What a command about transfers that was done means for the screen. True when it was one.
bool Till::follow_transfer(const Command& done) {
    const bool is_page =
        std::holds_alternative<SendGoods>(done) || std::holds_alternative<TakeInTransfer>(done);
    if (!is_page && !std::holds_alternative<HandOverTransfer>(done)) return false;
    if (is_page) {
        screen_.goods.reset();
        screen_.goods_is_open = false;
    }
    const StockNumber number = *shop_->engine().state().stock_document;
    tone_ = Tone::accepted;
    say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("Written down as {}.")), number.text()));
    return true;
}

} // namespace sokoguru::till
