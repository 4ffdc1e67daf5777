#pragma once

#include "db/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

/// The photos of products, each a small JPEG: table `product_photo`. How goods look is no fact of the books
/// and the journal travels, so they stand beside it. No list of products reads them.
class PhotoTable {
  public:
    PhotoTable(Database& database, ShopId shop);
    void set(ProductId product, const std::optional<std::string>& jpeg);
    std::optional<std::string> find(ProductId product);
    /// In the order of the ids; reads no photo.
    std::vector<ProductId> products();

  private:
    ShopId shop_;
    Statement remove_;
    Statement add_;
    Statement find_;
    Statement products_;
};

} // namespace sokoguru::db
