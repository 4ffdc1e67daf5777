#pragma once

#include "core/till/shop_profile.h"
#include "db/entry_search.h"
#include "db/lot_table.h"
#include "db/statement.h"
#include "db/stock_listing.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::db {

/// What is known of one product's stock.
struct StockFigures {
    ProductId product;
    std::uint32_t category = 0; ///< In `StockAnalysis::categories`.
    Divisibility divisibility = Divisibility::whole;
    Quantity case_factor{1000}; ///< Of the largest unit.
    StockLevel level;
    SupplierId supplier; ///< From whom it came last; 0 when nobody is known.
    Demand demand;
    ReorderPlan plan;
    Money margin;
    MarginClass margin_class = MarginClass::c;
    SteadinessClass steadiness = SteadinessClass::z;
    std::optional<BusinessDay> last_sold;
    LotFigures lots;
    bool was_there_long = false; ///< Already when the days of `unsold_days` began.
};

/// A movement that is remembered.
struct RememberedMove {
    std::uint32_t figures = 0; ///< Whose it is.
    BusinessDay day;
    EntryPlace entry;
    std::int64_t ordinal = 0;
    Quantity sold; ///< 0 when it was neither a sale nor a return.
};

/// The figures of all products, worked out from the movements and sales of the last weeks.
///
/// Movements are read from the newest back to the first one of the weeks, in the order of their key: no
/// index helps and none is needed. All tables are read one after the other in the order of the products,
/// which is many times quicker than a join.
class StockAnalysis {
  public:
    StockAnalysis(Database& database, LaneKey lane);

    /// Works everything out anew, or only what has moved since.
    void bring_up_to_date(const StockTerms& terms);
    void forget();

    const StockTerms& terms() const { return terms_; }
    const std::vector<StockFigures>& figures() const { return figures_; }  ///< In the order of the ids.
    const std::vector<std::uint32_t>& by_name() const { return by_name_; } ///< Places in `figures`.
    const std::vector<std::string>& categories() const { return categories_; }
    const StockCounts& counts() const { return counts_; }
    std::optional<std::uint32_t> find(ProductId product) const;
    /// The product's, the newest first: those that moved since the figures were made, and the older ones.
    std::vector<RememberedMove> moves_of(std::uint32_t figures) const;
    /// Movements before it are not remembered.
    EntryPlace remembered_from() const { return from_; }
    /// Changes whenever anything here does.
    std::int64_t generation() const { return generation_; }

    bool fits(const StockFigures& figures, StockFilter filter) const;
    bool is_slow(const StockFigures& figures) const;
    /// What an order goes by: what is there and can be sold.
    StockPosition position_of(const StockFigures& figures) const;

  private:
    void work_out();
    void read_products();
    void read_levels();
    void read_lots();
    LotFigures lot_figures(const std::vector<StockLot>& lots) const;
    void read_names();
    void read_moves();
    void find_start();
    void read_margins();
    void read_suppliers();
    void plan();
    bool follow_journal(const EntryPlace& head);
    void take_new_moves();
    void count();

    Database* database_;
    LaneKey lane_;
    Statement products_;
    Statement cases_;
    Statement levels_;
    Statement level_;
    Statement names_;
    Statement first_sale_;
    Statement moves_back_;
    Statement new_moves_;
    Statement margins_;
    LotTable lots_;
    EntrySearch entries_;
    Statement new_entries_;
    Statement last_suppliers_;

    StockTerms terms_;
    bool is_made_ = false;
    EntryPlace head_place_;
    EntryPlace from_;            ///< The first entry that is read.
    BusinessDay first_sale_day_; ///< In the days that are read.
    std::vector<StockFigures> figures_;
    std::vector<std::uint32_t> by_name_;
    std::vector<std::string> categories_;
    std::vector<RememberedMove> moves_;           ///< By product, the newest first.
    std::vector<RememberedMove> new_moves_found_; ///< In the order of the journal.
    StockCounts counts_;
    std::int64_t generation_ = 0;
};

} // namespace sokoguru::db
