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
    shop.store().record_print_progress({sent.number, 0}, PrintState::sending, morning);
    shop.store().record_print_progress({sent.number, 0}, PrintState::sent, morning);
    shop.store().record_print_progress({sending.number, 0}, PrintState::sending, morning);
    for (int opening = 0; opening < 2; ++opening) {
        shop.open_again();
        CHECK(shop.store().unfinished_print_jobs() ==
              std::vector{PrintJob{{sending.number, 0}, PrintState::unknown},
                          PrintJob{{queued.number, 0}, PrintState::queued}});
        CHECK(shop.store().next_print_job()->id == PrintJobId{queued.number, 0});
        CHECK(shop.store().print_jobs_of(sent.number)[0].state == PrintState::sent);
    }
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

TEST_CASE("receipts: one of which the printer took nothing keeps its place in the queue") {
    SampleShop shop;
    const Sale first = shop.sell(1);
    shop.sell(1);
    shop.store().record_print_progress({first.number, 0}, PrintState::sending, morning);
    shop.store().record_print_progress({first.number, 0}, PrintState::queued, morning);
    CHECK(shop.store().next_print_job()->id == PrintJobId{first.number, 0});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("receipts: an unknown one waits for the cashier's word, and no other step may follow") {
    for (const bool is_on_paper : {true, false}) {
        SampleShop shop;
        const PrintJobId job{shop.sell(1).number, 0};
        shop.store().record_print_progress(job, PrintState::sending, morning);
        CHECK_THROWS_AS(shop.store().settle_print_job(job, true, morning), BrokenInvariant);
        shop.store().record_print_progress(job, PrintState::unknown, morning);
        for (const PrintState state : {PrintState::queued, PrintState::sending, PrintState::sent}) {
            CHECK_THROWS_AS(shop.store().record_print_progress(job, state, morning), BrokenInvariant);
        }
        shop.store().settle_print_job(job, is_on_paper, morning);
        CHECK(shop.store().unfinished_print_jobs().empty());
        CHECK(shop.store().print_jobs_of(job.sale)[0].state ==
              (is_on_paper ? PrintState::confirmed : PrintState::failed));
        CHECK_THROWS_AS(shop.store().settle_print_job(job, true, morning), BrokenInvariant);
        shop.close();
        CHECK(db::verify(shop.path()).ok());
    }
}

TEST_CASE("receipts: what is finished makes no progress") {
    for (const PrintState ending : {PrintState::sent, PrintState::confirmed, PrintState::failed}) {
        SampleShop shop;
        const PrintJobId job{shop.sell(1).number, 0};
        shop.store().record_print_progress(job, ending, morning);
        CHECK_FALSE(shop.store().next_print_job());
        CHECK_THROWS_AS(shop.store().record_print_progress(job, PrintState::queued, morning),
                        BrokenInvariant);
    }
}
