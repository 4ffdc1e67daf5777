#pragma once

#include "core/report/shift_report.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

// What was sold in a range of business days, by something. Plain values, filled by `db/report_book.h`.

/// Business days, both included.
struct DayRange {
    BusinessDay first;
    BusinessDay last;
    bool operator==(const DayRange&) const = default;
};

/// By what sales are grouped. The first ones are told of the ticket, the others of each line.
enum class SalesDimension { day, weekday, hour, cashier, buyer_class, member, product, category, consignor };

/// Sums of sales. Returns and voids count with their minus sign in every one of them, so that the groups of a
/// report always add up to the net sales of its range, and net = gross − discount.
struct SalesSums {
    std::int64_t count = 0; ///< Tickets, or lines where the groups are told of the line.
    Money gross;            ///< Before discounts.
    Money discount;
    Money net;
    Money tax;  ///< PPN that is inside `net`.
    Money cost; ///< Of the shop's own goods.
    /// What the shop keeps of consigned goods is known when they are settled, so they earn nothing here.
    Money own_net;
    Money own_tax;
    bool operator==(const SalesSums&) const = default;

    Money gross_profit() const { return own_net - own_tax - cost; }
    SalesSums& operator+=(const SalesSums& other);
};

struct SalesGroup {
    /// 2026-11-24; 1 for Monday to 7; the hour 0 to 23; a code or SKU; a name where there is no code.
    std::string key;
    std::string name; ///< As it was at the last sale; of a day 24/11/2026; empty where the key says it all.
    std::string unit_name;  ///< Of a product's base unit.
    Quantity base_quantity; ///< Of a product; 0 otherwise.
    SalesSums sums;
    bool operator==(const SalesGroup&) const = default;
};

/// What a business day comes to: what its closing freezes, and what can be added up again at any time.
struct DayFigures {
    SalesSums sums; ///< `count` is of tickets.
    Money member_net;
    std::int64_t member_count = 0;
    Money consigned_net;
    Money rounding;
    Money donation;
    std::int64_t return_count = 0; ///< Tickets on which goods came back, without voids.
    std::int64_t void_count = 0;
    Money manual_discount;
    std::int64_t drawer_opening_count = 0;
    Money cash_difference; ///< Of the shifts that were closed on the day: counted less expected.
    std::vector<TenderTotal> tenders;
    bool operator==(const DayFigures&) const = default;

    /// Whether what the tickets come to is what was paid for them. The two are kept apart in the file.
    bool add_up() const;
};

/// The end of a business day: its figures as they were then. What comes later changes nothing here; whoever
/// reads about the day sees both.
struct DayClosing {
    BusinessDay day;
    UtcTime at;
    DayFigures figures;
    UserId approver; ///< 0 when nobody had to.
    bool operator==(const DayClosing&) const = default;
};

/// A business day in numbers, as they are now.
struct DayReport {
    BusinessDay day;
    DayFigures figures;
    std::optional<DayClosing> closing;
    std::array<Money, 24> net_by_hour = {};
    std::vector<SalesGroup> best_sellers; ///< By their net, the largest first; at most ten.
    std::vector<ShiftReport> shifts;      ///< Those that sold on the day or were opened on it.
    std::int64_t unknown_receipt_count = 0;
    bool operator==(const DayReport&) const = default;
};

} // namespace sokoguru
