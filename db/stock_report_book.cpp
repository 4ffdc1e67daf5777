#include "db/stock_report_book.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace sokoguru::db {

namespace {

using Kind = ProductMovement::Kind;

/// A true-up moves value alone, and tells of no quantity.
constexpr std::array<std::pair<std::string_view, Kind>, 7> kinds = {
    {{"receipt", Kind::receipt},
     {"sale", Kind::sale},
     {"return", Kind::returned},
     {"supplier_return", Kind::supplier_return},
     {"count", Kind::count},
     {"adjustment", Kind::adjustment},
     {"transfer", Kind::transfer}}};

} // namespace

StockReportBook::StockReportBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      border_(database, lane),
      // Joined to the products the view stock_on_hand would be made anew for each of them.
      products_(database,
                "SELECT p.product, p.sku, p.name, p.category, coalesce((SELECT u.name FROM product_unit AS u "
                "WHERE u.shop = p.shop AND u.product = p.product ORDER BY u.factor, u.unit LIMIT 1), ''), "
                "coalesce(l.quantity, 0) + coalesce(n.quantity, 0), "
                "coalesce(l.value, 0) + coalesce(n.value, 0) FROM product AS p "
                "LEFT JOIN stock_level AS l ON l.shop = p.shop AND l.product = p.product "
                "LEFT JOIN stock_unsettled AS n ON n.shop = p.shop AND n.product = p.product "
                "WHERE p.shop = ? ORDER BY p.product"),
      moved_since_(database, "SELECT product, quantity, value FROM stock_move "
                             "WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?)"),
      moved_between_(database, "SELECT product, kind, quantity, value FROM stock_move "
                               "WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?) AND "
                               "(epoch, seq) <= (?, ?)"),
      moves_back_(database, "SELECT product, kind, business_day, quantity FROM stock_move "
                            "WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?) AND "
                            "(epoch, seq) <= (?, ?) ORDER BY epoch DESC, seq DESC, ordinal DESC") {}

std::vector<StockReportBook::Product> StockReportBook::products_after(const EntryPlace& entry) {
    std::unordered_map<ProductId, StockChange> since;
    {
        Rows rows = moved_since_.query(lane_.shop, lane_.lane, entry.epoch, entry.sequence);
        while (rows.next()) {
            StockChange& change = since[rows.id<ProductId>()];
            change.quantity += rows.quantity();
            change.value += rows.money();
        }
    }
    std::vector<Product> products;
    Rows rows = products_.query(lane_.shop);
    while (rows.next()) {
        Product product;
        product.id = rows.id<ProductId>();
        product.named.sku = rows.text();
        product.named.name = rows.text();
        product.named.category = rows.text();
        product.named.unit_name = rows.text();
        product.stock.quantity = rows.quantity();
        product.stock.value = rows.money();
        if (const auto change = since.find(product.id); change != since.end()) {
            product.stock.quantity -= change->second.quantity;
            product.stock.value -= change->second.value;
        }
        products.push_back(std::move(product));
    }
    return products;
}

std::vector<CategoryStock> StockReportBook::by_category(BusinessDay at) {
    const ReadScope scope(*database_);
    std::map<std::string, CategoryStock> categories;
    for (const Product& product : products_after(border_.last_of(at))) {
        if (product.stock == StockChange{}) continue;
        CategoryStock& category = categories[product.named.category];
        ++category.product_count;
        category.value += product.stock.value;
    }
    std::vector<CategoryStock> found;
    for (auto& [name, category] : categories) {
        category.category = name;
        found.push_back(std::move(category));
    }
    return found;
}

std::vector<ProductMovement> StockReportBook::movements(const DayRange& days) {
    const ReadScope scope(*database_);
    const EntryPlace opening = border_.last_of(BusinessDay{days.first.days - 1});
    const EntryPlace closing = border_.last_of(days.last);
    std::unordered_map<ProductId, ProductMovement> moved;
    {
        Rows rows = moved_between_.query(lane_.shop, lane_.lane, opening.epoch, opening.sequence,
                                         closing.epoch, closing.sequence);
        while (rows.next()) {
            ProductMovement& movement = moved[rows.id<ProductId>()];
            const std::string_view word = rows.text_until_next();
            const Quantity quantity = rows.quantity();
            movement.opening.quantity -= quantity;
            movement.opening.value -= rows.money();
            const auto kind = std::ranges::find(kinds, word, &std::pair<std::string_view, Kind>::first);
            if (kind != kinds.end()) movement.moved.at(static_cast<std::size_t>(kind->second)) += quantity;
        }
    }
    std::vector<ProductMovement> found;
    for (Product& product : products_after(closing)) {
        const auto change = moved.find(product.id);
        if (change == moved.end() && product.stock == StockChange{}) continue;
        ProductMovement movement = change == moved.end() ? ProductMovement{} : change->second;
        movement.opening.quantity += product.stock.quantity;
        movement.opening.value += product.stock.value;
        movement.closing = product.stock;
        movement.product = std::move(product.named);
        found.push_back(std::move(movement));
    }
    std::ranges::stable_sort(found, {},
                             [](const ProductMovement& one) { return std::string_view(one.product.name); });
    return found;
}

/// From the newest movement back, until it is known of each product when it was sold or the window ends.
void StockReportBook::walk_back(std::map<ProductId, Idle>& products, const EntryPlace& from,
                                const EntryPlace& to) {
    std::size_t open = products.size();
    Rows rows = moves_back_.query(lane_.shop, lane_.lane, from.epoch, from.sequence, to.epoch, to.sequence);
    while (open > 0 && rows.next()) {
        const auto found = products.find(rows.id<ProductId>());
        if (found == products.end() || !found->second.is_counted) continue;
        Idle& product = found->second;
        const bool is_sale = rows.text_until_next() == "sale";
        const BusinessDay day = rows.day();
        const Quantity quantity = rows.quantity();
        const Quantity before = product.quantity - quantity;
        if (!product.came && product.quantity > Quantity{} && before <= Quantity{}) product.came = day;
        product.quantity = before;
        if (!is_sale) continue;
        product.last_sold = day;
        product.is_counted = false;
        --open;
    }
}

std::vector<IdleProduct> StockReportBook::idle(BusinessDay at) {
    const ReadScope scope(*database_);
    const EntryPlace end = border_.last_of(at);
    const BusinessDay window{at.days - IdleProduct::days_looked_back};
    std::vector<Product> products = products_after(end);
    std::map<ProductId, Idle> walked;
    for (const Product& product : products) {
        if (product.stock.quantity > Quantity{}) walked[product.id].quantity = product.stock.quantity;
    }
    walk_back(walked, border_.last_of(window), end);
    std::vector<IdleProduct> found;
    for (Product& product : products) {
        const auto known = walked.find(product.id);
        if (known == walked.end()) continue;
        const BusinessDay since =
            std::max({window, known->second.last_sold.value_or(window), known->second.came.value_or(window)});
        IdleProduct idle{std::move(product.named), product.stock.quantity, product.stock.value,
                         known->second.last_sold, at.days - since.days};
        if (idle.idle_days >= IdleProduct::slow_from_days) found.push_back(std::move(idle));
    }
    std::ranges::stable_sort(found, {}, [](const IdleProduct& one) {
        return std::pair(-one.value.rupiah(), std::string_view(one.product.name));
    });
    return found;
}

} // namespace sokoguru::db
