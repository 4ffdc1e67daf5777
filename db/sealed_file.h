#pragma once

#include "db/hash.h"

#include <filesystem>

namespace sokoguru::db {

// Files that whoever finds them can't read: sealed to a public key, they open with the secret key that
// belongs to it, which need not be on the machine that seals.
//
//     const SealKeys keys = make_seal_keys();       // the secret one goes into a drawer
//     seal_file("toko.db", "toko.db.sealed", keys.public_key);
//     open_sealed_file("toko.db.sealed", "toko.db", keys.secret_key);
//
// A line that says what it is, a key for this file alone in a sealed box of libsodium (X25519,
// XSalsa20-Poly1305), then the content in pieces of 64 KiB as its secretstream (XChaCha20-Poly1305), the last
// one marked, so that a file that was cut short does not open. Any thread. I/O errors are Faults.

/// Each 32 bytes; as text 64 hexadecimal digits (`db/hash.h`).
struct SealKeys {
    Hash public_key{};
    Hash secret_key{};
};
SealKeys make_seal_keys();

/// Whether a file says that it is sealed.
bool is_sealed(const std::filesystem::path& file);

/// Makes `sealed`, or leaves it as it was; readable by its owner only. What was written is read back and
/// compared before it takes its place.
void seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed,
               const Hash& public_key);

enum class Unsealing { opened, wrong_key, damaged };

/// Makes `plain`, which must not be there, and takes it away again when the file does not open.
Unsealing open_sealed_file(const std::filesystem::path& sealed, const std::filesystem::path& plain,
                           const Hash& secret_key);

} // namespace sokoguru::db
