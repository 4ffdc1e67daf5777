#pragma once

#include "core/receipt/translate.h"
#include "core/sale/sale.h"

#include <string>
#include <vector>

namespace sokoguru {

/// What was taken off a sale, as its receipt explains it.
///
/// What came off one line stands under that line: a promotion by its name, the price of a quantity or a case,
/// what somebody took off by hand (not the reason, which is the shop's own). What came off several lines
/// stands once, below the subtotal: the prices of the buyer's class, a promotion by its name, and what was
/// taken off the whole cart. So every amount above the subtotal adds up to it, and those below it to the
/// total.
struct ShownDiscounts {
    struct Entry {
        std::string label;
        Money amount; ///< Taken off; negative where goods come back.
        bool operator==(const Entry&) const = default;
    };
    std::vector<std::vector<Entry>> under_lines; ///< For each line of the sale.
    std::vector<Entry> below_subtotal;
    Money savings; ///< All that was taken off what was sold; nothing for what came back.
    bool operator==(const ShownDiscounts&) const = default;

    std::size_t entry_count() const;
};

ShownDiscounts shown_discounts(const Sale& sale, const Translate& translate);

} // namespace sokoguru
