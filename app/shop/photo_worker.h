#pragma once

#include "core/values/ids.h"
#include "drivers/virtual/picture.h"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sokoguru::shop {

/// A picture that somebody wants to see.
struct PhotoWish {
    std::int64_t id = 0;              ///< What the one who wishes knows it by.
    std::filesystem::path file;       ///< A picture, or the shop file with the product's photo.
    std::optional<ProductId> product; ///< Of a shop file.
    int side_pixels_max = 0;
};
struct PhotoRead {
    std::int64_t id = 0;
    std::optional<drivers::Picture> picture; ///< Nothing when it can't be shown.
};

/// Reads photos while a till sells, so that no frame waits for the disk or for a JPEG.
///
///     PhotoWorker worker([&](PhotoRead photo) { inbox.push(std::move(photo)); });
///     worker.ask({{.id = 1, .file = shop_file, .product = ProductId{7}, .side_pixels_max = 96}});
///
/// A thread of its own, with a store of its own for reading, which it has open only while it reads: an open
/// one would hold the log of the one that writes. Each wish is answered once, those that came last first,
/// because they are what is looked at now. `ask` may be called from any thread; it calls back on its own.
class PhotoWorker {
  public:
    explicit PhotoWorker(std::function<void(PhotoRead)> tell);
    /// What was not read yet is not told any more.
    ~PhotoWorker();
    PhotoWorker(const PhotoWorker&) = delete;
    PhotoWorker& operator=(const PhotoWorker&) = delete;

    void ask(const std::vector<PhotoWish>& wishes);

  private:
    void work(const std::stop_token& stop);
    void read(const std::vector<PhotoWish>& wishes, const std::stop_token& stop);

    std::function<void(PhotoRead)> tell_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::vector<PhotoWish> waiting_;
    std::jthread thread_; ///< Last, so that it ends before the rest of this goes.
};

} // namespace sokoguru::shop
