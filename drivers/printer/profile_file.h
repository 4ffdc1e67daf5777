#pragma once

#include "drivers/printer/profile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// A file of a printer that is wrong, and what is wrong with it.
struct ProfileProblem {
    std::string file_name;
    std::string what; ///< A sentence for the person who wrote the file.
    bool operator==(const ProfileProblem&) const = default;
};

struct LoadedProfiles {
    std::vector<PrinterProfile> profiles; ///< By name.
    std::vector<ProfileProblem> problems;
};

/// Reads the printers that are described in a folder, one in each `.json` file.
///
///     LoadedProfiles loaded = load_printer_profiles(folder);
///     for (const ProfileProblem& problem : loaded.problems) …
///
/// A file names its printer (`"name"`) and may build on another one (`"extends": "epson-tm"`), whose fields
/// it then shares unless it has its own. With `"abstract": true` it is only there to be built on. The other
/// fields, each of them optional:
///
///     "columns": 48, "width_dots": 576, "line_spacing_dots": 0, "feed_lines_before_cut": 3
///     "code_pages": [{"iconv": "CP858", "number": 19}, …]      the first one is used
///     "cutter": "none" | "partial" | "full"
///     "drawer": {"pin": 2 | 5, "on_ms": 50, "off_ms": 500, "open_is_high": true}
///     "native_code128", "native_qr", "native_ean13": true | false
///     "buzzer": "none" | "esc_b" | "esc_paren_a"
///     "fence": "probe" | "print_end" | "paper_sensor" | "none"
///     "quirks": ["one_way", "ignores_port_status"]
///
/// A wrong file is a problem in the list, and the others are loaded all the same. The built-in profiles are
/// always among the result; a file with the same name replaces one. May be called from any thread.
LoadedProfiles load_printer_profiles(const std::filesystem::path& folder);

} // namespace sokoguru::drivers
