#pragma once

#include "core/stock/consignment.h"
#include "core/stock/lot.h"
#include "core/stock/transfer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru {

/// The part of the engine's port to the stock that knows lots, places and consignors. Like those in
/// `core/till/ports.h`.
class LotsPort {
  public:
    virtual ~LotsPort() = default;

    /// Whether any lot is blocked. Asked at each scan, so it is cheap.
    virtual bool has_blocked_lots() = 0;
    /// What is there of each lot, in the order in which they leave; they add up to what is on hand.
    virtual std::vector<StockLot> lots_of(ProductId product) = 0;

    /// The first place is there from the beginning.
    virtual std::optional<Place> find_place(std::string_view code) = 0;
    virtual PlaceId next_place() = 0;
    /// What is in a place: all that is in no other room, when it is the first one.
    virtual Quantity quantity_at(PlaceId place, ProductId product) = 0;
    virtual ShopId shop() = 0;
    virtual std::optional<Transfer> find_transfer(const StockNumber& number) = 0;
    /// Of a transfer that is there, or that another shop has sent.
    virtual TransferStanding transfer_standing(const TransferKey& key) = 0;

    virtual std::optional<Consignor> find_consignor(SupplierId supplier) = 0;
    virtual std::optional<Consignor> consignor_named(std::string_view label) = 0;
    virtual UnsettledSales unsettled_sales(const Consignor& consignor) = 0;
};

} // namespace sokoguru
