#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

namespace sokoguru::crash {

/// The real console till as a process of its own, to talk to and to kill.
///
///     ChildTill till(shop_file);
///     till.write("scan 9520000000014");
///     if (auto answer = till.read_answer(100'000)) …     // one JSON object; nothing after the time or at
///     the end till.kill();
class ChildTill {
  public:
    explicit ChildTill(const std::filesystem::path& shop_file);
    ~ChildTill();
    ChildTill(const ChildTill&) = delete;
    ChildTill& operator=(const ChildTill&) = delete;

    void write(const std::string& line);
    std::optional<nlohmann::json> read_answer(std::int64_t timeout_us);
    /// SIGKILL: no handler runs, nothing is flushed. Answers that were written before can still be read.
    void kill();

  private:
    pid_t process_ = -1;
    int to_child_ = -1;
    int from_child_ = -1;
    std::string buffer_;
};

} // namespace sokoguru::crash
