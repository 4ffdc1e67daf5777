#pragma once

#include "core/till/ports.h"
#include "db/journal.h"
#include "db/open_cart_table.h"
#include "db/projection.h"
#include "db/witness.h"

namespace sokoguru::db {

/// Writes facts: the one way into the journal and the tables that follow from it.
class SqlLedger : public Ledger {
  public:
    /// `witness` may be null when the database is open for reading only.
    SqlLedger(Database& database, LaneKey lane, Journal& journal, Projection& tables, Witness* witness);

    SaleNumber next_sale_number(BusinessDay day) override;
    void record(const Fact& fact, const FactContext& context) override;
    void keep(const CartChange& change) override;
    Cart open_cart() override;
    std::optional<Sale> sale_of_cart(CartId cart) override;

    /// All that `work` records becomes one transaction.
    void in_one_transaction(const std::function<void()>& work);

  private:
    /// Runs the work in a transaction and leaves the head of the journal and the witness as the disk is.
    template <class Work>
    void write(Work&& work);
    void write_entry(const Fact& fact, const FactContext& context);

    Database* database_;
    LaneKey lane_;
    Journal* journal_;
    Projection* tables_;
    Witness* witness_;
    OpenCartTable open_cart_;
    int depth_ = 0;
};

} // namespace sokoguru::db
