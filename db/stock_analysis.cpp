#include "db/stock_analysis.h"

#include <algorithm>
#include <map>

namespace sokoguru::db {

namespace {

/// The quantity that a movement sold, if it is one of the two kinds that are demand.
Quantity sold_by(std::string_view kind, Quantity change) {
    return kind == "sale" || kind == "return" ? -change : Quantity{};
}

DemandWalk::Kind kind_of_move(std::string_view kind) {
    return kind == "sale" || kind == "return" ? DemandWalk::Kind::sale : DemandWalk::Kind::other;
}

} // namespace

StockAnalysis::StockAnalysis(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      products_(database,
                "SELECT product, category, divisibility FROM product WHERE shop = ? ORDER BY product"),
      cases_(database, "SELECT product, max(factor) FROM product_unit WHERE shop = ? GROUP BY product"),
      levels_(database, "SELECT product, quantity, value, last_unit_cost FROM stock_on_hand WHERE shop = ? "
                        "ORDER BY product"),
      level_(database,
             "SELECT quantity, value, last_unit_cost FROM stock_on_hand WHERE shop = ? AND product = ?"),
      names_(database, "SELECT product FROM product WHERE shop = ? ORDER BY name COLLATE NOCASE"),
      first_sale_(database, "SELECT epoch, seq, business_day FROM sale "
                            "WHERE shop = ? AND lane = ? AND business_day >= ? "
                            "ORDER BY business_day, epoch, ordinal LIMIT 1"),
      moves_back_(database, "SELECT epoch, seq, ordinal, product, kind, business_day, quantity "
                            "FROM stock_move WHERE shop = ? AND lane = ? AND (epoch, seq) >= (?, ?) "
                            "ORDER BY epoch DESC, seq DESC, ordinal DESC"),
      new_moves_(database, "SELECT epoch, seq, ordinal, product, kind, business_day, quantity "
                           "FROM stock_move WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?) "
                           "ORDER BY epoch, seq, ordinal"),
      margins_(database, "SELECT product, net - cost FROM sale_line "
                         "WHERE shop = ? AND lane = ? AND business_day >= ?"),
      lots_(database, lane),
      entries_(database, lane),
      new_entries_(database,
                   "SELECT type FROM journal WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?)"),
      // The columns beside max() are those of its row.
      last_suppliers_(database,
                      "SELECT l.product, r.supplier, s.lead_time_days, max(r.at_ms) "
                      "FROM goods_receipt_line AS l JOIN goods_receipt AS r ON r.shop = l.shop AND "
                      "r.lane = l.lane AND r.business_day = l.business_day AND r.epoch = l.epoch AND "
                      "r.ordinal = l.ordinal JOIN supplier AS s ON s.shop = r.shop AND "
                      "s.supplier = r.supplier WHERE l.shop = ? AND l.business_day >= ? AND "
                      "s.standing = 'active' GROUP BY l.product ORDER BY l.product"),
      supplies_(database,
                "SELECT l.product, l.supplier, coalesce(l.lead_time_days, s.lead_time_days), u.factor, "
                "l.pack FROM supplier_price AS l JOIN supplier AS s ON s.shop = l.shop AND "
                "s.supplier = l.supplier JOIN product_unit AS u ON u.shop = l.shop AND "
                "u.product = l.product AND u.unit = l.unit WHERE l.shop = ? AND s.standing = 'active' AND "
                "u.factor > 0 ORDER BY l.product, l.preferred DESC, l.price * 1000000 / u.factor, s.code"),
      limits_(database, "SELECT product, minimum, maximum FROM stock_limit WHERE shop = ?"),
      on_order_(database,
                "SELECT l.product, sum(max(0, l.base_quantity - l.received)) FROM purchase_order AS o "
                "JOIN purchase_order_line AS l ON l.shop = o.shop AND l.lane = o.lane AND "
                "l.business_day = o.business_day AND l.epoch = o.epoch AND l.ordinal = o.ordinal "
                "WHERE o.shop = ? AND (o.standing = 'sent' OR o.standing = 'partly_received') "
                "GROUP BY l.product") {}

void StockAnalysis::bring_up_to_date(const StockTerms& terms) {
    const ReadScope scope(*database_);
    const EntryPlace now = entries_.head();
    if (is_made_ && terms == terms_ && now == head_place_) return;
    const bool only_moved = is_made_ && terms == terms_ && follow_journal(now);
    if (!only_moved) {
        terms_ = terms;
        work_out();
    }
    head_place_ = now;
    is_made_ = true;
    count();
    ++generation_;
}

void StockAnalysis::forget() {
    is_made_ = false;
    figures_ = {};
    by_name_ = {};
    categories_ = {};
    moves_ = {};
    new_moves_found_ = {};
    counts_ = {};
    ++generation_;
}

void StockAnalysis::work_out() {
    read_products();
    read_levels();
    read_lots();
    read_names();
    read_moves();
    read_margins();
    read_supplies();
    read_limits();
    read_on_order();
    plan();
}

void StockAnalysis::read_products() {
    figures_.clear();
    categories_.clear();
    std::map<std::string, std::uint32_t, std::less<>> places;
    Rows rows = products_.query(lane_.shop);
    while (rows.next()) {
        StockFigures figures;
        figures.product = rows.id<ProductId>();
        const auto [place, is_new] =
            places.try_emplace(rows.text(), static_cast<std::uint32_t>(categories_.size()));
        if (is_new) categories_.push_back(place->first);
        figures.category = place->second;
        figures.divisibility = rows.word<Divisibility>();
        figures_.push_back(figures);
    }
    auto figures = figures_.begin();
    Rows cases = cases_.query(lane_.shop);
    while (cases.next()) {
        const auto product = cases.id<ProductId>();
        while (figures != figures_.end() && figures->product < product) {
            ++figures;
        }
        if (figures == figures_.end()) break;
        // A unit that is smaller than the base unit is no case.
        if (figures->product == product) figures->case_factor = std::max(Quantity{1000}, cases.quantity());
    }
}

void StockAnalysis::read_levels() {
    auto figures = figures_.begin();
    Rows rows = levels_.query(lane_.shop);
    while (rows.next()) {
        const auto product = rows.id<ProductId>();
        while (figures != figures_.end() && figures->product < product) {
            ++figures;
        }
        if (figures == figures_.end()) break;
        if (figures->product != product) continue;
        figures->level.quantity = rows.quantity();
        figures->level.value = rows.money();
        figures->level.last_unit_cost = rows.money();
    }
}

LotFigures StockAnalysis::lot_figures(const std::vector<StockLot>& lots) const {
    LotFigures figures;
    figures.blocked = blocked_quantity(lots);
    for (const StockLot& lot : lots) {
        if (lot.quantity <= Quantity{} || lot.standing == LotStanding::blocked || !lot.name.expiry) continue;
        if (!figures.first_expiry) figures.first_expiry = lot.name.expiry;
        if (lot.name.expiry->days <= terms_.today.days + terms_.expiry_days)
            figures.near_expiry += lot.quantity;
    }
    return figures;
}

/// Most products have no lots, so the few that do are read in one go.
void StockAnalysis::read_lots() {
    for (StockFigures& figures : figures_) {
        figures.lots = {};
    }
    std::vector<StockLot> lots;
    std::optional<std::uint32_t> place;
    const auto take_over = [&] {
        if (!place || lots.empty()) return;
        settle_lots(lots, figures_[*place].level.quantity);
        figures_[*place].lots = lot_figures(lots);
    };
    ProductId last;
    lots_.for_each([&](ProductId product, StockLot lot) {
        if (product != last) {
            take_over();
            lots.clear();
            place = find(product);
            last = product;
        }
        lots.push_back(std::move(lot));
    });
    take_over();
}

void StockAnalysis::read_names() {
    by_name_.clear();
    by_name_.reserve(figures_.size());
    Rows rows = names_.query(lane_.shop);
    while (rows.next()) {
        if (const auto place = find(rows.id<ProductId>())) by_name_.push_back(*place);
    }
}

/// Where the days of the history begin in the journal: at the first entry of that time, or at the first sale
/// that belongs to one of the days, whatever the clock said.
void StockAnalysis::find_start() {
    constexpr std::int64_t day_ms = 86'400'000;
    const std::int32_t days = terms_.today.days - std::max(terms_.history_days, terms_.unsold_days);
    // A day of the books may begin up to a day before or after midnight of UTC.
    const EntryPlace before = entries_.last_by(UtcTime{(days - 1) * day_ms});
    from_ = {before.epoch, SequenceId{before.sequence.value() + 1}};
    first_sale_day_ = terms_.today;
    Rows first = first_sale_.query(lane_.shop, lane_.lane, BusinessDay{days});
    if (!first.next()) return;
    const auto epoch = first.id<EpochId>();
    from_ = std::min(from_, EntryPlace{epoch, first.id<SequenceId>()});
    first_sale_day_ = first.day();
}

void StockAnalysis::read_moves() {
    moves_.clear();
    new_moves_found_.clear();
    find_start();
    const BusinessDay today = terms_.today;
    const BusinessDay unsold_from{today.days - terms_.unsold_days};
    const BusinessDay demand_from{std::max(today.days - terms_.history_days, first_sale_day_.days)};
    std::vector<DemandWalk> walks;
    walks.reserve(figures_.size());
    std::vector<Quantity> then(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        walks.emplace_back(demand_from, BusinessDay{today.days - 1}, figures_[i].level.quantity);
        then[i] = figures_[i].level.quantity;
    }
    Rows rows = moves_back_.query(lane_.shop, lane_.lane, from_.epoch, from_.sequence);
    while (rows.next()) {
        RememberedMove move;
        move.entry.epoch = rows.id<EpochId>();
        move.entry.sequence = rows.id<SequenceId>();
        move.ordinal = rows.integer();
        const auto place = find(rows.id<ProductId>());
        if (!place) continue;
        move.figures = *place;
        const std::string kind = rows.text();
        move.day = rows.day();
        const Quantity change = rows.quantity();
        move.sold = sold_by(kind, change);
        walks[*place].undo(move.day, kind_of_move(kind), change);
        if (move.day >= unsold_from) then[*place] -= change;
        moves_.push_back(move);
    }
    std::stable_sort(
        moves_.begin(), moves_.end(),
        [](const RememberedMove& left, const RememberedMove& right) { return left.figures < right.figures; });
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        figures_[i].demand = walks[i].finish();
        figures_[i].last_sold = walks[i].last_sold();
        figures_[i].was_there_long = then[i] > Quantity{};
    }
}

void StockAnalysis::read_margins() {
    Rows rows = margins_.query(lane_.shop, lane_.lane, BusinessDay{terms_.today.days - terms_.history_days});
    while (rows.next()) {
        const auto place = find(rows.id<ProductId>());
        if (place) figures_[*place].margin += rows.money();
    }
}

/// From whom each product comes, and how: by the price lists, the preferred line first, else the cheapest;
/// without one from whoever brought it last.
void StockAnalysis::read_supplies() {
    constexpr std::int32_t days_back = 366;
    for (StockFigures& figures : figures_) {
        figures.supplier = SupplierId{};
        figures.lead_days = terms_.supply.lead_days;
        figures.order_pack = figures.case_factor;
    }
    const auto lead_days_of = [&](int days) { return days > 0 ? days : terms_.supply.lead_days; };
    Rows last = last_suppliers_.query(lane_.shop, BusinessDay{terms_.today.days - days_back});
    while (last.next()) {
        const auto place = find(last.id<ProductId>());
        if (!place) continue;
        figures_[*place].supplier = last.id<SupplierId>();
        figures_[*place].lead_days = lead_days_of(last.small_integer());
    }
    Rows rows = supplies_.query(lane_.shop);
    ProductId before;
    while (rows.next()) {
        const auto product = rows.id<ProductId>();
        const auto place = find(product);
        if (!place || product == before) continue; // The first line of a product is the best one.
        before = product;
        StockFigures& figures = figures_[*place];
        figures.supplier = rows.id<SupplierId>();
        figures.lead_days = lead_days_of(rows.small_integer());
        const Quantity factor = rows.quantity();
        figures.order_pack = std::max(Quantity{1}, in_base_units(rows.quantity(), factor));
    }
}

void StockAnalysis::read_limits() {
    for (StockFigures& figures : figures_) {
        figures.limits.reset();
    }
    Rows rows = limits_.query(lane_.shop);
    while (rows.next()) {
        const auto place = find(rows.id<ProductId>());
        if (!place) continue;
        StockLimits limits;
        limits.min = rows.quantity();
        limits.max = rows.quantity();
        figures_[*place].limits = limits;
    }
}

void StockAnalysis::read_on_order() {
    for (StockFigures& figures : figures_) {
        figures.on_order = Quantity{};
    }
    Rows rows = on_order_.query(lane_.shop);
    while (rows.next()) {
        const auto place = find(rows.id<ProductId>());
        if (place) figures_[*place].on_order = rows.quantity();
    }
}

void StockAnalysis::plan() {
    std::vector<Money> margins;
    margins.reserve(figures_.size());
    for (const StockFigures& figures : figures_) {
        margins.push_back(figures.margin);
    }
    const std::vector<MarginClass> classes = margin_classes(margins);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        figures_[i].margin_class = classes[i];
        figures_[i].steadiness = steadiness_class(figures_[i].demand);
        Supply supply = terms_.supply;
        supply.lead_days = figures_[i].lead_days;
        figures_[i].plan =
            plan_reorder(figures_[i].demand, supply, figures_[i].divisibility, figures_[i].limits);
    }
}

