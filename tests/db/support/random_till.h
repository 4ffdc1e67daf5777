#pragma once

#include "core/sale/sale.h"
#include "core/till/shift.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/sample_shop.h"

#include <map>
#include <optional>
#include <vector>

namespace sokoguru::test {

/// A shop in which anything that a till can record happens in any order, past the engine and its rules of who
/// may what; with restarts between. Draws its choices from rapidcheck.
///
///     RandomTill till;
///     for (int i = 0; i < 40; ++i) till.step();
///     till.check();
class RandomTill {
  public:
    RandomTill();
    void step();
    /// Closes the shop and proves its file; what was recorded is there, and each shift's report is what plain
    /// sums of the sales are.
    void check();

  private:
    void do_something(int what);
    void sell();
    void take_back();
    void undo();
    void open_or_close_shift();
    void move_cash();
    void repay();
    void confirm();
    void change_master_data();
    void touch_a_cart();
    void receive_goods();
    void adjust_stock();
    void count_stock();
    void buy();
    void close_a_day();
    void check_documents();
    void block_a_lot();
    void send_goods();
    void end_a_transfer();
    void settle_consignment();
    void check_lots();
    void check_consignment();
    void restart();

    Sale begin_ticket();
    void add_line(Sale& sale, std::int64_t product, Quantity quantity);
    void add_discount(SaleLine& line);
    void pay(Sale& sale);
    void record_ticket(Sale sale);
    StockLevel& level(ProductId product);
    void check_reports();
    Money refunded(const SaleNumber& number, Tender tender);

    FailingDisk fast_disk_; ///< Never told to fail: it only spares the syncs.
    SampleShop shop_;
    std::map<ProductId, StockLevel> levels_; ///< Of the ticket that is being made.
    std::vector<Sale> sales_;
    std::vector<std::pair<SaleNumber, std::int64_t>> unconfirmed_;
    std::map<OriginLine, Quantity> returned_;
    std::map<MemberId, Money> owed_;
    std::vector<GoodsReceipt> receipts_;
    std::vector<StockAdjustment> adjustments_;
    std::vector<Transfer> transfers_; ///< On the way.
    Money on_the_way_;
    std::map<ProductId, Quantity> settled_; ///< Of the consignor's goods.
    std::int64_t vouchers_ = 0;
    std::int64_t days_ = 0; ///< The clock jumps to and fro.
};

} // namespace sokoguru::test
