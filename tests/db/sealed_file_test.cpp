#include "db/sealed_file.h"
#include "tests/db/support/fault_of.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

void write_file(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

struct SealedFile {
    explicit SealedFile(const std::string& content) {
        write_file(plain, content);
        db::seal_file(plain, sealed, keys.public_key);
    }
    db::Unsealing open(const db::Hash& key) const { return db::open_sealed_file(sealed, opened, key); }

    TemporaryFolder folder;
    std::filesystem::path plain = folder.path() / "toko.db";
    std::filesystem::path sealed = folder.path() / "toko.db.sealed";
    std::filesystem::path opened = folder.path() / "again.db";
    db::SealKeys keys = db::make_seal_keys();
};

} // namespace

TEST_CASE("sealed file: the secret key gives back every byte, whatever the size") {
    for (const std::size_t size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000}) {
        CAPTURE(size);
        std::string content(size, 'a');
        for (std::size_t i = 0; i < size; i += 97) {
            content[i] = static_cast<char>(i);
        }
        const SealedFile file(content);
        CHECK(db::is_sealed(file.sealed));
        CHECK_FALSE(db::is_sealed(file.plain));
        CHECK(permissions(file.sealed) == 0600);
        CHECK(file.open(file.keys.secret_key) == db::Unsealing::opened);
        CHECK(content_of(file.opened) == content);
        CHECK(permissions(file.opened) == 0600);
    }
}

TEST_CASE("sealed file: nothing of the content can be read in it") {
    const SealedFile file("Siti Aminah, 0812-3456-7890");
    CHECK(content_of(file.sealed).find("Siti") == std::string::npos);
}

TEST_CASE("sealed file: another key does not open it, nor does the public one") {
    const SealedFile file("isi");
    CHECK(file.open(db::make_seal_keys().secret_key) == db::Unsealing::wrong_key);
    CHECK(file.open(file.keys.public_key) == db::Unsealing::wrong_key);
    CHECK_FALSE(std::filesystem::exists(file.opened));
}

TEST_CASE("sealed file: one that was changed or cut short, anywhere, does not open and leaves nothing") {
    const SealedFile file(std::string(150'000, 'x'));
    const std::string whole = content_of(file.sealed);
    for (const std::size_t place : {std::size_t{0}, std::size_t{20}, std::size_t{100}, std::size_t{130},
                                    std::size_t{70'000}, whole.size() - 1}) {
        CAPTURE(place);
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        write_file(file.sealed, changed);
        CHECK(file.open(file.keys.secret_key) != db::Unsealing::opened);
        write_file(file.sealed, whole.substr(0, place));
        CHECK(file.open(file.keys.secret_key) != db::Unsealing::opened);
        CHECK_FALSE(std::filesystem::exists(file.opened));
    }
    write_file(file.sealed, whole + "x");
    CHECK(file.open(file.keys.secret_key) == db::Unsealing::damaged);
    // A whole piece was taken away at the end: what is left is sound in itself.
    write_file(file.sealed, whole.substr(0, 18 + 80 + 24 + 65'536 + 17));
    CHECK(file.open(file.keys.secret_key) == db::Unsealing::damaged);
}

TEST_CASE("sealed file: what is in its place stays when it can't be written") {
    const SealedFile file("isi");
    const std::string before = content_of(file.sealed);
    CHECK(fault_of([&] { db::seal_file(file.folder.path() / "none", file.sealed, file.keys.public_key); }) ==
          db::FaultKind::cannot_open);
    CHECK(content_of(file.sealed) == before);
    CHECK_FALSE(std::filesystem::exists(file.sealed.string() + ".partial"));
    CHECK(fault_of([&] {
              db::seal_file(file.plain, file.folder.path() / "gone" / "x", file.keys.public_key);
          }) == db::FaultKind::cannot_open);
}

TEST_CASE("sealed file: on a full disk what is in its place stays, and nothing half written is left") {
    const SealedFile file(std::string(200'000, 'x'));
    const std::string before = content_of(file.sealed);
    for (const rlim_t room : {0U, 17U, 100U, 65'536U, 200'000U}) {
        CAPTURE(room);
        const FileSizeLimit full(room);
        CHECK(fault_of([&] { db::seal_file(file.plain, file.sealed, file.keys.public_key); }) ==
              db::FaultKind::disk_full);
        CHECK(fault_of([&] { static_cast<void>(file.open(file.keys.secret_key)); }) ==
              (room < 200'000U ? std::optional(db::FaultKind::disk_full) : std::nullopt));
        CHECK(std::filesystem::exists(file.opened) == (room == 200'000U));
    }
    CHECK(content_of(file.sealed) == before);
    CHECK_FALSE(std::filesystem::exists(file.sealed.string() + ".partial"));
}
