#include "drivers/photo/product_photo.h"
#include "tests/support/photo_files.h"

#include <doctest/doctest.h>

#include <string>

using namespace sokoguru;
using namespace sokoguru::drivers;
using namespace sokoguru::test;
using namespace std::string_literals;

namespace {

/// A JPEG with the mark of a camera that was held otherwise (EXIF, tag 0112 hex) behind its first two bytes.
Bytes with_orientation(Bytes jpeg, char orientation) {
    const std::string directory = "MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"s +
                                  orientation + "\x00\x00\x00\x00\x00\x00"s;
    const std::string body = "Exif\x00\x00"s + directory;
    const auto length = static_cast<char>(body.size() + 2);
    return jpeg.insert(2, "\xFF\xE1\x00"s + length + body);
}

/// A JPEG in which the camera has put another one (EXIF), with an end of its own.
Bytes with_small_picture(Bytes jpeg) {
    const Bytes body = "Exif\x00\x00"s + jpeg_of(two_coloured(8, 8));
    const auto high = static_cast<char>((body.size() + 2) / 256);
    const auto low = static_cast<char>((body.size() + 2) % 256);
    return jpeg.insert(2, "\xFF\xE1"s + high + low + body);
}

/// The JPEG says that it has so many rows and columns as a picture of 65.000 × 65.000 has.
Bytes with_huge_size(Bytes jpeg) {
    const std::size_t frame = jpeg.find("\xFF\xC0"s);
    REQUIRE(frame != Bytes::npos);
    return jpeg.replace(frame + 5, 4, "\xFD\xE8\xFD\xE8"s);
}

/// Its head says 30.000 × 30.000 pixels.
const Bytes huge_png =
    "\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR\x00\x00\x75\x30\x00\x00\x75\x30\x08\x02\x00\x00\x00\xE9\x45\x6F\xED"
    "\x00\x00\x10\x00IDAT"s;

/// Two pixels: one that can't be seen, and one in green.
const Bytes see_through_png =
    "\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x06\x00\x00\x00\xF4\x22\x7F\x8A"
    "\x00\x00\x00\x11IDAT\x78\x9C\x63\x38\xC1\xC0\xC0\xC0\xB5\x45\xE3\x3F\x00\x09\xDC\x02\xAE\x32\xCE\x92\x66"
    "\x00\x00\x00\x00IEND\xAE\x42\x60\x82"s;

/// One pixel.
const Bytes webp =
    "RIFF\x22\x00\x00\x00WEBPVP8 \x16\x00\x00\x00\x30\x01\x00\x9D\x01\x2A\x01\x00\x01\x00\x0E\xC0"
    "\xFE\x25\xA4\x00\x03\x70\x00\x00\x00\x00"s;

} // namespace

