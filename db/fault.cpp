#include "db/fault.h"

namespace sokoguru::db {

Fault::Fault(FaultKind kind, const std::string& detail)
    : std::runtime_error(std::string(name_of(kind)) + ": " + detail), kind_(kind) {}

const char* name_of(FaultKind kind) {
    switch (kind) {
    case FaultKind::not_a_shop_file: return "not_a_shop_file";
    case FaultKind::foreign_file: return "foreign_file";
    case FaultKind::already_exists: return "already_exists";
    case FaultKind::newer_version: return "newer_version";
    case FaultKind::older_version: return "older_version";
    case FaultKind::damaged: return "damaged";
    case FaultKind::disk_full: return "disk_full";
    case FaultKind::read_only: return "read_only";
    case FaultKind::in_use: return "in_use";
    case FaultKind::cannot_open: return "cannot_open";
    case FaultKind::io: return "io";
    case FaultKind::lost_entries: return "lost_entries";
    }
    return "unknown";
}

} // namespace sokoguru::db
