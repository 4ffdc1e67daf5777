#include "app/till/ui/photo_cache.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

PhotoId photo(std::int64_t product, std::int64_t edition = 1) {
    return {.product = product, .file = {}, .edition = edition};
}

Texture texture(std::uint32_t id) {
    return {.id = id, .width = 96, .height = 64};
}

/// Everything that is wanted comes, with textures numbered from one on.
struct ReadyCache {
    std::optional<Texture> find(const PhotoId& id, float side_px = 90) { return cache.find(id, side_px); }
    std::size_t deliver() {
        const auto wanted = cache.take_wanted();
        for (const auto& each : wanted) {
            for (const Texture& gone : cache.put(each.ticket, texture(++last_texture))) {
                dropped.push_back(gone.id);
            }
        }
        return wanted.size();
    }

    PhotoCache cache;
    std::uint32_t last_texture = 0;
    std::vector<std::uint32_t> dropped;
};

} // namespace

TEST_CASE("photo cache: what is not there is wanted once, and is there when it has come") {
    ReadyCache photos;
    CHECK_FALSE(photos.find(photo(7)));
    CHECK_FALSE(photos.find(photo(7)));
    CHECK(photos.deliver() == 1);
    CHECK(photos.find(photo(7)) == texture(1));
    CHECK(photos.deliver() == 0);
}

TEST_CASE("photo cache: another edition, another file and another size are other photos") {
    ReadyCache photos;
    photos.find(photo(7));
    photos.deliver();
    CHECK_FALSE(photos.find(photo(7, 2)));
    CHECK_FALSE(photos.find({.product = 0, .file = "/media/7.jpg", .edition = 1}));
    CHECK_FALSE(photos.find(photo(7), 200));
    CHECK(photos.deliver() == 3);
}

TEST_CASE("photo cache: photos are read as large as they are shown, in three sizes") {
    PhotoCache cache;
    for (const float side : {1.0F, 96.0F, 97.0F, 192.0F, 300.0F, 2000.0F}) {
        cache.find(photo(static_cast<std::int64_t>(side)), side);
    }
    std::vector<int> sides;
    for (const auto& wanted : cache.take_wanted()) {
        sides.push_back(wanted.side_px);
    }
    CHECK(sides == std::vector<int>{96, 96, 192, 192, 384, 384});
}

TEST_CASE("photo cache: what can't be shown is not asked for again") {
    PhotoCache cache;
    cache.find(photo(7), 90);
    CHECK(cache.put(cache.take_wanted().at(0).ticket, std::nullopt).empty());
    CHECK_FALSE(cache.find(photo(7), 90));
    CHECK(cache.take_wanted().empty());
}

TEST_CASE("photo cache: it holds so many, and lets go of what was not seen for the longest time") {
    ReadyCache photos;
    constexpr auto capacity = static_cast<std::int64_t>(PhotoCache::capacity);
    for (std::int64_t product = 1; product <= capacity; ++product) {
        photos.cache.begin_frame();
        photos.find(photo(product));
        photos.deliver();
    }
    photos.cache.begin_frame();
    CHECK(photos.find(photo(1)) == texture(1));
    CHECK_FALSE(photos.find(photo(capacity + 1)));
    photos.deliver();
    CHECK(photos.dropped == std::vector<std::uint32_t>{2});
    photos.cache.begin_frame();
    CHECK(photos.find(photo(1)) == texture(1));
    CHECK_FALSE(photos.find(photo(2)));
}

TEST_CASE("photo cache: a frame that wants more than it holds asks once, and nothing that is seen goes") {
    ReadyCache photos;
    constexpr auto many = static_cast<std::int64_t>(PhotoCache::capacity) + 40;
    for (int frame = 0; frame < 3; ++frame) {
        photos.cache.begin_frame();
        for (std::int64_t product = 1; product <= many; ++product) {
            photos.find(photo(product));
        }
        CHECK(photos.deliver() == (frame == 0 ? PhotoCache::capacity : 0));
    }
    CHECK(photos.dropped.empty());
}

TEST_CASE("photo cache: what comes for nobody any more is let go of at once") {
    PhotoCache cache;
    cache.begin_frame();
    cache.find(photo(1), 90);
    const auto late = cache.take_wanted().at(0);
    cache.begin_frame();
    for (std::int64_t product = 2; product <= static_cast<std::int64_t>(PhotoCache::capacity) + 1;
         ++product) {
        cache.find(photo(product), 90);
    }
    CHECK(cache.put(late.ticket, texture(5)) == std::vector<Texture>{texture(5)});
}

TEST_CASE(
    "photos on the screen: only those that are seen are wanted, and the screen keeps its places when they come") {
    PhotoCache cache;
    SellView view = sample_sell();
    view.favourites.clear();
    for (std::int64_t product = 1; product <= 120; ++product) {
        view.favourites.push_back({"Barang", "1.000", photo(product)});
    }
    UiDriver driver(view, 1024, 768);
    driver.state().use_photos(&cache);
    cache.begin_frame();
    driver.look();
    const auto wanted = cache.take_wanted();
    CHECK(wanted.size() >= 6);
    CHECK(wanted.size() < 40);
    const Rect tile = driver.widget("favourite.0").rect;
    const std::size_t text_count = driver.texts().size();
    const auto before = driver.drawing();
    for (const auto& each : wanted) {
        cache.put(each.ticket, texture(1));
    }
    driver.look();
    CHECK(driver.widget("favourite.0").rect == tile);
    CHECK(driver.texts().size() == text_count);
    CHECK(driver.drawing() != before);
    CHECK(cache.take_wanted().empty());
}

TEST_CASE("photos on the screen: without any, tiles are as low as ever, and with one they make room for it") {
    SellView view = sample_sell();
    view.favourites.assign(40, {"Barang", "1.000"});
    const float low = UiDriver(view, 1024, 768).widget("favourite.0").rect.height;
    view.favourites[5].photo = photo(5);
    const float high = UiDriver(view, 1024, 768).widget("favourite.0").rect.height;
    CHECK(low >= 72);
    CHECK(low < 98);
    CHECK(high >= 98);
}
