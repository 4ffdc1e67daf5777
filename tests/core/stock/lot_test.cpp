#include "core/stock/lot.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr BusinessDay december{20'800};
constexpr BusinessDay january{20'830};

LotName expiring(BusinessDay day, std::string batch = "") {
    return {std::move(batch), day};
}

/// The lots of a product whose goods come and go.
struct Shelf {
    std::vector<StockLot> lots;
    Quantity on_hand;

    void receive(const LotName& name, std::int64_t pieces) {
        settle_lots(lots, on_hand);
        receive_lot(lots, name, Quantity::whole(pieces));
        on_hand += Quantity::whole(pieces);
        settle_lots(lots, on_hand);
    }
    void move(std::int64_t pieces) { on_hand += Quantity::whole(pieces); }
    Quantity left(const LotName& name) {
        settle_lots(lots, on_hand);
        for (const StockLot& lot : lots) {
            if (lot.name == name) return lot.quantity;
        }
        return {};
    }
    Quantity sum() {
        settle_lots(lots, on_hand);
        Quantity all;
        for (const StockLot& lot : lots) {
            all += lot.quantity;
        }
        return all;
    }
};

} // namespace

TEST_CASE("lots: what expires first leaves first, and opening stock last") {
    Shelf shelf;
    shelf.move(5); // Opening stock.
    shelf.receive(expiring(january), 10);
    shelf.receive(expiring(december), 4);
    shelf.move(-6);
    CHECK(shelf.left(expiring(december)) == Quantity{});
    CHECK(shelf.left(expiring(january)) == Quantity::whole(8));
    CHECK(shelf.left({}) == Quantity::whole(5));
    shelf.move(-9);
    CHECK(shelf.left({}) == Quantity::whole(4));
}

TEST_CASE("lots: a batch without a date leaves after dates and before what has no name") {
    Shelf shelf;
    shelf.move(1);
    shelf.receive({"B7", {}}, 1);
    shelf.receive(expiring(january), 1);
    shelf.move(-1);
    CHECK(shelf.left(expiring(january)) == Quantity{});
    shelf.move(-1);
    CHECK(shelf.left({"B7", {}}) == Quantity{});
    CHECK(shelf.left({}) == Quantity::whole(1));
}

TEST_CASE("lots: what comes back goes back to the lot it left, and what was found to the newest") {
    Shelf shelf;
    shelf.receive(expiring(december), 4);
    shelf.receive(expiring(january), 4);
    shelf.move(-3);
    shelf.move(2);
    CHECK(shelf.left(expiring(december)) == Quantity::whole(3));
    CHECK(shelf.left(expiring(january)) == Quantity::whole(4));
    shelf.move(5);
    CHECK(shelf.left(expiring(december)) == Quantity::whole(3));
    CHECK(shelf.left(expiring(january)) == Quantity::whole(9));
}

TEST_CASE("lots: the same batch that comes again is the same lot") {
    Shelf shelf;
    shelf.receive(expiring(december, "B7"), 4);
    shelf.receive(expiring(december, "B7"), 3);
    REQUIRE(shelf.lots.size() == 1);
    CHECK(shelf.lots[0].quantity == Quantity::whole(7));
    CHECK(shelf.lots[0].received == Quantity::whole(7));
    CHECK(shelf.lots[0].arrival == 2);
}

TEST_CASE("lots: a negative stock has none, and a receipt first fills the hole") {
    Shelf shelf;
    shelf.receive(expiring(december), 2);
    shelf.move(-5);
    CHECK(shelf.sum() == Quantity{});
    shelf.receive(expiring(january), 10);
    CHECK(shelf.left(expiring(december)) == Quantity{});
    CHECK(shelf.left(expiring(january)) == Quantity::whole(7));
}

TEST_CASE("lots: a blocked lot stays until nothing else is there") {
    Shelf shelf;
    shelf.receive(expiring(december), 4);
    shelf.receive(expiring(january), 4);
    shelf.lots[0].standing = LotStanding::blocked;
    shelf.move(-3);
    CHECK(shelf.left(expiring(december)) == Quantity::whole(4));
    CHECK(blocked_quantity(shelf.lots) == Quantity::whole(4));
    CHECK(parts_leaving(shelf.lots, Quantity::whole(9)) ==
          std::vector<LotPart>{{expiring(january), Quantity::whole(1)}});
    shelf.move(-2);
    CHECK(shelf.left(expiring(december)) == Quantity::whole(3));
    shelf.move(1);
    CHECK(shelf.left(expiring(january)) == Quantity::whole(1));
}

TEST_CASE("lots: a document that names a lot takes from it") {
    Shelf shelf;
    shelf.receive(expiring(december), 4);
    shelf.receive(expiring(january), 4);
    const LotId later = shelf.lots[1].id;
    take_from_lot(shelf.lots, later, Quantity::whole(3));
    shelf.move(-3);
    CHECK(shelf.left(expiring(december)) == Quantity::whole(4));
    CHECK(shelf.left(expiring(january)) == Quantity::whole(1));
}

TEST_CASE("lots: a quantity that leaves is told by its lots, the first ones first") {
    Shelf shelf;
    shelf.move(2);
    shelf.receive(expiring(january), 4);
    shelf.receive(expiring(december), 4);
    CHECK(parts_leaving(shelf.lots, Quantity::whole(9)) ==
          std::vector<LotPart>{{expiring(december), Quantity::whole(4)},
                               {expiring(january), Quantity::whole(4)},
                               {{}, Quantity::whole(1)}});
}

TEST_CASE("lots: they add up to what is on hand, whatever happens, and none is ever negative") {
    check_property("lots add up", [] {
        Shelf shelf;
        for (int step = *rc::gen::inRange(0, 40); step > 0; --step) {
            const auto pieces = *rc::gen::inRange<std::int64_t>(1, 9);
            switch (*rc::gen::inRange(0, 4)) {
            case 0: shelf.move(pieces); break;
            case 1: shelf.receive(expiring(BusinessDay{*rc::gen::inRange(1, 5)}), pieces); break;
            case 2:
                for (StockLot& lot : shelf.lots) {
                    lot.standing = *rc::gen::element(LotStanding::free, LotStanding::blocked);
                }
                break;
            default: shelf.move(-pieces); break;
            }
            RC_ASSERT(shelf.sum() == std::max(shelf.on_hand, Quantity{}));
            for (const StockLot& lot : shelf.lots) {
                RC_ASSERT(lot.quantity >= Quantity{});
            }
            RC_ASSERT(std::is_sorted(shelf.lots.begin(), shelf.lots.end(), leaves_before));
        }
    });
}

TEST_CASE("lots: it does not matter how often they are worked out while goods only leave") {
    check_property("lazy is eager", [] {
        Shelf eager;
        Shelf lazy;
        for (int step = *rc::gen::inRange(0, 30); step > 0; --step) {
            const auto pieces = *rc::gen::inRange<std::int64_t>(1, 9);
            if (*rc::gen::inRange(0, 3) == 0) {
                const LotName name = expiring(BusinessDay{*rc::gen::inRange(1, 5)});
                eager.receive(name, pieces);
                lazy.receive(name, pieces);
                continue;
            }
            eager.move(-pieces);
            lazy.move(-pieces);
            settle_lots(eager.lots, eager.on_hand);
        }
        settle_lots(lazy.lots, lazy.on_hand);
        settle_lots(eager.lots, eager.on_hand);
        RC_ASSERT(lazy.lots == eager.lots);
    });
}
