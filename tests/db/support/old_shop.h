#pragma once

#include <cstdint>
#include <filesystem>

namespace sokoguru::test {

/// Writes a shop file as an earlier version of the program left it: its schema, journal entries with bodies
/// of version 1, and the rows that followed from them. One product on hand, a cashier, a member, two sales
/// that were paid in cash, and an open cart of one line.
void write_old_shop(const std::filesystem::path& path, std::int64_t schema_version);

} // namespace sokoguru::test
