#pragma once

#include "core/till/ports.h"
#include "db/journal.h"
#include "db/open_cart_table.h"
#include "db/projection.h"
#include "db/shift_summary.h"
#include "db/witness.h"

namespace sokoguru::db {

/// Writes facts: the one way into the journal and the tables that follow from it.
class SqlLedger : public Ledger {
  public:
    /// `witness` may be null when the database is open for reading only.
    SqlLedger(Database& database, LaneKey lane, Journal& journal, Projection& tables, Witness* witness);

    SaleNumber next_sale_number(BusinessDay day) override;
    void record(const Fact& fact, const FactContext& context) override;
    void record_all(std::span<const Fact> facts, const FactContext& context) override;
    using Ledger::keep;
    void keep(std::span<const CartChange> changes, std::span<const CartTouched> touched,
              const FactContext& context) override;
    Cart open_cart() override;
    std::optional<Sale> sale_of_cart(CartId cart) override;
    CartId next_cart() override;
    std::vector<HeldCart> held_carts() override;
    std::optional<Cart> held_cart(CartId cart) override;
    std::optional<Sale> find_sale(const SaleNumber& number) override;
    Quantity returned_quantity(const OriginLine& line) override;
    std::optional<SaleNumber> void_of(const SaleNumber& sale) override;
    Money refunded(const SaleNumber& sale, Tender tender) override;
    std::optional<PaymentState> payment_state(const SaleNumber& sale, std::int64_t place) override;
    std::optional<Shift> open_shift() override;
    ShiftId next_shift() override;
    ExpectedCash expected_cash(const Shift& shift) override;

    ShiftReport shift_report(ShiftId shift) { return summaries_.report(shift); }

    /// Makes what `keep` has written safe against a loss of power; the witness follows. Then it reads what
    /// the sale of the open cart will ask for.
    void sync();

    /// All that `work` records becomes one transaction.
    void in_one_transaction(const std::function<void()>& work);

  private:
    /// Runs the work in a transaction and leaves the head of the journal and the witness as the disk is.
    template <class Work>
    void write(Durability durability, Work&& work);
    void let_witness_follow();
    void note_cart(CartId cart);
    void write_entry(const Fact& fact, const FactContext& context);

    Database* database_;
    LaneKey lane_;
    Journal* journal_;
    Projection* tables_;
    Witness* witness_;
    OpenCartTable open_cart_;
    ShiftSummary summaries_;
    /// The highest that was used; the file is asked once, so that no sale waits for it.
    std::optional<CartId> last_cart_;
    int depth_ = 0;
    /// The journal has entries that the witness does not know yet. It must never be ahead of the disk, or a
    /// loss of power would look like a loss of entries; so it waits until they are synced.
    bool witness_is_behind_ = false;
};

} // namespace sokoguru::db