/// Whether only goods have moved since, or what is ordered of whom: then the history need not be read again.
bool StockAnalysis::follow_journal(const EntryPlace& now) {
    if (now < head_place_) return false;
    Rows rows = new_entries_.query(lane_.shop, lane_.lane, head_place_.epoch, head_place_.sequence);
    bool lots_were_blocked = false;
    bool has_new_supplies = false;
    bool has_new_orders = false;
    while (rows.next()) {
        const std::string type = rows.text();
        if (type.starts_with("product")) return false;
        lots_were_blocked = lots_were_blocked || type == "lot_standing_set";
        const bool is_delivery = type == "goods_receipt_made";
        has_new_supplies = has_new_supplies || is_delivery || type == "supplier_set" ||
                           type == "supplier_price_set" || type == "stock_limits_set";
        has_new_orders = has_new_orders || is_delivery || type.starts_with("order_");
    }
    take_new_moves();
    if (lots_were_blocked) read_lots();
    if (has_new_orders) read_on_order();
    if (has_new_supplies) {
        read_supplies();
        read_limits();
        plan();
    }
    return true;
}

void StockAnalysis::take_new_moves() {
    Rows rows = new_moves_.query(lane_.shop, lane_.lane, head_place_.epoch, head_place_.sequence);
    while (rows.next()) {
        RememberedMove move;
        move.entry.epoch = rows.id<EpochId>();
        move.entry.sequence = rows.id<SequenceId>();
        move.ordinal = rows.integer();
        const auto place = find(rows.id<ProductId>());
        if (!place) continue;
        move.figures = *place;
        const std::string kind = rows.text();
        move.day = rows.day();
        move.sold = sold_by(kind, rows.quantity());
        StockFigures& figures = figures_[*place];
        if (move.sold > Quantity{}) figures.last_sold = move.day;
        Rows level = level_.query(lane_.shop, figures.product);
        if (level.next()) {
            figures.level.quantity = level.quantity();
            figures.level.value = level.money();
            figures.level.last_unit_cost = level.money();
        }
        figures.lots = lot_figures(lots_.of(figures.product, figures.level.quantity));
        new_moves_found_.push_back(move);
    }
}

