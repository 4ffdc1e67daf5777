#include "app/shop/thread_priority.h"

#include <spdlog/spdlog.h>

#include <cerrno>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>

namespace sokoguru::shop {

void work_in_the_background() {
    // Linux has a niceness for each thread (setpriority(2), notes).
    constexpr int niceness = 10;
    if (setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness) != 0)
        spdlog::warn("a thread keeps its priority: {}", std::strerror(errno));
}

} // namespace sokoguru::shop
