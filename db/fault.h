#pragma once

#include <stdexcept>
#include <string>

namespace sokoguru::db {

/// Why a shop file can't be used now. The screen says what is safe and what to do; `detail` is for the log.
enum class FaultKind {
    not_a_shop_file, ///< Empty, text, a picture: no SQLite database at all.
    foreign_file,    ///< A database of another program.
    already_exists,  ///< A new shop never overwrites a file.
    newer_version,   ///< Written by a later Sokoguru.
    older_version,   ///< Must first be opened by the till, which brings it up to date.
    damaged,
    disk_full,
    read_only,
    in_use, ///< Another program is writing to it.
    cannot_open,
    io,
    lost_entries, ///< The journal lacks entries that were once in it (`db/witness.h`).
};

/// The exception of this layer; nothing else about the file leaves it.
///
///     try {
///         store.ledger().record(fact, context);
///     } catch (const db::Fault& fault) {
///         log(fault.what());
///         show(fault_screen(fault.kind()));
///     }
class Fault : public std::runtime_error {
  public:
    Fault(FaultKind kind, const std::string& detail);
    FaultKind kind() const { return kind_; }

  private:
    FaultKind kind_;
};

/// "disk_full", for the log.
const char* name_of(FaultKind kind);

} // namespace sokoguru::db
