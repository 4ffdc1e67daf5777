#include "app/shop/photo_worker.h"

#include "app/shop/product_photo.h"
#include "db/store.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <string>
#include <utility>

namespace sokoguru::shop {

namespace {

/// So many are read before it is looked whether something newer is wanted.
constexpr std::size_t wishes_at_once = 16;

/// The JPEG of each wish, empty where there is none. One opening of a shop file serves all that are about it.
std::vector<std::string> files_of(const std::vector<PhotoWish>& wishes) {
    std::vector<std::string> files;
    std::optional<db::Store> store;
    for (const PhotoWish& wish : wishes) {
        std::string& jpeg = files.emplace_back();
        if (!wish.product) {
            jpeg = read_picture_file(wish.file).value_or(std::string{});
            continue;
        }
        try {
            if (!store || store->path() != wish.file) store.emplace(wish.file, db::Access::read_only);
            jpeg = store->photo(*wish.product).value_or(std::string{});
        } catch (const db::Fault& fault) {
            // Without a photo the till sells as well; whoever writes to the file will say what is wrong with
            // it.
            spdlog::warn("photo: {}", fault.what());
        }
    }
    return files;
}

} // namespace

PhotoWorker::PhotoWorker(std::function<void(PhotoRead)> tell)
    : tell_(std::move(tell)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

PhotoWorker::~PhotoWorker() = default;

void PhotoWorker::ask(const std::vector<PhotoWish>& wishes) {
    if (wishes.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        waiting_.insert(waiting_.end(), wishes.begin(), wishes.end());
    }
    woken_.notify_one();
}

void PhotoWorker::read(const std::vector<PhotoWish>& wishes, const std::stop_token& stop) {
    const std::vector<std::string> files = files_of(wishes);
    for (std::size_t i = 0; i < wishes.size() && !stop.stop_requested(); ++i) {
        auto picture = drivers::read_photo(files[i], wishes[i].side_pixels_max);
        tell_({wishes[i].id, picture ? std::optional(*std::move(picture)) : std::nullopt});
    }
}

void PhotoWorker::work(const std::stop_token& stop) {
    for (;;) {
        std::vector<PhotoWish> next;
        {
            std::unique_lock lock(mutex_);
            if (!woken_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
            const std::size_t count = std::min(waiting_.size(), wishes_at_once);
            const auto first = waiting_.end() - static_cast<std::ptrdiff_t>(count);
            next.assign(std::make_move_iterator(first), std::make_move_iterator(waiting_.end()));
            waiting_.erase(first, waiting_.end());
        }
        read(next, stop);
    }
}

} // namespace sokoguru::shop
