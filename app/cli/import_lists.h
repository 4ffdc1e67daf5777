#pragma once

#include "app/cli/command.h"

namespace sokoguru::cli {

/// `import prices`, `import stock`, `import suppliers` and `import accounts`.
void add_import_lists(CLI::App& command, Context& context);

} // namespace sokoguru::cli
