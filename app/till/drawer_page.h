#pragma once

#include "core/sale/payment.h"
#include "core/stock/stock_number.h"
#include "core/till/shift.h"
#include "drivers/virtual/picture.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// The count of a drawer while it is typed: one number for each note and coin, in the order of
/// `denominations_rupiah`.
///
///     CountPage page{.purpose = CountPage::Purpose::closing};
///     page.typed[0] = "12";                    // twelve notes of 100.000
///     command(CloseShift{counts_of(page)});
///
/// A value of the thread that draws. Nothing of it outlives the screen.
struct CountPage {
    enum class Purpose { opening, closing };
    Purpose purpose = Purpose::opening;
    std::array<std::string, denominations_rupiah.size()> typed = {}; ///< Digits; empty is not counted.
    std::size_t selected = 0;
    /// The next digit begins the number of the selected row anew.
    bool begins_anew = true;
    /// Told when the count of a closing has been entered; from then on the count stands.
    std::optional<Money> difference = {};
};

/// How many of one note or coin a drawer can hold at most; the engine refuses more.
inline constexpr std::int64_t denomination_count_max = 99'999;

/// Nothing while nothing at all was typed: 0 of each is a count, nothing is none.
std::vector<DenominationCount> counts_of(const CountPage& page);

/// The number of a row, 0 when it is empty.
std::int64_t count_at(const CountPage& page, std::size_t row);

/// The report of a shift or a day, or the order, that is looked at.
struct ReportShown {
    ShiftId shift;
    enum class Kind { x, z, order, day };
    Kind kind = Kind::x;
    std::string text;
    drivers::Picture picture;
    std::optional<StockNumber> order = {}; ///< Instead of a shift.
    std::optional<BusinessDay> day = {};   ///< Likewise.
    bool is_waiting = false; ///< It is on its way to the printer, so that another print would be too many.
};

} // namespace sokoguru::till
