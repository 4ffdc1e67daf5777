#include "db/sealed_file.h"

#include "core/values/ensure.h"
#include "db/fault.h"
#include "db/files.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace sokoguru::db {

namespace {

constexpr std::string_view magic = "sokoguru-sealed 1\n";
constexpr std::size_t piece_size = 65'536;
constexpr std::size_t sealed_piece_size = piece_size + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr unsigned char last_piece = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

static_assert(std::tuple_size_v<Hash> == crypto_box_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Hash> == crypto_box_SECRETKEYBYTES);

using FileKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using StreamHeader = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;
using Stream = crypto_secretstream_xchacha20poly1305_state;

/// What stands before the pieces.
struct Head {
    std::array<char, magic.size()> said;
    std::array<unsigned char, std::tuple_size_v<FileKey> + crypto_box_SEALBYTES> boxed_key;
    StreamHeader stream;
};
static_assert(sizeof(Head) == magic.size() + 80 + 24, "without gaps, as it is written as it stands");

void start_sodium() {
    ensure(sodium_init() >= 0, "libsodium starts");
}

OpenFile open_for_reading(const std::filesystem::path& path) {
    OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) throw_file_fault(path, "open");
    return file;
}

/// As much as there is, up to the room.
std::size_t read_from(const OpenFile& file, std::span<unsigned char> room,
                      const std::filesystem::path& path) {
    std::size_t size = 0;
    while (size < room.size()) {
        const ssize_t got = ::read(file.descriptor(), room.data() + size, room.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw_file_fault(path, "read");
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    return size;
}

void write_to(const OpenFile& file, std::span<const unsigned char> bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_file_fault(path, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::span<const unsigned char> bytes_of(const Head& head) {
    return {reinterpret_cast<const unsigned char*>(&head), sizeof(Head)};
}

/// Gives each piece of a file and whether it is the last one; an empty file has one empty piece.
template <class Take>
void for_each_piece(const std::filesystem::path& path, Take&& take) {
    const OpenFile file = open_for_reading(path);
    std::vector<unsigned char> piece(piece_size);
    std::vector<unsigned char> next(piece_size);
    std::size_t size = read_from(file, piece, path);
    for (;;) {
        const std::size_t next_size = read_from(file, next, path);
        take(std::span<const unsigned char>(piece.data(), size), next_size == 0);
        if (next_size == 0) return;
        std::swap(piece, next);
        size = next_size;
    }
}

/// Decrypts the pieces behind the head. False when they are not what was sealed.
template <class Take>
bool open_pieces(const OpenFile& file, const std::filesystem::path& path, const StreamHeader& header,
                 const FileKey& key, Take&& take) {
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, header.data(), key.data()) != 0)
        return false;
    std::vector<unsigned char> sealed(sealed_piece_size);
    std::vector<unsigned char> piece(piece_size);
    unsigned char tag = 0;
    while (tag != last_piece) {
        const std::size_t size = read_from(file, sealed, path);
        unsigned long long opened_size = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, piece.data(), &opened_size, &tag,
                                                       sealed.data(), size, nullptr, 0) != 0)
            return false;
        take(std::span<const unsigned char>(piece.data(), opened_size));
    }
    return read_from(file, std::span(sealed).first(1), path) == 0;
}

/// Reads back what was written and compares it with what it was made of.
void check_sealed(const std::filesystem::path& plain, const std::filesystem::path& sealed, const Head& head,
                  const FileKey& key) {
    const OpenFile written = open_for_reading(sealed);
    const OpenFile source = open_for_reading(plain);
    Head read{};
    std::vector<unsigned char> expected(piece_size);
    bool is_same =
        read_from(written, {reinterpret_cast<unsigned char*>(&read), sizeof(Head)}, sealed) == sizeof(Head) &&
        std::memcmp(&read, &head, sizeof(Head)) == 0;
    is_same =
        is_same && open_pieces(written, sealed, head.stream, key, [&](std::span<const unsigned char> got) {
            const std::size_t size = read_from(source, std::span(expected).first(got.size()), plain);
            is_same = is_same && size == got.size() && std::equal(got.begin(), got.end(), expected.begin());
        });
    if (!is_same || read_from(source, std::span(expected).first(1), plain) != 0)
        throw Fault(FaultKind::damaged, sealed.string() + " is not what was written to it");
}

} // namespace

SealKeys make_seal_keys() {
    start_sodium();
    SealKeys keys;
    crypto_box_keypair(keys.public_key.data(), keys.secret_key.data());
    return keys;
}

bool is_sealed(const std::filesystem::path& file) {
    return read_start(open_for_reading(file), magic.size()) == magic;
}

void seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed,
               const Hash& public_key) {
    start_sodium();
    FileKey key;
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    Head head{};
    std::ranges::copy(magic, head.said.begin());
    if (crypto_box_seal(head.boxed_key.data(), key.data(), key.size(), public_key.data()) != 0)
        throw Fault(FaultKind::cannot_open, "the public key is none");
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream, head.stream.data(), key.data());
    std::error_code error;
    const PassingFile partial(beside(sealed, ".partial"));
    std::filesystem::remove(partial.path(), error); // What a loss of power left of another one.
    const OpenFile file = open_private_file(partial.path(), Creation::must_be_new);
    write_to(file, bytes_of(head), partial.path());
    std::vector<unsigned char> sealed_piece(sealed_piece_size);
    for_each_piece(plain, [&](std::span<const unsigned char> piece, bool is_last) {
        unsigned long long size = 0;
        crypto_secretstream_xchacha20poly1305_push(&stream, sealed_piece.data(), &size, piece.data(),
                                                   piece.size(), nullptr, 0, is_last ? last_piece : 0);
        write_to(file, std::span(sealed_piece).first(size), partial.path());
    });
    sync_file(file, partial.path());
    check_sealed(plain, partial.path(), head, key);
    std::filesystem::rename(partial.path(), sealed, error);
    if (error) throw Fault(FaultKind::cannot_open, sealed.string() + ": " + error.message());
    sync_folder_of(sealed);
}

Unsealing open_sealed_file(const std::filesystem::path& sealed, const std::filesystem::path& plain,
                           const Hash& secret_key) {
    start_sodium();
    const OpenFile source = open_for_reading(sealed);
    Head head{};
    const std::size_t size =
        read_from(source, {reinterpret_cast<unsigned char*>(&head), sizeof(Head)}, sealed);
    if (size != sizeof(Head) || !std::ranges::equal(head.said, magic)) return Unsealing::damaged;
    Hash public_key{};
    FileKey key;
    crypto_scalarmult_base(public_key.data(), secret_key.data());
    if (crypto_box_seal_open(key.data(), head.boxed_key.data(), head.boxed_key.size(), public_key.data(),
                             secret_key.data()) != 0)
        return Unsealing::wrong_key;
    const OpenFile file = open_private_file(plain, Creation::must_be_new);
    PassingFile opened(plain);
    if (!open_pieces(source, sealed, head.stream, key,
                     [&](std::span<const unsigned char> piece) { write_to(file, piece, plain); }))
        return Unsealing::damaged;
    sync_file(file, plain);
    opened.keep();
    return Unsealing::opened;
}

} // namespace sokoguru::db
