#include "db/stock_book.h"

#include "db/product_list.h"
#include "db/stock_analysis.h"
#include "db/stock_card.h"

#include <algorithm>
#include <limits>

namespace sokoguru::db {

namespace {

/// As many as a search ever finds.
constexpr std::size_t found_max = 500;
constexpr int week_days = 7;

/// For the order of what runs out first; what nobody buys comes last.
std::int64_t urgency_of(const StockFigures& figures) {
    const auto cover = days_of_cover(figures.demand, figures.level.quantity - figures.lots.blocked);
    return cover ? cover->thousandths() : std::numeric_limits<std::int64_t>::max();
}

StockState state_of(const StockAnalysis& analysis, const StockFigures& figures) {
    if (figures.level.quantity < Quantity{}) return StockState::negative;
    if (analysis.fits(figures, StockFilter::critical)) {
        const auto cover = days_of_cover(figures.demand, figures.level.quantity - figures.lots.blocked);
        const bool comes_too_late = cover && *cover < Quantity::whole(figures.lead_days);
        return comes_too_late ? StockState::order_now : StockState::order;
    }
    return analysis.is_slow(figures) ? StockState::too_much : StockState::enough;
}

} // namespace

struct StockBook::Parts {
    Parts(Database& opened, LaneKey lane, ProductList& product_lists)
        : database(&opened),
          shop(lane.shop),
          lists(&product_lists),
          analysis(opened, lane),
          card(opened, lane),
          words(
              opened,
              "SELECT p.name, p.sku, p.category, p.consignor, "
              "coalesce((SELECT u.name FROM product_unit AS u WHERE u.shop = p.shop AND u.product = p.product "
              "ORDER BY u.unit LIMIT 1), ''), "
              "coalesce((SELECT u.name FROM product_unit AS u WHERE u.shop = p.shop AND u.product = p.product "
              "AND u.factor > 1000 ORDER BY u.factor DESC, u.unit LIMIT 1), ''), "
              "coalesce((SELECT b.code FROM barcode AS b WHERE b.shop = p.shop AND b.product = p.product "
              "ORDER BY b.unit, b.ordinal LIMIT 1), '') "
              "FROM product AS p WHERE p.shop = ? AND p.product = ?"),
          level(opened,
                "SELECT quantity, value, last_unit_cost FROM stock_on_hand WHERE shop = ? AND product = ?"),
          supplier(opened, "SELECT code, name FROM supplier WHERE shop = ? AND supplier = ?") {}

    const std::vector<std::uint32_t>& select(const StockQuery& query);
    void choose(const StockQuery& query);
    bool fits(const StockFigures& figures, const StockQuery& query) const;
    StockRow row(const StockFigures& figures);
    StockLevel level_of(ProductId product);

