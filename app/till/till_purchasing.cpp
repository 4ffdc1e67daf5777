// Buying on the touchscreen: orders and their lines, sending and receiving them, suppliers and their
// accounts.

#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "app/shop/order_drafting.h"
#include "app/shop/order_text.h"
#include "app/shop/receipt_output.h"
#include "app/shop/refusal_text.h"
#include "app/till/forms/purchasing_forms.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/receipt/layout.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sokoguru::till {

namespace {

bool is_of_orders(ListName name) {
    return name == ListName::order_lines || name == ListName::order_goods ||
           name == ListName::order_suppliers || name == ListName::supplier_book;
}

/// Digits as they are typed into a form.
std::string digits_of(Money amount) {
    return amount == Money{} ? std::string{} : std::to_string(amount.rupiah());
}

/// A draft as it would be asked for again.
SetOrder order_again(const PurchaseOrder& order) {
    SetOrder command{.order = order.number, .supplier_code = {}, .note = order.note, .lines = {}};
    for (const OrderLine& line : order.lines) {
        command.lines.push_back({line.goods.product, line.goods.unit, line.quantity, line.price});
    }
    return command;
}

/// The message on the paper of a receipt, line by line.
ReceiptDocument order_document(const std::string& message, int columns) {
    ReceiptLayout layout(columns);
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = std::min(message.find('\n', at), message.size());
        const std::string line = message.substr(at, end - at);
        if (line.empty())
            layout.add(ReceiptDocument::Feed{});
        else if (line.starts_with("   "))
            layout.indented(line);
        else
            layout.left(line);
        at = end + 1;
    }
    layout.add(ReceiptDocument::Cut{});
    return layout.take();
}

} // namespace

/// The order that the open list is about.
std::optional<OrderProgress> Till::order_of_list() {
    const auto number = screen_.list ? parse_stock_number(screen_.list->subject) : std::nullopt;
    return number ? shop_->store().purchasing().find_order(*number) : std::nullopt;
}

void Till::show_order_lines(const StockNumber& number, UtcTime now) {
    const auto notice = screen_.notice;
    screen_.list = ListPage{.name = ListName::order_lines, .subject = number.text()};
    load_list(now);
    screen_.notice = notice;
}

/// One draft for each supplier, from what the stock proposes; then the orders.
void Till::make_orders(UtcTime now) {
    shop_->store().stock().bring_up_to_date(screen_.stock->terms);
    const auto drafted = shop::draft_orders(*shop_, {}, now);
    if (!drafted) return refuse(drafted.error());
    open_list(ListName::orders, now);
    tone_ = Tone::accepted;
    std::string text =
        drafted->orders.empty()
            ? std::string(tr("Nothing needs to be ordered."))
            : fmt::format(fmt::runtime(tr("{} drafts of orders were made.")), drafted->orders.size());
    if (drafted->drafted_before > 0)
        text += fmt::format(" {} {}", tr("Products that stand on a draft already:"), drafted->drafted_before);
    if (drafted->without_supplier > 0)
        text +=
            fmt::format(" {} {}", tr("Products that no supplier is known for:"), drafted->without_supplier);
    say(drafted->without_supplier > 0 ? Notice::Kind::warning : Notice::Kind::accepted, std::move(text));
}

/// One more of these goods on the order.
void Till::order_more(const Product& product, UnitId unit, UtcTime now) {
    const auto progress = order_of_list();
    if (!progress) return;
    SetOrder command = order_again(progress->order);
    const auto line = std::ranges::find(command.lines, product.id, &OrderedLine::product);
    if (line != command.lines.end()) {
        line->quantity += Quantity{1000};
    } else {
        OrderedLine added{product.id, unit, Quantity{1000}};
        const auto price =
            shop_->store().purchasing().supplier_price(progress->order.supplier.id, product.id);
        const Unit* listed = price ? product.find_unit(price->unit) : nullptr;
        if (listed != nullptr && listed->factor > Quantity{}) {
            added.unit = price->unit;
            added.quantity = purchase_quantity(*price, listed->factor, Quantity{1});
        }
        command.lines.push_back(added);
    }
    if (this->command(command, now)) tone_ = Tone::accepted;
}

/// A scan on an order puts the goods onto it. True when it was taken.
bool Till::scan_on_order(const std::string& code, UtcTime now) {
    const bool is_open = screen_.list && (screen_.list->name == ListName::order_lines ||
                                          screen_.list->name == ListName::order_goods);
    if (!is_open || screen_.form || !shop_->engine().state().user) return false;
    screen_.notice.reset();
    const auto found = shop::find_goods(shop_->store().catalog(), code);
    if (!found) {
        refuse(found.error());
        return true;
    }
    order_more(found->product, found->unit, now);
    return true;
}

void Till::change_order_line(ProductId product, const std::function<void(OrderedLine&)>& change,
                             UtcTime now) {
    const auto progress = order_of_list();
    if (!progress) return;
    SetOrder command = order_again(progress->order);
    const auto line = std::ranges::find(command.lines, product, &OrderedLine::product);
    if (line == command.lines.end()) return;
    change(*line);
    if (line->quantity == Quantity{}) command.lines.erase(line);
    static_cast<void>(this->command(command, now));
}

