#pragma once

#include "core/receipt/tax_block.h"
#include "core/sale/sale_number.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <cstdint>

namespace sokoguru {

// What a taxable enterprise tells of its PPN. Plain values, filled by `db/tax_book.h` from the lines as they
// were sold.
//
//     for (const TaxDay& day : store.report_books().tax.days(month)) { … }
//
// Selling price, base and tax of a day are the sums of what stands in the tax blocks of its receipts, so that
// the report, the list of the receipts and the paper agree to the rupiah.

/// What a line was as to PPN when it was sold.
enum class TaxGroup {
    ppn,         ///< Taxed: 12 % of 11/12 of the selling price.
    not_charged, ///< Goods of the tax class, on a receipt without PPN, as a shop writes that is no PKP.
    exempt,
};

struct TaxSums {
    std::int64_t receipt_count = 0;
    Money paid;          ///< What the goods cost the buyers, PPN included.
    Money selling_price; ///< Harga jual: without PPN.
    Money base;          ///< DPP nilai lain, 11/12 of the selling price; 0 without PPN.
    Money tax;
    bool operator==(const TaxSums&) const = default;

    TaxSums& operator+=(const TaxSums& other);
};

/// A group of a day. Groups in which nothing was sold are left out.
struct TaxDay {
    BusinessDay day;
    TaxGroup group = TaxGroup::ppn;
    TaxSums sums;
    bool operator==(const TaxDay&) const = default;
};

/// A receipt with PPN, as a retailer lists it who writes no buyer on an invoice (faktur pajak digunggung).
/// Returns and voids are receipts of their own, with negative sums.
struct TaxReceipt {
    SaleNumber number;
    TaxBlock block;
    bool operator==(const TaxReceipt&) const = default;
};

/// What a receipt adds to a group of its day; of no receipt when none of it belongs there.
TaxSums tax_sums(const TaxBlock& block, TaxGroup group);

} // namespace sokoguru
