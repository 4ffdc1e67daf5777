#include "app/cli/lots_work.h"

#include "app/cli/lots_tables.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "core/stock/stock_goods.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace sokoguru::cli {

namespace {

constexpr std::size_t listed_max = 100;

using CommandOrAnswer = tl::expected<Command, ConsoleAnswer>;

tl::unexpected<ConsoleAnswer> refused(const Refusal& refusal) {
    return tl::unexpected(answer_refusal(refusal));
}

/// What arrived of a product, over the lines that it was sent in: with each what was sent, with the last one
/// all the rest. False when none of it was sent.
bool spread(Quantity arrived, ProductId product, const Transfer& sent, std::vector<Quantity>& of_lines) {
    Quantity* last = nullptr;
    for (std::size_t i = 0; i < of_lines.size(); ++i) {
        if (sent.lines[i].goods.product != product) continue;
        last = &of_lines[i];
        *last = std::min(arrived, sent.lines[i].sent.quantity);
        arrived -= *last;
    }
    if (last != nullptr) *last += arrived;
    return last != nullptr;
}

/// The work as a command for the engine, or why there is none.
struct CommandOf {
    db::Store& store;

    CommandOrAnswer operator()(const LotToBlock& wanted) const {
        const auto goods = shop::find_goods(store.catalog(), wanted.code);
        if (!goods) return refused(goods.error());
        const Product& product = goods->product;
        std::optional<LotId> found;
        for (const StockLot& lot : store.stockroom().lots_of(product.id)) {
            if (!wanted.name.batch.empty() && lot.name.batch != wanted.name.batch) continue;
            if (wanted.name.expiry && lot.name.expiry != wanted.name.expiry) continue;
            if (found)
                return tl::unexpected(
                    answer_problem(tr("Say which lot, by its batch, its expiry, or both."), "which_lot"));
            found = lot.id;
        }
        if (!found) return refused({.reason = RefusalReason::unknown_lot, .text = product.name});
        return BlockLot{product.id, *found, wanted.standing, wanted.reason};
    }
    CommandOrAnswer operator()(const GoodsThatArrived& wanted) const {
        auto command = taken_in(wanted);
        if (!command) return tl::unexpected(command.error());
        command->place_code = wanted.place_code;
        command->reason = wanted.reason;
        // The engine refuses a transfer that is not there.
        const auto sent = wanted.number ? store.stockroom().find_transfer(*wanted.number) : command->brought;
        if (!sent || wanted.differing.empty()) return *std::move(command);
        auto arrived = arrived_of(*sent, wanted.differing);
        if (!arrived) return tl::unexpected(arrived.error());
        command->arrived = *std::move(arrived);
        return *std::move(command);
    }
    /// What is there of each line. Goods that are not named arrived as they were sent.
    tl::expected<std::vector<Quantity>, ConsoleAnswer>
    arrived_of(const Transfer& sent, const std::vector<shop::GoodsItem>& differing) const {
        std::vector<Quantity> of_lines;
        for (const TransferLine& line : sent.lines) {
            of_lines.push_back(line.sent.quantity);
        }
        for (const shop::GoodsItem& item : differing) {
            const auto goods = shop::find_goods(store.catalog(), item.code, item.unit);
            if (!goods) return refused(goods.error());
            const auto counted = check_goods(goods->product, goods->unit, item.quantity);
            if (!counted) return refused(counted.error());
            const Quantity arrived = in_base_units(item.quantity, counted->factor);
            if (!spread(arrived, goods->product.id, sent, of_lines))
                return tl::unexpected(answer_problem(
                    fmt::format("{} {}", tr("This transfer has none of it:"), item.code), "not_sent"));
        }
        return of_lines;
    }
    tl::expected<TakeInTransfer, ConsoleAnswer> taken_in(const GoodsThatArrived& wanted) const {
        if (wanted.number) return TakeInTransfer{{store.lane().shop, *wanted.number}};
        auto command = shop::read_transfer_file(store, wanted.file, wanted.addressee);
        if (!command) return tl::unexpected(answer_problem(command.error().why, command.error().name));
        return *std::move(command);
    }
};

struct AnswerTo {
    db::Store& store;
    const ShopProfile& profile;
    BusinessDay today;

