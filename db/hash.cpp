#include "db/hash.h"

#include "core/values/ensure.h"

#include <sodium.h>

#include <new>

namespace sokoguru::db {

namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

void start_sodium() {
    static const int started = sodium_init();
    ensure(started >= 0, "libsodium starts");
}

crypto_hash_sha256_state& state_in(std::array<unsigned char, 128>& room) {
    return *std::launder(reinterpret_cast<crypto_hash_sha256_state*>(room.data()));
}

} // namespace

HashBuilder::HashBuilder() {
    start_sodium();
    crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state);
}

void HashBuilder::add(std::string_view text) {
    crypto_hash_sha256_update(&state_in(state_), reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
}

void HashBuilder::add(const Hash& hash) {
    crypto_hash_sha256_update(&state_in(state_), hash.data(), hash.size());
}

Hash HashBuilder::finish() {
    Hash hash{};
    crypto_hash_sha256_final(&state_in(state_), hash.data());
    return hash;
}

std::string to_hex(const Hash& hash) {
    std::array<char, 2 * std::tuple_size_v<Hash> + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

std::optional<Hash> hash_from_hex(std::string_view hex) {
    Hash hash{};
    std::size_t length = 0;
    const char* end = nullptr;
    if (hex.size() != 2 * hash.size()) return std::nullopt;
    if (sodium_hex2bin(hash.data(), hash.size(), hex.data(), hex.size(), nullptr, &length, &end) != 0 ||
        length != hash.size()) {
        return std::nullopt;
    }
    return hash;
}

Hash random_bytes() {
    start_sodium();
    Hash bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::int64_t random_id() {
    constexpr std::uint64_t mask = (std::uint64_t{1} << 53) - 1;
    const Hash bytes = random_bytes();
    std::uint64_t id = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        id = id << 8 | bytes[i];
    }
    id &= mask;
    return id == 0 ? 1 : static_cast<std::int64_t>(id);
}

} // namespace sokoguru::db
