#include "app/till/ui/photo_cache.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sokoguru::till {

std::optional<Texture> PhotoCache::find(const PhotoId& id, float side_px) {
    const auto large_enough =
        std::ranges::find_if(sides_px, [side_px](int side) { return static_cast<float>(side) >= side_px; });
    const int side = large_enough == std::end(sides_px) ? *std::prev(large_enough) : *large_enough;
    const Key key{id, side};
    if (const auto found = entries.find(key); found != entries.end()) {
        found->second.seen_frame = frame;
        return found->second.texture;
    }
    if (entries.size() >= capacity && !make_room()) return std::nullopt;
    entries.emplace(key, Entry{++last_ticket, std::nullopt, frame});
    wanted.push_back({last_ticket, id, side});
    return std::nullopt;
}

/// Puts away what has not been seen for the longest time, if that is not on the screen now.
bool PhotoCache::make_room() {
    const auto oldest =
        std::ranges::min_element(entries, {}, [](const auto& entry) { return entry.second.seen_frame; });
    if (oldest->second.seen_frame == frame) return false;
    if (oldest->second.texture) gone.push_back(*oldest->second.texture);
    std::erase_if(wanted, [&](const Wanted& each) { return each.ticket == oldest->second.ticket; });
    entries.erase(oldest);
    return true;
}

std::vector<PhotoCache::Wanted> PhotoCache::take_wanted() {
    return std::exchange(wanted, {});
}

std::vector<Texture> PhotoCache::put(std::int64_t ticket, const std::optional<Texture>& texture) {
    std::vector<Texture> unused = std::exchange(gone, {});
    const auto entry =
        std::ranges::find_if(entries, [ticket](const auto& each) { return each.second.ticket == ticket; });
    if (entry != entries.end())
        entry->second.texture = texture;
    else if (texture)
        unused.push_back(*texture);
    return unused;
}

} // namespace sokoguru::till
