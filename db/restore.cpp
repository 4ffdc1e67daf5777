#include "db/restore.h"

#include "db/backup.h"
#include "db/database.h"
#include "db/fact_json.h"
#include "db/journal.h"
#include "db/lane_table.h"
#include "db/migrations.h"
#include "db/settings_table.h"
#include "db/witness.h"
#include "db/writer_lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

namespace sokoguru::db {

namespace {

constexpr std::array<std::string_view, 4> endings = {"", "-wal", "-shm", ".head"};

void remove_files(const std::filesystem::path& file) {
    for (const std::string_view ending : endings) {
        std::error_code ignored;
        std::filesystem::remove(beside(file, ending), ignored);
    }
}

/// The copy of the copy that is made ready beside the shop file; gone with this, unless it took its place.
class WorkingFile {
  public:
    explicit WorkingFile(std::filesystem::path path) : path_(std::move(path)) { remove_files(path_); }
    ~WorkingFile() { remove_files(path_); }
    WorkingFile(const WorkingFile&) = delete;
    WorkingFile& operator=(const WorkingFile&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Whose file is in the place, and how far its epochs go: by the file, and by its witness when the file can't
/// be read.
std::optional<LaneKey> read_replaced_lane(const std::filesystem::path& shop_file) {
    std::optional<LaneKey> lane;
    if (const auto witness = read_witness(shop_file)) lane = witness->lane;
    std::error_code error;
    if (!std::filesystem::is_regular_file(shop_file, error)) return lane;
    try {
        Database database(shop_file, OpenMode::read_only);
        const LaneKey read = read_lane(database);
        if (!lane || lane->epoch < read.epoch) lane = read;
    } catch (const Fault&) {
        return lane; // Damaged: that is why a copy takes its place.
    }
    return lane;
}

/// Gives the journal its new epoch, whose first entry says where the copy ends.
ChainHead begin_epoch(Database& database, const LaneKey& copied, const LaneKey& next, UtcTime now) {
    const ChainHead end = Journal(database, copied).head();
    Journal journal(database, next);
    const ShopProfile profile = SettingsTable(database, next.shop).read().value_or(ShopProfile{});
    EncodedFact encoded = encode_fact(EpochBegan{copied.epoch, end.sequence, to_hex(end.hash)}, {});
    Entry entry;
    entry.type = encoded.type;
    entry.version = encoded.version;
    entry.at = now;
    entry.day = business_day(now, profile.zone, profile.day_cutoff_minutes);
    entry.body = std::move(encoded.body);
    database.write(Durability::power_loss, [&] {
        set_epoch(database, next.epoch);
        journal.append(entry);
    });
    return journal.head();
}

void rename_if_there(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code error;
    if (!std::filesystem::exists(from, error)) return;
    std::filesystem::rename(from, to, error);
    if (error) throw Fault(FaultKind::cannot_open, from.string() + ": " + error.message());
}

/// `toko.db` becomes `toko-replaced-1795500000000.db`. Where a loss of power came between a log and its
/// database, the log has its new name already, and the database follows it. No file is ever replaced by this.
std::filesystem::path name_aside(const std::filesystem::path& shop_file, UtcTime now) {
    const std::string begin = shop_file.stem().string() + "-replaced-";
    const std::string end = shop_file.extension().string();
    const std::string end_of_log = end + "-wal";
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::absolute(shop_file).parent_path())) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(begin) || !name.ends_with(end_of_log)) continue;
        const auto database =
            shop_file.parent_path() / name.substr(0, name.size() - std::string_view("-wal").size());
        if (!std::filesystem::exists(database)) return database;
    }
    for (std::int64_t number = now.ms;; ++number) {
        const auto database = shop_file.parent_path() / fmt::format("{}{}{}", begin, number, end);
        if (!std::filesystem::exists(database)) return database;
    }
}

/// The log goes before the database, as SQLite would play it into the one that takes its place. The witness
/// goes last: as long as it is there, nobody can sell with a database that has lost its log.
std::filesystem::path put_aside(const std::filesystem::path& shop_file, UtcTime now) {
    std::error_code error;
    if (!std::filesystem::exists(shop_file, error)) {
        remove_files(shop_file);
        return {};
    }
    const std::filesystem::path replaced = name_aside(shop_file, now);
    for (const std::string_view ending : {"-wal", "-shm", "", ".head"}) {
        rename_if_there(beside(shop_file, ending), beside(replaced, ending));
    }
    sync_folder_of(shop_file);
    return replaced;
}

} // namespace

RestoreReport restore(const std::filesystem::path& copy, const std::filesystem::path& shop_file,
                      UtcTime now) {
    std::error_code error;
    if (std::filesystem::equivalent(copy, shop_file, error))
        throw Fault(FaultKind::already_exists, copy.string() + " is the shop file itself");
    RestoreReport report;
    const WriterLock lock(shop_file);
    const WorkingFile working(beside(std::filesystem::absolute(shop_file), ".restoring"));
    {
        Database source(copy, OpenMode::read_only);
        backup(source, working.path());
    }
    LaneKey lane;
    ChainHead head;
    {
        Database database(working.path(), OpenMode::write);
        database.begin_writing();
        migrate(database);
        lane = read_lane(database);
        const auto replaced = read_replaced_lane(shop_file);
        report.is_of_another_shop = replaced && (replaced->shop != lane.shop || replaced->lane != lane.lane);
        if (report.is_of_another_shop) return report;
        report.copied_at = UtcTime{database.number("SELECT max(at_ms) FROM journal")};
        const LaneKey copied = lane;
        const EpochId last = replaced ? std::max(replaced->epoch, lane.epoch) : lane.epoch;
        lane.epoch = report.epoch = EpochId{last.value() + 1};
        head = begin_epoch(database, copied, lane, now);
    }
    report.findings = verify(working.path()).findings;
    if (!report.ok()) return report;
    report.replaced = put_aside(shop_file, now);
    rename_if_there(working.path(), shop_file);
    sync_folder_of(shop_file);
    Witness(shop_file).follow(lane, head);
    return report;
}

} // namespace sokoguru::db
