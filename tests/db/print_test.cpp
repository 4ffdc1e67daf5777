#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;
using db::PrintJob;
using db::PrintJobId;
using db::PrintState;

TEST_CASE("receipts: each sale queues one, the oldest comes first") {
    SampleShop shop;
    CHECK_FALSE(shop.store().next_print_job());
    const Sale first = shop.sell(1);
    const Sale second = shop.sell(2);
    CHECK(shop.store().next_print_job() == PrintJob{{first.number, 0}, PrintState::queued});
    shop.store().record_print_progress({first.number, 0}, PrintState::sending, morning);
    CHECK(shop.store().next_print_job() == PrintJob{{second.number, 0}, PrintState::queued});
    CHECK(shop.store().unfinished_print_jobs().size() == 2);
    shop.store().record_print_progress({first.number, 0}, PrintState::sent, morning);
    shop.store().record_print_progress({first.number, 0}, PrintState::confirmed, morning);
    CHECK(shop.store().unfinished_print_jobs() ==
          std::vector{PrintJob{{second.number, 0}, PrintState::queued}});
    CHECK(shop.store().print_jobs_of(first.number) ==
          std::vector{PrintJob{{first.number, 0}, PrintState::confirmed}});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("receipts: what was under way when the program died is unknown, and is not sent again") {
    SampleShop shop;
    const Sale sending = shop.sell(1);
    const Sale sent = shop.sell(1);
    const Sale queued = shop.sell(1);
    shop.store().record_print_progress({sending.number, 0}, PrintState::sending, morning);
    shop.store().record_print_progress({sent.number, 0}, PrintState::sending, morning);
    shop.store().record_print_progress({sent.number, 0}, PrintState::sent, morning);
    shop.open_again();
    CHECK(shop.store().print_jobs_of(sending.number)[0].state == PrintState::unknown);
    CHECK(shop.store().print_jobs_of(sent.number)[0].state == PrintState::unknown);
    CHECK(shop.store().unfinished_print_jobs() ==
          std::vector{PrintJob{{queued.number, 0}, PrintState::queued}});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("receipts: copies are numbered") {
    SampleShop shop;
    const Sale sale = shop.sell(1);
    CHECK(shop.store().add_reprint(sale.number, morning) == PrintJobId{sale.number, 1});
    CHECK(shop.store().add_reprint(sale.number, morning) == PrintJobId{sale.number, 2});
    CHECK(shop.store().print_jobs_of(sale.number).size() == 3);
    CHECK(shop.store().unfinished_print_jobs().size() == 3);
    SaleNumber other = sale.number;
    other.ordinal = 99;
    CHECK_THROWS_AS(shop.store().add_reprint(other, morning), BrokenInvariant);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("receipts: only a failed one can be queued again") {
    SampleShop shop;
    const Sale sale = shop.sell(1);
    const PrintJobId job{sale.number, 0};
    shop.store().record_print_progress(job, PrintState::failed, morning);
    CHECK_FALSE(shop.store().next_print_job());
    shop.store().record_print_progress(job, PrintState::queued, morning);
    CHECK(shop.store().next_print_job()->id == job);
    for (const PrintState ending : {PrintState::confirmed}) {
        shop.store().record_print_progress(job, ending, morning);
        CHECK_THROWS_AS(shop.store().record_print_progress(job, PrintState::queued, morning),
                        BrokenInvariant);
    }
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}
