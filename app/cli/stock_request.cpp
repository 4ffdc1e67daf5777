#include "app/cli/stock_request.h"

#include <array>
#include <utility>

namespace sokoguru::cli {

namespace {

constexpr std::array<std::pair<AdjustmentReason, std::string_view>, 7> reasons = {
    {{AdjustmentReason::damaged, "damaged"},
     {AdjustmentReason::expired, "expired"},
     {AdjustmentReason::lost, "lost"},
     {AdjustmentReason::own_use, "own_use"},
     {AdjustmentReason::sample, "sample"},
     {AdjustmentReason::found, "found"},
     {AdjustmentReason::supplier_return, "return"}}};

bool read_receipt_word(ReceivedGoods& goods, std::string_view word) {
    if (const auto supplier = value_of(word, "supplier")) goods.supplier_code = *supplier;
    if (const auto invoice = value_of(word, "invoice")) goods.invoice = *invoice;
    if (word == "confirm") goods.costs_are_confirmed = true;
    for (const auto& [key, amount] :
         {std::pair{"freight", &goods.freight}, std::pair{"discount", &goods.discount}}) {
        const auto value = value_of(word, key);
        if (!value) continue;
        const auto money = to_money(*value);
        if (!money) return false;
        *amount = *money;
    }
    return true;
}

bool is_receipt_word(std::string_view word) {
    return word == "confirm" || value_of(word, "supplier") || value_of(word, "invoice") ||
           value_of(word, "freight") || value_of(word, "discount");
}

StockRequest parse_receive(const Words& words) {
    const StockUsage usage{
        "receive [supplier=CODE] [invoice=NUMBER] [freight=RUPIAH] [discount=RUPIAH] [confirm] "
        "CODE[/UNIT]:QUANTITY:COST[:bonus=N][:discount=RUPIAH][:batch=TEXT][:expiry=DAY]…"};
    ReceiveGoods command;
    std::size_t next = 1;
    for (; next < words.size() && is_receipt_word(words[next]); ++next) {
        if (!read_receipt_word(command.goods, words[next])) return usage;
    }
    auto items = parse_items(words, next);
    if (!items || items->empty() || next != words.size()) return usage;
    return GoodsWork{std::move(command), std::move(*items)};
}

StockRequest parse_adjust(const Words& words) {
    const StockUsage usage{
        "adjust damaged|expired|lost|own_use|sample|found CODE[/UNIT]:QUANTITY… [because NOTE], "
        "or adjust return supplier=CODE [reference=NUMBER] CODE[/UNIT]:QUANTITY…"};
    const auto reason = words.size() >= 3 ? to_adjustment_reason(words[1]) : std::nullopt;
    if (!reason) return usage;
    AdjustStock command;
    command.stock.reason = *reason;
    std::size_t next = 2;
    for (; next < words.size(); ++next) {
        const auto supplier = value_of(words[next], "supplier");
        const auto reference = value_of(words[next], "reference");
        if (!supplier && !reference) break;
        (supplier ? command.stock.supplier_code : command.stock.reference) =
            supplier ? *supplier : *reference;
    }
    auto items = parse_items(words, next);
    if (!items || items->empty()) return usage;
    if (next < words.size() && words[next] != "because") return usage;
    command.stock.note = rest_of(words, next + 1);
    return GoodsWork{std::move(command), std::move(*items)};
}

StockRequest parse_open_count(const Words& words) {
    OpenCount command;
    std::size_t next = 2;
    if (next < words.size() && (words[next] == "blind" || words[next] == "visible"))
        command.visibility = words[next++] == "blind" ? CountVisibility::blind : CountVisibility::open;
    if (next < words.size() && words[next] == "category") {
        command.scope = CountScope::category;
        command.category = rest_of(words, next + 1);
    } else if (next < words.size() && words[next] == "shelf") {
        command.scope = CountScope::shelf;
        command.note = rest_of(words, next + 1);
    } else {
        command.note = rest_of(words, next);
    }
    return Command{std::move(command)};
}

/// "count line SHEET CODE:QUANTITY… [again]"
StockRequest parse_count_line(const Words& words, const StockNumber& sheet, const StockUsage& usage) {
    CountGoods command;
    command.sheet = sheet;
    std::size_t next = 3;
    auto items = parse_items(words, next);
    if (!items || items->empty()) return usage;
    if (next < words.size()) {
        if (words[next] != "again" || next + 1 != words.size()) return usage;
        command.mode = CountMode::replace;
    }
    return GoodsWork{std::move(command), std::move(*items)};
}

StockRequest parse_count(const Words& words) {
    const StockUsage usage{
        "count open [blind|visible] [category NAME|shelf NAME|NOTE], count line SHEET CODE[/UNIT]:QUANTITY… "
        "[again], count show SHEET, count post SHEET [accept], count cancel SHEET REASON, "
        "count list"};
    if (words.size() < 2) return usage;
    if (words[1] == "list" && words.size() == 2) return ListCounts{};
    if (words[1] == "open") return parse_open_count(words);
    const auto sheet = words.size() >= 3 ? parse_stock_number(words[2]) : std::nullopt;
    if (!sheet) return usage;
    if (words[1] == "show" && words.size() == 3) return ShowCount{*sheet};
    if (words[1] == "line") return parse_count_line(words, *sheet, usage);
    if (words[1] == "cancel") return Command{CancelCount{*sheet, rest_of(words, 3)}};
    const bool accepts = words.size() == 4 && words[3] == "accept";
    if (words[1] != "post" || (words.size() != 3 && !accepts)) return usage;
    return Command{PostCount{*sheet, accepts ? LargeDifferences::accepted : LargeDifferences::refused}};
}

/// The amounts of a work are those of its items.
struct CommandsOf {
    const std::vector<shop::GoodsItem>& items;
    const std::vector<shop::FoundGoods>& goods; ///< In the order of the items.

