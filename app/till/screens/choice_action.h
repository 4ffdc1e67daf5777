#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// A list to choose from, and what can be done in one.

/// The lists that the till shows. `app/till/lists/` says what stands in each and what its buttons do.
enum class ListName {
    held_carts,
    members,
    sales,       ///< Finished sales, to look at, take back, undo or print again.
    unconfirmed, ///< Payments that nobody has seen arrive.
    goods,       ///< To take back without a receipt.
    debtors,     ///< Members who owe something.
    shifts,
    settings,           ///< The groups of settings.
    blocked_categories, ///< The categories of goods, to block one or sell it again.
    ledger_accounts,    ///< What the general ledger's accounts are called, to change one.
    stock_categories,   ///< The categories of goods, to see the stock of one.
    stock_goods,        ///< Goods for an open page of the goods' work.
    suppliers,          ///< From whom the goods come.
    stock_suppliers,    ///< To see the stock of one supplier's goods.
    counts,             ///< The open count sheets.
    transfers,          ///< Goods on the way, and what became of those that were.
    places,             ///< Where goods may go.
    consignors,         ///< Whose goods are sold for a fee, and what they get.
    consigned_sales,    ///< What was sold of one of them and is not paid yet.
    settlements,        ///< What consignors were paid.
    new_consignor,      ///< Which supplier's goods are sold for a fee from now on.
    lots,               ///< What is there of each lot of a product.
    expiring_lots,      ///< What expires soon, of all products.
    product,            ///< One product: its words, units and prices as rows.
    product_history,    ///< What became of it, when and by whom.
    photo_files,        ///< Pictures that can become the product's photo.
    price_plans,        ///< Products and prices: what is planned, and what can be begun.
    price_preview,      ///< Prices as they are and as they would be.
    labels_due,         ///< Units whose label on the shelf has another price.
    orders,             ///< To suppliers.
    order_lines,        ///< Of one order.
    order_goods,        ///< Goods to put onto an order.
    order_suppliers,    ///< From whom a new order is.
    supplier_book,      ///< Suppliers and what is owed to them.
    report_receipts,    ///< Behind a row of a report.
};

struct OpenList {
    ListName name = ListName::held_carts;
    bool operator==(const OpenList&) const = default;
};
struct SelectRow {
    std::size_t index = 0;
    bool operator==(const SelectRow&) const = default;
};
/// The whole new text that is looked for.
struct ChangeListSearch {
    std::string text;
    bool operator==(const ChangeListSearch&) const = default;
};
/// One of the list's buttons, about the row that was selected when it was drawn.
struct UseListButton {
    std::size_t button = 0;
    std::size_t row = 0;
    bool operator==(const UseListButton&) const = default;
};
struct CloseList {
    bool operator==(const CloseList&) const = default;
};

using ListAction = std::variant<OpenList, SelectRow, ChangeListSearch, UseListButton, CloseList>;

} // namespace sokoguru::till
