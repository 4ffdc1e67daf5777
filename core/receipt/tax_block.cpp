#include "core/receipt/tax_block.h"

#include "core/values/checked.h"

namespace sokoguru {

std::optional<TaxBlock> tax_block(const Sale& sale) {
    TaxBlock block;
    bool has_tax = false;
    for (const SaleLine& line : sale.lines) {
        if (line.tax_class == TaxClass::ppn) {
            block.taxed_total += line.net;
        } else {
            block.exempt_total += line.net;
        }
        block.tax += line.tax;
        has_tax = has_tax || line.tax != Money{};
    }
    if (!has_tax) return std::nullopt;
    return tax_block_of(block.taxed_total, block.exempt_total, block.tax);
}

TaxBlock tax_block_of(Money taxed_total, Money exempt_total, Money tax) {
    TaxBlock block{.selling_price = taxed_total - tax,
                   .base = {},
                   .tax = tax,
                   .taxed_total = taxed_total,
                   .exempt_total = exempt_total};
    block.base = Money{multiply_divide_half_up(block.selling_price.rupiah(), 11, 12)};
    return block;
}

} // namespace sokoguru
