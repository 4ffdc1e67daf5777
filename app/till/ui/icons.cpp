#include "app/till/ui/icons.h"

#include "app/till/ui/painter.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <numbers>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr float grid = 24;

/// Draws lines of one icon in its grid of 24 × 24.
class Pen {
  public:
    Pen(Painter& target, const Rect& place, Colour ink)
        : painter(target), rect(place), colour(ink), thickness(2 * place.width / grid) {}

    void line(std::initializer_list<Point> points) const {
        painter.stroke(rect, {points.begin(), points.size()}, colour, thickness, false);
    }
    void shape(std::initializer_list<Point> points) const {
        painter.stroke(rect, {points.begin(), points.size()}, colour, thickness, true);
    }
    void ellipse(Point centre, float radius_x, float radius_y) const {
        constexpr std::size_t corners = 24;
        std::array<Point, corners> points;
        for (std::size_t i = 0; i < corners; ++i) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / corners;
            points[i] = {centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)};
        }
        painter.stroke(rect, points, colour, thickness, true);
    }
    void arc(Point centre, float radius, float from_turns, float to_turns) const {
        constexpr std::size_t corners = 16;
        std::array<Point, corners> points;
        for (std::size_t i = 0; i < corners; ++i) {
            const float part = static_cast<float>(i) / (corners - 1);
            const float angle = 2 * std::numbers::pi_v<float> * (from_turns + (to_turns - from_turns) * part);
            points[i] = {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
        }
        painter.stroke(rect, points, colour, thickness, false);
    }
    void dot(Point at) const {
        painter.dot({rect.x + at.x / grid * rect.width, rect.y + at.y / grid * rect.height}, thickness * 0.6F,
                    colour);
    }

  private:
    Painter& painter;
    Rect rect;
    Colour colour;
    float thickness;
};

void draw_barcode(const Pen& pen) {
    for (const float x : {3.0F, 7.0F, 11.0F, 14.0F, 18.0F, 21.0F})
        pen.line({{x, 5}, {x, 19}});
}

void draw_cart(const Pen& pen) {
    pen.line({{2, 4}, {5, 4}, {8, 15}, {18, 15}, {21, 7}, {6, 7}});
    pen.ellipse({9.5F, 19.5F}, 1.4F, 1.4F);
    pen.ellipse({17, 19.5F}, 1.4F, 1.4F);
}

void draw_globe(const Pen& pen) {
    pen.ellipse({12, 12}, 9, 9);
    pen.ellipse({12, 12}, 4, 9);
    pen.line({{3, 12}, {21, 12}});
}

void draw_lock(const Pen& pen) {
    pen.shape({{5, 11}, {19, 11}, {19, 21}, {5, 21}});
    pen.arc({12, 8}, 4, 0.5F, 1);
    pen.line({{8, 8}, {8, 11}});
    pen.line({{16, 8}, {16, 11}});
}

} // namespace

void draw_icon(Painter& painter, Icon icon, const Rect& box, float size, Colour colour) {
    const Rect rect{box.centre().x - size / 2, box.centre().y - size / 2, size, size};
    const Pen pen(painter, rect, colour);
    switch (icon) {
    case Icon::none: return;
    case Icon::search:
        pen.ellipse({10, 10}, 6.5F, 6.5F);
        pen.line({{15, 15}, {21, 21}});
        return;
    case Icon::backspace:
        pen.shape({{8, 5}, {22, 5}, {22, 19}, {8, 19}, {2, 12}});
        pen.line({{11.5F, 9}, {17.5F, 15}});
        pen.line({{17.5F, 9}, {11.5F, 15}});
        return;
    case Icon::space: pen.line({{3, 10}, {3, 15}, {21, 15}, {21, 10}}); return;
    case Icon::plus:
        pen.line({{12, 4}, {12, 20}});
        pen.line({{4, 12}, {20, 12}});
        return;
    case Icon::minus: pen.line({{4, 12}, {20, 12}}); return;
    case Icon::check: pen.line({{4, 12.5F}, {10, 18.5F}, {20, 6}}); return;
    case Icon::warning:
        pen.shape({{12, 3}, {22, 20.5F}, {2, 20.5F}});
        pen.line({{12, 9.5F}, {12, 14.5F}});
        pen.dot({12, 17.5F});
        return;
    case Icon::cart: draw_cart(pen); return;
    case Icon::barcode: draw_barcode(pen); return;
    case Icon::globe: draw_globe(pen); return;
    case Icon::half_moon:
        pen.ellipse({12, 12}, 8.5F, 8.5F);
        pen.arc({8, 9.5F}, 7.5F, -0.12F, 0.36F);
        return;
    case Icon::lock: draw_lock(pen); return;
    }
}

} // namespace sokoguru::till
