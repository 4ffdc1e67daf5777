// Photos of products on the touchscreen, on a real shop file and a stick that is a folder.

#include "tests/app/till/till_catalogue_fixture.h"
#include "tests/support/photo_files.h"

using namespace sokoguru;
using namespace sokoguru::till;
using namespace sokoguru::test;

namespace {

struct PhotosFixture : CatalogueFixture {
    PhotosFixture() {
        write_whole_file(stick / "beras.png", png_of(two_coloured(80, 60)));
        write_whole_file(stick / "catatan.txt", "no picture");
        write_whole_file(stick / ".tersembunyi.png", png_of(two_coloured(80, 60)));
        write_whole_file(stick / "rusak.jpg", "no picture");
        write_whole_file(stick / "DCIM" / "gula.png", png_of(two_coloured(60, 80)));
    }
    void open_pictures(const std::string& folder_name = "STIK") {
        use("product_photo");
        use("photo_choose", row(folder_name));
    }
    std::vector<std::string> titles() const {
        std::vector<std::string> all;
        for (const auto& each : list().rows) {
            all.push_back(each.title);
        }
        std::ranges::sort(all);
        return all;
    }
    /// From a product's page, where a scan is a code of the product.
    void sell_again() {
        back();
        back();
        scan("P1");
    }
    std::optional<std::string> photo(std::int64_t product) const {
        db::Store store(file, db::Access::read_only);
        return store.photo(ProductId{product});
    }

    std::filesystem::path stick = folder.path() / "media" / "kasir" / "STIK";
};

} // namespace

TEST_CASE_FIXTURE(PhotosFixture,
                  "photos: the manager chooses one from a stick, sees it first, and takes it away") {
    open_product("9520000000011");
    CHECK_FALSE(list().photo.exists());
    use("product_photo");
    CHECK(title() == "A photo for the product");
    CHECK(list().rows.at(0).detail == stick.string());
    CHECK(list().buttons.at(0).label == "Open");
    CHECK_FALSE(list().photo.exists());
    use("photo_choose", row("STIK"));
    CHECK(titles() == std::vector<std::string>{"DCIM", "beras.png", "rusak.jpg"});
    select(row("beras.png"));
    CHECK(list().buttons.at(0).label == "Use this picture");
    CHECK(list().photo.file == (stick / "beras.png").string());
    use("photo_choose", row("beras.png"));
    CHECK(title() == "Product");
    CHECK(notice() == "This is how the product looks from now on.");
    CHECK(list().photo.product == 1);
    REQUIRE(photo(1));
    CHECK(drivers::read_photo(*photo(1), 384)->width == 80);
    use("product_photo");
    use("photo_remove");
    CHECK(notice() == "The product has no photo.");
    CHECK_FALSE(list().photo.exists());
    CHECK_FALSE(photo(1));
}

TEST_CASE_FIXTURE(PhotosFixture,
                  "photos: back leads from a folder to the places, to the product, to where it was opened") {
    open_product("9520000000011");
    open_pictures();
    use("photo_choose", row("DCIM"));
    CHECK(titles() == std::vector<std::string>{"gula.png"});
    back();
    CHECK(titles() == std::vector<std::string>{"STIK"});
    back();
    CHECK(title() == "Product");
    back();
    CHECK(title() == "Products and prices");
}

TEST_CASE_FIXTURE(PhotosFixture,
                  "photos: a stick that comes later is seen by looking again, and one that went is empty") {
    std::filesystem::rename(folder.path() / "media", folder.path() / "elsewhere");
    open_product("9520000000011");
    use("product_photo");
    CHECK(list().rows.empty());
    CHECK(list().empty_title == "No pictures here.");
    std::filesystem::rename(folder.path() / "elsewhere", folder.path() / "media");
    use("photo_look_again");
    use("photo_choose", row("STIK"));
    const std::size_t picture = row("beras.png");
    std::filesystem::remove_all(stick);
    use("photo_choose", picture);
    CHECK(notice() == "beras.png can't be read.");
    CHECK_FALSE(photo(1));
    use("photo_look_again");
    CHECK(list().rows.empty());
}

TEST_CASE_FIXTURE(PhotosFixture, "photos: the shop has a folder of its own") {
    write_whole_file(folder.path() / "toko.db.photos" / "kopi.png", png_of(two_coloured(80, 60)));
    open_product("9520000000011");
    use("product_photo");
    CHECK(list().rows.at(row("toko.db.photos")).detail == "The shop's own folder");
    use("photo_choose", row("toko.db.photos"));
    CHECK(titles() == std::vector<std::string>{"kopi.png"});
}

TEST_CASE_FIXTURE(PhotosFixture, "photos: what is no picture is refused before anybody has to allow it") {
    open_product("9520000000011");
    open_pictures();
    use("photo_choose", row("rusak.jpg"));
    CHECK(title() == "A photo for the product");
    CHECK(notice() == "rusak.jpg is no picture that can be read here. Save it as JPEG and try again.");
    CHECK(till->take_tone() == Tone::refused);
    CHECK_FALSE(photo(1));
}

TEST_CASE_FIXTURE(PhotosFixture, "photos: a cashier needs the manager's word") {
    till->reduce(till::LogOut{}, now);
    log_in_as(user_index("Kasir Uji"), "1111");
    open_product("9520000000011");
    open_pictures();
    use("photo_choose", row("beras.png"));
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    CHECK_FALSE(photo(1));
    enter(1, "7777");
    enter(2, "foto baru");
    confirm();
    CHECK(title() == "Product");
    CHECK(photo(1).has_value());
}

TEST_CASE_FIXTURE(PhotosFixture, "photos: tiles, results and the stock show that a product has one") {
    scan("P1");
    const auto photo_of_tile = [&](const std::string& name) {
        for (const auto& tile : screen<SellView>().favourites) {
            if (tile.name == name) return tile.photo;
        }
        return PhotoId{.file = "no tile"};
    };
    CHECK_FALSE(photo_of_tile("Barang 1").exists());
    open_product("9520000000011");
    open_pictures();
    use("photo_choose", row("beras.png"));
    sell_again();
    const PhotoId first = photo_of_tile("Barang 1");
    CHECK(first.product == 1);
    CHECK_FALSE(photo_of_tile("Barang 2").exists());
    till->reduce(ChangeSearch{"barang 1"}, now);
    CHECK(screen<SellView>().results.at(0).photo == first);
    till->reduce(StockAction{OpenStock{}}, now);
    scan("P1");
    CHECK(screen<StockView>().panel->photo == first);
    scan("P2");
    CHECK_FALSE(screen<StockView>().panel->photo.exists());

    // Another photo, or the same file opened again, is another edition: what the graphics card holds is old.
    open();
    log_in_as(user_index("Kepala Uji"), "7777");
    const PhotoId again = photo_of_tile("Barang 1");
    CHECK(again.product == 1);
    open_product("9520000000011");
    open_pictures("STIK");
    use("photo_choose", row("beras.png"));
    sell_again();
    CHECK(photo_of_tile("Barang 1").edition > again.edition);
}

TEST_CASE_FIXTURE(PhotosFixture, "photos: what is changed while practising is not changed in the shop") {
    till->reduce(DrawerAction{StartTraining{}}, now);
    open_product("9520000000011");
    open_pictures();
    use("photo_choose", row("beras.png"));
    CHECK(list().photo.exists());
    CHECK(till->open_file() != file);
    till->reduce(DrawerAction{EndTraining{}}, now);
    CHECK(till->open_file() == file);
    open_product("9520000000011");
    CHECK_FALSE(list().photo.exists());
    CHECK_FALSE(photo(1));
}
