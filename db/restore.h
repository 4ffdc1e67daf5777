#pragma once

#include "core/values/time.h"
#include "db/verify.h"

#include <filesystem>
#include <vector>

namespace sokoguru::db {

/// What came of putting a copy in the place of a shop file.
struct RestoreReport {
    std::vector<Finding> findings;   ///< Of the copy. When there are any, nothing was changed.
    bool is_of_another_shop = false; ///< Than the file in its place; nothing was changed either.
    UtcTime copied_at;               ///< The last entry of the copy.
    EpochId epoch; ///< Of the journal from now on: it stands in the numbers of receipts (K1.2-…).
    std::filesystem::path
        replaced; ///< The file that was in its place, under its new name; empty without one.
    bool ok() const { return findings.empty() && !is_of_another_shop; }
};

/// Puts a copy (`db/backup.h`) in the place of a shop file, proves it first, and begins a new epoch of its
/// journal, so that no number of what was sold after the copy was made is ever given again. The file that was
/// there is kept beside it under another name. The copy itself is left as it is.
///
///     const auto report = db::restore("toko-20261124-2105.db", "toko.db", now);
///     if (!report.ok()) say(report.findings);
///
/// A loss of power leaves the file that was there, or none, or the restored one, never a mixture; doing it
/// again comes to the same. Throws Fault `in_use` while a till is open, and when a file can't be read or
/// written.
RestoreReport restore(const std::filesystem::path& copy, const std::filesystem::path& shop_file, UtcTime now);

} // namespace sokoguru::db
