#include "db/pin.h"

#include "core/values/ensure.h"
#include "db/fault.h"
#include "db/files.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <new>
#include <optional>

namespace sokoguru::db {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = std::size_t{19} * 1024 * 1024;
constexpr std::string_view ending = ".pepper";

/// What Argon2id gets instead of the PIN.
std::string peppered(std::string_view pin, const Hash& pepper) {
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
    static_assert(std::tuple_size_v<Hash> == crypto_auth_hmacsha256_KEYBYTES);
    crypto_auth_hmacsha256(mac.data(), reinterpret_cast<const unsigned char*>(pin.data()), pin.size(),
                           pepper.data());
    return {mac.begin(), mac.end()};
}

std::optional<Hash> pepper_in(const OpenFile& file) {
    Hash pepper{};
    const std::string bytes = file.is_open() ? read_start(file, pepper.size()) : std::string();
    if (bytes.size() != pepper.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), pepper.begin());
    return pepper;
}

} // namespace

bool is_pin(std::string_view text) {
    return text.size() >= 4 && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string hash_pin(std::string_view pin, const Hash& pepper) {
    ensure(is_pin(pin), "a PIN has 4 to 8 digits");
    ensure(sodium_init() >= 0, "libsodium starts");
    const std::string secret = peppered(pin, pepper);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), secret.data(), secret.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return hash.data();
}

bool verify_pin(std::string_view pin, const Hash& pepper, const std::string& pin_hash) {
    if (!is_pin(pin)) return false;
    ensure(sodium_init() >= 0, "libsodium starts");
    const std::string secret = peppered(pin, pepper);
    return crypto_pwhash_str_verify(pin_hash.c_str(), secret.data(), secret.size()) == 0;
}

Hash read_pepper(const std::filesystem::path& shop_file) {
    const std::filesystem::path path = beside(shop_file, ending);
    const auto pepper = pepper_in(OpenFile(::open(path.c_str(), O_RDONLY | O_CLOEXEC)));
    if (!pepper) throw Fault(FaultKind::cannot_open, "no pepper in " + path.string() + "; set PINs anew");
    return *pepper;
}

Hash read_or_make_pepper(const std::filesystem::path& shop_file) {
    const std::filesystem::path path = beside(shop_file, ending);
    const OpenFile file = open_private_file(path, Creation::if_missing);
    if (const auto pepper = pepper_in(file)) return *pepper;
    const Hash pepper = random_bytes();
    write_start(file, {reinterpret_cast<const char*>(pepper.data()), pepper.size()}, path);
    sync_file(file, path);
    sync_folder_of(path);
    return pepper;
}

} // namespace sokoguru::db