    using Answer = OrRefusal<std::vector<Command>>;

    static Answer one(Command command) { return std::vector<Command>{std::move(command)}; }
    OrRefusal<std::vector<ReceivedLine>> received() const {
        std::vector<ReceivedLine> lines;
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto line = shop::received_line(items[i], goods[i]);
            if (!line) return tl::unexpected(line.error());
            lines.push_back(std::move(*line));
        }
        return lines;
    }
    std::vector<AdjustedLine> adjusted() const {
        std::vector<AdjustedLine> lines;
        for (std::size_t i = 0; i < items.size(); ++i) {
            lines.push_back(
                {goods[i].product.id, goods[i].unit, items[i].quantity, {items[i].batch, items[i].expiry}});
        }
        return lines;
    }
    Answer operator()(ReceiveGoods command) const {
        auto lines = received();
        if (!lines) return tl::unexpected(lines.error());
        command.goods.lines = *std::move(lines);
        return one(std::move(command));
    }
    Answer operator()(ReceiveConsigned command) const {
        auto lines = received();
        if (!lines) return tl::unexpected(lines.error());
        command.lines = *std::move(lines);
        return one(std::move(command));
    }
    Answer operator()(AdjustStock command) const {
        command.stock.lines = adjusted();
        return one(std::move(command));
    }
    Answer operator()(ReturnConsigned command) const {
        command.lines = adjusted();
        return one(std::move(command));
    }
    Answer operator()(SendGoods command) const {
        for (std::size_t i = 0; i < items.size(); ++i) {
            command.goods.lines.push_back({goods[i].product.id, goods[i].unit, items[i].quantity});
        }
        return one(std::move(command));
    }
    Answer operator()(CountGoods command) const {
        std::vector<Command> commands;
        for (std::size_t i = 0; i < items.size(); ++i) {
            command.product = goods[i].product.id;
            command.unit = goods[i].unit;
            command.quantity = items[i].quantity;
            commands.emplace_back(command);
        }
        return commands;
    }
};

} // namespace

std::optional<AdjustmentReason> to_adjustment_reason(std::string_view word) {
    for (const auto& [reason, name] : reasons) {
        if (name == word) return reason;
    }
    return std::nullopt;
}

std::string word_of(AdjustmentReason reason) {
    for (const auto& [candidate, name] : reasons) {
        if (candidate == reason) return std::string(name);
    }
    return {};
}

std::optional<std::vector<shop::GoodsItem>> parse_items(const Words& words, std::size_t& next) {
    std::vector<shop::GoodsItem> items;
    for (; next < words.size() && words[next] != "because" && words[next] != "again"; ++next) {
        auto item = shop::parse_goods_item(words[next]);
        if (!item) return std::nullopt;
        items.push_back(std::move(*item));
    }
    return items;
}

StockRequest parse_stock_line(const Words& words) {
    if (words[0] == "receive") return parse_receive(words);
    if (words[0] == "adjust") return parse_adjust(words);
    if (words[0] == "count") return parse_count(words);
    if (words.size() == 1) return ListSuppliers{};
    return StockUsage{"suppliers"};
}

OrRefusal<std::vector<Command>> commands_of(const GoodsWork& work, Catalog& catalog) {
    std::vector<shop::FoundGoods> goods;
    for (const shop::GoodsItem& item : work.items) {
        auto found = shop::find_goods(catalog, item.code, item.unit);
        if (!found) return tl::unexpected(found.error());
        goods.push_back(*std::move(found));
    }
    return std::visit(CommandsOf{work.items, goods}, work.work);
}

} // namespace sokoguru::cli
