#include "core/sale/sale.h"

namespace sokoguru {

Money cash_kept(const Sale& sale) {
    Money kept = -sale.change;
    for (const Payment& payment : sale.payments) {
        if (payment.tender == Tender::cash) kept += payment.amount;
    }
    return kept;
}

Money ppn_inside(Money price) {
    return Money{multiply_divide_half_up(price.rupiah(), 11, 111)};
}

} // namespace sokoguru
