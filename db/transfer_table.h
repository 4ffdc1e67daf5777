#pragma once

#include "core/journal/fact.h"
#include "core/stock/transfer.h"
#include "db/journal.h"
#include "db/lots_listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Places and what changes them: tables `place`, `place_stock`, `stock_transfer` with its lines and lots,
/// `stock_arrival` with its lines, `stock_transfer_end`. A transfer ends once; a fact that ends it again
/// raises BrokenInvariant. What it moves is written by `StockTable`.
class TransferTable {
  public:
    TransferTable(Database& database, LaneKey lane);
    void set(const Place& place);
    void send(const Entry& entry, const Transfer& transfer);
    void arrive(const Entry& entry, const TransferArrival& arrival);
    void hand_over(const Entry& entry, const TransferHandedOver& fact);

    std::optional<Place> find_place(std::string_view code);
    std::vector<Place> places(); ///< In the order of the ids; the first one is always there.
    PlaceId next_place();
    /// What is in a room other than the first one.
    Quantity quantity_in(PlaceId place, ProductId product);
    /// What is in all of them.
    Quantity quantity_in_rooms(ProductId product);

    StockNumber next_number(BusinessDay day);
    StockNumber next_arrival_number(BusinessDay day);
    std::optional<Transfer> find(const StockNumber& number);
    std::optional<TransferArrival> find_arrival(const StockNumber& number);
    TransferStanding standing(const TransferKey& key);
    std::vector<TransferListing> list(std::size_t limit); ///< Those on the way first, then the newest.
    Money value_on_the_way();

  private:
    static Place read_place(Rows& rows);
    void end(const Entry& entry, const TransferKey& key, TransferStanding standing, UtcTime at,
             UserId approver);
    std::vector<LotPart> lots_of(const StockNumber& number, std::int64_t place);

    Database* database_;
    LaneKey lane_;
    Statement set_place_;
    Statement find_place_;
    Statement places_;
    Statement last_place_;
    Statement change_place_;
    Statement in_place_;
    Statement in_rooms_;
    Statement add_;
    Statement add_line_;
    Statement add_lot_;
    Statement add_end_;
    Statement add_arrival_;
    Statement add_arrival_line_;
    Statement last_;
    Statement last_arrival_;
    Statement find_;
    Statement lines_;
    Statement lots_;
    Statement find_arrival_;
    Statement arrival_lines_;
    Statement standing_;
    Statement list_;
    Statement on_the_way_;
};

} // namespace sokoguru::db
