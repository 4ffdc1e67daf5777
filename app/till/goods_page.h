#pragma once

#include "app/till/screens/goods_action.h"
#include "core/catalog/product.h"
#include "core/stock/costing.h"
#include "core/stock/goods_receipt.h"
#include "core/stock/stock_adjustment.h"
#include "core/stock/stock_count.h"
#include "core/stock/transfer.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::till {

/// A page of the goods' work while it is filled in. It is whose it was begun by: it waits while the till is
/// locked or sells, and nobody else finishes it.
///
///     GoodsPage page = new_goods_page(GoodsPageKind::receipt, user.id);
///     command(ReceiveGoods{received_goods(page)});
///
/// A value of the thread that draws. A receipt and an adjustment are written when they are saved; each line
/// of a count at once.
struct GoodsPage {
    /// The fields of a receipt's line, in their order. `fields_of` says which of them another page has.
    enum Field : std::size_t { quantity, bonus, cost, discount, expiry, field_count };
    struct Line {
        Product product;
        UnitId unit{1};
        StockLevel level; ///< When it was scanned.
        std::array<std::string, field_count> typed = {};
        std::string batch = {}; ///< Of a receipt.
    };
    /// A product on the count's sheet.
    struct Counted {
        CountedProduct product;
        Money value;
        bool needs_recount = false;
    };

    GoodsPageKind kind = GoodsPageKind::receipt;
    UserId user;
    std::vector<Line> lines; ///< Of a count: the one that is being counted, if any.
    std::size_t selected = 0;
    std::size_t focus = 0;
    bool begins_anew = true; ///< The next digit begins the field's number anew.

    // Of a receipt and a return to the supplier; of a consignor's goods, whose they are.
    std::string supplier_code;
    std::string supplier_name;

    // Of a receipt.
    std::string invoice;
    Money freight;
    Money discount_of_all;
    std::optional<StockNumber> order; ///< That the goods are of.
    ReceiptSettlement settlement = ReceiptSettlement::on_account;
    bool costs_were_told = false;  ///< The engine asked for a second look.
    bool surplus_was_told = false; ///< Likewise, because more came than was ordered.

    // Of an adjustment, and of a return to the supplier, whose reason is fixed.
    AdjustmentReason reason = AdjustmentReason::damaged;
    std::string reference; ///< The supplier's credit note or invoice.
    std::string note;      ///< Also of a consignor's delivery or return.

    // Of a transfer, and of one that arrives.
    std::string place_code;
    std::string place_name;
    Transfer transfer;

    // Of a count.
    CountSheet sheet;
    std::vector<Counted> counted;
    CountMode mode = CountMode::add;
    bool differences_were_told = false;
    bool may_see = false; ///< What should be there, on a blind sheet.

    void forget_what_was_told() { costs_were_told = surplus_was_told = false; }
    Line* chosen() { return selected < lines.size() ? &lines[selected] : nullptr; }
    const Line* chosen() const { return selected < lines.size() ? &lines[selected] : nullptr; }
};

/// The reasons in the order of their buttons.
inline constexpr std::array<AdjustmentReason, 6> stock_page_reasons = {
    AdjustmentReason::damaged, AdjustmentReason::expired, AdjustmentReason::lost,
    AdjustmentReason::own_use, AdjustmentReason::sample,  AdjustmentReason::found};

GoodsPage new_goods_page(GoodsPageKind kind, UserId user);

/// The fields of a line of such a page, in the order in which they are shown.
std::span<const GoodsPage::Field> fields_of(GoodsPageKind kind);

/// Goods that a consignor brought or gets back.
bool is_consigned(GoodsPageKind kind);

// Pure: what was typed, as the engine takes it.

Quantity typed_quantity_of(const GoodsPage::Line& line);
/// 310127 and 31012027 are the 31st of January; nothing when it is no day.
std::optional<BusinessDay> typed_expiry(const std::string& digits);
ReceivedGoods received_goods(const GoodsPage& page);
StockToAdjust stock_to_adjust(const GoodsPage& page);

} // namespace sokoguru::till
