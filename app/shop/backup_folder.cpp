#include "app/shop/backup_folder.h"

#include "core/till/shop_profile.h"
#include "db/fault.h"
#include "db/files.h"
#include "db/sealed_file.h"
#include "db/store.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <system_error>

namespace sokoguru::shop {

namespace {

constexpr std::int64_t minutes_of_day = 24 * 60;
constexpr const char* name_format = "%Y%m%d-%H%M";
constexpr const char* sealed_ending = ".sealed";

date::sys_time<std::chrono::minutes> time_of(std::int64_t local_minute) {
    return date::sys_time<std::chrono::minutes>{std::chrono::minutes{local_minute}};
}

std::string name_of(const std::filesystem::path& shop_file, std::int64_t local_minute) {
    return fmt::format("{}-{}{}", shop_file.stem().string(), date::format(name_format, time_of(local_minute)),
                       shop_file.extension().string());
}

/// Nothing for a file that is not named like a backup of that shop file.
std::optional<std::int64_t> minute_of(const std::filesystem::path& shop_file,
                                      const std::filesystem::path& file) {
    const std::string name = (file.extension() == sealed_ending ? file.stem() : file.filename()).string();
    const std::string begin = shop_file.stem().string() + "-";
    if (!name.starts_with(begin)) return std::nullopt;
    std::istringstream text(name.substr(begin.size()));
    date::sys_time<std::chrono::minutes> time;
    text >> date::parse(name_format, time);
    if (!text) return std::nullopt;
    const std::int64_t minute = time.time_since_epoch().count();
    return name == name_of(shop_file, minute) ? std::optional(minute) : std::nullopt;
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directory(folder, problem);
    if (problem) throw db::Fault(db::FaultKind::cannot_open, folder.string() + ": " + problem.message());
}

/// Copies that a power cut left half made: nobody will ever finish them.
void remove_unfinished(const std::filesystem::path& shop_file, const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const std::filesystem::path& file = entry.path();
        if (file.extension() == ".partial" && minute_of(shop_file, file.stem()))
            std::filesystem::remove(file, ignored);
    }
}

} // namespace

std::filesystem::path default_backup_folder(const std::filesystem::path& shop_file) {
    std::filesystem::path folder = shop_file;
    folder += ".backups";
    return folder;
}

void make_backup(db::Store& store, const std::filesystem::path& shop_file,
                 const std::filesystem::path& target, const std::optional<db::Hash>& seal_to) {
    if (!seal_to) return store.backup_to(target);
    // What may be read stays where the shop file is.
    const db::PassingFile copy(db::beside(shop_file, ".to-be-sealed"));
    store.backup_to(copy.path());
    db::seal_file(copy.path(), target, *seal_to);
}

KeptBackup keep_backup(const std::filesystem::path& shop_file, const std::filesystem::path& folder,
                       UtcTime now, const std::optional<db::Hash>& seal_to) {
    make_folder(folder);
    db::Store store(shop_file, db::Access::read_only);
    const std::int64_t minute = now.ms / 60'000 + utc_offset_minutes(store.profile().zone);
    KeptBackup kept{folder / name_of(shop_file, minute), minute};
    if (seal_to) kept.file += sealed_ending;
    make_backup(store, shop_file, kept.file, seal_to);
    remove_unfinished(shop_file, folder);
    std::error_code ignored; // A copy too many is no reason to say that there is none.
    for (const KeptBackup& old : superseded_backups(kept_backups(shop_file, folder))) {
        std::filesystem::remove(old.file, ignored);
    }
    return kept;
}

std::vector<KeptBackup> kept_backups(const std::filesystem::path& shop_file,
                                     const std::filesystem::path& folder) {
    std::vector<KeptBackup> kept;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (const auto minute = minute_of(shop_file, entry->path())) kept.push_back({entry->path(), *minute});
    }
    std::ranges::sort(kept, std::ranges::greater{}, &KeptBackup::local_minute);
    return kept;
}

std::optional<KeptBackup> newest_backup(const std::filesystem::path& shop_file,
                                        const std::filesystem::path& folder) {
    const auto kept = kept_backups(shop_file, folder);
    return kept.empty() ? std::nullopt : std::optional(kept.front());
}

std::vector<KeptBackup> superseded_backups(std::span<const KeptBackup> kept) {
    constexpr std::int64_t all_for_days = 2;
    constexpr std::int64_t daily_for_days = 31;
    std::vector<KeptBackup> gone;
    if (kept.empty()) return gone;
    const std::int64_t newest = kept.front().local_minute;
    std::optional<std::int64_t> day_before;
    std::optional<date::year_month> month_before;
    for (const KeptBackup& backup : kept) {
        const std::int64_t age_days = (newest - backup.local_minute) / minutes_of_day;
        const std::int64_t day = backup.local_minute / minutes_of_day;
        const date::year_month_day calendar{date::sys_days{date::days{day}}};
        const date::year_month month{calendar.year(), calendar.month()};
        const bool stays = age_days < all_for_days     ? true
                           : age_days < daily_for_days ? day_before != day
                                                       : month_before != month;
        if (!stays) {
            gone.push_back(backup);
            continue;
        }
        day_before = day;
        month_before = month;
    }
    return gone;
}

std::string backup_moment_text(const KeptBackup& kept) {
    return date::format("%d/%m/%Y %H.%M", time_of(kept.local_minute));
}

} // namespace sokoguru::shop
