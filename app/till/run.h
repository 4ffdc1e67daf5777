#pragma once

#include "app/till/till.h"
#include "app/till/window.h"

namespace sokoguru::till {

struct RunOptions {
    TillOptions till;
    WindowOptions window;
};

/// Opens the window and serves it until it is closed. Returns the program's exit code. Throws
/// std::runtime_error with a sentence when there is no display.
int run(const RunOptions& options);

} // namespace sokoguru::till
