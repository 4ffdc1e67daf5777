#pragma once

#include "db/listing.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sokoguru::db {

enum class FindingKind {
    file,           ///< SQLite's own check of the file, or a read that failed.
    foreign_key,    ///< A row that belongs to nothing.
    chain,          ///< An entry is missing, or its hash is not that of its content.
    body,           ///< An entry can't be read.
    table,          ///< A table is not what the journal says.
    member_details, ///< Name or phone are not those that were recorded.
    sums,           ///< Amounts of a sale, or the stock, do not add up.
    receipts,       ///< A sale without its print job, or a job in two states.
    open_cart,      ///< The cart of a sale is still open.
    witness,        ///< The journal lacks an entry that the head file tells of.
};

struct Finding {
    FindingKind kind{};
    std::string where; ///< For the log and for whoever helps: names of tables, keys and columns.
};

struct VerifyReport {
    std::vector<Finding> findings; ///< The first of each kind of trouble; empty when all is well.
    JournalHead head;
    std::int64_t entry_count = 0;
    bool ok() const { return findings.empty(); }
};

/// How far a proof is.
struct VerifyProgress {
    enum class Stage {
        file,    ///< SQLite's own check.
        journal, ///< Each entry, its hash and its replay.
        tables,  ///< What was replayed against what is there, and the sums.
    };
    Stage stage = Stage::file;
    std::int64_t entries = 0;     ///< That were replayed,
    std::int64_t entry_count = 0; ///< of so many.
    bool operator==(const VerifyProgress&) const = default;
};
/// Asked every now and then; the proof ends with `Cancelled` when it says no. May not throw.
using VerifyWatch = std::function<bool(const VerifyProgress&)>;

/// Proves a shop file: SQLite's checks, the chains of all epochs, a replay of the whole journal into an empty
/// database that must give the same rows, the sums that must hold, and the head file. Reads only; the till
/// may be open.
///
///     const auto report = db::verify("toko.db");
///     for (const auto& finding : report.findings) print(name_of(finding.kind), finding.where);
///
/// Throws Fault when the file can't be opened as a shop file at all.
VerifyReport verify(const std::filesystem::path& path, const VerifyWatch& watch = {});

const char* name_of(FindingKind kind);

} // namespace sokoguru::db
