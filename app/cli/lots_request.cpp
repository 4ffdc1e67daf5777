#include "app/cli/lots_request.h"

#include <utility>

namespace sokoguru::cli {

namespace {

constexpr int days_max = 3'650;

/// The note or reason at the end of a line; nothing when something else stands there.
std::optional<std::string> parse_because(const Words& words, std::size_t next) {
    if (next == words.size()) return std::string{};
    if (words[next] != "because" || next + 1 == words.size()) return std::nullopt;
    return rest_of(words, next + 1);
}

/// A number of such a document: they are told apart by their letter.
std::optional<StockNumber> parse_number(std::string_view word, StockDocument one, StockDocument other) {
    const auto number = parse_stock_number(word);
    if (!number || (number->document != one && number->document != other)) return std::nullopt;
    return number;
}

std::optional<StockNumber> parse_transfer_number(std::string_view word) {
    return parse_number(word, StockDocument::transfer, StockDocument::transfer);
}

// Lots.

constexpr const char* stock_form = "stock lots CODE, stock expiring [DAYS], "
                                   "stock block|unblock CODE [batch=TEXT] [expiry=DAY] because REASON";

LotsRequest parse_block(const Words& words, LotStanding standing) {
    if (words.size() < 3) return StockUsage{stock_form};
    LotToBlock lot{std::string(words[2]), {}, standing};
    std::size_t next = 3;
    for (; next < words.size() && words[next] != "because"; ++next) {
        const auto batch = value_of(words[next], "batch");
        const auto expiry = value_of(words[next], "expiry");
        if (batch) lot.name.batch = *batch;
        if (expiry) lot.name.expiry = shop::parse_written_day(*expiry);
        if (!batch && (!expiry || !lot.name.expiry)) return StockUsage{stock_form};
    }
    auto reason = parse_because(words, next);
    if (!reason) return StockUsage{stock_form};
    lot.reason = *std::move(reason);
    return LotsWork{std::move(lot)};
}

LotsRequest parse_stock(const Words& words) {
    if (words.size() < 2) return StockUsage{stock_form};
    if (words[1] == "block") return parse_block(words, LotStanding::blocked);
    if (words[1] == "unblock") return parse_block(words, LotStanding::free);
    if (words[1] == "lots" && words.size() == 3) return LotsQuestion{ShowLots{std::string(words[2])}};
    if (words[1] != "expiring" || words.size() > 3) return StockUsage{stock_form};
    if (words.size() == 2) return LotsQuestion{ListExpiring{}};
    const auto days = to_number(words[2]);
    if (!days || *days < 0 || *days > days_max) return StockUsage{stock_form};
    return LotsQuestion{ListExpiring{static_cast<int>(*days)}};
}

// Transfers.

constexpr const char* transfer_form =

    "transfer out to=PLACE [from=PLACE] CODE[/UNIT]:QUANTITY… [because NOTE], "
    "transfer in NUMBER [CODE[/UNIT]:QUANTITY… because REASON], "
    "transfer in file=FILE [to=PLACE] [confirm] [CODE[/UNIT]:QUANTITY… because REASON], "
    "transfer done|show NUMBER, transfer file NUMBER FILE, transfer list, transfer places, "
    "transfer place CODE [shop] NAME";

LotsRequest parse_send(const Words& words) {
    SendGoods command;
    std::size_t next = 2;
    for (; next < words.size(); ++next) {
        const auto to = value_of(words[next], "to");
        const auto from = value_of(words[next], "from");
        if (!to && !from) break;
        (to ? command.goods.to_code : command.goods.from_code) = to ? *to : *from;
    }
    auto items = parse_items(words, next);
    auto note = parse_because(words, next);
    if (command.goods.to_code.empty() || !items || items->empty() || !note) return StockUsage{transfer_form};
    command.goods.note = *std::move(note);
    return GoodsWork{std::move(command), *std::move(items)};
}

LotsRequest parse_take_in(const Words& words) {
    if (words.size() < 3) return StockUsage{transfer_form};
    GoodsThatArrived arrived;
    std::size_t next = 3;
    if (const auto file = value_of(words[2], "file")) {
        arrived.file = *file;
        for (; next < words.size(); ++next) {
            const auto to = value_of(words[next], "to");
            if (to) arrived.place_code = *to;
            if (words[next] == "confirm") arrived.addressee = shop::Addressee::confirmed;
            if (!to && words[next] != "confirm") break;
        }
    } else {
        arrived.number = parse_transfer_number(words[2]);
        if (!arrived.number) return StockUsage{transfer_form};
    }
    auto items = parse_items(words, next);
    auto reason = parse_because(words, next);
    if (!items || !reason) return StockUsage{transfer_form};
    arrived.differing = *std::move(items);
    arrived.reason = *std::move(reason);
    return LotsWork{std::move(arrived)};
}

LotsRequest parse_place(const Words& words) {
    const bool is_shop = words.size() >= 4 && words[3] == "shop";
    const std::string name = rest_of(words, is_shop ? 4 : 3);
    if (name.empty()) return StockUsage{transfer_form};
    const PlaceKind kind = is_shop ? PlaceKind::shop : PlaceKind::room;
    return Command{SetPlace{{PlaceId{}, std::string(words[2]), name, kind}}};
}

LotsRequest parse_transfer(const Words& words) {
    if (words.size() < 2) return StockUsage{transfer_form};
    if (words[1] == "out") return parse_send(words);
    if (words[1] == "in") return parse_take_in(words);
    if (words[1] == "place") return parse_place(words);
    if (words[1] == "list" && words.size() == 2) return LotsQuestion{ListTransfers{}};
    if (words[1] == "places" && words.size() == 2) return LotsQuestion{ListPlaces{}};
    if (words.size() < 3) return StockUsage{transfer_form};
    if (words[1] == "show" && words.size() == 3) {
        const auto shown = parse_number(words[2], StockDocument::transfer, StockDocument::arrival);
        if (shown) return LotsQuestion{ShowTransfer{*shown}};
    }
    const auto number = parse_transfer_number(words[2]);
    if (!number) return StockUsage{transfer_form};
    if (words[1] == "file" && words.size() > 3) {
        return LotsQuestion{WriteTransferFile{*number, rest_of(words, 3)}};
    }
    if (words[1] == "done" && words.size() == 3) return Command{HandOverTransfer{*number}};
    return StockUsage{transfer_form};
}

// Consignment.

constexpr const char* consignment_form =

