#include "app/shop/language.h"
#include "app/shop/photo_worker.h"
#include "app/shop/product_photo.h"
#include "tests/support/photo_files.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <map>
#include <mutex>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct PhotoShop {
    PhotoShop() {
        set_language("en");
        make_test_shop(file, 5);
        std::filesystem::create_directory(pictures);
    }
    void add(const std::string& name, const std::string& bytes) const {
        write_whole_file(pictures / name, bytes);
    }
    shop::PhotoFolderReport take(shop::PhotoFolderMode mode = shop::PhotoFolderMode::take) const {
        db::Store store(file, db::Access::write);
        return shop::take_photos_of_folder(store, pictures, mode).value();
    }
    std::vector<ProductId> with_photo() const {
        db::Store store(file, db::Access::read_only);
        return store.products_with_photo();
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
    std::filesystem::path pictures = folder.path() / "foto";
    std::string png = png_of(two_coloured(80, 60));
};

/// Waits for what the worker tells.
class Answers {
  public:
    void take(shop::PhotoRead photo) {
        const std::lock_guard lock(mutex_);
        photos_.emplace(photo.id, std::move(photo.picture));
        woken_.notify_one();
    }
    std::map<std::int64_t, std::optional<drivers::Picture>> wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        REQUIRE(woken_.wait_for(lock, std::chrono::seconds{20}, [&] { return photos_.size() >= count; }));
        return photos_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable woken_;
    std::map<std::int64_t, std::optional<drivers::Picture>> photos_;
};

} // namespace

TEST_CASE("photo file: a picture becomes a photo, and what is none says what to do") {
    const PhotoShop shop;
    shop.add("baik.png", shop.png);
    shop.add("kosong.jpg", "");
    shop.add("teks.jpg", "Surat jalan");
    shop.add("putus.png", shop.png.substr(0, shop.png.size() / 2));
    shop.add("besar.jpg", std::string(drivers::photo_file_bytes_max + 1, 'x'));
    CHECK(shop::make_photo(shop.pictures / "baik.png").has_value());
    struct Case {
        const char* name;
        const char* sentence;
    };
    const Case cases[] = {
        {"kosong.jpg", "kosong.jpg is empty."},
        {"teks.jpg", "teks.jpg is no picture that can be read here. Save it as JPEG and try again."},
        {"putus.png", "putus.png is damaged. Take the picture again, or copy the file anew."},
        {"besar.jpg", "besar.jpg is larger than 20 MB. Make the picture smaller and try again."},
        {"tidak-ada.jpg", "tidak-ada.jpg can't be read."},
        {".", ". can't be read."},
    };
    for (const Case& c : cases) {
        const auto photo = shop::make_photo(shop.pictures / c.name);
        REQUIRE_FALSE(photo);
        CHECK(photo.error() == c.sentence);
    }
}

TEST_CASE("photo file: pictures are known by the end of their name") {
    for (const char* name : {"a.jpg", "a.JPG", "a.jpeg", "a.b.png", "a.WebP"}) {
        CAPTURE(name);
        CHECK(shop::is_picture_name(name));
    }
    for (const char* name : {"a", "jpg", ".jpg", "a.txt", "a.jpg.part", "a.gif", "a.jpgx"}) {
        CAPTURE(name);
        CHECK_FALSE(shop::is_picture_name(name));
    }
}

TEST_CASE("photo folder: pictures go to the products that they are named by, and the others are told") {
    const PhotoShop shop;
    shop.add("9520000000011.png", shop.png);
    shop.add("p2.JPG", jpeg_of(two_coloured(80, 60)));
    shop.add("P2.png", shop.png);
    shop.add("P3.png", "not a picture");
    shop.add("P99.png", shop.png);
    shop.add("catatan.txt", "P4");
    const auto report = shop.take();
    REQUIRE(report.taken.size() == 2);
    CHECK(report.taken[0].file == "9520000000011.png");
    CHECK(report.taken[0].product_name == "Barang 1");
    CHECK(report.taken[1].file == "P2.png");
    REQUIRE(report.doubled.size() == 1);
    CHECK(report.doubled[0].file == "p2.JPG");
    CHECK(report.doubled[0].first == "P2.png");
    CHECK(report.unknown == std::vector<std::string>{"P99.png"});
    CHECK(report.unreadable ==
          std::vector<std::string>{
              "P3.png is no picture that can be read here. Save it as JPEG and try again."});
    CHECK(shop.with_photo() == std::vector{ProductId{1}, ProductId{2}});
}

TEST_CASE("photo folder: looking changes nothing, and a folder that is not there is refused") {
    const PhotoShop shop;
    shop.add("P1.png", shop.png);
    CHECK(shop.take(shop::PhotoFolderMode::only_look).taken.size() == 1);
    CHECK(shop.with_photo().empty());
    db::Store store(shop.file, db::Access::write);
    const auto report =
        shop::take_photos_of_folder(store, shop.folder.path() / "tidak-ada", shop::PhotoFolderMode::take);
    REQUIRE_FALSE(report);
    CHECK(report.error().ends_with("tidak-ada is no folder that can be read."));
}

TEST_CASE("photo worker: it reads photos of products and picture files, and says what can't be shown") {
    const PhotoShop shop;
    shop.add("besar.png", png_of(two_coloured(400, 200)));
    {
        db::Store store(shop.file, db::Access::write);
        store.set_photo(ProductId{1}, jpeg_of(two_coloured(300, 300)));
        store.set_photo(ProductId{2}, "damaged");
    }
    Answers answers;
    shop::PhotoWorker worker([&](shop::PhotoRead photo) { answers.take(std::move(photo)); });
    worker.ask({});
    worker.ask({{.id = 1, .file = shop.file, .product = ProductId{1}, .side_pixels_max = 96},
                {.id = 2, .file = shop.file, .product = ProductId{2}, .side_pixels_max = 96},
                {.id = 3, .file = shop.file, .product = ProductId{3}, .side_pixels_max = 96}});
    worker.ask(
        {{.id = 4, .file = shop.pictures / "besar.png", .product = {}, .side_pixels_max = 192},
         {.id = 5, .file = shop.pictures / "tidak-ada.png", .product = {}, .side_pixels_max = 192},
         {.id = 6, .file = shop.folder.path() / "none.db", .product = ProductId{1}, .side_pixels_max = 96}});
    const auto read = answers.wait_for(6);
    REQUIRE(read.at(1));
    CHECK(read.at(1)->width == 96);
    REQUIRE(read.at(4));
    CHECK(read.at(4)->width == 192);
    CHECK(read.at(4)->height == 96);
    for (const std::int64_t id : {2, 3, 5, 6}) {
        CAPTURE(id);
        CHECK_FALSE(read.at(id));
    }
}

TEST_CASE("photo worker: it is ended while much is wanted") {
    const PhotoShop shop;
    {
        db::Store store(shop.file, db::Access::write);
        store.set_photo(ProductId{1}, jpeg_of(two_coloured(384, 384)));
    }
    std::vector<shop::PhotoWish> wishes;
    for (std::int64_t id = 1; id <= 500; ++id) {
        wishes.push_back({.id = id, .file = shop.file, .product = ProductId{1}, .side_pixels_max = 384});
    }
    Answers answers;
    {
        shop::PhotoWorker worker([&](shop::PhotoRead photo) { answers.take(std::move(photo)); });
        worker.ask(wishes);
        answers.wait_for(1);
    }
    CHECK(answers.wait_for(1).size() < 500);
}
