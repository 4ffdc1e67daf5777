#pragma once

#include <memory>
#include <string>

namespace sokoguru::db {

/// A layer between SQLite and the system that joins the writes of a commit to the log into one.
///
/// SQLite hands over a page of the log in two writes, the frame's header and the page, and a ten-line sale
/// has some 25 pages: fifty system calls, a tenth of the commit. Here they are collected and written when the
/// frame that ends the commit is complete, so that its error is still the error of that write, and before
/// anyone syncs, reads or measures the file.
///
///     const LogVfs vfs;
///     SQLite::Database connection(path, flags, timeout_ms, vfs.name());
///
/// Stands on the VFS that is the default when it is made, and must outlive the connection. One connection to
/// one file uses it, on one thread.
class LogVfs {
  public:
    LogVfs();
    ~LogVfs();
    LogVfs(const LogVfs&) = delete;
    LogVfs& operator=(const LogVfs&) = delete;

    const char* name() const;

  private:
    struct Registration;
    std::unique_ptr<Registration> registration_;
};

} // namespace sokoguru::db
