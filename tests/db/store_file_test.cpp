#include "db/database.h"
#include "db/statement.h"
#include "db/verify.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

#include <sys/fsuid.h>
#include <unistd.h>

using namespace sokoguru;
using namespace sokoguru::test;
using db::Access;
using db::FaultKind;
using db::Store;

namespace {

std::optional<FaultKind> fault_of_opening(const std::filesystem::path& path, Access access) {
    return fault_of([&] { Store store(path, access); });
}

/// Root may write everywhere, so the test of permissions is somebody else for the files. For who is not root
/// it changes nothing.
class OtherUser {
  public:
    OtherUser() { ::setfsuid(65'534); }
    ~OtherUser() { ::setfsuid(::geteuid()); }
    OtherUser(const OtherUser&) = delete;
    OtherUser& operator=(const OtherUser&) = delete;
};

} // namespace

TEST_CASE("a file that is not there: opening does not make it") {
    TemporaryFolder folder;
    for (const Access access : {Access::write, Access::read_only}) {
        CHECK(fault_of_opening(folder.path() / "toko.db", access) == FaultKind::cannot_open);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(fault_of_opening(folder.path(), Access::write) == FaultKind::cannot_open);
}

TEST_CASE("a file that is no shop: it is refused and stays as it is") {
    TemporaryFolder folder;
    const auto path = folder.path() / "daftar.csv";
    for (const std::string& content : {std::string(), std::string("kode,nama\n1,beras\n"),
                                       std::string(10'000, 'x'), std::string("SQLite format 3\0", 16)}) {
        CAPTURE(content.size());
        write_whole_file(path, content);
        for (const Access access : {Access::write, Access::read_only}) {
            CHECK(fault_of_opening(path, access) == FaultKind::not_a_shop_file);
        }
        CHECK(read_whole_file(path) == content);
        CHECK_FALSE(std::filesystem::exists(path.string() + ".lock"));
    }
}

TEST_CASE("a database of another program: it is refused and stays as it is") {
    TemporaryFolder folder;
    const auto path = folder.path() / "history.db";
    RawSqlite(path).execute("PRAGMA application_id = 7; CREATE TABLE visit (url TEXT)");
    const std::string content = read_whole_file(path);
    for (const Access access : {Access::write, Access::read_only}) {
        CHECK(fault_of_opening(path, access) == FaultKind::foreign_file);
    }
    CHECK(read_whole_file(path) == content);
}

TEST_CASE("a file of a later version: it is refused") {
    SampleShop shop;
    shop.close();
    RawSqlite(shop.path()).execute("PRAGMA user_version = 999");
    CHECK(fault_of_opening(shop.path(), Access::write) == FaultKind::newer_version);
    CHECK(fault_of_opening(shop.path(), Access::read_only) == FaultKind::newer_version);
    CHECK(RawSqlite(shop.path()).number("PRAGMA user_version") == 999);
}

TEST_CASE("a file of an earlier version: a reader leaves it to the till") {
    SampleShop shop;
    shop.close();
    RawSqlite(shop.path()).execute("PRAGMA user_version = 0");
    CHECK(fault_of_opening(shop.path(), Access::read_only) == FaultKind::older_version);
}

TEST_CASE("a new shop: it never overwrites a file") {
    TemporaryFolder folder;
    const auto path = folder.path() / "toko.db";
    write_whole_file(path, "precious");
    const auto fault = fault_of([&] { Store::create(path, {sample_profile(), LaneId{1}, morning, {}}); });
    CHECK(fault == FaultKind::already_exists);
    CHECK(read_whole_file(path) == "precious");
}

TEST_CASE("a new shop that can't be made: nothing is left") {
    const auto path = std::filesystem::path("/proc/toko.db");
    CHECK(fault_of([&] { Store::create(path, {sample_profile(), LaneId{1}, morning, {}}); }));
}

TEST_CASE("all files of a shop can be read by their owner only") {
    SampleShop shop;
    for (const char* ending : {"", "-wal", "-shm", ".lock", ".head", ".pepper"}) {
        CAPTURE(ending);
        CHECK(permissions(shop.path().string() + ending) == 0600);
    }
}

TEST_CASE("two writers: the second is told who has the file") {
    SampleShop shop;
    try {
        Store second(shop.path(), Access::write);
        FAIL("two stores write");
    } catch (const db::Fault& fault) {
        CHECK(fault.kind() == FaultKind::in_use);
        CHECK(std::string(fault.what()).find(std::to_string(::getpid())) != std::string::npos);
    }
    // The failed second one did no harm to the first.
    shop.sell(2);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
    shop.open();
}

TEST_CASE("a reader beside the till: it sees what was committed and writes nothing") {
    SampleShop shop;
    Store reader(shop.path(), Access::read_only);
    const Sale sale = shop.sell(1);
    CHECK(reader.find_sale(sale.number) == sale);
    CHECK(fault_of([&] { reader.ledger().record(ProductSet{sample_product(9)}, shop.context()); }) ==
          FaultKind::read_only);
    CHECK(fault_of([&] { reader.ledger().keep(CartEmptied{CartId{1}}); }) == FaultKind::read_only);
    CHECK_FALSE(reader.broken());
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("a file that may not be written: opening for writing says so at once") {
    SampleShop shop;
    shop.close();
    const auto folder = shop.path().parent_path();
    ::chmod(shop.path().c_str(), 0444);
    ::chmod(folder.c_str(), 0555);
    std::optional<FaultKind> fault;
    {
        const OtherUser somebody;
        fault = fault_of_opening(shop.path(), Access::write);
    }
    ::chmod(folder.c_str(), 0700);
    CHECK(fault == FaultKind::read_only);
}

TEST_CASE("a full disk: the sale is refused by a fault, nothing of it is there, and the store is closed") {
    SampleShop shop;
    const Sale sale = shop.make_sale(5);
    const auto head = shop.store().head();
    shop.close();
    {
        db::Database database(shop.path(), db::OpenMode::write);
        database.begin_writing();
        database.execute("PRAGMA max_page_count = 1"); // SQLite takes the present size for the least.
        db::Statement fill(database, "INSERT INTO payment (shop, lane, business_day, epoch, ordinal, place, "
                                     "tender, amount) VALUES (1, 1, 1, 1, 1, ?, ?, 1)");
        database.execute("PRAGMA foreign_keys = OFF");
        const std::string long_text(3'000, 'x');
        const auto fault = fault_of([&] {
            database.write(db::Durability::power_loss, [&] {
                for (int place = 0; place < 100; ++place) {
                    fill.run(place, long_text);
                }
            });
        });
        CHECK(fault == FaultKind::disk_full);
        CHECK(database.broken());
        CHECK(fault_of([&] { database.number("SELECT count(*) FROM payment"); }) == FaultKind::disk_full);
    }
    shop.open();
    CHECK(shop.store().head() == head);
    CHECK_FALSE(shop.store().ledger().sale_of_cart(sale.cart));
    CHECK(shop.store().ledger().open_cart().lines.size() == 5);
    shop.store().ledger().record(SaleMade{sale}, shop.context());
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("the witness: a journal that lost its last entries is refused") {
    SampleShop shop;
    shop.sell(1);
    shop.close();
    std::filesystem::copy_file(shop.path(), shop.path().string() + ".old");
    shop.open();
    shop.sell(2);
    shop.close();
    std::filesystem::rename(shop.path().string() + ".old", shop.path());
    CHECK(fault_of([&] { shop.open(); }) == FaultKind::lost_entries);
    const auto report = db::verify(shop.path());
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].kind == db::FindingKind::witness);
}

TEST_CASE("the witness: missing or torn it is written anew, with a warning") {
    SampleShop shop;
    shop.close();
    const auto path = std::filesystem::path(shop.path().string() + ".head");
    std::filesystem::remove(path);
    shop.open_again();
    CHECK(shop.store().warnings() == std::vector{db::Warning::witness_missing});
    shop.close();
    write_whole_file(path, read_whole_file(path).replace(30, 4, "####"));
    shop.open();
    CHECK(shop.store().warnings() == std::vector{db::Warning::witness_torn});
    shop.open_again();
    CHECK(shop.store().warnings().empty());
}

TEST_CASE("the witness: one that is behind is brought up") {
    SampleShop shop;
    const auto path = std::filesystem::path(shop.path().string() + ".head");
    const std::string before = read_whole_file(path);
    shop.sell(1);
    shop.close();
    CHECK(read_whole_file(path) != before);
    write_whole_file(path, before);
    shop.open();
    CHECK(shop.store().warnings().empty());
    CHECK(read_whole_file(path) != before);
}

TEST_CASE("a backup: complete, private, and a shop that opens") {
    SampleShop shop;
    const Sale sale = shop.sell(3);
    TemporaryFolder folder;
    const auto target = folder.path() / "cadangan.db";
    shop.store().backup_to(target);
    CHECK(permissions(target) == 0600);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(db::verify(target).ok());
    Store copy(target, Access::write);
    CHECK(copy.warnings() == std::vector{db::Warning::witness_missing});
    CHECK(copy.find_sale(sale.number) == sale);
    CHECK(copy.head() == shop.store().head());
}

TEST_CASE("a backup: it never replaces the shop file, and a failed one leaves nothing") {
    SampleShop shop;
    CHECK(fault_of([&] { shop.store().backup_to(shop.path()); }) == FaultKind::already_exists);
    CHECK(fault_of([&] { shop.store().backup_to("/proc/cadangan.db"); }));
    CHECK(fault_of([&] { shop.store().backup_to(shop.path().string() + ".d/x.db"); }) ==
          FaultKind::cannot_open);
    shop.sell(1);
}
