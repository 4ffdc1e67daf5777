#pragma once

#include "drivers/virtual/picture.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace sokoguru::test {

/// What zbar, a barcode reader that is none of our making, finds in a picture: `CODE-128:K1-…`, `QR-Code:…`.
/// Sorted. Throws when `zbarimg` is missing, so that the check can't be skipped unseen.
inline std::vector<std::string> read_symbols(const drivers::Picture& picture) {
    const TemporaryFolder folder;
    const auto image = folder.path() / "receipt.png";
    if (const auto written = drivers::write_png(picture, image); !written)
        throw std::runtime_error(written.error());
    const std::string command =
        "command -v zbarimg >/dev/null || exit 127; zbarimg --quiet --nodbus '" + image.string() + "' 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("zbarimg cannot be started");
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), count);
    const int status = pclose(pipe);
    if (WEXITSTATUS(status) == 127)
        throw std::runtime_error("zbarimg is missing: install the package zbar-tools");
    std::vector<std::string> symbols;
    for (std::size_t at = 0; at < output.size();) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        symbols.push_back(output.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(symbols);
    return symbols;
}

} // namespace sokoguru::test
