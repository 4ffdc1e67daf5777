// A new shop file: its schema, whose it is, and the first entry of its journal.

#include "db/files.h"
#include "db/journal.h"
#include "db/lane_table.h"
#include "db/ledger.h"
#include "db/migrations.h"
#include "db/pin.h"
#include "db/projection.h"
#include "db/store.h"
#include "db/witness.h"
#include "db/writer_lock.h"

#include <array>
#include <string_view>
#include <system_error>

namespace sokoguru::db {

namespace {

/// Writes schema, identity and the first entry in one transaction.
void fill_new_file(const std::filesystem::path& path, const NewShop& shop) {
    const WriterLock lock(path);
    Database database(path, OpenMode::fill_empty_file);
    database.begin_writing();
    const LaneKey lane{shop.shop ? *shop.shop : ShopId{random_id()}, shop.lane, EpochId{1}};
    Journal journal(database, lane);
    Projection tables(database, lane);
    Witness witness(path);
    SqlLedger ledger(database, lane, journal, tables, &witness);
    const BusinessDay day = business_day(shop.now, shop.profile.zone, shop.profile.day_cutoff_minutes);
    database.write(Durability::power_loss, [&] {
        migrate(database);
        write_lane(database, lane);
        ledger.record(ShopSet{shop.profile}, {shop.now, day, UserId{}});
    });
    witness.follow(lane, journal.head());
}

} // namespace

void Store::create(const std::filesystem::path& path, const NewShop& shop) {
    open_private_file(path, Creation::must_be_new);
    try {
        fill_new_file(path, shop);
        read_or_make_pepper(path);
        sync_folder_of(path);
    } catch (...) {
        constexpr std::array<std::string_view, 5> endings = {"", "-wal", "-shm", ".lock", ".head"};
        for (const std::string_view ending : endings) {
            std::error_code ignored;
            std::filesystem::remove(beside(path, ending), ignored);
        }
        throw;
    }
}

} // namespace sokoguru::db
