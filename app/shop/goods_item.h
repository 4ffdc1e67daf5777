#pragma once

#include "core/stock/goods_receipt.h"
#include "core/till/ports.h"
#include "core/till/refusal.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::shop {

// Goods as people and scripts write them down, for the command line and the console till.
//
//     const auto item = parse_goods_item("SKU1/dus:2:95000:bonus=1:expiry=2027-01-31");
//     const auto found = find_goods(catalog, item->code, item->unit);

struct GoodsItem {
    std::string code;      ///< A barcode, or the shop's own code.
    std::string unit = {}; ///< By its name; empty: the barcode's, else the base unit.
    Quantity quantity = {};
    Money cost = {}; ///< Of one unit, as on the invoice.
    Quantity bonus = {};
    Money discount = {}; ///< Off the line.
    std::string batch = {};
    std::optional<BusinessDay> expiry = {};
    bool operator==(const GoodsItem&) const = default;
};

/// CODE[/UNIT]:QUANTITY[:COST][:bonus=N][:discount=RUPIAH][:batch=TEXT][:expiry=DAY], a day as 2027-01-31 or
/// 31/01/2027. Nothing when it is written otherwise.
std::optional<GoodsItem> parse_goods_item(std::string_view text);

std::optional<BusinessDay> parse_written_day(std::string_view text);

struct FoundGoods {
    Product product;
    UnitId unit{1};
};
/// What a code means: of a product's unit, or the shop's own code of a product.
OrRefusal<FoundGoods> find_goods(Catalog& catalog, const std::string& code, const std::string& unit = {});

/// The line of a receipt; its amount is quantity × cost.
OrRefusal<ReceivedLine> received_line(const GoodsItem& item, const FoundGoods& goods);

} // namespace sokoguru::shop
