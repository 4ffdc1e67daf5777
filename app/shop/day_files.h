#pragma once

#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::shop {

// Where PDF, XLSX and CSV of a day go: into a folder that somebody chose for this machine, on a stick or in
// the network perhaps, or into the one beside the shop file, which is always there.
//
//     const DayFiles kept = keep_day_files(report, profile, ReportFolder::of(shop_file));
//     if (!kept.problem.empty()) say(kept.problem);
//
// Sentences are for a person. One thread.

/// The folder that was chosen, and the one that takes its place.
struct ReportFolder {
    std::filesystem::path chosen; ///< Empty when nobody has chosen one.
    std::filesystem::path beside; ///< `FILE.reports`.
    std::string problem;          ///< Why nobody knows what was chosen; mostly empty.

    /// What an option of the program says, or else the settings of the machine.
    static ReportFolder of(const std::filesystem::path& shop_file, const std::filesystem::path& option = {});
};

/// Makes the folder when it is not there, and tries to write into it. The error says what is wrong and what
/// to do.
tl::expected<void, std::string> check_report_folder(const std::filesystem::path& folder);

/// The chosen one when it is there and takes something, else the one beside the shop file.
std::filesystem::path usable_report_folder(const ReportFolder& folder);

/// What became of the files of a day.
struct DayFiles {
    std::vector<std::filesystem::path> files; ///< Empty when they could be written nowhere.
    std::string problem;                      ///< Empty when they are where they should be.
};

/// Writes the files into the chosen folder, or, when it is full or gone, into the one beside the shop file.
DayFiles keep_day_files(const DayReport& day, const ShopProfile& profile, const ReportFolder& folder);

/// Folders on sticks and disks that are plugged in, to be proposed.
std::vector<std::filesystem::path> proposed_report_folders();

} // namespace sokoguru::shop
