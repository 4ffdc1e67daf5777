#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"

#include <string>

namespace sokoguru {

/// Nothing is received from a supplier that was stopped; what came before keeps its name.
enum class SupplierStanding { active, stopped };

/// Whom the shop buys from. A business partner, not a member: name and phone stand in the journal, as they
/// stand on the invoices that a shop has to keep.
struct Supplier {
    SupplierId id;
    std::string code; ///< Short and unique: "SRI".
    std::string name;
    std::string phone;
    int lead_time_days = 0; ///< From the order to the goods.
    Money minimum_order;
    SupplierStanding standing = SupplierStanding::active;
    int payment_days = 0; ///< From the goods to the day on which they are to be paid.
    bool operator==(const Supplier&) const = default;
};

/// A supplier as a document keeps it.
struct DocumentSupplier {
    SupplierId id;
    std::string code;
    std::string name;
    bool operator==(const DocumentSupplier&) const = default;
};

} // namespace sokoguru
