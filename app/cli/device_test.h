#pragma once

#include "app/cli/command.h"

#include <string>

namespace sokoguru::cli {

/// Tries a device that is plugged in, used or not: a printer prints its self-test page, a scanner is waited
/// for. Throws CommandFailed when it fails.
void test_device(Context& context, const std::string& id);

/// Says what comes and goes and what the till's scanners read, a line each, until the input ends.
void watch_devices(Context& context);

} // namespace sokoguru::cli
