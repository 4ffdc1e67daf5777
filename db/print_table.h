#pragma once

#include "core/values/time.h"
#include "db/print_job.h"
#include "db/statement.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// Receipts to print: `print_job` (what there is to print), `print_progress` (what became of it) and
/// `print_queue` (what is not finished). Methods that write are called inside a transaction.
class PrintTable {
  public:
    PrintTable(Database& database, ShopId shop);
    void add_job(const PrintJobId& job, UtcTime at);
    void enqueue(const PrintJobId& job);
    void add_progress(const PrintJobId& job, PrintState state, UtcTime at);
    /// What was under way when the program died may be on paper or not.
    void give_up_what_was_under_way();

    std::optional<PrintJob> next_queued();
    std::vector<PrintJob> unfinished();
    std::vector<PrintJob> of_sale(const SaleNumber& sale);
    PrintState state_of(const PrintJobId& job) { return with_state(job).state; }
    std::int64_t next_copy(const SaleNumber& sale);

  private:
    PrintJob with_state(const PrintJobId& id);

    ShopId shop_;
    Statement add_job_;
    Statement enqueue_;
    Statement set_queue_state_;
    Statement leave_queue_;
    Statement add_progress_;
    Statement next_queued_;
    Statement unfinished_;
    Statement last_progress_;
    Statement of_sale_;
    Statement last_copy_;
};

} // namespace sokoguru::db
