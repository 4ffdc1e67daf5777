#include "drivers/files/private_file.h"

#include <fmt/core.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sokoguru::drivers {

namespace {

tl::unexpected<std::string> failure(const std::filesystem::path& path) {
    const int error = errno;
    return tl::make_unexpected(
        fmt::format("cannot write {}: {}", path.string(), std::generic_category().message(error)));
}

bool write_all(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

tl::expected<void, std::string> write_private_file(const std::filesystem::path& path,
                                                   std::string_view content) {
    const int file =
        open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return failure(path);
    if (!write_all(file, content)) {
        auto error = failure(path);
        close(file);
        return error;
    }
    if (close(file) != 0) return failure(path);
    return {};
}

} // namespace sokoguru::drivers
