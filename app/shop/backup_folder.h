#pragma once

#include "core/values/time.h"
#include "db/store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::shop {

// Copies of a shop file that the program makes by itself, side by side in a folder: `toko-20261124-2105.db`
// for the file `toko.db`, named by the shop's clock; with `.sealed` behind it when they are sealed.
//
//     const auto kept = keep_backup("toko.db", default_backup_folder("toko.db"), now());
//     const auto newest = newest_backup("toko.db", folder);
//
// Any thread; one at a time for a folder.

struct KeptBackup {
    std::filesystem::path file;
    /// What the shop's clock showed, as minutes since 1970 would be in UTC: to be compared with its like.
    std::int64_t local_minute = 0;
    bool operator==(const KeptBackup&) const = default;
};

/// Beside the shop file.
std::filesystem::path default_backup_folder(const std::filesystem::path& shop_file);

/// Copies the shop as it is at the moment, also while a till sells; checks the copy, and takes away those
/// that are no longer needed. With a key the copy is sealed to it (`db/sealed_file.h`), and nothing of it
/// stands open in the folder. Makes the folder when it is not there, but not the folder above it: the place
/// of a stick that was pulled out is not the stick. Throws db::Fault; the copies that were there stay.
KeptBackup keep_backup(const std::filesystem::path& shop_file, const std::filesystem::path& folder,
                       UtcTime now, const std::optional<db::Hash>& seal_to = std::nullopt);

/// One copy, sealed when there is a key. Throws db::Fault.
void make_backup(db::Store& store, const std::filesystem::path& shop_file,
                 const std::filesystem::path& target, const std::optional<db::Hash>& seal_to);

/// The newest first. Other files in the folder are none of them.
std::vector<KeptBackup> kept_backups(const std::filesystem::path& shop_file,
                                     const std::filesystem::path& folder);
std::optional<KeptBackup> newest_backup(const std::filesystem::path& shop_file,
                                        const std::filesystem::path& folder);

/// Those that go: all of the last two days stay, then the newest of each day for a month, then the newest of
/// each month. `kept` has the newest first. Pure.
std::vector<KeptBackup> superseded_backups(std::span<const KeptBackup> kept);

/// "24/11/2026 21.05"
std::string backup_moment_text(const KeptBackup& kept);

} // namespace sokoguru::shop
