#include "app/shop/replacement_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace sokoguru::shop {

namespace {

[[noreturn]] void throw_system_error(const std::filesystem::path& file) {
    throw std::system_error(errno, std::generic_category(), file.string());
}

} // namespace

ReplacementFile::ReplacementFile(const std::filesystem::path& wanted)
    : wanted_(wanted), name_(wanted.string() + ".XXXXXX"), descriptor_(::mkstemp(name_.data())) {
    // mkstemp makes it 0600.
    if (descriptor_ < 0) throw_system_error(wanted_);
}

ReplacementFile::~ReplacementFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(name_.c_str());
}

void ReplacementFile::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_system_error(wanted_);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void ReplacementFile::take_place() {
    if (::fsync(descriptor_) != 0 || ::rename(name_.c_str(), wanted_.c_str()) != 0) {
        throw_system_error(wanted_);
    }
    ::close(descriptor_);
    descriptor_ = -1;
}

} // namespace sokoguru::shop
