#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::db {

/// A SHA-256, 32 bytes.
using Hash = std::array<unsigned char, 32>;

/// 64 lower-case hexadecimal digits, and back.
std::string to_hex(const Hash& hash);
std::optional<Hash> hash_from_hex(std::string_view hex);

/// 32 bytes nobody can guess.
Hash random_bytes();

/// A positive number below 2^53, so that it passes unharmed through any reader of JSON.
std::int64_t random_id();

/// Takes parts as they come.
class HashBuilder {
  public:
    HashBuilder();
    void add(std::string_view text);
    void add(const Hash& hash);
    Hash finish();

  private:
    alignas(16) std::array<unsigned char, 128> state_{}; ///< libsodium's, which stays out of this header.
};

/// Of the parts, texts and hashes, one after the other.
template <class... Parts>
Hash sha256(const Parts&... parts) {
    HashBuilder builder;
    (builder.add(parts), ...);
    return builder.finish();
}

} // namespace sokoguru::db
