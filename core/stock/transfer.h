#pragma once

#include "core/stock/lot.h"
#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

// Goods that change their place: between the rooms of a shop, or to another shop of the cooperative.
//
// What is sent leaves the stock at the moving average and is on the way with that value; what arrives brings
// exactly that value back. Whatever is missing then, or too much, is a movement of its own with a reason. To
// another shop the document goes along as a file (`app/shop/transfer_file.h`); who sent it and its number say
// whether it was received before.
//
// The shop's stock is one sum. A room holds what was brought there and not yet taken away again; all the rest
// is in the first place, from which is sold, and where goods come in and are counted. So a sale knows no
// rooms.

enum class PlaceKind {
    room, ///< Of this shop.
    shop, ///< Another shop.
};

struct Place {
    PlaceId id;
    std::string code; ///< Short and unique: "GUDANG".
    std::string name;
    PlaceKind kind = PlaceKind::room;
    bool operator==(const Place&) const = default;
};

/// Where goods are sold. Every shop has it from the beginning.
inline constexpr PlaceId first_place_id{1};
inline constexpr std::string_view first_place_code = "TOKO";
Place first_place();

/// A line as a person says it.
struct LineToSend {
    ProductId product;
    UnitId unit{1};
    Quantity quantity; ///< In units.
    bool operator==(const LineToSend&) const = default;
};
struct GoodsToSend {
    std::string from_code = {}; ///< Empty: the first place.
    std::string to_code = {};
    std::string note = {};
    std::vector<LineToSend> lines = {};
};

struct TransferLine {
    StockGoods goods;
    Quantity quantity;         ///< In units.
    StockChange sent;          ///< In base units; both positive: on the way.
    std::vector<LotPart> lots; ///< What is sent, by lots.
    bool operator==(const TransferLine&) const = default;
};

struct Transfer {
    StockNumber number;
    UtcTime at;
    Place from;
    Place to;
    std::string note;
    UserId approver; ///< 0 when nobody had to allow it.
    std::vector<TransferLine> lines;
    bool operator==(const Transfer&) const = default;

    /// What is on the way, at cost.
    Money total() const;
};

/// A transfer among all shops.
struct TransferKey {
    ShopId shop; ///< That sent it.
    StockNumber number;
    auto operator<=>(const TransferKey&) const = default;
};

enum class TransferStanding {
    on_the_way,
    arrived,
    handed_over, ///< The other shop has it: it is no longer on this one's way.
};

/// What is known of a product where goods are sent from.
struct GoodsThere {
    StockLevel level;           ///< Of the shop.
    Quantity at_place;          ///< What may be taken from that place.
    std::vector<StockLot> lots; ///< Of the shop.
};

struct TransferCircumstances {
    StockNumber number;
    UtcTime at;
    UserId approver;
    Place from;
    Place to;
    /// The product of each line, and what is there of it, in the order of the lines.
    std::span<const Product> products;
    std::span<const GoodsThere> there;
};

OrRefusal<Transfer> decide_transfer(const GoodsToSend& asked, const TransferCircumstances& circumstances);

struct ArrivedLine {
    StockGoods goods;
    Quantity sent; ///< In base units, as is what arrived.
    Quantity arrived;
    ReceiptOfGoods received; ///< Of what was sent, with its value.
    StockChange difference;  ///< What is missing or too much, at the average.
    Money difference_true_up;
    std::vector<LotPart> lots; ///< Of what was sent.
    bool operator==(const ArrivedLine&) const = default;
};

struct TransferArrival {
    StockNumber number;
    TransferKey origin;
    std::string origin_name; ///< Of the shop or the place that sent it.
    UtcTime at;
    Place to;
    std::string reason; ///< Of a difference.
    UserId approver;
    std::vector<ArrivedLine> lines;
    bool operator==(const TransferArrival&) const = default;

    /// What was missing (negative) or too much, at cost.
    Money difference() const;
};

struct ArrivalCircumstances {
    StockNumber number;
    TransferKey origin;
    std::string origin_name;
    UtcTime at;
    UserId approver;
    Place to;
    /// Before, in the order of the lines, each as often as it is there.
    std::span<const Product> products;
    std::span<const StockLevel> levels;
};

/// What is there of each line, in base units; as sent where nothing is said. A difference needs a reason.
OrRefusal<TransferArrival> decide_arrival(const Transfer& sent, std::span<const Quantity> arrived,
                                          const std::string& reason,
                                          const ArrivalCircumstances& circumstances);

} // namespace sokoguru
