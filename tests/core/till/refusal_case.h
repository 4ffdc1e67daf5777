#pragma once

#include "tests/core/till/example_shop.h"

#include <functional>

namespace sokoguru::test {

/// A command that is refused, and what comes before it.
struct RefusalCase {
    std::string what;
    std::vector<Command> before; ///< Done by Faisal, and all succeed.
    Command refused;
    Refusal refusal;
    std::optional<Approval> approval = {};
    std::function<void(ExampleTill&)> arrange = {}; ///< Comes first: the clock, the settings.
};

inline const Command three_noodles = AddProduct{noodles, piece, Quantity::whole(3)};
inline const LineId first_line{1};

inline Refusal only(RefusalReason reason) {
    return Refusal{.reason = reason};
}

/// What the cashier's whole day beside the cart and cash is refused for: `refusal_cases_of_a_day.cpp`.
std::vector<RefusalCase> cases_of_a_day();
/// And what the goods' work is refused for: `refusal_cases_of_stock.cpp`.
std::vector<RefusalCase> cases_of_the_goods_work();
/// And lots, transfers and consignment: `refusal_cases_of_lots.cpp`.
std::vector<RefusalCase> cases_of_lots();
/// And what products and prices are refused for: `refusal_cases_of_catalogue.cpp`.
std::vector<RefusalCase> cases_of_the_catalogue();
/// And what buying is refused for: `refusal_cases_of_purchasing.cpp`.
std::vector<RefusalCase> cases_of_purchasing();
/// And what the end of a day is refused for: `refusal_cases_of_closing.cpp`.
std::vector<RefusalCase> cases_of_closing();

} // namespace sokoguru::test