std::optional<std::uint32_t> StockAnalysis::find(ProductId product) const {
    // Ids are mostly counted from 1 without gaps, so the place is where it would then be.
    const auto guess = static_cast<std::size_t>(product.value() - 1);
    if (guess < figures_.size() && figures_[guess].product == product)
        return static_cast<std::uint32_t>(guess);
    const auto found = std::lower_bound(
        figures_.begin(), figures_.end(), product,
        [](const StockFigures& figures, ProductId wanted) { return figures.product < wanted; });
    if (found == figures_.end() || found->product != product) return std::nullopt;
    return static_cast<std::uint32_t>(found - figures_.begin());
}

std::vector<RememberedMove> StockAnalysis::moves_of(std::uint32_t figures) const {
    std::vector<RememberedMove> found;
    for (auto move = new_moves_found_.rbegin(); move != new_moves_found_.rend(); ++move) {
        if (move->figures == figures) found.push_back(*move);
    }
    const auto older = std::lower_bound(
        moves_.begin(), moves_.end(), figures,
        [](const RememberedMove& move, std::uint32_t wanted) { return move.figures < wanted; });
    for (auto move = older; move != moves_.end() && move->figures == figures; ++move) {
        found.push_back(*move);
    }
    return found;
}

bool StockAnalysis::is_slow(const StockFigures& figures) const {
    if (figures.level.quantity <= Quantity{}) return false;
    const auto cover = days_of_cover(figures.demand, figures.level.quantity - figures.lots.blocked);
    // What has just come in for the first time has had no time to be sold.
    return cover ? *cover > Quantity::whole(terms_.slow_days) : figures.was_there_long;
}

