#include "app/cli/console_answer.h"

#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

/// On one line; a text with broken UTF-8 is mended rather than refused.
std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json cart_json(const Cart& cart, const PricedCart& prices) {
    Json lines = Json::array();
    for (const CartLine& line : cart.lines) {
        lines.push_back({{"line", line.id.value()},
                         {"product", line.product.value()},
                         {"unit", line.unit.value()},
                         {"name", line.name},
                         {"unit_name", line.unit_name},
                         {"quantity_thousandths", line.quantity.thousandths()},
                         {"unit_price_rupiah", line.unit_price.rupiah()},
                         {"gross_rupiah", line.gross().rupiah()},
                         {"net_rupiah", prices.line(line.id).net.rupiah()},
                         {"selected", line.id == cart.selected}});
    }
    return {{"cart", cart.id.value()}, {"lines", std::move(lines)}, {"total_rupiah", prices.total.rupiah()}};
}

std::string cart_text(const Cart& cart, const PricedCart& prices) {
    if (cart.lines.empty()) return tr("The cart is empty.");
    std::string text;
    int number = 0;
    for (const CartLine& line : cart.lines) {
        text += fmt::format("{} {:>3}  {:<32} {:>9} {:<6} x {:>9} = {:>11}\n",
                            line.id == cart.selected ? '>' : ' ', ++number, text_prefix(line.name, 32),
                            format_quantity(line.quantity), line.unit_name, format_money(line.unit_price),
                            format_money(prices.line(line.id).net));
    }
    return text + fmt::format("{:>76}", fmt::format("{} {}", tr("TOTAL"), format_money(prices.total)));
}

} // namespace

ConsoleAnswer answer_state(const Engine& engine) {
    const TillState& state = engine.state();
    Json json = cart_json(state.cart, state.prices);
    json["ok"] = true;
    json["user"] = state.user ? Json(state.user->code) : Json(nullptr);
    json["due_rupiah"] = engine.due().in_cash.rupiah();
    json["taken_rupiah"] = engine.due().taken.rupiah();
    json["discount_rupiah"] = state.prices.discount.rupiah();
    json["member"] = state.cart.header.buyer ? Json(state.cart.header.buyer->code) : Json(nullptr);
    json["shift"] = state.shift ? Json(state.shift->id.value()) : Json(nullptr);
    json["finished_sale"] = state.finished_sale ? Json(state.finished_sale->number.text()) : Json(nullptr);
    const std::string who = state.user ? state.user->name : std::string(tr("nobody is logged in"));
    return {fmt::format("[{}]\n{}", who, cart_text(state.cart, state.prices)), write(json)};
}

ConsoleAnswer answer_sale(const Sale& sale) {
    const Json json = {{"ok", true},
                       {"paid", true},
                       {"sale", sale.number.text()},
                       {"cart", sale.cart.value()},
                       {"lines", sale.lines.size()},
                       {"total_rupiah", sale.total.rupiah()},
                       {"rounding_rupiah", sale.rounding.rupiah()},
                       {"donation_rupiah", sale.donation.rupiah()},
                       {"due_rupiah", sale.due.rupiah()},
                       {"change_rupiah", sale.change.rupiah()}};
    std::string text = fmt::format("{} {}  {} {}  {} {}", tr("Paid:"), sale.number.text(), tr("total"),
                                   format_money(sale.due), tr("change"), format_money(sale.change));
    const std::string notes = describe_notes_and_coins(sale.change);
    if (!notes.empty()) text += fmt::format("  ({})", notes);
    return {text, write(json)};
}

ConsoleAnswer answer_refusal(const Refusal& refusal) {
    const Json json = {{"ok", false},
                       {"refused", shop::refusal_name(refusal.reason)},
                       {"message", shop::describe(refusal)},
                       {"text", refusal.text},
                       {"amount_rupiah", refusal.amount.rupiah()},
                       {"number", refusal.number}};
    return {shop::describe(refusal), write(json)};
}

ConsoleAnswer answer_problem(const std::string& why, const char* name) {
    return {why, write({{"ok", false}, {"refused", name}, {"message", why}})};
}

ConsoleAnswer answer_receipt(const ReceiptDocument& receipt) {
    const std::string text = to_plain_text(receipt);
    return {text, write({{"ok", true}, {"columns", receipt.columns}, {"receipt", text}})};
}

ConsoleAnswer answer_products(const std::vector<db::ProductSummary>& products) {
    Json found = Json::array();
    std::string text;
    for (const db::ProductSummary& product : products) {
        found.push_back({{"product", product.product.value()},
                         {"unit", product.unit.value()},
                         {"name", product.name},
                         {"sku", product.sku},
                         {"unit_name", product.unit_name},
                         {"price_rupiah", product.price ? Json(product.price->rupiah()) : Json(nullptr)},
                         {"stock_thousandths", product.stock.thousandths()}});
        text +=
            fmt::format("{:>6} {:<40} {:>10} / {}\n", product.product.value(), text_prefix(product.name, 40),
                        product.price ? format_money(*product.price) : "-", product.unit_name);
    }
    if (products.empty()) text = tr("Nothing found.");
    if (text.ends_with('\n')) text.pop_back();
    return {text, write({{"ok", true}, {"products", std::move(found)}})};
}

