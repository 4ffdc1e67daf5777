#pragma once

#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Lists of products for screens: the favourites, a category, what was typed.
///
/// Typing finds in three ways, each a short walk along an index, however many products there are: names that
/// begin with the text, SKUs and barcodes that do, and names whose words do (`product_search`). Only a
/// bounded number of candidates is put in order, so a short text shows good ones and not always the very
/// best.
class ProductList {
  public:
    ProductList(Database& database, ShopId shop);
    std::vector<ProductSummary> search(std::string_view text, std::size_t limit);
    std::vector<ProductSummary> favourites();
    std::vector<std::string> categories();
    std::vector<ProductSummary> of_category(std::string_view category, std::size_t limit, std::size_t offset);

  private:
    /// Lower ranks are shown first.
    enum class Rank { code_is_text, name_begins_with_text, other };
    struct Candidate {
        ProductId product;
        std::optional<UnitId> unit; ///< Whose code it was.
        std::string name;
        Rank rank = Rank::other;
    };
    void add_candidates(std::vector<Candidate>& candidates, Rows rows, Rank rank);
    void find_by_code(std::vector<Candidate>& candidates, const std::string& text);
    void find_by_words(std::vector<Candidate>& candidates, std::string_view text);
    std::vector<ProductSummary> summaries(Rows rows);
    std::optional<ProductSummary> summary(ProductId product, std::optional<UnitId> unit);

    Database* database_;
    ShopId shop_;
    Statement by_name_;
    Statement by_sku_;
    Statement by_barcode_;
    Statement by_words_;
    Statement favourites_;
    Statement next_category_;
    Statement of_category_;
    Statement summary_;
};

/// The query for `product_search` that finds every word of the text as the beginning of a word; empty when
/// there is no word in it. Nothing of the text is taken for an operator.
std::string search_query(std::string_view text);

} // namespace sokoguru::db
