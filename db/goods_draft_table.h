#pragma once

#include "db/statement.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::db {

/// Sheets of the goods' work that are being filled in, one of each kind for each user: table `goods_draft`.
/// What a body means is the till's to say (`app/till/goods_draft.h`).
class GoodsDraftTable {
  public:
    GoodsDraftTable(Database& database, ShopId shop);
    std::optional<std::string> find(UserId user, std::string_view sheet);
    /// Nothing takes the draft away.
    void keep(UserId user, std::string_view sheet, const std::optional<std::string>& body);

  private:
    ShopId shop_;
    Statement find_;
    Statement keep_;
    Statement remove_;
};

} // namespace sokoguru::db