    ConsoleAnswer operator()(const ShowLots& wanted) const {
        const auto goods = shop::find_goods(store.catalog(), wanted.code);
        if (!goods) return answer_refusal(goods.error());
        return answer_list("lots", lots_table(store.stockroom().lots_of(goods->product.id), today),
                           tr("Nothing is there of it."));
    }
    ConsoleAnswer operator()(const ListExpiring& wanted) const {
        return answer_list("lots", expiring_table(store.expiring_lots(today, wanted.days)),
                           tr("Nothing expires in these days."));
    }
    ConsoleAnswer operator()(const ListTransfers&) const {
        return answer_list("transfers", transfers_table(store.transfers(listed_max), profile.zone),
                           tr("Nothing was ever sent."));
    }
    ConsoleAnswer operator()(const ShowTransfer& wanted) const {
        const bool is_there = wanted.number.document == StockDocument::arrival
                                  ? store.find_arrival(wanted.number).has_value()
                                  : store.stockroom().find_transfer(wanted.number).has_value();
        if (is_there) return answer_stock_document(store, wanted.number, true);
        return answer_refusal({.reason = RefusalReason::unknown_transfer, .text = wanted.number.text()});
    }
    ConsoleAnswer operator()(const WriteTransferFile& wanted) const {
        return write_file_of_transfer(store, wanted);
    }
    ConsoleAnswer operator()(const ListPlaces&) const {
        return answer_list("places", places_table(store.places()), "");
    }
    ConsoleAnswer operator()(const ListConsignors&) const {
        return answer_list("consignors", consignors_table(store.consignors()),
                           tr("There are no consignors."));
    }
    ConsoleAnswer operator()(const ListOwed& wanted) const {
        return answer_list("owed", owed_table(store.consignors(), wanted.supplier_code),
                           tr("Nothing is owed to consignors."));
    }
    ConsoleAnswer operator()(const ListSettlements&) const {
        return answer_list("settlements", settlements_table(store.settlements(listed_max), profile.zone),
                           tr("Nothing was paid to consignors yet."));
    }
    ConsoleAnswer operator()(const ShowConsignmentPaper& wanted) const {
        const auto paper = consignment_paper(store, wanted.number);
        if (paper) return answer_receipt(*paper);
        return answer_problem(fmt::format("{} {}", tr("There is no such document:"), wanted.number.text()),
                              "unknown_document");
    }
};

AnswerTo answer_to(shop::Shop& shop, UtcTime now) {
    const ShopProfile& profile = shop.engine().profile();
    return {shop.store(), profile, business_day(now, profile.zone, profile.day_cutoff_minutes)};
}

ConsoleAnswer answer_blocked(const BlockLot& done, const AnswerTo& answer_to) {
    ConsoleAnswer answer =
        answer_list("lots", lots_table(answer_to.store.stockroom().lots_of(done.product), answer_to.today),
                    tr("Nothing is there of it."));
    const char* what =
        done.standing == LotStanding::blocked ? tr("The lot is blocked.") : tr("The lot is free.");
    answer.text = fmt::format("{}\n{}", what, answer.text);
    return answer;
}

} // namespace

ConsoleAnswer do_lots_work(shop::Shop& shop, const LotsWork& work, UtcTime now) {
    const auto command = std::visit(CommandOf{shop.store()}, work.work);
    if (!command) return command.error();
    const auto outcome = shop.engine().handle(*command, now, work.approval);
    if (!outcome) return answer_refusal(outcome.error());
    return *answer_about_lots(shop, *command, now);
}

ConsoleAnswer answer_lots_question(shop::Shop& shop, const LotsQuestion& question, UtcTime now) {
    const auto outcome = shop.engine().handle(LookAtStock{}, now, question.approval);
    if (!outcome) return answer_refusal(outcome.error());
    return std::visit(answer_to(shop, now), question.question);
}

std::optional<ConsoleAnswer> answer_about_lots(shop::Shop& shop, const Command& done, UtcTime now) {
    const AnswerTo answer = answer_to(shop, now);
    if (const auto* blocked = std::get_if<BlockLot>(&done)) return answer_blocked(*blocked, answer);
    if (std::holds_alternative<SetPlace>(done)) return answer(ListPlaces{});
    if (std::holds_alternative<SetConsignor>(done)) return answer(ListConsignors{});
    if (std::holds_alternative<TakeInTransfer>(done) || std::holds_alternative<HandOverTransfer>(done) ||
        std::holds_alternative<SettleConsignor>(done))
        return answer_stock_document(shop.store(), *shop.engine().state().stock_document, true);
    return std::nullopt;
}

ConsoleAnswer write_file_of_transfer(db::Store& store, const WriteTransferFile& wanted) {
    const auto transfer = store.stockroom().find_transfer(wanted.number);
    if (!transfer)
        return answer_refusal({.reason = RefusalReason::unknown_transfer, .text = wanted.number.text()});
    if (transfer->to.kind != PlaceKind::shop)
        return answer_problem(tr("This transfer stays in the shop and needs no file."), "needs_no_file");
    if (const auto problem = shop::write_transfer_file(store, *transfer, wanted.file))
        return answer_problem(problem->why, problem->name);
    const std::string file = wanted.file.string();
    const nlohmann::json json = {{"ok", true}, {"document", wanted.number.text()}, {"file", file}};
    return {fmt::format("{} {}", tr("Written:"), file),
            json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

std::optional<ReceiptDocument> consignment_paper(db::Store& store, const StockNumber& number) {
    if (number.document == StockDocument::receipt) {
        const auto receipt = store.find_goods_receipt(number);
        if (receipt) return shop::make_slip(*receipt, store.profile());
    }
    if (number.document == StockDocument::settlement) {
        const auto settlement = store.find_settlement(number);
        if (settlement) return shop::make_slip(*settlement, store.profile());
    }
    return std::nullopt;
}

} // namespace sokoguru::cli
