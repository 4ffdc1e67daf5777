#pragma once

#include "drivers/transport/transport.h"

#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sokoguru::drivers {

/// Owns an open file descriptor and closes it once. Moves, never copies; for one thread at a time.
class FileDescriptor {
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : number_(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~FileDescriptor() {
        if (number_ >= 0) close(number_);
    }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

  private:
    int number_ = -1;
};

/// What the system says of an `errno`, in English, for a log.
inline std::string describe_error(int error_number) {
    return std::generic_category().message(error_number);
}

/// Why the file of a device can't be opened, as far as its permissions tell; `group` is the one that may.
inline ConnectProblem problem_with_path(const std::string& path, const char* group, std::string reason) {
    if (access(path.c_str(), R_OK | W_OK) == 0 || errno != EACCES)
        return {ConnectProblem::Kind::away, std::move(reason)};
    return {ConnectProblem::Kind::not_permitted,
            reason + ". As root: usermod -aG " + group + " USER, then log in anew"};
}

} // namespace sokoguru::drivers
