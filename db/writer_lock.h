#pragma once

#include "db/files.h"

#include <filesystem>

namespace sokoguru::db {

/// The right to write to a shop file: an advisory lock on `toko.db.lock`, held as long as this lives and gone
/// with the process, however it ends. The file stays; it has the process id of the holder for the message.
/// Throws Fault `in_use`.
class WriterLock {
  public:
    explicit WriterLock(const std::filesystem::path& shop_file);

  private:
    OpenFile file_;
};

} // namespace sokoguru::db
