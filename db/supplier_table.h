#pragma once

#include "core/stock/supplier.h"
#include "db/statement.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Whom the shop buys from (`supplier`). The case of a code does not matter.
class SupplierTable {
  public:
    SupplierTable(Database& database, ShopId shop);
    void set(const Supplier& supplier);
    std::optional<Supplier> find(std::string_view code);
    std::vector<Supplier> all(); ///< In the order of the codes.
    SupplierId next_id();

  private:
    static Supplier read(Rows& rows);

    ShopId shop_;
    Statement set_;
    Statement find_;
    Statement all_;
    Statement last_;
};

} // namespace sokoguru::db
