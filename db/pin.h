#pragma once

#include "db/hash.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace sokoguru::db {

// PINs are short, so they are kept as Argon2id (2 passes over 19 MiB, the smallest that OWASP recommends) of
// HMAC-SHA-256(pepper, PIN). The pepper stands in `toko.db.pepper`, outside the database: who steals a backup
// alone can't try the ten thousand PINs. When the pepper is lost, all PINs must be set anew.

/// Four to eight digits.
bool is_pin(std::string_view text);

/// The hash for `UserSet`. `pin` must be a PIN. Takes tens of milliseconds on purpose.
std::string hash_pin(std::string_view pin, const Hash& pepper);

/// Whether the hash is of this PIN. As slow.
bool verify_pin(std::string_view pin, const Hash& pepper, const std::string& pin_hash);

/// Reads the pepper of a shop file. Throws Fault `cannot_open` when there is none.
Hash read_pepper(const std::filesystem::path& shop_file);

/// Reads the pepper, and makes one when there is none.
Hash read_or_make_pepper(const std::filesystem::path& shop_file);

} // namespace sokoguru::db
