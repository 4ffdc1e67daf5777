#include "db/files.h"

#include "db/fault.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sokoguru::db {

std::filesystem::path beside(const std::filesystem::path& shop_file, std::string_view ending) {
    std::filesystem::path path = shop_file;
    path += ending;
    return path;
}

void check_exists(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        throw Fault(FaultKind::cannot_open, path.string() + " is not there");
    }
}

OpenFile::OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

OpenFile::~OpenFile() {
    if (is_open()) ::close(descriptor_);
}

OpenFile open_private_file(const std::filesystem::path& path, Creation creation) {
    const int flags = O_RDWR | O_CREAT | O_CLOEXEC | (creation == Creation::must_be_new ? O_EXCL : 0);
    OpenFile file(::open(path.c_str(), flags, 0600));
    if (!file.is_open()) throw_file_fault(path, "open");
    return file;
}

PassingFile::~PassingFile() {
    std::error_code ignored;
    if (!is_kept_) std::filesystem::remove(path_, ignored);
}

void throw_file_fault(const std::filesystem::path& path, std::string_view what) {
    const int error = errno;
    const std::string detail = std::string(what) + " " + path.string() + ": " + std::strerror(error);
    switch (error) {
    case EEXIST: throw Fault(FaultKind::already_exists, detail);
    case ENOSPC:
    case EFBIG: // Of a stick with FAT32, from 4 GiB on.
    case EDQUOT: throw Fault(FaultKind::disk_full, detail);
    case EROFS:
    case EACCES:
    case EPERM: throw Fault(FaultKind::read_only, detail);
    case EIO: throw Fault(FaultKind::io, detail);
    default: throw Fault(FaultKind::cannot_open, detail);
    }
}

std::string read_start(const OpenFile& file, std::size_t size_max) {
    std::string bytes(size_max, '\0');
    const ssize_t size = ::pread(file.descriptor(), bytes.data(), bytes.size(), 0);
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

void write_start(const OpenFile& file, std::string_view bytes, const std::filesystem::path& path) {
    const ssize_t written = ::pwrite(file.descriptor(), bytes.data(), bytes.size(), 0);
    if (written >= 0 && static_cast<std::size_t>(written) < bytes.size()) errno = ENOSPC;
    if (written != static_cast<ssize_t>(bytes.size())) throw_file_fault(path, "write");
}

void sync_file(const OpenFile& file, const std::filesystem::path& path) {
    if (::fsync(file.descriptor()) != 0) throw_file_fault(path, "sync");
}

void sync_folder_of(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const OpenFile file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.is_open()) throw_file_fault(folder, "open");
    sync_file(file, folder);
}

} // namespace sokoguru::db
