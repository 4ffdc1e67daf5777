#pragma once

#include "core/journal/fact.h"
#include "core/sale/sale.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// How sales were paid, and which of it was seen to arrive afterwards: tables `payment` and
/// `payment_confirmation`.
class PaymentTable {
  public:
    PaymentTable(Database& database, ShopId shop);
    void add(const Sale& sale);
    /// A payment is confirmed once; one that is not unconfirmed raises BrokenInvariant.
    void confirm(const Entry& entry, const PaymentConfirmed& fact);
    /// As it is known today: what has been seen to arrive is confirmed. Nothing when there is no such
    /// payment.
    std::optional<PaymentState> state(const SaleNumber& sale, std::int64_t place);
    std::vector<Payment> of_sale(const SaleNumber& sale); ///< As they were when the sale was made.
    /// What tickets that took goods of the sale back have paid out by a tender; voids and voided ones do not
    /// count.
    Money refunded(const SaleNumber& sale, Tender tender);
    /// Nobody has seen them arrive yet, the newest first. What a void has undone is not waited for.
    std::vector<UnconfirmedPayment> unconfirmed(std::size_t limit);

  private:
    ShopId shop_;
    Statement add_;
    Statement confirm_;
    Statement state_;
    Statement of_sale_;
    Statement refunded_;
    Statement unconfirmed_;
};

} // namespace sokoguru::db
