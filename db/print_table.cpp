#include "db/print_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

namespace {

bool is_finished(PrintState state) {
    return state == PrintState::sent || state == PrintState::confirmed || state == PrintState::failed;
}

/// What is finished stays so, and what is unknown only a person can settle: it is never sent again by itself.
bool may_follow(PrintState before, PrintState after) {
    if (before == PrintState::unknown) return after == PrintState::confirmed || after == PrintState::failed;
    return !is_finished(before);
}

PrintJob read_job(Rows& rows) {
    PrintJob job;
    job.id.sale = rows.sale_number();
    job.id.copy = rows.integer();
    job.state = rows.word<PrintState>();
    return job;
}

} // namespace

PrintTable::PrintTable(Database& database, ShopId shop)
    : shop_(shop),
      add_job_(database, "INSERT INTO print_job (shop, lane, business_day, epoch, ordinal, copy, "
                         "at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      enqueue_(database, "INSERT INTO print_queue (shop, lane, business_day, epoch, ordinal, copy, position, "
                         "state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(position), 0) + 1 "
                         "FROM print_queue WHERE shop = ?1), 'queued')"),
      set_queue_state_(database, "UPDATE print_queue SET state = ? WHERE shop = ? AND lane = ? AND "
                                 "business_day = ? AND epoch = ? AND ordinal = ? AND copy = ?"),
      leave_queue_(database, "DELETE FROM print_queue WHERE shop = ? AND lane = ? AND business_day = ? AND "
                             "epoch = ? AND ordinal = ? AND copy = ?"),
      add_progress_(database,
                    "INSERT INTO print_progress (shop, lane, business_day, epoch, ordinal, copy, step, "
                    "state, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(step), 0) + 1 "
                    "FROM print_progress WHERE shop = ?1 AND lane = ?2 AND business_day = ?3 AND "
                    "epoch = ?4 AND ordinal = ?5 AND copy = ?6), ?7, ?8)"),
      next_queued_(database, "SELECT lane, business_day, epoch, ordinal, copy, state FROM print_queue "
                             "WHERE shop = ? AND state = 'queued' ORDER BY position LIMIT 1"),
      unfinished_(database, "SELECT lane, business_day, epoch, ordinal, copy, state FROM print_queue "
                            "WHERE shop = ? ORDER BY position"),
      last_progress_(
          database, "SELECT state, at_ms FROM print_progress WHERE shop = ? AND lane = ? AND "
                    "business_day = ? AND epoch = ? AND ordinal = ? AND copy = ? ORDER BY step DESC LIMIT 1"),
      of_sale_(database, "SELECT copy FROM print_job WHERE shop = ? AND lane = ? AND business_day = ? AND "
                         "epoch = ? AND ordinal = ? ORDER BY copy"),
      last_copy_(database, "SELECT coalesce(max(copy), 0) FROM print_job WHERE shop = ? AND lane = ? AND "
                           "business_day = ? AND epoch = ? AND ordinal = ?") {}

void PrintTable::add_job(const PrintJobId& job, UtcTime at) {
    add_job_.run(shop_, job.sale, job.copy, at);
}

void PrintTable::enqueue(const PrintJobId& job) {
    enqueue_.run(shop_, job.sale, job.copy);
}

PrintJob PrintTable::with_state(const PrintJobId& id) {
    Rows rows = last_progress_.query(shop_, id.sale, id.copy);
    return {id, rows.next() ? rows.word<PrintState>() : PrintState::queued};
}

void PrintTable::add_progress(const PrintJobId& job, PrintState state, UtcTime at) {
    const PrintState before = with_state(job).state;
    ensure(may_follow(before, state), "a finished print job makes no progress");
    add_progress_.run(shop_, job.sale, job.copy, state, at);
    if (is_finished(state)) {
        leave_queue_.run(shop_, job.sale, job.copy);
    } else {
        set_queue_state_.run(state, shop_, job.sale, job.copy);
    }
}

void PrintTable::give_up_what_was_under_way() {
    for (const PrintJob& job : unfinished()) {
        if (job.state != PrintState::sending) continue;
        UtcTime last_seen;
        {
            Rows rows = last_progress_.query(shop_, job.id.sale, job.id.copy);
            ensure(rows.next(), "a print job that is under way has made progress");
            rows.text();
            last_seen = rows.time();
        }
        add_progress(job.id, PrintState::unknown, last_seen);
    }
}

std::optional<PrintJob> PrintTable::next_queued() {
    Rows rows = next_queued_.query(shop_);
    if (!rows.next()) return std::nullopt;
    return read_job(rows);
}

std::vector<PrintJob> PrintTable::unfinished() {
    std::vector<PrintJob> jobs;
    Rows rows = unfinished_.query(shop_);
    while (rows.next()) {
        jobs.push_back(read_job(rows));
    }
    return jobs;
}

std::vector<PrintJob> PrintTable::of_sale(const SaleNumber& sale) {
    std::vector<PrintJob> jobs;
    Rows rows = of_sale_.query(shop_, sale);
    while (rows.next()) {
        jobs.push_back(with_state({sale, rows.integer()}));
    }
    return jobs;
}

std::int64_t PrintTable::next_copy(const SaleNumber& sale) {
    Rows rows = last_copy_.query(shop_, sale);
    rows.next();
    return rows.integer() + 1;
}

} // namespace sokoguru::db
