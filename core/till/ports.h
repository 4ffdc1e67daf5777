#pragma once

#include "core/catalog/product.h"
#include "core/journal/fact.h"
#include "core/members/member.h"
#include "core/report/sales_report.h"
#include "core/report/shift_report.h"
#include "core/sale/cart.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "core/till/purchasing.h"
#include "core/till/refusal.h"
#include "core/till/stockroom.h"
#include "core/till/user.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sokoguru {

// What the engine needs from the outside. `db/` implements the ports over SQLite, `tests/support/` in memory.
// All are called from the engine's thread. A fault (disk full, damaged file) leaves them as an exception.

class Catalog {
  public:
    virtual ~Catalog() = default;
    virtual std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) = 0;
    virtual std::optional<Product> find_by_sku(std::string_view sku) = 0;
    virtual std::optional<Product> find(ProductId product) = 0;
    /// The larger units of a product that have a price, the largest first.
    virtual std::vector<CaseOffer> case_offers(ProductId product) = 0;
    /// Those that are not stopped, in the order of their ids.
    virtual std::vector<Promotion> promotions() = 0;
    virtual std::optional<Voucher> find_voucher(std::string_view code) = 0;
    /// Whether a sale that was not voided has used it.
    virtual bool is_voucher_used(std::string_view code) = 0;
    /// In the order of the products, each as often as it is asked for; nothing on hand where there is none.
    virtual std::vector<StockLevel> stock_levels(std::span<const ProductId> products) = 0;
    virtual ProductId next_product() = 0;
    virtual PromotionId next_promotion() = 0;
    virtual PricePlanId next_price_plan() = 0;
    /// The plans whose day has come and that do not hold yet, the earliest first.
    virtual std::vector<PricePlan> due_price_plans(BusinessDay day) = 0;
    /// A plan that neither holds yet nor was called off.
    virtual std::optional<PricePlan> find_open_plan(PricePlanId plan) = 0;
    StockLevel stock_level(ProductId product) { return stock_levels({&product, 1}).front(); }
};

class People {
  public:
    virtual ~People() = default;
    /// Counts a wrong try durably before it answers; after several the user has to wait, longer each time.
    virtual OrRefusal<User> check_pin(std::string_view user_code, std::string_view pin, UtcTime now) = 0;
};

class Members {
  public:
    virtual ~Members() = default;
    /// By code or by what is on the card.
    virtual std::optional<Member> find_member(std::string_view code_or_card) = 0;
    virtual CreditAccount credit(MemberId member) = 0;
    /// Net purchases as a member in a calendar year.
    virtual Money spending(MemberId member, int year) = 0;
};

class Ledger {
  public:
    virtual ~Ledger() = default;
    /// The number of the next sale of a business day at this lane.
    virtual SaleNumber next_sale_number(BusinessDay day) = 0;
    /// Makes a fact durable: journal entry and typed rows in one transaction. For a sale the open cart ends
    /// in the same transaction. When this returns, the fact is on the disk.
    virtual void record(const Fact& fact, const FactContext& context) = 0;
    /// The same for several facts in one transaction: all or none.
    virtual void record_all(std::span<const Fact> facts, const FactContext& context) = 0;
    /// Keeps changes of the open cart so that they survive the death of the program, all or none; and with
    /// them what is worth a line in the journal. That entry is as safe as the cart: a loss of power may take
    /// both, never one.
    virtual void keep(std::span<const CartChange> changes, std::span<const CartTouched> touched,
                      const FactContext& context) = 0;
    void keep(const CartChange& change) { keep({&change, 1}, {}, {}); }
    /// The cart as it was kept; an empty cart when there is none, its id one above that of the lane's last
    /// sale.
    virtual Cart open_cart() = 0;
    /// The sale that a cart became, if it did.
    virtual std::optional<Sale> sale_of_cart(CartId cart) = 0;
    /// An id that no cart has had.
    virtual CartId next_cart() = 0;
    virtual std::vector<HeldCart> held_carts() = 0;
    /// A cart that was put aside.
    virtual std::optional<Cart> held_cart(CartId cart) = 0;
    virtual std::optional<Sale> find_sale(const SaleNumber& number) = 0;
    /// How much of a line has come back so far, in units; whether by returns or by a void.
    virtual Quantity returned_quantity(const OriginLine& line) = 0;
    virtual std::optional<SaleNumber> void_of(const SaleNumber& sale) = 0;
    /// What tickets that took goods of a sale back have paid out by a tender, positive. Voided ones and
    /// voids do not count, and a ticket counts in full for each sale that it took goods back from.
    virtual Money refunded(const SaleNumber& sale, Tender tender) = 0;
    /// Of a payment of a sale by its place from 1; nothing when there is none.
    virtual std::optional<PaymentState> payment_state(const SaleNumber& sale, std::int64_t place) = 0;
    virtual std::optional<Shift> open_shift() = 0;
    virtual ShiftId next_shift() = 0;
    virtual ExpectedCash expected_cash(const Shift& shift) = 0;
};

/// What the lane has sold by business day, and which of its days have ended.
class Days {
  public:
    virtual ~Days() = default;
    virtual std::optional<BusinessDay> last_closed_day() = 0;
    /// Days up to `last`, with it, on which something was sold and that are not closed, the earliest first.
    virtual std::vector<BusinessDay> unclosed_days(BusinessDay last) = 0;
    virtual DayFigures day_figures(BusinessDay day) = 0;
};

struct Ports {
    Catalog& catalog;
    People& people;
    Members& members;
    Ledger& ledger;
    Stockroom& stockroom;
    Purchasing& purchasing;
    Days& days;
};

} // namespace sokoguru
