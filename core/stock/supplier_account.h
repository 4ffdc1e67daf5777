#pragma once

#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/till/refusal.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// What the shop owes a supplier: goods that came in on account, less what went back, less what was paid.
// Below zero the supplier owes the shop. Values and pure functions.
//
//     owed(entries);                                   // Money
//     open_debts(entries);                             // which invoices are not paid yet, and until when
//     decide_supplier_payment(asked, {…, entries});    // never twice nor too much without a word

/// What moved an account.
enum class SupplierDebtKind { receipt, supplier_return, payment };

struct SupplierDebtEntry {
    SupplierDebtKind kind = SupplierDebtKind::receipt;
    StockNumber document;
    UtcTime at;
    Money amount;                        ///< What is added to the debt: negative for returns and payments.
    std::optional<BusinessDay> due = {}; ///< Of a receipt.
    std::string reference = {};          ///< The invoice, the credit note, the transfer.
    bool operator==(const SupplierDebtEntry&) const = default;
};

Money owed(std::span<const SupplierDebtEntry> entries);

/// An invoice that is not paid in full.
struct OpenDebt {
    StockNumber receipt;
    std::string invoice;
    BusinessDay due;
    Money open;
    bool operator==(const OpenDebt&) const = default;
};
/// What was paid or went back counts for what is due first. The earliest first.
std::vector<OpenDebt> open_debts(std::span<const SupplierDebtEntry> entries);

enum class SupplierPaymentWay { cash, transfer };

struct SupplierPayment {
    StockNumber number;
    UtcTime at;
    DocumentSupplier supplier;
    SupplierPaymentWay way = SupplierPaymentWay::transfer;
    Money amount; ///< Positive.
    std::string reference;
    UserId approver; ///< 0 when nobody had to allow it.
    bool operator==(const SupplierPayment&) const = default;
};

/// A payment as a person says it.
struct SupplierPaymentToMake {
    std::string supplier_code;
    SupplierPaymentWay way = SupplierPaymentWay::transfer;
    Money amount;
    std::string reference = {};
    /// Somebody has seen that it is more than is owed, or looks like one that was made already.
    bool is_confirmed = false;
};

struct SupplierPaymentCircumstances {
    StockNumber number;
    UtcTime at;
    UserId approver;
    Supplier supplier;
    std::span<const SupplierDebtEntry> account; ///< Everything of the supplier.
};

/// Refuses without a word what is beyond the debt, what has the reference of an earlier payment, and the same
/// amount on the same day.
OrRefusal<SupplierPayment> decide_supplier_payment(const SupplierPaymentToMake& asked,
                                                   const SupplierPaymentCircumstances& circumstances);

} // namespace sokoguru
