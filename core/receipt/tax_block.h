#pragma once

#include "core/sale/sale.h"

#include <optional>

namespace sokoguru {

/// The PPN of a sale as a taxable enterprise (PKP) prints it: 12 % of 11/12 of the selling price (PMK
/// 131/2024), which is inside the prices.
///
/// In whole rupiah, so that the block adds up as printed: `tax` is the sum of what each line was taxed when
/// it was sold, which is what the books have; `selling_price` + `tax` is what the taxed goods cost; the base
/// is 11/12 of the selling price, a half rupiah rounded up. 27.500 gives 24.775 + 2.725 with the base 22.710
/// (exactly 24.774,77, 2.725,23 and 22.710,21).
struct TaxBlock {
    Money selling_price; ///< Harga jual: of the taxed goods, without PPN.
    Money base;          ///< DPP nilai lain.
    Money tax;           ///< PPN.
    Money taxed_total;   ///< What the taxed goods cost.
    Money exempt_total;  ///< What the others cost.
    bool operator==(const TaxBlock&) const = default;
};

/// Nothing when no PPN is in the sale.
std::optional<TaxBlock> tax_block(const Sale& sale);

/// The block of a sale of which only the sums are known.
TaxBlock tax_block_of(Money taxed_total, Money exempt_total, Money tax);

} // namespace sokoguru