    Database* database;
    ShopId shop;
    ProductList* lists;
    StockAnalysis analysis;
    StockCardReader card;
    Statement words;
    Statement level;
    Statement supplier;
    /// The places of the last query's products, while nothing changes.
    std::vector<std::uint32_t> selected;
    std::optional<StockQuery> selected_by;
    std::int64_t selected_of = -1;
};

StockBook::StockBook(Database& database, LaneKey lane, ProductList& lists)
    : parts_(std::make_unique<Parts>(database, lane, lists)) {}

StockBook::~StockBook() = default;

void StockBook::bring_up_to_date(const StockTerms& terms) {
    parts_->analysis.bring_up_to_date(terms);
}

void StockBook::forget() {
    parts_->analysis.forget();
    parts_->selected = {};
}

const StockCounts& StockBook::counts() const {
    return parts_->analysis.counts();
}

bool StockBook::Parts::fits(const StockFigures& figures, const StockQuery& query) const {
    if (!analysis.fits(figures, query.filter)) return false;
    if (query.supplier && figures.supplier != *query.supplier) return false;
    return !query.category || analysis.categories()[figures.category] == *query.category;
}

void StockBook::Parts::choose(const StockQuery& query) {
    selected.clear();
    const std::vector<StockFigures>& figures = analysis.figures();
    if (!query.text.empty()) {
        for (const ProductSummary& found : lists->search(query.text, found_max)) {
            const auto place = analysis.find(found.product);
            if (place && fits(figures[*place], query)) selected.push_back(*place);
        }
        return;
    }
    for (const std::uint32_t place : analysis.by_name()) {
        if (fits(figures[place], query)) selected.push_back(place);
    }
    if (query.filter == StockFilter::near_expiry) {
        std::stable_sort(selected.begin(), selected.end(), [&](std::uint32_t left, std::uint32_t right) {
            return figures[left].lots.first_expiry < figures[right].lots.first_expiry;
        });
    }
    if (query.filter != StockFilter::critical) return;
    std::stable_sort(selected.begin(), selected.end(), [&](std::uint32_t left, std::uint32_t right) {
        return urgency_of(figures[left]) < urgency_of(figures[right]);
    });
}

const std::vector<std::uint32_t>& StockBook::Parts::select(const StockQuery& query) {
    if (selected_by != query || selected_of != analysis.generation()) {
        choose(query);
        selected_by = query;
        selected_of = analysis.generation();
    }
    return selected;
}

std::size_t StockBook::row_count(const StockQuery& query) {
    return parts_->select(query).size();
}

std::vector<StockRow> StockBook::rows(const StockQuery& query, std::size_t offset, std::size_t limit) {
    const ReadScope scope(*parts_->database);
    const std::vector<std::uint32_t>& places = parts_->select(query);
    std::vector<StockRow> found;
    for (std::size_t i = offset; i < places.size() && i - offset < limit; ++i) {
        found.push_back(parts_->row(parts_->analysis.figures()[places[i]]));
    }
    return found;
}

std::optional<std::size_t> StockBook::place_of(const StockQuery& query, ProductId product) {
    const auto place = parts_->analysis.find(product);
    if (!place) return std::nullopt;
    const std::vector<std::uint32_t>& places = parts_->select(query);
    const auto found = std::find(places.begin(), places.end(), *place);
    if (found == places.end()) return std::nullopt;
    return static_cast<std::size_t>(found - places.begin());
}

std::optional<StockRow> StockBook::row(ProductId product) {
    const auto place = parts_->analysis.find(product);
    if (!place) return std::nullopt;
    return parts_->row(parts_->analysis.figures()[*place]);
}

StockRow StockBook::Parts::row(const StockFigures& figures) {
    StockRow row;
    row.product = figures.product;
    Rows found = words.query(shop, figures.product);
    if (found.next()) {
        row.name = found.text();
        row.sku = found.text();
        row.category = found.text();
        row.consignor = found.text();
        row.unit_name = found.text();
        row.case_name = found.text();
        row.barcode = found.text();
    }
    row.case_factor = figures.case_factor;
    row.level = figures.level;
    row.demand = figures.demand;
    row.cover_days = days_of_cover(figures.demand, figures.level.quantity - figures.lots.blocked);
    row.lots = figures.lots;
    row.plan = figures.plan;
    row.state = state_of(analysis, figures);
    row.on_order = figures.on_order;
    row.limits = figures.limits;
    row.supplier = figures.supplier;
    if (figures.supplier != SupplierId{}) {
        Rows named = supplier.query(shop, figures.supplier);
        if (named.next()) {
            row.supplier_code = named.text();
            row.supplier_name = named.text();
        }
    }
    row.review_order = order_quantity(figures.plan, StockAnalysis::position_of(figures), figures.order_pack);
    if (analysis.fits(figures, StockFilter::critical)) row.order = row.review_order;
    row.margin_class = figures.margin_class;
    row.steadiness = figures.steadiness;
    row.margin = figures.margin;
    row.last_sold = figures.last_sold;
    return row;
}

std::vector<WeekSales> StockBook::weekly_sales(ProductId product, std::size_t weeks) {
    const BusinessDay today = parts_->analysis.terms().today;
    std::vector<WeekSales> sales(weeks);
    for (std::size_t i = 0; i < weeks; ++i) {
        const auto weeks_back = static_cast<std::int32_t>(weeks - i);
        sales[i].first = BusinessDay{today.days + 1 - week_days * weeks_back};
    }
    const auto place = parts_->analysis.find(product);
    if (!place || weeks == 0) return sales;
    for (const RememberedMove& move : parts_->analysis.moves_of(*place)) {
        if (move.day < sales.front().first || move.day > today) continue;
        sales[static_cast<std::size_t>((move.day.days - sales.front().first.days) / week_days)].sold +=
            move.sold;
    }
    for (WeekSales& week : sales) {
        week.sold = std::max(week.sold, Quantity{});
    }
    return sales;
}

StockCard StockBook::recent_card(ProductId product, std::size_t limit) {
    const ReadScope scope(*parts_->database);
    StockCard card;
    card.may_have_older = true;
    const auto place = parts_->analysis.find(product);
    if (!place) return card;
    std::vector<RememberedMove> moves = parts_->analysis.moves_of(*place);
    if (moves.size() > limit) moves.resize(limit);
    card.rows = parts_->card.rows_at(moves, parts_->analysis.figures()[*place].level);
    return card;
}

StockLevel StockBook::Parts::level_of(ProductId product) {
    StockLevel found;
    Rows rows = level.query(shop, product);
    if (!rows.next()) return found;
    found.quantity = rows.quantity();
    found.value = rows.money();
    found.last_unit_cost = rows.money();
    return found;
}

StockCard StockBook::card(ProductId product, std::size_t limit, const std::optional<StockCardRow>& after) {
    const ReadScope scope(*parts_->database);
    StockCard card;
    card.rows = parts_->card.rows_before(product, parts_->level_of(product), limit, after);
    card.may_have_older = card.rows.size() == limit;
    return card;
}

StockValuation StockBook::value_at(UtcTime moment) {
    return parts_->card.value_at(moment);
}

} // namespace sokoguru::db
