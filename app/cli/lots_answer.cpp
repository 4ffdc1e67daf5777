#include "app/cli/lots_answer.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json lots_json(const std::vector<LotPart>& lots) {
    Json all = Json::array();
    for (const LotPart& lot : lots) {
        all.push_back({{"batch", lot.name.batch},
                       {"expiry", lot.name.expiry ? Json(format_date(*lot.name.expiry)) : Json(nullptr)},
                       {"quantity_thousandths", lot.quantity.thousandths()}});
    }
    return all;
}

} // namespace

const char* name_of(TransferStanding standing) {
    switch (standing) {
    case TransferStanding::on_the_way: return "on_the_way";
    case TransferStanding::arrived: return "arrived";
    case TransferStanding::handed_over: break;
    }
    return "handed_over";
}

const char* words_of(TransferStanding standing) {
    switch (standing) {
    case TransferStanding::on_the_way: return tr("on the way");
    case TransferStanding::arrived: return tr("arrived");
    case TransferStanding::handed_over: break;
    }
    return tr("handed over");
}

ConsoleAnswer answer_transfer(const Transfer& transfer, TransferStanding standing) {
    Json lines = Json::array();
    std::string text = fmt::format("{} {}  {} → {}  {}", tr("Goods moved"), transfer.number.text(),
                                   transfer.from.name, transfer.to.name, words_of(standing));
    if (!transfer.note.empty()) text += "  " + transfer.note;
    for (const TransferLine& line : transfer.lines) {
        lines.push_back({{"product", line.goods.product.value()},
                         {"name", line.goods.name},
                         {"unit_name", line.goods.unit_name},
                         {"quantity_thousandths", line.quantity.thousandths()},
                         {"base_thousandths", line.sent.quantity.thousandths()},
                         {"value_rupiah", line.sent.value.rupiah()},
                         {"lots", lots_json(line.lots)}});
        text +=
            fmt::format("\n  {:>9} {:<6} {:<32} {:>13}", format_quantity(line.quantity), line.goods.unit_name,
                        text_prefix(line.goods.name, 32), format_money(line.sent.value));
    }
    text += fmt::format("\n{} {}", tr("TOTAL"), format_money(transfer.total()));
    return {text, write({{"ok", true},
                         {"kind", "transfer"},
                         {"document", transfer.number.text()},
                         {"from", transfer.from.code},
                         {"to", transfer.to.code},
                         {"standing", name_of(standing)},
                         {"note", transfer.note},
                         {"total_rupiah", transfer.total().rupiah()},
                         {"lines", std::move(lines)}})};
}

ConsoleAnswer answer_arrival(const TransferArrival& arrival) {
    Json lines = Json::array();
    std::string text = fmt::format("{} {}  {} ({}) → {}", tr("Arrived:"), arrival.number.text(),
                                   arrival.origin.number.text(), arrival.origin_name, arrival.to.name);
    Money total;
    for (const ArrivedLine& line : arrival.lines) {
        lines.push_back({{"product", line.goods.product.value()},
                         {"name", line.goods.name},
                         {"sent_thousandths", line.sent.thousandths()},
                         {"arrived_thousandths", line.arrived.thousandths()},
                         {"value_rupiah", line.received.received.value.rupiah()},
                         {"difference_value_rupiah", line.difference.value.rupiah()}});
        text += fmt::format("\n  {:>9} / {:>9} {:<32} {:>13}", format_quantity(line.arrived),
                            format_quantity(line.sent), text_prefix(line.goods.name, 32),
                            format_money(line.received.received.value));
        total += line.received.received.value;
    }
    text += fmt::format("\n{} {}", tr("TOTAL"), format_money(total));
    if (!arrival.reason.empty())
        text +=
            fmt::format("\n{} {}  {}", tr("Difference"), format_money(arrival.difference()), arrival.reason);
    return {text, write({{"ok", true},
                         {"kind", "arrival"},
                         {"document", arrival.number.text()},
                         {"transfer", arrival.origin.number.text()},
                         {"from", arrival.origin_name},
                         {"to", arrival.to.code},
                         {"reason", arrival.reason},
                         {"difference_rupiah", arrival.difference().rupiah()},
                         {"total_rupiah", total.rupiah()},
                         {"lines", std::move(lines)}})};
}

ConsoleAnswer answer_settlement(const ConsignmentSettlement& settlement) {
    Json lines = Json::array();
    std::string text =
        fmt::format("{} {}  {}", tr("Settlement"), settlement.number.text(), settlement.consignor.name);
    for (const SettlementLine& line : settlement.lines) {
        lines.push_back({{"product", line.sold.product.value()},
                         {"name", line.sold.name},
                         {"sold_thousandths", line.sold.quantity.thousandths()},
                         {"gross_rupiah", line.sold.gross.rupiah()},
                         {"fee_rupiah", line.fee.rupiah()},
                         {"amount_rupiah", line.amount().rupiah()}});
        text += fmt::format("\n  {:>9} {:<32} {:>13} {:>11} {:>13}", format_quantity(line.sold.quantity),
                            text_prefix(line.sold.name, 32), format_money(line.sold.gross),
                            format_money(-line.fee), format_money(line.amount()));
    }
    if (settlement.damage != Money{})
        text += fmt::format("\n{} {}  {}", tr("Damage"), format_money(-settlement.damage), settlement.note);
    text += fmt::format("\n{} {}", tr("PAID"), format_money(settlement.total()));
    return {text, write({{"ok", true},
                         {"kind", "settlement"},
                         {"document", settlement.number.text()},
                         {"consignor", settlement.consignor.code},
                         {"fee_basis_points", settlement.fee.basis_points()},
                         {"damage_rupiah", settlement.damage.rupiah()},
                         {"note", settlement.note},
                         {"total_rupiah", settlement.total().rupiah()},
                         {"lines", std::move(lines)}})};
}

} // namespace sokoguru::cli
