#pragma once

#include "db/fault.h"

#include <filesystem>
#include <optional>
#include <sys/stat.h>

namespace sokoguru::test {

/// Who may do what with a file, as chmod writes it: 0600.
inline unsigned permissions(const std::filesystem::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777u : 0;
}

/// The kind of the fault that the work ends in; nothing when there is none.
template <class Work>
std::optional<db::FaultKind> fault_of(Work&& work) {
    try {
        work();
        return std::nullopt;
    } catch (const db::Fault& fault) {
        return fault.kind();
    }
}

} // namespace sokoguru::test