bool StockAnalysis::fits(const StockFigures& figures, StockFilter filter) const {
    switch (filter) {
    case StockFilter::critical: return must_order(figures.plan, position_of(figures));
    case StockFilter::negative: return figures.level.quantity < Quantity{};
    case StockFilter::slow: return is_slow(figures);
    case StockFilter::unsold:
        return figures.level.quantity > Quantity{} && figures.was_there_long &&
               (!figures.last_sold || figures.last_sold->days < terms_.today.days - terms_.unsold_days);
    case StockFilter::near_expiry: return figures.lots.near_expiry > Quantity{};
    case StockFilter::all: break;
    }
    return true;
}

void StockAnalysis::count() {
    counts_ = {};
    counts_.all = figures_.size();
    for (const StockFigures& figures : figures_) {
        counts_.critical += fits(figures, StockFilter::critical) ? 1U : 0U;
        counts_.negative += fits(figures, StockFilter::negative) ? 1U : 0U;
        counts_.slow += fits(figures, StockFilter::slow) ? 1U : 0U;
        counts_.near_expiry += fits(figures, StockFilter::near_expiry) ? 1U : 0U;
        counts_.unsold += fits(figures, StockFilter::unsold) ? 1U : 0U;
    }
}

} // namespace sokoguru::db
