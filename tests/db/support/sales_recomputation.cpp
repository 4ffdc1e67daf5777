#include "tests/db/support/sales_recomputation.h"

#include "tests/support/property.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace sokoguru::test {

namespace {

constexpr Zone zone = Zone::wib;

void add_line(SalesSums& sums, const SaleLine& line) {
    sums.gross += line.gross;
    sums.discount += line.discount;
    sums.net += line.net;
    sums.tax += line.tax;
    sums.cost += line.cost;
    if (!line.consignor.empty()) return;
    sums.own_net += line.net;
    sums.own_tax += line.tax;
}

using Sums = std::map<std::string, SalesSums>;

Sums sums_by_ticket(std::span<const Sale> sales, const std::function<std::string(const Sale&)>& key_of) {
    Sums all;
    for (const Sale& sale : sales) {
        SalesSums& sums = all[key_of(sale)];
        ++sums.count;
        for (const SaleLine& line : sale.lines) {
            add_line(sums, line);
        }
    }
    return all;
}

Sums sums_by_line(std::span<const Sale> sales, const std::function<std::string(const SaleLine&)>& key_of) {
    Sums all;
    for (const Sale& sale : sales) {
        for (const SaleLine& line : sale.lines) {
            SalesSums& sums = all[key_of(line)];
            ++sums.count;
            add_line(sums, line);
        }
    }
    return all;
}

void check(db::Store& store, std::span<const Sale> sales, const DayRange& days) {
    const auto reported = [&](SalesDimension by) {
        Sums all;
        for (const SalesGroup& group : store.reports().sales(days, by, zone)) {
            RC_ASSERT(all.emplace(group.key, group.sums).second);
        }
        return all;
    };
    RC_ASSERT(reported(SalesDimension::hour) == sums_by_ticket(sales, [](const Sale& sale) {
                  return std::to_string(to_local(sale.at, zone).hour);
              }));
    RC_ASSERT(reported(SalesDimension::weekday) == sums_by_ticket(sales, [](const Sale& sale) {
                  return std::to_string((sale.number.day.days + 3) % 7 + 1); // 1970 began on a Thursday.
              }));
    RC_ASSERT(reported(SalesDimension::member) == sums_by_ticket(sales, [](const Sale& sale) {
                  return sale.member ? sale.member->code : std::string{};
              }));
    RC_ASSERT(reported(SalesDimension::category) ==
              sums_by_line(sales, [](const SaleLine& line) { return line.category; }));
    RC_ASSERT(reported(SalesDimension::consignor) ==
              sums_by_line(sales, [](const SaleLine& line) { return line.consignor; }));
    RC_ASSERT(reported(SalesDimension::product) == sums_by_line(sales, [&](const SaleLine& line) {
                  return store.catalog().find(line.product).value().sku;
              }));

    const Sums all = sums_by_ticket(sales, [](const Sale&) { return std::string{}; });
    RC_ASSERT(store.reports().totals(days) == (all.empty() ? SalesSums{} : all.begin()->second));
    std::map<Tender, Money> taken;
    for (const Sale& sale : sales) {
        for (const Payment& payment : sale.payments) {
            taken[payment.tender] += payment.amount;
        }
        if (sale.change != Money{}) taken[Tender::cash] -= sale.change;
    }
    for (const TenderTotal& total : store.reports().tenders(days)) {
        RC_ASSERT(total.amount == taken[total.tender]);
        taken.erase(total.tender);
    }
    RC_ASSERT(std::ranges::all_of(taken, [](const auto& rest) { return rest.second == Money{}; }));
}

} // namespace

void check_sales_reports(db::Store& store, std::span<const Sale> sales) {
    std::set<BusinessDay> days;
    for (const Sale& sale : sales) {
        days.insert(sale.number.day);
    }
    std::vector<DayRange> ranges = {{BusinessDay{0}, BusinessDay{99'999}}};
    for (const BusinessDay day : days) {
        ranges.push_back({day, day});
        ranges.push_back({*days.begin(), day});
    }
    for (const DayRange& range : ranges) {
        std::vector<Sale> within;
        std::ranges::copy_if(sales, std::back_inserter(within), [&](const Sale& sale) {
            return range.first <= sale.number.day && sale.number.day <= range.last;
        });
        check(store, within, range);
    }
}

} // namespace sokoguru::test
