#pragma once

namespace sokoguru::till {

/// A place on the screen in points. A point is a pixel at scale 1; the painter turns points into pixels, so a
/// screen is laid out once and fits every monitor.
struct Point {
    float x = 0;
    float y = 0;
};

/// A rectangle in points that is cut into parts from its sides:
///
///     Rect area = ui.content();
///     const Rect pay = area.take_bottom(76, gap);   // area shrinks by 76 and the gap
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point point) const;
    bool overlaps(const Rect& other) const;
    bool is_inside(const Rect& outer) const;
    /// What both have in common; without a common part its width or height is 0.
    Rect intersection(const Rect& other) const;
    Rect inset(float amount) const { return inset(amount, amount); }
    Rect inset(float horizontal, float vertical) const;

    Rect take_top(float amount, float gap = 0);
    Rect take_bottom(float amount, float gap = 0);
    Rect take_left(float amount, float gap = 0);
    Rect take_right(float amount, float gap = 0);

    /// The cell of a grid that fills this rectangle.
    Rect cell(int column, int row, int columns, int rows, float gap) const;

    bool operator==(const Rect&) const = default;
};

/// How many pixels a point is. Follows the size of the window, so that 1024×768 and 1366×768 are 1 and
/// 1920×1080 is 1.4; grows further on very dense monitors until the smallest button is 12 mm, as long as the
/// layout of 1024×768 points still fits. `dpi` 0 means that the monitor does not tell.
float layout_scale(int width_px, int height_px, float dpi);

} // namespace sokoguru::till
