#include "child_till.h"

#include <chrono>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace sokoguru::crash {

ChildTill::ChildTill(const std::filesystem::path& shop_file) {
    std::signal(SIGPIPE, SIG_IGN);
    int in[2];
    int out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const std::string shop = shop_file.string();
    process_ = fork();
    if (process_ == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        execl(SOKOGURU_PROGRAM, "sokoguru", "--shop", shop.c_str(), "till", "--json", nullptr);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_child_ = in[1];
    from_child_ = out[0];
}

ChildTill::~ChildTill() {
    kill();
    close(from_child_);
}

void ChildTill::write(const std::string& line) {
    const std::string text = line + "\n";
    // A till that has died takes no more lines; the reader sees the end.
    static_cast<void>(!::write(to_child_, text.data(), text.size()));
}

std::optional<nlohmann::json> ChildTill::read_answer(std::int64_t timeout_us) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::microseconds(timeout_us);
    for (;;) {
        if (const std::size_t end = buffer_.find('\n'); end != std::string::npos) {
            const std::string line = buffer_.substr(0, end);
            buffer_.erase(0, end + 1);
            return nlohmann::json::parse(line);
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::nanoseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return std::nullopt;
        pollfd wait{from_child_, POLLIN, 0};
        const timespec timeout{static_cast<time_t>(left.count() / 1'000'000'000),
                               left.count() % 1'000'000'000};
        if (ppoll(&wait, 1, &timeout, nullptr) <= 0) return std::nullopt;
        char piece[4096];
        const ssize_t count = ::read(from_child_, piece, sizeof piece);
        if (count <= 0) return std::nullopt;
        buffer_.append(piece, static_cast<std::size_t>(count));
    }
}

void ChildTill::kill() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = -1;
    close(to_child_);
}

} // namespace sokoguru::crash
