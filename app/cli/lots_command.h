#pragma once

#include "app/cli/command.h"

namespace sokoguru::cli {

/// The sub-commands lots, expiring, block, unblock and markdown of `sokoguru stock`.
void add_lots(CLI::App& stock, Context& context);

} // namespace sokoguru::cli
