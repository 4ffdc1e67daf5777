#include "db/verify.h"
#include "tests/support/command_line.h"
#include "tests/support/photo_files.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct PhotoFixture {
    PhotoFixture() {
        make_test_shop(line.file, 5);
        write_whole_file(picture, png_of(two_coloured(800, 600)));
        write_whole_file(folder / "P2.png", png_of(two_coloured(80, 60)));
        write_whole_file(folder / "P3.png", "no picture");
        write_whole_file(folder / "lain.png", png_of(two_coloured(80, 60)));
    }
    Ran photo(std::vector<std::string> words) const {
        words.insert(words.begin(), {"products", "photo"});
        return line.run(words);
    }
    std::vector<ProductId> with_photo() const {
        db::Store store(line.file, db::Access::read_only);
        return store.products_with_photo();
    }

    CommandLine line;
    std::filesystem::path picture = line.folder.path() / "beras.png";
    std::filesystem::path folder = line.folder.path() / "foto";
};

} // namespace

TEST_CASE_FIXTURE(PhotoFixture, "products photo: it is set, saved and removed") {
    const Ran set = photo({"9520000000011", "--set", picture.string()});
    CHECK(set.exit_code == 0);
    CHECK(set.out == "Barang 1 has a photo now.\n");
    CHECK(with_photo() == std::vector{ProductId{1}});
    const auto saved = line.folder.path() / "foto.jpg";
    CHECK(photo({"P1", "--save", saved.string()}).exit_code == 0);
    const auto shown = drivers::read_photo(read_whole_file(saved), 384);
    REQUIRE(shown);
    CHECK(shown->width == 384);
    CHECK(is_about(*shown, 20, 100, red_paint));
    CHECK(db::verify(line.file).ok());
    CHECK(photo({"P1", "--remove"}).out == "Barang 1 has no photo any more.\n");
    CHECK(with_photo().empty());
    CHECK(photo({"P1", "--save", saved.string()}).error.find("Barang 1 has no photo.") != std::string::npos);
}

TEST_CASE_FIXTURE(PhotoFixture, "products photo: a folder is taken at once, and says what it left out") {
    const Ran tried = photo({"--folder", folder.string(), "--dry-run"});
    CHECK(tried.out == "P2.png → Barang 2\n"
                       "lain.png is named like no product.\n"
                       "P3.png is no picture that can be read here. Save it as JPEG and try again.\n"
                       "Would take 1 photos; 2 files stay out.\n");
    CHECK(with_photo().empty());
    const Ran taken = photo({"--folder", folder.string()});
    CHECK(taken.exit_code == 0);
    CHECK(taken.out.ends_with("Took 1 photos; 2 files stayed out.\n"));
    CHECK(with_photo() == std::vector{ProductId{2}});
}

TEST_CASE_FIXTURE(PhotoFixture, "products photo: what can't be done is said, and the photo stays") {
    REQUIRE(photo({"P1", "--set", picture.string()}).exit_code == 0);
    const char* what_to_say = "Name a product with --set FILE, --remove or --save FILE, or say --folder DIR.";
    struct Case {
        std::vector<std::string> words;
        const char* sentence;
    };
    const Case cases[] = {
        {{}, what_to_say},
        {{"P1"}, what_to_say},
        {{"P1", "--remove", "--set", picture.string()}, what_to_say},
        {{"P1", "--folder", folder.string()}, what_to_say},
        {{"P1", "--remove", "--dry-run"}, what_to_say},
        {{"P99", "--set", picture.string()}, "No product has this code: P99"},
        {{"P1", "--set", (folder / "P3.png").string()}, "P3.png is no picture that can be read here."},
        {{"P1", "--set", "/nonexistent.jpg"}, "nonexistent.jpg can't be read."},
        {{"--folder", "/nonexistent"}, "/nonexistent is no folder that can be read."},
        {{"P1", "--save", "/nonexistent/foto.jpg"}, "The file can't be written: /nonexistent/foto.jpg"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        const Ran ran = photo(c.words);
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find(c.sentence) != std::string::npos);
        CHECK(with_photo() == std::vector{ProductId{1}});
    }
}

TEST_CASE_FIXTURE(PhotoFixture,
                  "products photo: while a till has the shop open it alone writes, and reading goes on") {
    REQUIRE(photo({"P1", "--set", picture.string()}).exit_code == 0);
    const db::Store till(line.file, db::Access::write);
    CHECK(photo({"P1", "--remove"}).exit_code == 1);
    CHECK(photo({"--folder", folder.string()}).exit_code == 1);
    CHECK(with_photo() == std::vector{ProductId{1}});
    CHECK(photo({"P1", "--save", (line.folder.path() / "foto.jpg").string()}).exit_code == 0);
}
