#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace sokoguru::shop {

/// What somebody has chosen for this machine and not for the shop, beside its devices. It stands in a file of
/// its own beside the shop file. A value.
///
///     auto settings = load_machine_settings(machine_settings_file(shop_file));
struct MachineSettings {
    std::filesystem::path report_folder; ///< Empty: the one beside the shop file (`day_files.h`).
    bool operator==(const MachineSettings&) const = default;
};

/// `FILE.machine.json`.
std::filesystem::path machine_settings_file(const std::filesystem::path& shop_file);

/// Nothing is chosen when there is no file. The error says what is wrong with the file, and where.
tl::expected<MachineSettings, std::string> load_machine_settings(const std::filesystem::path& file);

/// Replaces the file as a whole, so that a loss of power leaves the old or the new one. The error is for a
/// person, with the file's name.
tl::expected<void, std::string> save_machine_settings(const std::filesystem::path& file,
                                                      const MachineSettings& settings);

} // namespace sokoguru::shop
