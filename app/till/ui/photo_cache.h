#pragma once

#include "app/till/ui/picture.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace sokoguru::till {

/// The photos that the graphics card holds, so many at most: those that were seen last. A photo that is drawn
/// and is not there is wanted from then on, and the frame does not wait for it.
///
///     cache.begin_frame();
///     cache.find(id, 54);                                   // while drawing; empty the first time
///     for (const auto& wanted : cache.take_wanted()) …      // ask for them
///     for (const Texture& gone : cache.put(wanted.ticket, texture)) window.drop_picture(gone);
///
/// What is seen in the present frame is never put away for something else, so a screen that wants more than
/// the cache holds shows some without their photo and asks for nothing twice. Belongs to the thread that
/// draws.
class PhotoCache {
  public:
    static constexpr std::size_t capacity = 96;
    /// Photos are asked for in these sizes; each is shown at half of its size at least, so that it needs no
    /// more care to look well than the graphics card takes.
    static constexpr int sides_px[] = {96, 192, 384};

    struct Wanted {
        std::int64_t ticket = 0; ///< By which its picture is known when it comes.
        PhotoId id;
        int side_px = 0; ///< At most.
    };

    void begin_frame() { ++frame; }
    /// The photo for a place with sides of at most so many pixels.
    std::optional<Texture> find(const PhotoId& id, float side_px);
    std::vector<Wanted> take_wanted();
    /// The texture of what was wanted; nothing when there is no such picture. Returns what the card need not
    /// hold any more: that texture itself when nobody waits for it now.
    std::vector<Texture> put(std::int64_t ticket, const std::optional<Texture>& texture);

  private:
    struct Key {
        PhotoId id;
        int side_px = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Entry {
        std::int64_t ticket = 0;
        std::optional<Texture> texture;
        std::uint64_t seen_frame = 0;
    };

    bool make_room();

    std::map<Key, Entry> entries;
    std::vector<Wanted> wanted;
    std::vector<Texture> gone;
    std::int64_t last_ticket = 0;
    std::uint64_t frame = 0;
};

} // namespace sokoguru::till
