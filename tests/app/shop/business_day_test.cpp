// To which business day a sale belongs, from the engine to the reports, on a real shop file.

#include "app/shop/shop.h"
#include "core/values/time.h"
#include "db/verify.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
/// 24 November 2026, 0:00 in UTC.
constexpr std::int64_t november_ms = 1'795'478'400'000;
constexpr DayRange all_days{BusinessDay{20'000}, BusinessDay{22'000}};

/// Sells P1, for 500 rupiah, when it is told to.
struct ShopByTheClock {
    explicit ShopByTheClock(Zone sold_in = Zone::wib, int cutoff_minutes = 0) : zone(sold_in) {
        make_test_shop(file, 2);
        {
            db::Store store(file, db::Access::write);
            ShopProfile profile = store.profile();
            profile.zone = zone;
            profile.day_cutoff_minutes = cutoff_minutes;
            store.ledger().record(ShopSet{profile}, {test_shop_opened, BusinessDay{20'775}, UserId{}});
        }
        shop.emplace(file);
        const User cashier{UserId{1}, "KASIR", "Kasir Uji", Role::cashier};
        shop->engine().resume(cashier, shop->engine().state().cart.id);
    }
    /// A moment of the shop's clock, minutes after the midnight with which 24 November begins.
    UtcTime local(int minutes) const {
        return {november_ms - utc_offset_minutes(zone) * minute_ms + minutes * minute_ms};
    }
    std::string sell(UtcTime at) {
        Engine& engine = shop->engine();
        CHECK(engine.handle(ScanCode{"9520000000011"}, at));
        CHECK(engine.handle(PayCash{engine.state().cart.id, Money{500}}, at));
        return engine.state().finished_sale->number.text();
    }
    /// "24/11/2026: 2, 25/11/2026: 1"
    std::string sold_by(SalesDimension by) {
        std::string text;
        for (const SalesGroup& group : shop->store().reports().sales(all_days, by, zone)) {
            CHECK(group.sums.net == Money{500 * group.sums.count});
            if (!text.empty()) text += ", ";
            text += (by == SalesDimension::day ? group.name : group.key) + ": " +
                    std::to_string(group.sums.count);
        }
        return text;
    }
    void check_verifies() {
        shop.reset();
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }

    Zone zone;
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
    std::optional<shop::Shop> shop;
};

} // namespace

TEST_CASE("business day: it begins at midnight or at the cut-off, in the zone of the shop") {
    for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
        CAPTURE(static_cast<int>(zone));
        ShopByTheClock at_midnight(zone);
        CHECK(at_midnight.sell(at_midnight.local(-1)) == "K1-261123-0001");
        CHECK(at_midnight.sell(at_midnight.local(0)) == "K1-261124-0001");
        CHECK(at_midnight.sell(at_midnight.local(24 * 60 - 1)) == "K1-261124-0002");
        CHECK(at_midnight.sell(at_midnight.local(24 * 60)) == "K1-261125-0001");
        CHECK(at_midnight.sold_by(SalesDimension::day) == "23/11/2026: 1, 24/11/2026: 2, 25/11/2026: 1");
        // Monday, Tuesday, Wednesday.
        CHECK(at_midnight.sold_by(SalesDimension::weekday) == "1: 1, 2: 2, 3: 1");
        CHECK(at_midnight.sold_by(SalesDimension::hour) == "0: 2, 23: 2");
        at_midnight.check_verifies();

        ShopByTheClock at_four(zone, 4 * 60);
        CHECK(at_four.sell(at_four.local(0)) == "K1-261123-0001");
        CHECK(at_four.sell(at_four.local(4 * 60 - 1)) == "K1-261123-0002");
        CHECK(at_four.sell(at_four.local(4 * 60)) == "K1-261124-0001");
        CHECK(at_four.sold_by(SalesDimension::day) == "23/11/2026: 2, 24/11/2026: 1");
        // The hour is the clock's, whatever the day is called.
        CHECK(at_four.sold_by(SalesDimension::hour) == "0: 1, 3: 1, 4: 1");
        at_four.check_verifies();
    }
}

TEST_CASE("business day: the same moment is of another day in the east") {
    const UtcTime moment{november_ms - 8 * hour_ms};
    ShopByTheClock west(Zone::wib);
    CHECK(west.sell(moment) == "K1-261123-0001");
    ShopByTheClock east(Zone::wit);
    CHECK(east.sell(moment) == "K1-261124-0001");
}

TEST_CASE("business day: a clock that is set back loses nothing and gives no number twice") {
    ShopByTheClock shop;
    CHECK(shop.sell(shop.local(10 * 60)) == "K1-261124-0001");
    CHECK(shop.sell(shop.local(9 * 60)) == "K1-261124-0002");
    CHECK(shop.sell(shop.local(24 * 60 + 10)) == "K1-261125-0001");
    CHECK(shop.sell(shop.local(24 * 60 - 10)) == "K1-261124-0003");
    CHECK(shop.sell(shop.local(24 * 60 + 5)) == "K1-261125-0002");
    CHECK(shop.sold_by(SalesDimension::day) == "24/11/2026: 3, 25/11/2026: 2");
    CHECK(shop.shop->store().reports().totals(all_days).net == Money{2'500});
    CHECK(shop.shop->store().shift_report(ShiftId{1}).net == Money{2'500});
    shop.check_verifies();
}

TEST_CASE("business day: a clock without a battery sells nothing until it is set") {
    ShopByTheClock shop;
    Engine& engine = shop.shop->engine();
    const auto refused = engine.handle(ScanCode{"9520000000011"}, UtcTime{0});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == RefusalReason::clock_wrong);
    CHECK(shop.sell(shop.local(60)) == "K1-261124-0001");
}

TEST_CASE("business day: a change of the cut-off holds for what is sold from then on") {
    ShopByTheClock shop;
    CHECK(shop.sell(shop.local(60)) == "K1-261124-0001");
    Engine& engine = shop.shop->engine();
    engine.resume(User{UserId{9}, "ADMIN", "Admin", Role::administrator}, engine.state().cart.id);
    ShopProfile profile = engine.profile();
    profile.day_cutoff_minutes = 4 * 60;
    CHECK(engine.handle(ChangeSettings{profile}, shop.local(61)));
    CHECK(shop.sell(shop.local(62)) == "K1-261123-0001");
    CHECK(shop.sell(shop.local(5 * 60)) == "K1-261124-0002");
    CHECK(shop.sold_by(SalesDimension::day) == "23/11/2026: 1, 24/11/2026: 2");
    shop.check_verifies();
}