    "consignment set SUPPLIER FEE% [LABEL], "
    "consignment receive|return SUPPLIER CODE[/UNIT]:QUANTITY… [because NOTE], "
    "consignment settle SUPPLIER [damage=RUPIAH] [because NOTE], "
    "consignment owed [SUPPLIER], consignment list, consignment settlements, consignment paper NUMBER";

LotsRequest parse_consigned_goods(const Words& words) {
    std::size_t next = 3;
    auto items = parse_items(words, next);
    auto note = parse_because(words, next);
    if (!items || items->empty() || !note) return StockUsage{consignment_form};
    if (words[1] == "receive")
        return GoodsWork{ReceiveConsigned{std::string(words[2]), *std::move(note), {}}, *std::move(items)};
    return GoodsWork{ReturnConsigned{std::string(words[2]), *std::move(note), {}}, *std::move(items)};
}

LotsRequest parse_settle(const Words& words) {
    SettleConsignor command;
    command.supplier_code = words[2];
    std::size_t next = 3;
    if (const auto damage = next < words.size() ? value_of(words[next], "damage") : std::nullopt) {
        const auto amount = to_money(*damage);
        if (!amount) return StockUsage{consignment_form};
        command.damage = *amount;
        ++next;
    }
    auto note = parse_because(words, next);
    if (!note) return StockUsage{consignment_form};
    command.note = *std::move(note);
    return Command{std::move(command)};
}

LotsRequest parse_consignment(const Words& words) {
    if (words.size() == 2 && words[1] == "list") return LotsQuestion{ListConsignors{}};
    if (words.size() == 2 && words[1] == "settlements") return LotsQuestion{ListSettlements{}};
    if (words.size() == 2 && words[1] == "owed") return LotsQuestion{ListOwed{}};
    if (words.size() < 3) return StockUsage{consignment_form};
    if (words[1] == "owed" && words.size() == 3) return LotsQuestion{ListOwed{std::string(words[2])}};
    if (words[1] == "receive" || words[1] == "return") return parse_consigned_goods(words);
    if (words[1] == "settle") return parse_settle(words);
    if (words[1] == "paper" && words.size() == 3) {
        const auto number = parse_number(words[2], StockDocument::receipt, StockDocument::settlement);
        if (number) return LotsQuestion{ShowConsignmentPaper{*number}};
    }
    const auto fee = words[1] == "set" && words.size() >= 4 ? to_percent(words[3]) : std::nullopt;
    // As everywhere else, a fee is a whole percentage.
    if (!fee || fee->basis_points() % 100 != 0) return StockUsage{consignment_form};
    return Command{SetConsignor{std::string(words[2]), rest_of(words, 4), *fee}};
}

} // namespace

LotsRequest parse_lots_line(const Words& words) {
    if (words[0] == "stock") return parse_stock(words);
    if (words[0] == "transfer") return parse_transfer(words);
    return parse_consignment(words);
}

} // namespace sokoguru::cli
