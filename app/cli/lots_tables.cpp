#include "app/cli/lots_tables.h"

#include "app/cli/lots_answer.h"
#include "app/shop/language.h"
#include "core/catalog/product_list_cells.h"

namespace sokoguru::cli {

namespace {

ListWord word_of(LotStanding standing) {
    if (standing == LotStanding::blocked) return {"blocked", tr("blocked")};
    return {};
}

ListWord word_of(TransferStanding standing) {
    return {name_of(standing), words_of(standing)};
}

ListWord word_of(PlaceKind kind) {
    if (kind == PlaceKind::shop) return {"shop", tr("another shop")};
    return {"room", tr("a room of this shop")};
}

} // namespace

ListTable lots_table(const std::vector<StockLot>& lots, BusinessDay today) {
    ListTable table{{{"batch", 16},
                     {"expiry", 10},
                     {"days_left", -5},
                     {"quantity", -12},
                     {"received", -12},
                     {"standing", 9},
                     {"reason", 32}}};
    for (const StockLot& lot : lots) {
        const std::int64_t days_left = lot.name.expiry ? lot.name.expiry->days - today.days : 0;
        table.rows.push_back({lot.name.batch, lot.name.expiry, days_left, lot.quantity, lot.received,
                              word_of(lot.standing), lot.reason});
    }
    return table;
}

ListTable expiring_table(const std::vector<db::ExpiringLot>& lots) {
    ListTable table{{{"sku", 12},
                     {"name", 32},
                     {"batch", 12},
                     {"expiry", 10},
                     {"days_left", -5},
                     {"quantity", -10},
                     {"unit", 6},
                     {"value", -13},
                     {"standing", 9}}};
    for (const db::ExpiringLot& lot : lots) {
        table.rows.push_back({lot.sku, lot.name, lot.lot.name.batch, lot.lot.name.expiry,
                              static_cast<std::int64_t>(lot.days_left), lot.lot.quantity, lot.unit_name,
                              lot.value, word_of(lot.lot.standing)});
    }
    return table;
}

ListTable transfers_table(const std::vector<db::TransferListing>& transfers, Zone zone) {
    ListTable table{{{"document", 18},
                     {"date", 10},
                     {"from", 20},
                     {"to", 20},
                     {"lines", -4},
                     {"total", -13},
                     {"standing", 14}}};
    for (const db::TransferListing& transfer : transfers) {
        table.rows.push_back({transfer.number.text(), format_date(to_local(transfer.at, zone)),
                              transfer.from_name, transfer.to_name, transfer.line_count, transfer.total,
                              word_of(transfer.standing)});
    }
    return table;
}

ListTable places_table(const std::vector<Place>& places) {
    ListTable table{{{"code", 16}, {"name", 32}, {"kind", 20}}};
    for (const Place& place : places) {
        table.rows.push_back({place.code, place.name, word_of(place.kind)});
    }
    return table;
}

ListTable consignors_table(const std::vector<db::ConsignorListing>& consignors) {
    ListTable table{{{"code", 10}, {"name", 32}, {"label", 24}, {"fee_percent", -4}, {"owed", -13}}};
    for (const db::ConsignorListing& consignor : consignors) {
        table.rows.push_back({consignor.supplier.code, consignor.supplier.name, consignor.consignor.label,
                              consignor.consignor.fee.basis_points() / 100, consignor.owed()});
    }
    return table;
}

ListTable owed_table(const std::vector<db::ConsignorListing>& consignors, std::string_view supplier_code) {
    ListTable table{{{"code", 10},
                     {"consignor", 24},
                     {"name", 32},
                     {"sold", -9},
                     {"gross", -12},
                     {"fee", -11},
                     {"amount", -12}}};
    for (const db::ConsignorListing& consignor : consignors) {
        const bool is_meant = fold_case(consignor.supplier.code) == fold_case(supplier_code);
        if (!supplier_code.empty() && !is_meant) continue;
        for (const SettlementLine& line : consignor.lines) {
            table.rows.push_back({consignor.supplier.code, consignor.supplier.name, line.sold.name,
                                  line.sold.quantity, line.sold.gross, line.fee, line.amount()});
        }
    }
    return table;
}

ListTable settlements_table(const std::vector<ConsignmentSettlement>& settlements, Zone zone) {
    ListTable table{{{"document", 18}, {"date", 10}, {"consignor", 32}, {"damage", -12}, {"paid", -13}}};
    for (const ConsignmentSettlement& settlement : settlements) {
        table.rows.push_back({settlement.number.text(), format_date(to_local(settlement.at, zone)),
                              settlement.consignor.name, settlement.damage, settlement.total()});
    }
    return table;
}

} // namespace sokoguru::cli