ConsoleAnswer answer_print_job(const db::PrintJobId& job, db::PrintState state) {
    const std::string name =
        job.copy == 0 ? job.sale.text() : fmt::format("{} SALINAN {}", job.sale.text(), job.copy);
    const bool is_queued = state == db::PrintState::queued;
    const std::string text = fmt::format(
        fmt::runtime(is_queued ? tr("{} goes to the printer.") : tr("{} is noted as printed.")), name);
    return {text,
            write({{"ok", true}, {"receipt", job.sale.text()}, {"copy", job.copy}, {"queued", is_queued}})};
}

ConsoleAnswer answer_goodbye(const Cart& cart) {
    const std::string text = cart.lines.empty() ? tr("Goodbye.") : tr("Goodbye. The open cart is kept.");
    return {text, write({{"ok", true}, {"lines", cart.lines.size()}})};
}

ConsoleAnswer answer_help() {
    const std::string till = tr("login USER PIN         log in\n"
                                "logout                 log out; the cart stays\n"
                                "scan CODE [QUANTITY]   what a scanner does\n"
                                "find TEXT              products by name or code, with their numbers\n"
                                "add PRODUCT [UNIT [QUANTITY [PRICE]]]   a product by its number\n"
                                "line NUMBER            choose a line\n"
                                "qty QUANTITY           quantity of the chosen line\n"
                                "more QUANTITY          add to it; a negative number takes away\n"
                                "remove [NUMBER]        remove a line\n"
                                "undo                   take back what was added last\n"
                                "price AMOUNT REASON    another price for the chosen line\n"
                                "discount [cart] 10%|AMOUNT REASON   take something off\n"
                                "empty [REASON]         throw the cart away\n"
                                "hold [NOTE], held, recall CART      serve somebody else first\n"
                                "member CODE|none|wholesale          who buys\n"
                                "members TEXT           find members\n"
                                "pay cash AMOUNT [donation AMOUNT]   take cash and finish the sale\n"
                                "pay qris|transfer|credit [AMOUNT [REFERENCE|unconfirmed]]   take a part\n"
                                "pay voucher CODE       take a voucher\n"
                                "unpay NUMBER           take a part back\n"
                                "unconfirmed, confirm RECEIPT PAYMENT   payments nobody has seen yet\n"
                                "debtors, repay MEMBER AMOUNT        member credit\n"
                                "sale RECEIPT           the lines of a sale, with their numbers\n"
                                "return RECEIPT LINE [QUANTITY]      goods come back\n"
                                "return product PRODUCT QUANTITY REASON   without a receipt\n"
                                "void RECEIPT REASON    undo a sale of today\n"
                                "shift open NOTExCOUNT…              shift open 10000x20 500x10\n"
                                "shift close NOTExCOUNT… [because REASON]\n"
                                "shift report [NUMBER], shift list\n"
                                "cash in|out|drop AMOUNT [REASON]\n"
                                "handover USER PIN      the drawer goes to somebody else\n"
                                "drawer REASON          open the drawer\n"
                                "allow USER PIN COMMAND somebody who may allows a command\n"
                                "next                   leave the finished sale\n"
                                "state                  show the cart\n"
                                "receipt                show the last receipt\n"
                                "printed                a receipt of unknown fate is on paper\n"
                                "reprint                print it again as a copy, or else the last receipt\n"
                                "quit                   end; the open cart is kept");
    const std::string stock =
        tr("receive [supplier=CODE] [freight=RUPIAH] CODE[/UNIT]:QUANTITY:COST…   goods that came in\n"
           "adjust REASON CODE[/UNIT]:QUANTITY… [because NOTE]   damaged, lost, found …\n"
           "adjust return supplier=CODE CODE[/UNIT]:QUANTITY…    back to the supplier\n"
           "count open [visible] [category NAME], count list     count the shelves\n"
           "count line SHEET CODE[/UNIT]:QUANTITY… [again]\n"
           "count show SHEET, count post SHEET [accept], count cancel SHEET REASON\n"
           "suppliers              whom the shop buys from");
    const std::string lots =
        tr("stock lots CODE, stock expiring [DAYS]   what is there of each lot, and what expires soon\n"
           "stock block|unblock CODE [batch=TEXT] [expiry=DAY] because REASON   what can't be sold\n"
           "transfer out to=PLACE CODE[/UNIT]:QUANTITY… [because NOTE]   send goods to a room or a shop\n"
           "transfer in NUMBER [CODE:QUANTITY… because REASON]   they are there, or not all of them\n"
           "transfer in file=FILE [to=PLACE] [confirm]   another shop's goods, by their file\n"
           "transfer file NUMBER FILE, transfer done NUMBER   for the other shop, and when it has them\n"
           "transfer list, transfer show NUMBER, transfer places, transfer place CODE [shop] NAME\n"
           "consignment receive|return SUPPLIER CODE[/UNIT]:QUANTITY… [because NOTE]\n"
           "consignment settle SUPPLIER [damage=RUPIAH] [because NOTE]   pay what was sold\n"
           "consignment owed [SUPPLIER], consignment settlements, consignment paper NUMBER\n"
           "consignment list, consignment set SUPPLIER FEE% [LABEL]   whose goods are sold for a fee");
    const std::string text = till + "\n" + stock + "\n" + lots;
    return {text, write({{"ok", true}, {"help", text}})};
}

} // namespace sokoguru::cli