/// True when the form was one of an order's line.
bool Till::take_order_line(const FormPage& form, UtcTime now) {
    if (form.name != FormName::order_line) return false;
    screen_.form.reset();
    change_order_line(
        form.subject.product,
        [&](OrderedLine& line) {
            line.quantity = typed_quantity(form.values.at(0)).value_or(Quantity{});
            line.price = typed_money(form.values.at(1));
        },
        now);
    return true;
}

/// The order as the supplier gets it: on the screen, and as a PDF in a folder beside the shop file.
void Till::show_order(const PurchaseOrder& order) {
    const ShopProfile& profile = shop_->engine().profile();
    const auto supplier = shop_->store().stockroom().find_supplier(order.supplier.code);
    const ReceiptDocument document =
        order_document(shop::order_message(order, profile), profile.receipt_columns);
    screen_.report = ReportShown{.shift = {},
                                 .kind = ReportShown::Kind::order,
                                 .text = to_plain_text(document),
                                 .picture = shop::draw_receipt(document),
                                 .order = order.number};
    if (!supplier) return;
    std::filesystem::path folder = shop_->file();
    folder += ".orders";
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    const std::filesystem::path file = folder / shop::order_file_name(order);
    const auto written = drivers::write_order_sheet_pdf(shop::order_sheet(order, *supplier, profile), file);
    if (written)
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("The order is in {}")), file.string()));
    else
        say(Notice::Kind::refused, written.error());
}

ReceiptDocument Till::document_of_order(const StockNumber& number, const ShopProfile& profile) {
    const auto progress = shop_->store().purchasing().find_order(number);
    return order_document(progress ? shop::order_message(progress->order, profile) : std::string{},
                          profile.receipt_columns);
}

/// The page of goods that come in, filled in with what is still open of the order.
void Till::receive_order(const StockNumber& number, UtcTime now) {
    const auto progress = shop_->store().purchasing().find_order(number);
    if (!progress) return;
    if (progress->standing == OrderStanding::draft)
        return refuse({.reason = RefusalReason::order_not_sent, .text = number.text()});
    if (!progress->awaits_goods())
        return refuse({.reason = RefusalReason::order_ended, .text = number.text()});
    open_goods_page(GoodsPageKind::receipt, now);
    if (!screen_.goods_is_open || goods_page() == nullptr) return;
    // What somebody has begun to take in is finished first.
    if (!goods_page()->lines.empty()) {
        if (goods_page()->order == number) return;
        return say(Notice::Kind::warning, tr("Receive these goods first, then those of the order."));
    }
    GoodsPage page = new_goods_page(GoodsPageKind::receipt, goods_page()->user);
    page.order = number;
    page.supplier_code = progress->order.supplier.code;
    page.supplier_name = progress->order.supplier.name;
    const auto typed = [](Quantity quantity) {
        std::string text = format_quantity(quantity);
        std::erase(text, '.');
        return text;
    };
    for (const ReceivedLine& open : open_lines(*progress)) {
        auto product = shop_->store().catalog().find(open.product);
        if (!product) continue;
        GoodsPage::Line line{*std::move(product), open.unit,
                             shop_->store().catalog().stock_level(open.product)};
        line.typed[GoodsPage::quantity] = typed(open.quantity);
        const Money cost{multiply_divide_half_up(open.amount.rupiah(), 1000, open.quantity.thousandths())};
        line.typed[GoodsPage::cost] = digits_of(cost);
        page.lines.push_back(std::move(line));
    }
    screen_.goods = std::move(page);
}

void Till::use_order_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    const auto progress = order_of_list();
    if (!progress) return;
    const PurchaseOrder& order = progress->order;
    const StockNumber number = order.number;
    if (button == "show_order") return show_order(order);
    if (button == "receive_order") return receive_order(number, now);
    if (button == "send_order") return static_cast<void>(command(SendOrder{number}, now));
    if (button == "end_order") {
        const bool is_closed = progress->standing == OrderStanding::partly_received;
        open_form(FormName::end_order, {.name = number.text() + " · " + order.supplier.name});
        screen_.form->subject.order = number;
        screen_.form->subject.order_end = is_closed ? OrderStanding::closed : OrderStanding::cancelled;
        return;
    }
    if (progress->standing != OrderStanding::draft)
        return refuse({.reason = RefusalReason::order_sent_already, .text = number.text()});
    if (button == "add_goods") {
        screen_.list = ListPage{.name = ListName::order_goods, .subject = number.text()};
        return load_list(now);
    }
    const ProductId product{std::stoll(row.key)};
    if (button == "remove_line")
        return change_order_line(
            product, [](OrderedLine& line) { line.quantity = Quantity{}; }, now);
    const auto line =
        std::ranges::find(order.lines, product, [](const OrderLine& one) { return one.goods.product; });
    if (line == order.lines.end()) return;
    open_form(FormName::order_line,
              {.product = product, .name = fmt::format("{} · {}", line->goods.name, line->goods.unit_name)});
    screen_.form->values = {std::to_string(line->quantity.thousandths() / 1000), digits_of(line->price)};
}

