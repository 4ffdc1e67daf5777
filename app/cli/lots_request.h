#pragma once

#include "app/cli/stock_request.h"
#include "app/shop/transfer_file.h"
#include "core/stock/lot.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::cli {

// What the command line and the console till ask about lots, transfers and consignment, beside what is a
// command for the engine already. `app/cli/lots_work.h` answers it.

/// A lot that can't be sold from now on, or can be again.
struct LotToBlock {
    std::string code; ///< Of the product.
    LotName name;     ///< What is not said of it fits any.
    LotStanding standing = LotStanding::blocked;
    std::string reason = {};
};
/// Goods that are there: those of a transfer, or of another shop's file.
struct GoodsThatArrived {
    std::optional<StockNumber> number = {};
    std::filesystem::path file = {}; ///< Instead of the number.
    shop::Addressee addressee = shop::Addressee::named;
    std::string place_code = {};
    std::vector<shop::GoodsItem> differing = {}; ///< Of which another quantity arrived than was sent.
    std::string reason = {};
};
struct LotsWork {
    std::variant<LotToBlock, GoodsThatArrived> work;
    std::optional<Approval> approval = {};
};

struct ShowLots {
    std::string code; ///< Of the product.
};
struct ListExpiring {
    int days = 30;
};
struct ListTransfers {};
/// Or an arrival.
struct ShowTransfer {
    StockNumber number;
};
/// For the other shop.
struct WriteTransferFile {
    StockNumber number;
    std::filesystem::path file;
};
struct ListPlaces {};
struct ListConsignors {};
/// Of all consignors when no code is given.
struct ListOwed {
    std::string supplier_code;
};
struct ListSettlements {};
/// The paper of a delivery or a settlement, to sign.
struct ShowConsignmentPaper {
    StockNumber number;
};
/// Nothing changes; whoever asks may look at the stock.
struct LotsQuestion {
    std::variant<ShowLots, ListExpiring, ListTransfers, ShowTransfer, WriteTransferFile, ListPlaces,
                 ListConsignors, ListOwed, ListSettlements, ShowConsignmentPaper>
        question;
    std::optional<Approval> approval = {};
};

using LotsRequest = std::variant<GoodsWork, Command, LotsWork, LotsQuestion, StockUsage>;

/// Reads a line that begins with `stock`, `transfer` or `consignment`. Pure.
LotsRequest parse_lots_line(const Words& words);

} // namespace sokoguru::cli
