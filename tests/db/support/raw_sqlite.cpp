#include "tests/db/support/raw_sqlite.h"

#include <sqlite3.h>

#include <stdexcept>
#include <vector>

namespace sokoguru::test {

RawSqlite::RawSqlite(const std::filesystem::path& path) {
    if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("sqlite3_open");
}

RawSqlite::~RawSqlite() {
    sqlite3_close(handle_);
}

std::string RawSqlite::try_execute(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return {};
    std::string error = message != nullptr ? message : "unknown error";
    sqlite3_free(message);
    return error;
}

void RawSqlite::execute(const std::string& sql) {
    if (const std::string error = try_execute(sql); !error.empty()) throw std::runtime_error(error);
}

std::string RawSqlite::text(const std::string& sql) {
    std::string value;
    const auto take = [](void* out, int, char** cells, char**) {
        auto& found = *static_cast<std::string*>(out);
        if (found.empty() && cells[0] != nullptr) found = cells[0];
        return 0;
    };
    char* message = nullptr;
    if (sqlite3_exec(handle_, sql.c_str(), take, &value, &message) != SQLITE_OK) {
        const std::string error = message != nullptr ? message : "unknown error";
        sqlite3_free(message);
        throw std::runtime_error(error);
    }
    return value;
}

std::int64_t RawSqlite::number(const std::string& sql) {
    return std::stoll(text(sql));
}

void RawSqlite::drop_triggers() {
    while (true) {
        const std::string name = text("SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1");
        if (name.empty()) return;
        execute("DROP TRIGGER " + name);
    }
}

std::string RawSqlite::schema() {
    return text("SELECT group_concat(sql || ';' || char(10), char(10)) FROM (SELECT sql FROM sqlite_schema "
                "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT IN "
                "(SELECT name FROM pragma_table_list WHERE type = 'shadow') "
                "ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, rowid)");
}

} // namespace sokoguru::test
