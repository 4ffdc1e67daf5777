#include "app/shop/resources.h"

#include <cstdlib>

namespace sokoguru {

std::filesystem::path resource_path(std::string_view relative) {
    if (const char* folder = std::getenv("SOKOGURU_ASSETS"); folder != nullptr && *folder != '\0')
        return std::filesystem::path(folder) / relative;
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "sokoguru" / relative;
}

} // namespace sokoguru
