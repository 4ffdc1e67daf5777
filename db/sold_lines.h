#pragma once

#include "core/report/sales_report.h"
#include "db/statement.h"

#include <string>
#include <vector>

namespace sokoguru::db {

/// Some lines that were sold.
struct SoldGoods {
    Quantity base_quantity;
    SalesSums sums; ///< `count` is of lines.
};

/// A product's lines, the shop's own goods apart from consigned ones.
struct SoldProduct {
    ProductId product;
    std::string name; ///< As it was printed last.
    SoldGoods own;
    SoldGoods consigned;
};

/// What the lines sold on some days come to, by what the lines say.
///
///     for (const SoldProduct& sold : lines.by_product({monday, sunday})) …
///
/// The lines are read in the order in which they stand in the file, each once, and added up here: a GROUP BY
/// sorts a year of lines first, which takes three times as long as reading them. The thread of the store.
class SoldLines {
  public:
    SoldLines(Database& database, LaneKey lane);

    std::vector<SoldProduct> by_product(const DayRange& days); ///< In the order of their ids.
    /// The key is the category.
    std::vector<SalesGroup> by_category(const DayRange& days);
    /// The key is the consignor's name, empty for the shop's own goods.
    std::vector<SalesGroup> by_consignor(const DayRange& days);

  private:
    std::vector<SalesGroup> by_word(Statement& statement, const DayRange& days);

    LaneKey lane_;
    Statement of_product_;
    Statement of_category_;
    Statement of_consignor_;
};

} // namespace sokoguru::db
