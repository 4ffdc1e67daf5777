#pragma once

#include <cstddef>
#include <string>

namespace sokoguru {

// The accounts of the general ledger. Plain values.

/// What an account is for. The code and the name under which a cooperative keeps it are a setting.
enum class LedgerAccount {
    cash_drawer,
    cash_safe, ///< Where the drawer's cash comes from and goes to, and what pays suppliers.
    bank,
    qris,
    member_receivable,
    inventory,
    goods_in_transit,
    other_shops, ///< Goods that went to another shop of the network, less what came from there.
    supplier_payable,
    consignment_payable, ///< What was sold for consignors at shelf prices and is not settled.
    output_tax,
    donations,
    vouchers,
    opening_stock,
    sales, ///< Own goods before discounts, without PPN.
    sales_returns,
    sales_discounts,
    consignment_fees,
    rounding,
    cost_of_goods,
    consignment_costs, ///< Discounts and PPN on goods of consignors, which the shop bears.
    stock_differences, ///< Of counts and transfers, and what was found.
    stock_losses,
    own_use,
    cash_differences,
    other_expenses, ///< Cash out of the drawer that no other account knows.
};
constexpr std::size_t ledger_account_count = 26;

/// How a cooperative calls one of them.
struct LedgerAccountName {
    LedgerAccount account = LedgerAccount::cash_drawer;
    std::string code; ///< Of 1 to 20 characters; several accounts may have the same.
    std::string name; ///< Empty: as the program calls it.
    bool operator==(const LedgerAccountName&) const = default;
};
constexpr std::size_t account_code_length_max = 20;

} // namespace sokoguru
