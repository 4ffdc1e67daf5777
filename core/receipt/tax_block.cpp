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
    block.selling_price = block.taxed_total - block.tax;
    block.base = Money{multiply_divide_half_up(block.selling_price.rupiah(), 11, 12)};
    return block;
}

} // namespace sokoguru
