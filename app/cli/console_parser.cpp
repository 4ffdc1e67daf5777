#include "app/cli/console_parser.h"

#include "app/cli/console_words.h"
#include "app/shop/language.h"
#include "core/values/text.h"

#include <map>
#include <optional>
#include <type_traits>
#include <utility>

namespace sokoguru::cli {

namespace {

constexpr std::size_t line_length_max = 4'096;

NotUnderstood usage(const char* form) {
    return {std::string(tr("Write:")) + " " + form};
}

LineId line_of(const Cart& cart, std::int64_t number) {
    if (number < 1 || static_cast<std::size_t>(number) > cart.lines.size()) return LineId{-1};
    return cart.lines[static_cast<std::size_t>(number - 1)].id;
}

// The cart.

ConsoleRequest parse_scan(const Words& words, const Cart&) {
    constexpr const char* form = "scan CODE [QUANTITY]";
    if (words.size() < 2 || words.size() > 3) return usage(form);
    const auto quantity = words.size() == 3 ? to_quantity(words[2]) : Quantity{1000};
    if (!quantity) return usage(form);
    return Command{ScanCode{std::string(words[1]), *quantity}};
}

ConsoleRequest parse_add(const Words& words, const Cart&) {
    const auto product = words.size() >= 2 ? to_number(words[1]) : std::nullopt;
    const auto unit = words.size() >= 3 ? to_number(words[2]) : 1;
    const auto quantity = words.size() >= 4 ? to_quantity(words[3]) : Quantity{1000};
    const auto price = words.size() >= 5 ? to_money(words[4]) : Money{};
    if (!product || !unit || !quantity || !price || words.size() > 5)
        return usage("add PRODUCT [UNIT [QUANTITY [PRICE]]]");
    AddProduct added{ProductId{*product}, UnitId{*unit}, *quantity};
    if (words.size() == 5) added.price = *price;
    return Command{added};
}

ConsoleRequest parse_quantity_command(const Words& words, const Cart& cart) {
    const auto quantity = words.size() == 2 ? to_quantity(words[1]) : std::nullopt;
    if (!quantity) return usage("qty QUANTITY");
    return Command{SetQuantity{cart.selected, *quantity}};
}

ConsoleRequest parse_change(const Words& words, const Cart& cart) {
    const auto change = words.size() == 2 ? to_quantity(words[1]) : std::nullopt;
    if (!change) return usage("more QUANTITY");
    return Command{ChangeQuantity{cart.selected, *change}};
}

ConsoleRequest parse_line(const Words& words, const Cart& cart) {
    const auto number = words.size() == 2 ? to_number(words[1]) : std::nullopt;
    if (!number) return usage("line NUMBER");
    return Command{SelectLine{line_of(cart, *number)}};
}

ConsoleRequest parse_remove(const Words& words, const Cart& cart) {
    if (words.size() == 1) return Command{RemoveLine{cart.selected}};
    const auto number = words.size() == 2 ? to_number(words[1]) : std::nullopt;
    if (!number) return usage("remove [NUMBER]");
    return Command{RemoveLine{line_of(cart, *number)}};
}

ConsoleRequest parse_price(const Words& words, const Cart& cart) {
    const auto price = words.size() >= 2 ? to_money(words[1]) : std::nullopt;
    if (!price) return usage("price AMOUNT REASON");
    return Command{SetPrice{cart.selected, *price, rest_of(words, 2)}};
}

/// "discount 10% REASON", "discount 500 REASON", "discount cart 10% REASON"
ConsoleRequest parse_discount(const Words& words, const Cart& cart) {
    constexpr const char* form = "discount [cart] PERCENT%|AMOUNT REASON";
    const bool is_cart = words.size() >= 2 && words[1] == "cart";
    const std::size_t first = is_cart ? 2 : 1;
    if (words.size() <= first) return usage(form);
    Percent percent;
    Money amount;
    if (const auto share = to_percent(words[first])) {
        percent = *share;
    } else if (const auto sum = to_money(words[first])) {
        amount = *sum;
    } else {
        return usage(form);
    }
    const std::string reason = rest_of(words, first + 1);
    if (is_cart) return Command{DiscountCart{percent, amount, reason}};
    return Command{DiscountLine{cart.selected, percent, amount, reason}};
}

ConsoleRequest parse_recall(const Words& words, const Cart&) {
    const auto cart = words.size() == 2 ? to_number(words[1]) : std::nullopt;
    if (!cart) return usage("recall CART");
    return Command{RecallCart{CartId{*cart}}};
}

ConsoleRequest parse_member(const Words& words, const Cart&) {
    if (words.size() != 2) return usage("member CODE|none|wholesale");
    if (words[1] == "none") return Command{SetBuyerClass{BuyerClass::general_public}};
    if (words[1] == "wholesale") return Command{SetBuyerClass{BuyerClass::wholesale}};
    return Command{SetMember{std::string(words[1])}};
}

// Paying.

std::optional<Tender> to_tender(std::string_view word) {
    if (word == "cash") return Tender::cash;
    if (word == "qris") return Tender::qris;
    if (word == "transfer") return Tender::transfer;
    if (word == "credit") return Tender::member_credit;
    if (word == "voucher") return Tender::voucher;
    return std::nullopt;
}

ConsoleRequest parse_cash(const Words& words, const Cart& cart) {
    const bool donates = words.size() == 5 && words[3] == "donation";
    const auto received = words.size() == 3 || donates ? to_money(words[2]) : std::nullopt;
    const auto donation = donates ? to_money(words[4]) : Money{};
    if (!received || !donation) return usage("pay cash AMOUNT [donation AMOUNT]");
    return Command{PayCash{cart.id, *received, *donation}};
}

/// "pay qris", "pay qris 50000", "pay qris 50000 unconfirmed", "pay transfer 50000 REFERENCE"
ConsoleRequest parse_pay(const Words& words, const Cart& cart) {
    const auto tender = words.size() >= 2 ? to_tender(words[1]) : std::nullopt;
    if (!tender) return usage("pay cash|qris|transfer|credit|voucher …");
    if (*tender == Tender::cash) return parse_cash(words, cart);
    if (*tender == Tender::voucher) {
        if (words.size() != 3) return usage("pay voucher CODE");
        return Command{AddPayment{cart.id, Tender::voucher, Money{}, std::string(words[2])}};
    }
    const auto amount = words.size() >= 3 ? to_money(words[2]) : Money{};
    if (!amount) return usage("pay qris|transfer|credit [AMOUNT [REFERENCE|unconfirmed]]");
    AddPayment payment{cart.id, *tender, *amount, rest_of(words, 3)};
    if (payment.reference == "unconfirmed") {
        payment.reference.clear();
        payment.state = PaymentState::unconfirmed;
    }
    return Command{std::move(payment)};
}

ConsoleRequest parse_unpay(const Words& words, const Cart& cart) {
    const auto place = words.size() == 2 ? to_number(words[1]) : std::nullopt;
    if (!place || *place < 1) return usage("unpay NUMBER");
    return Command{RemovePayment{cart.id, static_cast<std::size_t>(*place - 1)}};
}

ConsoleRequest parse_confirm(const Words& words, const Cart&) {
    const auto sale = words.size() == 3 ? parse_sale_number(words[1]) : std::nullopt;
    const auto place = words.size() == 3 ? to_number(words[2]) : std::nullopt;
    if (!sale || !place) return usage("confirm RECEIPT PAYMENT");
    return Command{ConfirmPayment{*sale, *place}};
}

ConsoleRequest parse_repay(const Words& words, const Cart&) {
    const auto amount = words.size() >= 3 ? to_money(words[2]) : std::nullopt;
    const auto tender = words.size() >= 4 ? to_tender(words[3]) : Tender::cash;
    if (!amount || !tender) return usage("repay MEMBER AMOUNT [cash|transfer|qris [REFERENCE]]");
    return Command{RepayCredit{std::string(words[1]), *amount, *tender, rest_of(words, 4)}};
}

// Goods that come back.

ConsoleRequest parse_return(const Words& words, const Cart&) {
    constexpr const char* form = "return RECEIPT LINE [QUANTITY], or return product PRODUCT QUANTITY REASON";
    if (words.size() >= 4 && words[1] == "product") {
        const auto product = to_number(words[2]);
        const auto quantity = to_quantity(words[3]);
        if (!product || !quantity) return usage(form);
        return Command{TakeBackWithoutReceipt{ProductId{*product}, UnitId{1}, *quantity, rest_of(words, 4)}};
    }
    const auto sale = words.size() == 3 || words.size() == 4 ? parse_sale_number(words[1]) : std::nullopt;
    const auto line = sale ? to_number(words[2]) : std::nullopt;
    const auto quantity = words.size() == 4 ? to_quantity(words[3]) : Quantity{1000};
    if (!line || !quantity) return usage(form);
    return Command{TakeBack{*sale, LineId{*line}, *quantity}};
}

ConsoleRequest parse_void(const Words& words, const Cart&) {
    const auto sale = words.size() >= 2 ? parse_sale_number(words[1]) : std::nullopt;
    if (!sale) return usage("void RECEIPT REASON");
    return Command{VoidSale{*sale, rest_of(words, 2)}};
}

ConsoleRequest parse_sale(const Words& words, const Cart&) {
    const auto sale = words.size() == 2 ? parse_sale_number(words[1]) : std::nullopt;
    if (!sale) return usage("sale RECEIPT");
    return ShowSale{*sale};
}

// The drawer.

/// "shift open 10000x20 …", "shift close 10000x20 … because REASON", "shift report [NUMBER]"
ConsoleRequest parse_shift(const Words& words, const Cart&) {
    constexpr const char* form =
        "shift open|close NOTExCOUNT… [because REASON], shift report [NUMBER], shift list";
    if (words.size() < 2) return usage(form);
    if (words[1] == "list" && words.size() == 2) return ListShifts{};
    if (words[1] == "report") {
        const auto number = words.size() == 3 ? to_number(words[2]) : std::nullopt;
        if (words.size() > 3 || (words.size() == 3 && !number)) return usage(form);
        return ShowShiftReport{number ? std::optional(ShiftId{*number}) : std::nullopt};
    }
    std::vector<DenominationCount> counts;
    std::size_t next = 2;
    for (; next < words.size() && words[next] != "because"; ++next) {
        const auto count = to_count(words[next]);
        if (!count) return usage(form);
        counts.push_back(*count);
    }
    if (words[1] == "open") return Command{OpenShift{std::move(counts)}};
    if (words[1] == "close") return Command{CloseShift{std::move(counts), rest_of(words, next + 1)}};
    return usage(form);
}

ConsoleRequest parse_move(const Words& words, const Cart&) {
    const auto amount = words.size() >= 3 ? to_money(words[2]) : std::nullopt;
    std::optional<CashMovementKind> kind;
    if (words.size() >= 2 && words[1] == "in") kind = CashMovementKind::cash_in;
    if (words.size() >= 2 && words[1] == "out") kind = CashMovementKind::cash_out;
    if (words.size() >= 2 && words[1] == "drop") kind = CashMovementKind::drop;
    if (!amount || !kind) return usage("cash in|out|drop AMOUNT [REASON]");
    return Command{MoveCash{*kind, *amount, rest_of(words, 3)}};
}

ConsoleRequest parse_hand_over(const Words& words, const Cart&) {
    if (words.size() != 3) return usage("handover USER PIN");
    return Command{HandOverShift{std::string(words[1]), std::string(words[2])}};
}

// People.

ConsoleRequest parse_login(const Words& words, const Cart&) {
    if (words.size() != 3) return usage("login USER PIN");
    return Command{LogIn{std::string(words[1]), std::string(words[2])}};
}

// Stock.

/// What a line about stock means, or how it is written.
template <class Request>
ConsoleRequest to_console_request(Request request) {
    return std::visit(
        [](auto&& one) -> ConsoleRequest {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, StockUsage>) {
                return usage(one.form.c_str());
            } else {
                return std::forward<decltype(one)>(one);
            }
        },
        std::move(request));
}

ConsoleRequest parse_stock(const Words& words, const Cart&) {
    return to_console_request(parse_stock_line(words));
}

ConsoleRequest parse_lots(const Words& words, const Cart&) {
    return to_console_request(parse_lots_line(words));
}

using Parser = ConsoleRequest (*)(const Words&, const Cart&);

using ParserTable = std::map<std::string_view, Parser>;

/// What is only a word, or a word and a text.
const ParserTable& short_parsers() {
    using W = const Words&;
    using C = const Cart&;
    static const ParserTable table = {
        {"logout", [](W, C) -> ConsoleRequest { return Command{LogOut{}}; }},
        {"undo", [](W, C) -> ConsoleRequest { return Command{UndoLast{}}; }},
        {"empty", [](W words, C) -> ConsoleRequest { return Command{EmptyCart{rest_of(words, 1)}}; }},
        {"hold", [](W words, C) -> ConsoleRequest { return Command{HoldCart{rest_of(words, 1)}}; }},
        {"held", [](W, C) -> ConsoleRequest { return ListHeldCarts{}; }},
        {"members", [](W words, C) -> ConsoleRequest { return FindMembers{rest_of(words, 1)}; }},
        {"unconfirmed", [](W, C) -> ConsoleRequest { return ListUnconfirmed{}; }},
        {"debtors", [](W, C) -> ConsoleRequest { return ListDebtors{}; }},
        {"drawer", [](W words, C) -> ConsoleRequest { return Command{OpenDrawer{rest_of(words, 1)}}; }},
        {"next", [](W, C) -> ConsoleRequest { return Command{BeginSale{}}; }},
        {"state", [](W, C) -> ConsoleRequest { return ShowState{}; }},
        {"receipt", [](W, C) -> ConsoleRequest { return ShowReceiptOfLastSale{}; }},
        {"printed", [](W, C) -> ConsoleRequest { return ReceiptIsPrinted{}; }},
        {"reprint", [](W, C) -> ConsoleRequest { return PrintAgain{}; }},
        {"help", [](W, C) -> ConsoleRequest { return ShowHelp{}; }},
        {"quit", [](W, C) -> ConsoleRequest { return QuitConsole{}; }},
    };
    return table;
}

const ParserTable& parsers_of_forms() {
    static const ParserTable table = {
        {"login", parse_login},
        {"scan", parse_scan},
        {"add", parse_add},
        {"qty", parse_quantity_command},
        {"more", parse_change},
        {"line", parse_line},
        {"remove", parse_remove},
        {"price", parse_price},
        {"discount", parse_discount},
        {"recall", parse_recall},
        {"member", parse_member},
        {"pay", parse_pay},
        {"unpay", parse_unpay},
        {"confirm", parse_confirm},
        {"repay", parse_repay},
        {"sale", parse_sale},
        {"return", parse_return},
        {"void", parse_void},
        {"shift", parse_shift},
        {"cash", parse_move},
        {"handover", parse_hand_over},
        {"receive", parse_stock},
        {"adjust", parse_stock},
        {"count", parse_stock},
        {"suppliers", parse_stock},
        {"stock", parse_lots},
        {"transfer", parse_lots},
        {"consignment", parse_lots},
    };
    return table;
}

Parser find_parser(std::string_view word) {
    for (const ParserTable* table : {&parsers_of_forms(), &short_parsers()}) {
        if (const auto found = table->find(word); found != table->end()) return found->second;
    }
    return nullptr;
}

/// "allow USER PIN COMMAND …": the command with somebody's word for it; its reason is the command's.
ConsoleRequest parse_allow(const Words& words, const Cart& cart) {
    constexpr const char* form = "allow USER PIN COMMAND …";
    if (words.size() < 4) return usage(form);
    const Words inner(words.begin() + 3, words.end());
    const Parser parser = find_parser(inner[0]);
    if (parser == nullptr) return usage(form);
    Approval approval{std::string(words[1]), std::string(words[2]), {}};
    return std::visit(
        [&](auto&& request) -> ConsoleRequest {
            using Request = std::decay_t<decltype(request)>;
            if constexpr (std::is_same_v<Request, Command>) {
                return Allowed{std::move(request), std::move(approval)};
            } else if constexpr (requires { request.approval; } && !std::is_same_v<Request, Allowed>) {
                request.approval = std::move(approval);
                return std::move(request);
            } else if constexpr (std::is_same_v<Request, NotUnderstood>) {
                return std::move(request);
            } else {
                return usage(form);
            }
        },
        parser(inner, cart));
}

} // namespace

ConsoleRequest parse_console_line(std::string_view line, const Cart& cart) {
    if (line.size() > line_length_max) return NotUnderstood{tr("That line is too long.")};
    const Words words = split_words(line);
    if (words.empty()) return NotUnderstood{tr("Write a command, or help.")};
    if (words[0] == "find") return FindProducts{clean_text(rest_of(words, 1), code_length_max)};
    if (words[0] == "allow") return parse_allow(words, cart);
    const Parser parser = find_parser(words[0]);
    if (parser == nullptr) {
        return NotUnderstood{std::string(tr("There is no such command; help lists them:")) + " " +
                             clean_text(words[0], 40)};
    }
    return parser(words, cart);
}

} // namespace sokoguru::cli
