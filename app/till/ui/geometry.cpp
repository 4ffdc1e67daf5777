#include "app/till/ui/geometry.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr float layout_width = 1024;
constexpr float layout_height = 768;
constexpr float smallest_button = 46;
constexpr float smallest_button_mm = 12;
constexpr float mm_per_inch = 25.4F;
constexpr float usual_scale_max = 3;

} // namespace

bool Rect::contains(Point point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
}

bool Rect::overlaps(const Rect& other) const {
    // Layouts divide widths by fractions; a shared edge must not count as an overlap.
    constexpr float tolerance = 0.01F;
    return x + tolerance < other.right() && other.x + tolerance < right() && y + tolerance < other.bottom() &&
           other.y + tolerance < bottom();
}

bool Rect::is_inside(const Rect& outer) const {
    constexpr float tolerance = 0.01F;
    return x >= outer.x - tolerance && y >= outer.y - tolerance && right() <= outer.right() + tolerance &&
           bottom() <= outer.bottom() + tolerance;
}

Rect Rect::intersection(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
}

Rect Rect::inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, std::max(0.0F, width - 2 * horizontal),
            std::max(0.0F, height - 2 * vertical)};
}

Rect Rect::take_top(float amount, float gap) {
    const Rect part{x, y, width, amount};
    y += amount + gap;
    height = std::max(0.0F, height - amount - gap);
    return part;
}

Rect Rect::take_bottom(float amount, float gap) {
    const Rect part{x, bottom() - amount, width, amount};
    height = std::max(0.0F, height - amount - gap);
    return part;
}

Rect Rect::take_left(float amount, float gap) {
    const Rect part{x, y, amount, height};
    x += amount + gap;
    width = std::max(0.0F, width - amount - gap);
    return part;
}

Rect Rect::take_right(float amount, float gap) {
    const Rect part{right() - amount, y, amount, height};
    width = std::max(0.0F, width - amount - gap);
    return part;
}

Rect Rect::cell(int column, int row, int columns, int rows, float gap) const {
    const float cell_width = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float cell_height = (height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    return {x + static_cast<float>(column) * (cell_width + gap),
            y + static_cast<float>(row) * (cell_height + gap), cell_width, cell_height};
}

float layout_scale(int width_px, int height_px, float dpi) {
    const float fitting =
        std::min(static_cast<float>(width_px) / layout_width, static_cast<float>(height_px) / layout_height);
    const float largest = std::max(1.0F, fitting);
    const float usual = std::clamp(fitting, 1.0F, usual_scale_max);
    const float comfortable = smallest_button_mm / mm_per_inch * dpi / smallest_button;
    return std::min(largest, std::max(usual, comfortable));
}

} // namespace sokoguru::till
