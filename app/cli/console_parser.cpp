#include "app/cli/console_till.h"
#include "app/shop/language.h"
#include "core/values/text.h"

#include <charconv>
#include <map>
#include <optional>
#include <vector>

namespace sokoguru::cli {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t line_length_max = 4'096;

Words split(std::string_view line) {
    Words words;
    while (!line.empty()) {
        const std::size_t start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos) break;
        line.remove_prefix(start);
        const std::size_t end = line.find_first_of(" \t\r");
        words.push_back(line.substr(0, end));
        line.remove_prefix(end == std::string_view::npos ? line.size() : end);
    }
    return words;
}

std::optional<std::int64_t> to_number(std::string_view word) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

/// "3", "-1", "2,35" or "2.35" as thousandths.
std::optional<Quantity> to_quantity(std::string_view word) {
    const bool negative = word.starts_with('-');
    if (negative) word.remove_prefix(1);
    const std::size_t comma = word.find_first_of(",.");
    const auto whole = to_number(word.substr(0, comma));
    if (!whole || *whole < 0 || *whole > 1'000'000'000'000) return std::nullopt;
    std::int64_t thousandths = *whole * 1000;
    if (comma != std::string_view::npos) {
        std::string rest(word.substr(comma + 1));
        if (rest.empty() || rest.size() > 3 || !to_number(rest) || rest.front() == '-') return std::nullopt;
        rest.resize(3, '0');
        thousandths += *to_number(rest);
    }
    return Quantity{negative ? -thousandths : thousandths};
}

std::optional<Money> to_money(std::string_view word) {
    const auto rupiah = to_number(word);
    if (!rupiah) return std::nullopt;
    return Money{*rupiah};
}

NotUnderstood usage(const char* form) {
    return {std::string(tr("Write:")) + " " + form};
}

LineId line_of(const Cart& cart, std::int64_t number) {
    if (number < 1 || static_cast<std::size_t>(number) > cart.lines.size()) return LineId{-1};
    return cart.lines[static_cast<std::size_t>(number - 1)].id;
}

ConsoleRequest parse_scan(const Words& words, const Cart&) {
    if (words.size() < 2 || words.size() > 3) return usage("scan CODE [QUANTITY]");
    const auto quantity = words.size() == 3 ? to_quantity(words[2]) : Quantity{1000};
    if (!quantity) return usage("scan CODE [QUANTITY]");
    return Command{ScanCode{std::string(words[1]), *quantity}};
}

ConsoleRequest parse_add(const Words& words, const Cart&) {
    const auto product = words.size() >= 2 ? to_number(words[1]) : std::nullopt;
    const auto unit = words.size() >= 3 ? to_number(words[2]) : 1;
    const auto quantity = words.size() >= 4 ? to_quantity(words[3]) : Quantity{1000};
    if (!product || !unit || !quantity || words.size() > 4) return usage("add PRODUCT [UNIT [QUANTITY]]");
    return Command{AddProduct{ProductId{*product}, UnitId{*unit}, *quantity}};
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

ConsoleRequest parse_pay(const Words& words, const Cart& cart) {
    const auto amount = words.size() == 3 && words[1] == "cash" ? to_money(words[2]) : std::nullopt;
    if (!amount) return usage("pay cash AMOUNT");
    return Command{PayCash{cart.id, *amount}};
}

ConsoleRequest parse_login(const Words& words, const Cart&) {
    if (words.size() != 3) return usage("login USER PIN");
    return Command{LogIn{std::string(words[1]), std::string(words[2])}};
}

using Parser = ConsoleRequest (*)(const Words&, const Cart&);

const std::map<std::string_view, Parser>& parsers() {
    static const std::map<std::string_view, Parser> table = {
        {"login", parse_login},
        {"logout", [](const Words&, const Cart&) -> ConsoleRequest { return Command{LogOut{}}; }},
        {"scan", parse_scan},
        {"add", parse_add},
        {"qty", parse_quantity_command},
        {"more", parse_change},
        {"line", parse_line},
        {"remove", parse_remove},
        {"empty", [](const Words&, const Cart&) -> ConsoleRequest { return Command{EmptyCart{}}; }},
        {"pay", parse_pay},
        {"next", [](const Words&, const Cart&) -> ConsoleRequest { return Command{BeginSale{}}; }},
        {"state", [](const Words&, const Cart&) -> ConsoleRequest { return ShowState{}; }},
        {"receipt", [](const Words&, const Cart&) -> ConsoleRequest { return ShowReceiptOfLastSale{}; }},
        {"printed", [](const Words&, const Cart&) -> ConsoleRequest { return ReceiptIsPrinted{}; }},
        {"reprint", [](const Words&, const Cart&) -> ConsoleRequest { return PrintAgain{}; }},
        {"help", [](const Words&, const Cart&) -> ConsoleRequest { return ShowHelp{}; }},
        {"quit", [](const Words&, const Cart&) -> ConsoleRequest { return QuitConsole{}; }},
    };
    return table;
}

} // namespace

ConsoleRequest parse_console_line(std::string_view line, const Cart& cart) {
    if (line.size() > line_length_max) return NotUnderstood{tr("That line is too long.")};
    const Words words = split(line);
    if (words.empty()) return NotUnderstood{tr("Write a command, or help.")};
    if (words[0] == "find") {
        const std::size_t text_start =
            static_cast<std::size_t>(words[0].data() - line.data()) + words[0].size();
        return FindProducts{clean_text(line.substr(text_start), code_length_max)};
    }
    const auto parser = parsers().find(words[0]);
    if (parser == parsers().end()) {
        return NotUnderstood{std::string(tr("There is no such command; help lists them:")) + " " +
                             clean_text(words[0], 40)};
    }
    return parser->second(words, cart);
}

} // namespace sokoguru::cli
