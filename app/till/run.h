#pragma once

#include "app/till/till.h"
#include "app/till/window.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace sokoguru::till {

struct RunOptions {
    TillOptions till;
    WindowOptions window;
    /// Opens the customer's window even on a single monitor. With two it always opens.
    bool customer_window = false;
    /// Ends when the first frame is on the glass; the benchmark of the start uses it.
    bool first_frame_only = false;
    /// Says at the end how many frames were drawn; the test of idleness reads it.
    bool report_frames = false;
    /// Where copies of the shop are kept while the till runs.
    std::vector<std::filesystem::path> backup_folders;
    std::optional<db::Hash> backups_sealed_to; ///< A public key (`db/sealed_file.h`).
};

/// Opens the window and serves it until it is closed. Returns the program's exit code. Throws
/// std::runtime_error with a sentence when there is no display.
int run(const RunOptions& options);

} // namespace sokoguru::till
