#pragma once

#include "app/cli/command.h"
#include "app/cli/lots_request.h"

namespace sokoguru::cli {

/// The sub-commands lots, expiring, block, unblock and markdown of `sokoguru stock`.
void add_lots(CLI::App& stock, Context& context);

/// Opens the shop for writing, does the work, and prints what it made. Throws CommandFailed when it is
/// refused.
void run_lots_work(Context& context, const LotsWork& work, bool json);

} // namespace sokoguru::cli
