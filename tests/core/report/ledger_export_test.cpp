#include "core/report/ledger_export.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using Account = LedgerAccount;

namespace {

Money of(const LedgerEntry& entry, LedgerAccount account) {
    for (const auto& [known, debit] : entry.legs) {
        if (known == account) return debit;
    }
    return {};
}

} // namespace

TEST_CASE("ledger: an account stands in an entry once, in order, and goes when it adds up to nothing") {
    LedgerEntry entry;
    entry.debit(Account::sales, Money{5})
        .credit(Account::cash_drawer, Money{5})
        .debit(Account::sales, Money{2});
    CHECK(entry.legs == std::vector<std::pair<LedgerAccount, Money>>{{Account::cash_drawer, Money{-5}},
                                                                     {Account::sales, Money{7}}});
    CHECK_FALSE(entry.balances());
    entry.credit(Account::sales, Money{7}).debit(Account::cash_drawer, Money{5});
    CHECK(entry.legs.empty());
    CHECK(entry.balances());
}

TEST_CASE(
    "ledger: a day's sales with PPN, a discount, goods that came back, consigned goods, rounding and infaq") {
    LedgerSales sales;
    sales.gross = Money{111'000};
    sales.discount = Money{11'100};
    sales.tax = Money{9'900};
    sales.returned_net = Money{-11'100};
    sales.returned_tax = Money{-1'100};
    sales.consigned_gross = Money{20'000};
    sales.consigned_discount = Money{1'000};
    sales.cost = Money{60'000};
    sales.rounding = Money{-50};
    sales.donation = Money{300};
    // 88.800 of own goods and 19.000 of consigned ones, rounded, with the infaq.
    sales.taken[static_cast<std::size_t>(Tender::cash)] = Money{58'050};
    sales.taken[static_cast<std::size_t>(Tender::qris)] = Money{50'000};
    LedgerEntry entry;
    post_sales(entry, sales);
    CHECK(entry.balances());
    CHECK(of(entry, Account::cash_drawer) == Money{58'050});
    CHECK(of(entry, Account::qris) == Money{50'000});
    CHECK(of(entry, Account::sales) == Money{-101'100});
    CHECK(of(entry, Account::sales_discounts) == Money{11'100});
    CHECK(of(entry, Account::sales_returns) == Money{10'000});
    CHECK(of(entry, Account::output_tax) == Money{-8'800});
    CHECK(of(entry, Account::consignment_payable) == Money{-20'000});
    CHECK(of(entry, Account::consignment_costs) == Money{1'000});
    CHECK(of(entry, Account::rounding) == Money{50});
    CHECK(of(entry, Account::donations) == Money{-300});
    CHECK(of(entry, Account::cost_of_goods) == Money{60'000});
    CHECK(of(entry, Account::inventory) == Money{-60'000});
}

TEST_CASE("ledger: a drawer that is closed is empty, and what is missing is an expense") {
    LedgerEntry entry;
    post_closed_drawer(entry, Money{99'500}, Money{100'000});
    CHECK(entry.balances());
    CHECK(of(entry, Account::cash_drawer) == Money{-100'000});
    CHECK(of(entry, Account::cash_safe) == Money{99'500});
    CHECK(of(entry, Account::cash_differences) == Money{500});
}

TEST_CASE("ledger: a true-up of goods that came in corrects the cost of what was sold") {
    LedgerEntry entry;
    post_stock(entry, Account::supplier_payable, Money{10'000}, Money{-300});
    CHECK(entry.balances());
    CHECK(of(entry, Account::inventory) == Money{9'700});
    CHECK(of(entry, Account::supplier_payable) == Money{-10'000});
    CHECK(of(entry, Account::cost_of_goods) == Money{300});
}
