#pragma once

#include "core/stock/consignment.h"
#include "core/stock/goods_receipt.h"
#include "core/stock/lot.h"
#include "core/stock/stock_adjustment.h"
#include "core/stock/transfer.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

// What can be asked of lots, transfers and consignment. Like `core/till/stock_command.h`.

/// A lot is blocked, or free again.
struct BlockLot {
    ProductId product;
    LotId lot;
    LotStanding standing = LotStanding::blocked;
    std::string reason = {};
};

/// A place as it is from now on; the code says which.
struct SetPlace {
    Place place; ///< The id is not read.
};
struct SendGoods {
    GoodsToSend goods;
};
/// Goods that were sent are there, or came back.
struct TakeInTransfer {
    TransferKey origin;
    /// The document of another shop, its goods already those of this one.
    std::optional<Transfer> brought = {};
    std::string origin_name = {};       ///< Of the other shop.
    std::string place_code = {};        ///< Where another shop's goods go; empty: the first place.
    std::vector<Quantity> arrived = {}; ///< In base units, in the order of the lines; as sent where not said.
    std::string reason = {};            ///< Of a difference.
};
/// The other shop has what was sent to it.
struct HandOverTransfer {
    StockNumber number;
};

/// A supplier whose goods are sold for a fee, from now on.
struct SetConsignor {
    std::string supplier_code;
    std::string label = {}; ///< Empty: the supplier's name.
    Percent fee;
};
/// A delivery of a consignor.
struct ReceiveConsigned {
    std::string supplier_code;
    std::string note = {};
    std::vector<ReceivedLine> lines = {};
};
/// What goes back to a consignor.
struct ReturnConsigned {
    std::string supplier_code;
    std::string note = {};
    std::vector<AdjustedLine> lines = {};
};
/// Whose money a consignor gets.
enum class PaidFrom {
    elsewhere, ///< The safe, a bank: the drawer does not change.
    drawer,    ///< Of the open shift, whose cash falls by it.
};
struct SettleConsignor {
    std::string supplier_code;
    Money damage = {};
    std::string note = {};
    PaidFrom paid_from = PaidFrom::elsewhere;
};

} // namespace sokoguru
