#pragma once

#include <exception>

namespace sokoguru::db {

/// A read that was ended before it was through, because whoever had asked for it no longer wanted it
/// (`Database::watch`). Nothing is wrong with the file.
class Cancelled final : public std::exception {
  public:
    const char* what() const noexcept override { return "the read was cancelled"; }
};

} // namespace sokoguru::db
