// Rows about transfers and consignment.

#include "app/shop/language.h"
#include "app/till/lists/list_rows.h"
#include "app/till/views/line_count_text.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

constexpr std::size_t transfers_max = 100;

const char* words_of(TransferStanding standing) {
    switch (standing) {
    case TransferStanding::on_the_way: return tr("on the way");
    case TransferStanding::arrived: return tr("arrived");
    case TransferStanding::handed_over: break;
    }
    return tr("handed over");
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

} // namespace sokoguru::till
