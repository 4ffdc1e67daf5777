#include "db/product_list.h"

#include "core/values/text.h"

#include <algorithm>
#include <set>

namespace sokoguru::db {

namespace {

constexpr std::int64_t candidates_max = 100;
constexpr std::size_t words_max = 8;
/// EAN-8 and UPC codes are stored as 13 digits; a UPC-E's number system adds one more zero.
constexpr std::size_t leading_zeros_max = 6;

bool is_word_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Comes after every text that begins with `start`.
std::string end_of_range(const std::string& start) {
    return start + "\xf4\x8f\xbf\xbf";
}

} // namespace

std::string search_query(std::string_view text) {
    std::string query;
    std::size_t words = 0;
    while (!text.empty() && words < words_max) {
        const auto start = std::find_if(text.begin(), text.end(), is_word_character);
        const auto end = std::find_if_not(start, text.end(), is_word_character);
        if (start == end) break;
        query += words++ == 0 ? "\"" : " AND \"";
        query.append(start, end);
        query += "\" *";
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
    return query;
}

ProductList::ProductList(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      by_name_(database, "SELECT product, NULL, name FROM product "
                         "WHERE shop = ? AND name >= ? COLLATE NOCASE AND name <= ? COLLATE NOCASE "
                         "ORDER BY name COLLATE NOCASE LIMIT ?"),
      by_sku_(database, "SELECT product, NULL, name FROM product WHERE shop = ? AND sku >= ? AND sku <= ? "
                        "ORDER BY sku LIMIT ?"),
      by_barcode_(database, "SELECT b.product, b.unit, p.name FROM barcode AS b "
                            "JOIN product AS p ON p.shop = b.shop AND p.product = b.product "
                            "WHERE b.shop = ? AND b.code >= ? AND b.code <= ? ORDER BY b.code LIMIT ?"),
      // CROSS: otherwise SQLite may walk all products and ask the words of each.
      by_words_(database, "SELECT p.product, NULL, p.name FROM product_search AS s "
                          "CROSS JOIN product AS p ON p.shop = ? AND p.product = s.rowid "
                          "WHERE product_search MATCH ? LIMIT ?"),
      favourites_(database, "SELECT product FROM product WHERE shop = ? AND favourite = 1 "
                            "ORDER BY name COLLATE NOCASE"),
      next_category_(database, "SELECT category FROM product WHERE shop = ? AND category > ? "
                               "ORDER BY category LIMIT 1"),
      of_category_(database, "SELECT product FROM product WHERE shop = ? AND category = ? "
                             "ORDER BY name COLLATE NOCASE LIMIT ? OFFSET ?"),
      summary_(database, "SELECT p.product, u.unit, p.name, p.sku, p.category, u.name, u.price, "
                         "coalesce(l.quantity, 0) + coalesce(n.quantity, 0) FROM product AS p "
                         "LEFT JOIN stock_level AS l ON l.shop = p.shop AND l.product = p.product "
                         "LEFT JOIN stock_unsettled AS n ON n.shop = p.shop AND n.product = p.product "
                         "JOIN product_unit AS u ON u.shop = p.shop AND u.product = p.product "
                         "WHERE p.shop = ? AND p.product = ? AND (?3 IS NULL OR u.unit = ?3) "
                         "ORDER BY u.price IS NULL, u.unit LIMIT 1") {}

std::vector<ProductSummary> ProductList::search(std::string_view text, std::size_t limit) {
    const std::string wanted = clean_text(text, name_length_max);
    std::vector<ProductSummary> found;
    if (wanted.empty()) return found;
    const ReadScope scope(*database_);
    std::vector<Candidate> candidates;
    find_by_code(candidates, wanted);
    add_candidates(candidates, by_name_.query(shop_, wanted, end_of_range(wanted), candidates_max),
                   Rank::name_begins_with_text);
    find_by_words(candidates, wanted);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
        if (left.rank != right.rank) return left.rank < right.rank;
        return left.name.size() < right.name.size();
    });
    std::set<ProductId> shown;
    for (const Candidate& candidate : candidates) {
        if (found.size() >= limit) break;
        if (!shown.insert(candidate.product).second) continue;
        if (auto row = summary(candidate.product, candidate.unit)) found.push_back(std::move(*row));
    }
    return found;
}

void ProductList::add_candidates(std::vector<Candidate>& candidates, Rows rows, Rank rank) {
    while (rows.next()) {
        Candidate candidate;
        candidate.rank = rank;
        candidate.product = rows.id<ProductId>();
        candidate.unit = rows.optional_id<UnitId>();
        candidate.name = rows.text();
        candidates.push_back(std::move(candidate));
    }
}

void ProductList::find_by_code(std::vector<Candidate>& candidates, const std::string& text) {
    add_candidates(candidates, by_sku_.query(shop_, text, text, 1), Rank::code_is_text);
    add_candidates(candidates, by_sku_.query(shop_, text, end_of_range(text), candidates_max), Rank::other);
    const std::size_t zeros_max = is_all_digits(text) ? leading_zeros_max : 0;
    std::string code = text;
    for (std::size_t zeros = 0; zeros <= zeros_max; ++zeros) {
        add_candidates(candidates, by_barcode_.query(shop_, code, code, 1), Rank::code_is_text);
        add_candidates(candidates, by_barcode_.query(shop_, code, end_of_range(code), candidates_max),
                       Rank::other);
        code.insert(code.begin(), '0');
    }
}

void ProductList::find_by_words(std::vector<Candidate>& candidates, std::string_view text) {
    const std::string query = search_query(text);
    if (query.empty()) return;
    add_candidates(candidates, by_words_.query(shop_, query, candidates_max), Rank::other);
}

std::optional<ProductSummary> ProductList::summary(ProductId product, std::optional<UnitId> unit) {
    Rows rows = summary_.query(shop_, product, unit);
    if (!rows.next()) return std::nullopt;
    ProductSummary summary;
    summary.product = rows.id<ProductId>();
    summary.unit = rows.id<UnitId>();
    summary.name = rows.text();
    summary.sku = rows.text();
    summary.category = rows.text();
    summary.unit_name = rows.text();
    summary.price = rows.optional_money();
    summary.stock = rows.quantity();
    return summary;
}

std::vector<ProductSummary> ProductList::summaries(Rows rows) {
    std::vector<ProductSummary> found;
    while (rows.next()) {
        if (auto row = summary(rows.id<ProductId>(), std::nullopt)) found.push_back(std::move(*row));
    }
    return found;
}

std::vector<ProductSummary> ProductList::favourites() {
    const ReadScope scope(*database_);
    return summaries(favourites_.query(shop_));
}

std::vector<ProductSummary> ProductList::of_category(std::string_view category, std::size_t limit,
                                                     std::size_t offset) {
    const ReadScope scope(*database_);
    return summaries(of_category_.query(shop_, category, limit, offset));
}

std::vector<std::string> ProductList::categories() {
    const ReadScope scope(*database_);
    // From one to the next along the index: a DISTINCT would read every product.
    std::vector<std::string> found;
    std::string last;
    while (true) {
        Rows rows = next_category_.query(shop_, last);
        if (!rows.next()) return found;
        last = rows.text();
        found.push_back(last);
    }
}

} // namespace sokoguru::db
