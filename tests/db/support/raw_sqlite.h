#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

struct sqlite3;

namespace sokoguru::test {

/// A database as somebody outside the program would open it: no rules, no lock, no translation.
class RawSqlite {
  public:
    explicit RawSqlite(const std::filesystem::path& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    /// The error's message; empty when it went well.
    std::string try_execute(const std::string& sql);
    void execute(const std::string& sql);
    /// The first column of the first row; empty when there is none.
    std::string text(const std::string& sql);
    std::int64_t number(const std::string& sql);
    void drop_triggers();
    /// The schema as text, one statement after the other in the order of the names, without what SQLite makes
    /// by itself.
    std::string schema();

  private:
    sqlite3* handle_ = nullptr;
};

} // namespace sokoguru::test
