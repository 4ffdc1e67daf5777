#include "app/shop/drawer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;

namespace {

TillState after(std::vector<Payment> payments) {
    TillState state;
    state.finished_sale = Sale{};
    state.finished_sale->payments = std::move(payments);
    return state;
}

} // namespace

TEST_CASE("drawer: it opens when cash moves or somebody asked for it, and for nothing else") {
    const Payment cash{.tender = Tender::cash, .amount = Money{5'000}};
    const Payment cash_back{.tender = Tender::cash, .amount = Money{-5'000}};
    const Payment qris{.tender = Tender::qris, .amount = Money{5'000}};
    struct Case {
        std::string what;
        Command done;
        std::vector<Payment> payments;
        bool opens;
    };
    const Case cases[] = {
        {"a sale for cash", PayCash{}, {cash}, true},
        {"a sale for QRIS", PayCash{}, {qris}, false},
        {"a split sale", PayCash{}, {qris, cash}, true},
        {"a refund in cash", PayCash{}, {cash_back}, true},
        {"a sale that cost nothing", PayCash{}, {}, false},
        {"a void of a sale for cash", VoidSale{}, {cash_back}, true},
        {"a void of a sale for QRIS", VoidSale{}, {qris}, false},
        {"cash out", MoveCash{}, {}, true},
        {"a debt paid back in cash", RepayCredit{"A-00123", Money{500}, Tender::cash}, {}, true},
        {"a debt paid back by transfer", RepayCredit{"A-00123", Money{500}, Tender::transfer}, {}, false},
        {"somebody asked", OpenDrawer{}, {}, true},
        {"a scan after a sale for cash", ScanCode{}, {cash}, false},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(shop::needs_drawer(c.done, after(c.payments)) == c.opens);
    }
}
