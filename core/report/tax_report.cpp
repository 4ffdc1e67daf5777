#include "core/report/tax_report.h"

namespace sokoguru {

TaxSums& TaxSums::operator+=(const TaxSums& other) {
    receipt_count += other.receipt_count;
    paid += other.paid;
    selling_price += other.selling_price;
    base += other.base;
    tax += other.tax;
    return *this;
}

TaxSums tax_sums(const TaxBlock& block, TaxGroup group) {
    switch (group) {
    case TaxGroup::ppn: return {1, block.taxed_total, block.selling_price, block.base, block.tax};
    case TaxGroup::not_charged: return {1, block.taxed_total, block.taxed_total, {}, {}};
    case TaxGroup::exempt: break;
    }
    return {1, block.exempt_total, block.exempt_total, {}, {}};
}

} // namespace sokoguru
