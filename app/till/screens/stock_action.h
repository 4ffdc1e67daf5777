#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// The stock screen.

/// From the menu; whoever may not see it asks somebody who may.
struct OpenStock {
    bool operator==(const OpenStock&) const = default;
};
struct CloseStock {
    bool operator==(const CloseStock&) const = default;
};
/// By its place in the whole list.
struct SelectStockRow {
    std::size_t index = 0;
    bool operator==(const SelectStockRow&) const = default;
};
/// The list was scrolled to rows that the view does not have.
struct ShowStockRows {
    std::size_t first = 0;
    bool operator==(const ShowStockRows&) const = default;
};
struct ChooseStockFilter {
    std::size_t index = 0;
    bool operator==(const ChooseStockFilter&) const = default;
};
struct OpenStockSearch {
    bool operator==(const OpenStockSearch&) const = default;
};
/// The whole new text that is looked for.
struct ChangeStockSearch {
    std::string text;
    bool operator==(const ChangeStockSearch&) const = default;
};
/// Back to the whole list.
struct CloseStockSearch {
    bool operator==(const CloseStockSearch&) const = default;
};
/// More of the stock card, from before the weeks that are remembered.
struct ShowOlderMoves {
    bool operator==(const ShowOlderMoves&) const = default;
};

/// The chosen product's page.
struct EditStockProduct {
    bool operator==(const EditStockProduct&) const = default;
};

/// Drafts of orders from what is to be ordered.
struct MakeOrders {
    bool operator==(const MakeOrders&) const = default;
};

/// The lots of the chosen product.
struct ShowStockLots {
    bool operator==(const ShowStockLots&) const = default;
};

/// Asks how many labels of the chosen product are printed, and where.
struct PrintStockLabels {
    bool operator==(const PrintStockLabels&) const = default;
};

using StockAction = std::variant<OpenStock, CloseStock, SelectStockRow, ShowStockRows, ChooseStockFilter,
                                 OpenStockSearch, ChangeStockSearch, CloseStockSearch, ShowOlderMoves,
                                 EditStockProduct, ShowStockLots, MakeOrders, PrintStockLabels>;

} // namespace sokoguru::till
