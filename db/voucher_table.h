#pragma once

#include "core/sale/payment.h"
#include "core/sale/sale.h"
#include "db/listing.h"
#include "db/statement.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Vouchers and the sales that they were used in: tables `voucher` and `voucher_use`. Codes are found in any
/// case.
class VoucherTable {
  public:
    VoucherTable(Database& database, ShopId shop);
    void issue(const Voucher& voucher);
    /// What a sale was paid with. A return does not make a voucher good again; the void of the sale does.
    void use(const Sale& sale);
    std::optional<Voucher> find(std::string_view code);
    bool is_used(std::string_view code) { return used_in(code).has_value(); }
    /// The sale, not voided, that used it.
    std::optional<SaleNumber> used_in(std::string_view code);
    std::vector<VoucherSummary> all(); ///< In the order of the codes.

  private:
    ShopId shop_;
    Statement issue_;
    Statement use_;
    Statement find_;
    Statement find_use_;
    Statement all_;
};

} // namespace sokoguru::db
