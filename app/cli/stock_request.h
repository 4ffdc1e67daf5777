#pragma once

#include "app/cli/console_words.h"
#include "app/shop/goods_item.h"
#include "core/till/approval.h"
#include "core/till/command.h"
#include "core/till/ports.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::cli {

// What the command line and the console till ask about stock.

/// Work whose goods are named by their codes; the catalogue says what they are.
struct GoodsWork {
    std::variant<ReceiveGoods, AdjustStock, CountGoods, SendGoods, ReceiveConsigned, ReturnConsigned> work;
    std::vector<shop::GoodsItem> items;
    std::optional<Approval> approval = {};
};
struct ShowCount {
    StockNumber sheet;
};
struct ListCounts {};
struct ListSuppliers {};

/// What is asked, or how it is written.
struct StockUsage {
    std::string form;
};
using StockRequest = std::variant<GoodsWork, Command, ShowCount, ListCounts, ListSuppliers, StockUsage>;

/// The goods from a word on, up to `because` or `again`; nothing when one is written wrongly.
std::optional<std::vector<shop::GoodsItem>> parse_items(const Words& words, std::size_t& next);

/// Reads a line that begins with `receive`, `adjust`, `count` or `suppliers`. Pure.
StockRequest parse_stock_line(const Words& words);

/// "damaged", "own_use", "return" …
std::optional<AdjustmentReason> to_adjustment_reason(std::string_view word);
std::string word_of(AdjustmentReason reason);

/// The commands that the work becomes: one for a document, one for each line that is counted.
OrRefusal<std::vector<Command>> commands_of(const GoodsWork& work, Catalog& catalog);

} // namespace sokoguru::cli
