#pragma once

#include "app/till/ui/geometry.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::till {

class Ui;

enum class Axis { horizontal, vertical };

/// A strip that is longer than its place and moves under a finger or the wheel.
///
///     const ScrollArea area(ui, "cart", rect, {.length = 60.F * count, .shown_row = selected, .row_start =
///     ...}); for (std::size_t i = area.first_row(60); i < ...) draw row at area.start() + i * 60
///
/// Nothing is drawn outside `rect` while the object lives; at its end it draws how far the list is scrolled.
class ScrollArea {
  public:
    struct Content {
        Axis axis = Axis::vertical;
        float length = 0;
        std::size_t count = 0;
        /// This row is scrolled into view when it, the number of rows or the size of the place changes; after
        /// that the finger may scroll away from it.
        std::optional<std::size_t> shown_row = std::nullopt;
        float shown_row_start = 0;
        float shown_row_length = 0;
    };

    ScrollArea(Ui& frame, std::string_view name, const Rect& place, const Content& what);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// How much narrower content must be to leave room for the mark of the position.
    float mark_width() const;
    /// Where the content begins, in points of the screen; above or left of `rect` when scrolled.
    float start() const;
    /// True when something of `part` can be seen.
    bool is_visible(const Rect& part) const;

  private:
    void follow_pointer();
    void bring_into_view();
    void draw_position() const;

    Ui& ui;
    Rect rect;
    Content content;
    float place_length;
    float offset_max;
    std::string id;
};

/// The rows of a vertical list of rows with equal heights that can be seen: from `first` up to but without
/// `end`.
struct RowRange {
    std::size_t first = 0;
    std::size_t end = 0;
};
RowRange visible_rows(const Rect& rect, float start, float row_pitch, std::size_t count);

} // namespace sokoguru::till