void Till::use_supplier_button(const std::string& button, const ListPage::Row& row) {
    if (button == "new_supplier") return open_form(FormName::supplier, {});
    const auto supplier = shop_->store().stockroom().find_supplier(row.key);
    if (!supplier) return;
    if (button == "edit_supplier") {
        open_form(FormName::supplier, {.code = supplier->code});
        screen_.form->values = supplier_values(*supplier);
        return;
    }
    const Money debt = owed(shop_->store().purchasing().supplier_account(supplier->id));
    open_form(FormName::supplier_payment,
              {.name = fmt::format("{} · {} {}", supplier->name, tr("owed:"), format_money(debt)),
               .code = supplier->code,
               .amount = debt});
}

/// True when the button was one of buying.
bool Till::use_purchasing_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    switch (screen_.list->name) {
    case ListName::orders: {
        if (button == "new_order") return open_list(ListName::order_suppliers, now), true;
        if (button == "supplier_book") return open_list(ListName::supplier_book, now), true;
        const auto number = parse_stock_number(row.key);
        if (number && button == "open_order") show_order_lines(*number, now);
        if (number && button == "receive_order") receive_order(*number, now);
        return true;
    }
    case ListName::order_lines: use_order_button(button, row, now); return true;
    case ListName::order_goods: {
        const std::size_t slash = row.key.find('/');
        const auto product = shop_->store().catalog().find(ProductId{std::stoll(row.key.substr(0, slash))});
        if (product) order_more(*product, UnitId{std::stoll(row.key.substr(slash + 1))}, now);
        return true;
    }
    case ListName::order_suppliers:
        static_cast<void>(command(SetOrder{.supplier_code = row.key}, now));
        return true;
    case ListName::supplier_book: use_supplier_button(button, row); return true;
    default: return false;
    }
}

/// From a list about orders the way back leads to the orders. True when it did.
bool Till::leave_purchasing_list(UtcTime now) {
    if (!screen_.list || !is_of_orders(screen_.list->name)) return false;
    if (screen_.list->name == ListName::order_goods) {
        if (const auto progress = order_of_list()) {
            show_order_lines(progress->order.number, now);
            screen_.notice.reset();
            return true;
        }
    }
    open_list(ListName::orders, now);
    return true;
}

/// What a command of buying that was done means for the screen. False when it was another one.
bool Till::follow_purchasing(const Command& done, UtcTime now) {
    const auto& document = shop_->engine().state().stock_document;
    if (std::holds_alternative<SetOrder>(done)) {
        const std::size_t chosen = screen_.list ? screen_.list->selected.value_or(0) : 0;
        show_order_lines(*document, now);
        const std::size_t count = screen_.list->rows.size();
        if (count > 0) screen_.list->selected = std::min(chosen, count - 1);
    } else if (std::holds_alternative<SendOrder>(done)) {
        show_order_lines(*document, now);
        tone_ = Tone::accepted;
        if (const auto progress = shop_->store().purchasing().find_order(*document))
            show_order(progress->order);
    } else if (std::holds_alternative<EndOrder>(done)) {
        open_list(ListName::orders, now);
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("Order {} is closed.")), document->text()));
    } else if (std::holds_alternative<PaySupplier>(done)) {
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("Written down as {}.")), document->text()));
    } else if (std::holds_alternative<SetSupplier>(done)) {
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, tr("The supplier is saved."));
    } else {
        return false;
    }
    return true;
}

/// After goods of an order: what of it is still to come.
std::string Till::rest_of_order(const StockNumber& number) {
    const auto progress = shop_->store().purchasing().find_order(number);
    if (!progress || !progress->awaits_goods())
        return fmt::format(fmt::runtime(tr("Order {} is complete.")), number.text());
    std::size_t open = 0;
    for (std::size_t i = 0; i < progress->order.lines.size(); ++i) {
        open += progress->open(i) > Quantity{} ? 1U : 0U;
    }
    return fmt::format(fmt::runtime(tr("Of order {} goods are still to come: {}.")), number.text(), open);
}

/// Asks for a second look where the engine wants one. True when it did.
bool Till::ask_purchasing_confirmation(const Command& asked, const Refusal& refusal) {
    std::optional<Command> confirmed;
    if (const auto* pay = std::get_if<PaySupplier>(&asked);
        pay != nullptr &&
        (refusal.reason == RefusalReason::more_than_owed || refusal.reason == RefusalReason::paid_before)) {
        PaySupplier again = *pay;
        again.payment.is_confirmed = true;
        confirmed = again;
    } else if (const auto* send = std::get_if<SendOrder>(&asked);
               send != nullptr && refusal.reason == RefusalReason::below_minimum_order) {
        confirmed = SendOrder{send->order, true};
    }
    if (!confirmed) return false;
    open_form(FormName::confirm_command, {.command = std::move(confirmed), .name = shop::describe(refusal)});
    return true;
}

} // namespace sokoguru::till
