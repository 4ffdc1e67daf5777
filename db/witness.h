#pragma once

#include "core/till/shop_profile.h"
#include "db/files.h"
#include "db/journal.h"

#include <filesystem>
#include <optional>

namespace sokoguru::db {

/// A second memory of how far the journal goes: `toko.db.head`, one line that is overwritten after each
/// commit.
///
///     sokoguru-head shop 5 lane 1 epoch 1 seq 42 hash 9f… check 03…
///
/// A log file that was lost, or an old copy put in the place of the shop file, leaves a database that is
/// whole in itself and lacks its last sales; only this line knows. It is not synced, so after a loss of power
/// it may be behind the journal, which is no harm; it is never ahead of it.
class Witness {
  public:
    enum class State { agrees, missing, torn };

    explicit Witness(const std::filesystem::path& shop_file);

    /// Compares with the journal; writes the line anew when it is behind, missing or torn. Throws Fault
    /// `lost_entries`.
    State take_up(Journal& journal, const LaneKey& lane);
    /// Writes the head of the journal after a commit. When it can't, the line stays behind, which is no harm:
    /// a sale that is on the disk must not look failed because of it.
    void follow(const LaneKey& lane, const ChainHead& head) noexcept;

  private:
    void write(const LaneKey& lane, const ChainHead& head);

    std::filesystem::path path_;
    OpenFile file_;
};

/// What the line of a witness says; nothing when it is torn.
struct WitnessLine {
    LaneKey lane;
    ChainHead head;
};
std::string format_witness(const LaneKey& lane, const ChainHead& head);
std::optional<WitnessLine> parse_witness(std::string_view line);

/// Reads the line beside a shop file without touching it; nothing when it is missing or torn.
std::optional<WitnessLine> read_witness(const std::filesystem::path& shop_file);

/// Whether the journal has the entry that the line tells of, with that hash.
bool journal_has(Journal& journal, const LaneKey& lane, const WitnessLine& line);

} // namespace sokoguru::db
