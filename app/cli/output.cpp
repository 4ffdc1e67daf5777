#include "app/cli/output.h"

#include "app/cli/command.h"
#include "app/shop/language.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>

namespace sokoguru::cli {

void write_output(std::ostream& out, const std::filesystem::path& file, std::string_view content) {
    if (file.empty()) {
        out << content << std::flush;
        return;
    }
    std::ofstream stream(file, std::ios::binary);
    stream << content << std::flush;
    if (!stream) throw CommandFailed(fmt::format("{} {}", tr("The file can't be written:"), file.string()));
}

} // namespace sokoguru::cli
