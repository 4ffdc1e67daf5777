#pragma once

#include "app/cli/command.h"

#include <string>

namespace sokoguru::cli {

/// Tries a device that is plugged in, used or not: a printer prints its self-test page, a scanner is waited
/// for. Throws CommandFailed when it fails.
void test_device(Context& context, const std::string& id);

/// Says what comes and goes, a line each, and takes nothing away from a till that runs beside. It ends when
/// the program is interrupted or nobody reads it any more.
void watch_devices(Context& context);

} // namespace sokoguru::cli
