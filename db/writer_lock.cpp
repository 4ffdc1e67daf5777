#include "db/writer_lock.h"

#include "db/fault.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace sokoguru::db {

WriterLock::WriterLock(const std::filesystem::path& shop_file) {
    const std::filesystem::path path = beside(shop_file, ".lock");
    file_ = open_private_file(path, Creation::if_missing);
    // A lock of the open file, not of the process: two stores in one program exclude each other, too.
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(file_.descriptor(), F_OFD_SETLK, &lock) != 0) {
        if (errno != EAGAIN && errno != EACCES) throw_file_fault(path, "lock");
        std::string holder = read_start(file_, 20);
        holder = holder.substr(0, holder.find('\n'));
        throw Fault(FaultKind::in_use,
                    fmt::format("process {} is writing to {}", holder, shop_file.string()));
    }
    write_start(file_, fmt::format("{:<19}\n", ::getpid()), path);
}

} // namespace sokoguru::db
