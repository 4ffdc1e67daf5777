// Rows about transfers, consignment and lots.

#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "app/till/lists/list_rows.h"
#include "app/till/lists/lots_lists.h"
#include "app/till/views/line_count_text.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

constexpr std::size_t transfers_max = 100;
constexpr std::size_t settlements_max = 100;

const char* words_of(TransferStanding standing) {
    switch (standing) {
    case TransferStanding::on_the_way: return tr("on the way");
    case TransferStanding::arrived: return tr("arrived");
    case TransferStanding::handed_over: break;
    }
    return tr("handed over");
}

/// What has to be known of a lot at a glance: that it can't be sold, or for how long it can.
std::string standing_text(const StockLot& lot, BusinessDay today) {
    if (lot.standing == LotStanding::blocked) return tr("blocked");
    if (!lot.name.expiry) return {};
    const int days_left = lot.name.expiry->days - today.days;
    if (days_left < 0) return tr("expired");
    if (days_left > db::StockTerms{}.expiry_days) return {};
    return fmt::format(fmt::runtime(tr("{} days left")), days_left);
}

std::string worth_text(Money value) {
    return fmt::format("{} {}", tr("worth"), format_money(value));
}

ListPage::Row lot_row(ProductId product, const StockLot& lot, BusinessDay today,
                      const std::string& unit_name) {
    ListPage::Row row;
    row.key = lot_key({product, lot.id});
    row.shown.amount = shop::quantity_text(lot.quantity, unit_name);
    row.shown.note = standing_text(lot, today);
    return row;
}

} // namespace

std::vector<ListPage::Row> transfer_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::TransferListing& transfer : question.store.transfers(transfers_max)) {
        ListPage::Row row;
        row.key = transfer.number.text();
        row.shown.title = fmt::format("{} → {}", transfer.from_name, transfer.to_name);
        row.shown.detail = fmt::format("{} · {} · {}", transfer.number.text(),
                                       moment_text(transfer.at, question.profile.zone),
                                       line_count_text(transfer.line_count));
        row.shown.amount = format_money(transfer.total);
        row.shown.note = words_of(transfer.standing);
        row.shown.note_is_calm = transfer.standing != TransferStanding::on_the_way;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListPage::Row> place_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const Place& place : question.store.places()) {
        const char* kind = place.kind == PlaceKind::shop ? tr("another shop") : tr("a room of this shop");
        rows.push_back({{place.name, fmt::format("{} · {}", place.code, kind), {}, {}}, place.code});
    }
    return rows;
}

std::vector<ListPage::Row> consignor_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::ConsignorListing& consignor : question.store.consignors()) {
        std::int64_t pieces = 0;
        for (const SettlementLine& line : consignor.lines) {
            pieces += line.sold.quantity.thousandths();
        }
        const std::string detail = fmt::format("{} · {} {} % · {} {}", consignor.supplier.code, tr("fee"),
                                               consignor.consignor.fee.basis_points() / 100, tr("sold"),
                                               format_quantity(Quantity{pieces}));
        rows.push_back(
            {{consignor.supplier.name, detail, format_money(consignor.owed()), {}}, consignor.supplier.code});
    }
    return rows;
}

std::vector<ListPage::Row> consigned_sales_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::ConsignorListing& consignor : question.store.consignors()) {
        if (consignor.supplier.code != question.subject) continue;
        for (const SettlementLine& line : consignor.lines) {
            const std::string detail =
                fmt::format("{} {} · {} · {} {}", tr("sold"), format_quantity(line.sold.quantity),
                            format_money(line.sold.gross), tr("fee"), format_money(line.fee));
            rows.push_back({{line.sold.name, detail, format_money(line.amount()), {}}, {}});
        }
    }
    return rows;
}

std::vector<ListPage::Row> settlement_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const ConsignmentSettlement& settlement : question.store.settlements(settlements_max)) {
        ListPage::Row row;
        row.key = settlement.number.text();
        row.shown.title = settlement.consignor.name;
        row.shown.detail = fmt::format("{} · {}", settlement.number.text(),
                                       moment_text(settlement.at, question.profile.zone));
        if (!settlement.note.empty()) row.shown.detail += " · " + settlement.note;
        row.shown.amount = format_money(settlement.total());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListPage::Row> lot_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    const ProductId id = product_of_lots(question.subject);
    const auto product = question.store.catalog().find(id);
    if (!product) return rows;
    const StockLevel level = question.store.catalog().stock_level(id);
    for (const StockLot& lot : question.store.stockroom().lots_of(id)) {
        if (lot.quantity <= Quantity{} && lot.standing == LotStanding::free) continue;
        ListPage::Row row = lot_row(id, lot, question.today, product->units.front().name);
        row.shown.title = lot_text(lot.name);
        row.shown.detail = worth_text(value_at_average(level, lot.quantity));
        if (!lot.reason.empty()) row.shown.detail += " · " + lot.reason;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListPage::Row> expiring_lot_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    const int days = db::StockTerms{}.expiry_days;
    for (const db::ExpiringLot& expiring : question.store.expiring_lots(question.today, days)) {
        ListPage::Row row = lot_row(expiring.product, expiring.lot, question.today, expiring.unit_name);
        row.shown.title = expiring.name;
        row.shown.detail = fmt::format("{} · {}", lot_text(expiring.lot.name), worth_text(expiring.value));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace sokoguru::till
