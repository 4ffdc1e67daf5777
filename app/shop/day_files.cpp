#include "app/shop/day_files.h"

#include "app/shop/language.h"
#include "app/shop/machine_settings.h"
#include "app/shop/paths.h"
#include "app/shop/replacement_file.h"
#include "app/shop/report_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace sokoguru::shop {

namespace {

/// A folder that is there may still refuse: read-only, or without a byte left.
std::error_code try_to_write(const std::filesystem::path& folder) {
    try {
        ReplacementFile trial(folder / fmt::format(".sokoguru-{}", ::getpid()));
        trial.write("sokoguru\n");
        return {};
    } catch (const std::system_error& error) {
        return error.code();
    }
}

/// One that is gone is not made again: it would be made on the disk of this machine, where the stick was.
tl::expected<std::vector<std::filesystem::path>, std::string>
write_to_chosen(const DayReport& day, const ShopProfile& profile, const std::filesystem::path& folder) {
    std::error_code problem;
    if (!std::filesystem::is_directory(folder, problem))
        return tl::unexpected(fmt::format(fmt::runtime(tr("The folder {} is gone.")), folder.string()));
    return write_day_files(day, profile, folder);
}

} // namespace

ReportFolder ReportFolder::of(const std::filesystem::path& shop_file, const std::filesystem::path& option) {
    ReportFolder folder{.chosen = option, .beside = shop_file.string() + ".reports", .problem = {}};
    if (!option.empty()) return folder;
    auto settings = load_machine_settings(machine_settings_file(shop_file));
    if (settings)
        folder.chosen = std::move(settings->report_folder);
    else
        folder.problem = fmt::format("{} {}", tr("The settings can't be read:"), settings.error());
    return folder;
}

tl::expected<void, std::string> check_report_folder(const std::filesystem::path& folder) {
    if (!folder.is_absolute())
        return tl::unexpected(
            fmt::format(fmt::runtime(tr("“{}” is no whole path. It begins with /, like /media/usb/laporan.")),
                        folder.string()));
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (!problem) problem = try_to_write(folder);
    if (problem)
        return tl::unexpected(
            fmt::format(fmt::runtime(tr("Nothing can be written to {} ({}). Plug the stick in, make room, or "
                                        "choose another folder.")),
                        folder.string(), problem.message()));
    return {};
}

std::filesystem::path usable_report_folder(const ReportFolder& folder) {
    return !folder.chosen.empty() && !try_to_write(folder.chosen) ? folder.chosen : folder.beside;
}

DayFiles keep_day_files(const DayReport& day, const ShopProfile& profile, const ReportFolder& folder) {
    std::string problem = folder.problem;
    if (!folder.chosen.empty()) {
        auto written = write_to_chosen(day, profile, folder.chosen);
        if (written) return {.files = *std::move(written), .problem = {}};
        problem = written.error();
    }
    auto written = write_day_files(day, profile, folder.beside);
    if (!written) return {.files = {}, .problem = written.error()};
    if (!problem.empty()) problem += fmt::format(" {} {}", tr("The report is in"), written->front().string());
    return {.files = *std::move(written), .problem = std::move(problem)};
}

std::vector<std::filesystem::path> proposed_report_folders() {
    std::vector<std::filesystem::path> folders;
    const char* user = std::getenv("USER");
    for (const std::filesystem::path& root : stick_roots()) {
        std::error_code problem;
        for (const auto& entry :
             std::filesystem::directory_iterator(root / (user == nullptr ? "" : user), problem)) {
            if (entry.is_directory(problem)) folders.push_back(entry.path() / "laporan");
        }
    }
    std::ranges::sort(folders);
    return folders;
}

} // namespace sokoguru::shop
