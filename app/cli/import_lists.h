#pragma once

#include "app/cli/command.h"

namespace sokoguru::cli {

/// `import prices`, `import stock` and `import suppliers`.
void add_import_lists(CLI::App& command, Context& context);

} // namespace sokoguru::cli