TEST_CASE("photo: a large picture becomes a small JPEG of the same shape") {
    const auto jpeg = shrink_photo(png_of(two_coloured(1600, 1200)));
    REQUIRE(jpeg);
    CHECK(jpeg->starts_with("\xFF\xD8\xFF"s));
    CHECK(jpeg->size() < 60'000);
    const auto picture = read_photo(*jpeg, photo_side_pixels_max);
    REQUIRE(picture);
    CHECK(picture->width == 384);
    CHECK(picture->height == 288);
    CHECK(picture->rgba.size() == std::size_t{384} * 288 * 4);
    CHECK(is_about(*picture, 20, 144, red_paint));
    CHECK(is_about(*picture, 360, 144, blue_paint));
}

TEST_CASE("photo: a small picture is not made larger, and a narrow one keeps a pixel") {
    struct Case {
        int width;
        int height;
        int side_max;
        int shown_width;
        int shown_height;
    };
    const Case cases[] = {
        {40, 30, 384, 40, 30}, {40, 30, 20, 20, 15}, {2000, 1, 384, 384, 1}, {1, 1, 96, 1, 1}};
    for (const Case& c : cases) {
        CAPTURE(c.width);
        CAPTURE(c.side_max);
        const auto picture = read_photo(png_of(two_coloured(c.width, c.height)), c.side_max);
        REQUIRE(picture);
        CHECK(picture->width == c.shown_width);
        CHECK(picture->height == c.shown_height);
    }
}

TEST_CASE("photo: it stands upright, however the camera was held") {
    // Turned by a quarter to the right (6), red is above; upside down (3), it is at the right.
    const Bytes lying = jpeg_of(two_coloured(300, 200));
    const auto turned = read_photo(shrink_photo(with_orientation(lying, 6)).value(), 384);
    REQUIRE(turned);
    CHECK(turned->width == 200);
    CHECK(turned->height == 300);
    CHECK(is_about(*turned, 100, 20, red_paint));
    CHECK(is_about(*turned, 100, 280, blue_paint));
    const auto upside_down = read_photo(with_orientation(lying, 3), 384);
    REQUIRE(upside_down);
    CHECK(is_about(*upside_down, 280, 100, red_paint));
}

TEST_CASE("photo: a small picture of the camera's in the file is passed over") {
    const auto picture = read_photo(with_small_picture(jpeg_of(two_coloured(300, 200))), 384);
    REQUIRE(picture);
    CHECK(picture->width == 300);
}

TEST_CASE("photo: what the camera wrote down beside the picture is not kept") {
    const Bytes told = with_orientation(jpeg_of(two_coloured(300, 200)), 6);
    REQUIRE(told.find("Exif") != Bytes::npos);
    CHECK(shrink_photo(told)->find("Exif") == Bytes::npos);
}

TEST_CASE("photo: what is transparent is white") {
    const auto picture = read_photo(see_through_png, 384);
    REQUIRE(picture);
    CHECK(is_about(*picture, 0, 0, {255, 255, 255}));
    CHECK(is_about(*picture, 1, 0, {10, 180, 40}));
}

TEST_CASE("photo: WebP is read, too") {
    const auto picture = read_photo(webp, 384);
    REQUIRE(picture);
    CHECK(picture->width == 1);
    CHECK(shrink_photo(webp).has_value());
}

TEST_CASE("photo: what is no picture is refused, whatever it is called") {
    const Bytes jpeg = jpeg_of(two_coloured(300, 200));
    const Bytes png = png_of(two_coloured(300, 200));
    struct Case {
        std::string name;
        Bytes file;
        PhotoProblem problem;
    };
    const Case cases[] = {
        {"nothing", "", PhotoProblem::empty_file},
        {"a letter", "a", PhotoProblem::no_picture},
        {"a text", "Surat jalan", PhotoProblem::no_picture},
        {"another format", "GIF89a\x01\x00\x01\x00"s, PhotoProblem::no_picture},
        {"a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>", PhotoProblem::no_picture},
        {"sound in the same shell", "RIFF\x24\x00\x00\x00WAVEfmt "s, PhotoProblem::no_picture},
        {"too large a file", "\xFF\xD8\xFF"s + Bytes(photo_file_bytes_max, 'x'),
         PhotoProblem::file_too_large},
        {"a PNG of 900 million pixels", huge_png + Bytes(100'000, 'x'), PhotoProblem::too_many_pixels},
        {"a JPEG of 4.225 million pixels", with_huge_size(jpeg), PhotoProblem::too_many_pixels},
        {"the head of a JPEG", jpeg.substr(0, 3), PhotoProblem::damaged},
        {"the head of a PNG", png.substr(0, 8), PhotoProblem::damaged},
        {"a PNG that breaks off", png.substr(0, png.size() / 2), PhotoProblem::damaged},
        {"a JPEG that breaks off", jpeg.substr(0, jpeg.size() / 2), PhotoProblem::damaged},
        {"a JPEG that breaks off, with a small one of the camera's in it",
         with_small_picture(jpeg).substr(0, jpeg.size()), PhotoProblem::damaged},
        {"a WebP that breaks off", webp.substr(0, webp.size() - 8), PhotoProblem::damaged},
        {"the head of a WebP", webp.substr(0, 16), PhotoProblem::damaged},
        {"a JPEG of noise", "\xFF\xD8\xFF"s + Bytes(5'000, '\x5A'), PhotoProblem::damaged},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto small = shrink_photo(c.file);
        REQUIRE_FALSE(small);
        CHECK(static_cast<int>(small.error()) == static_cast<int>(c.problem));
        const auto picture = read_photo(c.file, 96);
        REQUIRE_FALSE(picture);
        CHECK(static_cast<int>(picture.error()) == static_cast<int>(c.problem));
    }
}

TEST_CASE("photo: whatever a file breaks off at or has wrong, it is a picture or a refusal") {
    for (const Bytes& whole : {jpeg_of(two_coloured(64, 48)), png_of(two_coloured(64, 48)), webp}) {
        for (std::size_t length = 0; length < whole.size(); length += 7) {
            static_cast<void>(shrink_photo(whole.substr(0, length)));
            Bytes wrong = whole;
            wrong[length] = static_cast<char>(~wrong[length]);
            const auto picture = read_photo(wrong, 96);
            if (picture) CHECK(std::max(picture->width, picture->height) <= 96);
        }
    }
}
