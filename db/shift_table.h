#pragma once

#include "core/journal/fact.h"
#include "core/till/shift.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Shifts from the float to the count, and the cash that came and went without a sale: tables `shift`,
/// `shift_close`, `shift_cash_count`, `shift_handover`, `shift_day`, `cash_movement` and `drawer_opening`. A
/// lane has at most one open shift, and nothing happens in one that is closed; a fact that says otherwise
/// raises BrokenInvariant. The ids go on over the epochs of the lane's journal; a shift that was open when a
/// copy was made stays without an end, since nobody can count its cash any more.
class ShiftTable {
  public:
    ShiftTable(Database& database, LaneKey lane);
    void open(const Entry& entry, const Shift& shift);
    void close(const Entry& entry, const ShiftClosed& fact);
    void hand_over(const Entry& entry, const ShiftHandedOver& fact);
    void move_cash(const Entry& entry, const CashMoved& fact);
    void open_drawer(const Entry& entry, const DrawerOpened& fact);
    /// The shift has a sale on that day.
    void note_sale(ShiftId shift, BusinessDay day);
    /// 0, as in what was recorded before there were shifts, is always open.
    void ensure_open(ShiftId shift);

    std::optional<Shift> find_open();
    /// With the cashier who answers for the drawer now, or did at the end.
    std::optional<Shift> find(ShiftId shift);
    std::optional<ShiftClosing> find_closing(ShiftId shift);
    /// Where it began and ended in the journal; the end of an open one is nothing.
    SequenceId first_entry(ShiftId shift);
    std::optional<SequenceId> last_entry(ShiftId shift);
    std::vector<ShiftListing> list(std::size_t limit); ///< The newest first.
    ShiftId next_id();
    /// With the epoch in which the shift was opened; the present one for an unknown shift.
    LaneKey lane_of(ShiftId shift);

    /// A transaction that noted a sale was undone.
    void forget_what_was_noted() { noted_.reset(); }

  private:
    struct ShiftOnDay {
        ShiftId shift;
        BusinessDay day;
        bool operator==(const ShiftOnDay&) const = default;
    };

    void add_counts(ShiftId shift, std::string_view moment, const std::vector<DenominationCount>& counts);
    std::vector<DenominationCount> read_counts(ShiftId shift, std::string_view moment);

    Database* database_;
    LaneKey lane_;
    /// Of the last sale, and open: the next one has nothing to look up.
    std::optional<ShiftOnDay> noted_;
    Statement open_;
    Statement close_;
    Statement hand_over_;
    Statement move_cash_;
    Statement open_drawer_;
    Statement add_count_;
    Statement has_day_;
    Statement add_day_;
    Statement find_;
    Statement find_closing_;
    Statement last_cashier_;
    Statement counts_;
    Statement last_;
    Statement epoch_;
    Statement first_entry_;
    Statement last_entry_;
    Statement list_;
};

} // namespace sokoguru::db
