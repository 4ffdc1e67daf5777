#include "app/cli/line_reader.h"

#include <condition_variable>
#include <istream>
#include <mutex>
#include <thread>
#include <utility>

namespace sokoguru::cli {

/// What the thread and its owner share; it lives as long as the longer of the two.
struct LineReader::Shared {
    Shared(std::istream& stream, std::function<void()> wake_owner)
        : in(stream), wake(std::move(wake_owner)) {}

    void run() {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return is_asked || is_abandoned; });
            if (is_abandoned) return;
            is_asked = false;
            lock.unlock();
            std::string read;
            const bool is_read = static_cast<bool>(std::getline(in, read));
            lock.lock();
            if (is_abandoned) return;
            if (is_read) line = std::move(read);
            is_over = !is_read;
            wake();
            if (is_over) return;
        }
    }

    std::istream& in;
    std::function<void()>
        wake; ///< Called under the lock, so that it is never called after the owner has gone.
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<std::string> line;
    bool is_asked = false;
    bool is_over = false;
    bool is_abandoned = false;
};

LineReader::LineReader(std::istream& in, std::function<void()> wake)
    : shared_(std::make_shared<Shared>(in, std::move(wake))) {
    std::thread([shared = shared_] { shared->run(); }).detach();
}

LineReader::~LineReader() {
    const std::lock_guard lock(shared_->mutex);
    shared_->is_abandoned = true;
    shared_->changed.notify_one();
}

void LineReader::ask() {
    const std::lock_guard lock(shared_->mutex);
    shared_->is_asked = true;
    shared_->changed.notify_one();
}

std::optional<std::string> LineReader::take() {
    const std::lock_guard lock(shared_->mutex);
    return std::exchange(shared_->line, std::nullopt);
}

bool LineReader::is_over() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->is_over;
}

} // namespace sokoguru::cli
