#pragma once

#include "app/till/ui/fonts.h"
#include "app/till/ui/geometry.h"
#include "app/till/ui/picture.h"
#include "app/till/ui/theme.h"

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace sokoguru::till {

enum class Align { left, centre, right };

/// Which corners of a rectangle are round.
enum class Corners { all, top, bottom };

/// A text that a frame drew, kept for tests: nothing may overlap it, the important ones must not be cut, and
/// none may be written in letters that its type does not have (the large ones are made for sums).
struct DrawnText {
    enum class Fit { whole, cut };
    enum class Letters { all_there, some_missing };
    std::string text;
    Rect rect;
    Fit fit = Fit::whole;
    Letters letters = Letters::all_there;
};

/// Draws in points with the theme's colours; knows about pixels so that nothing else has to.
///
/// Edges land on whole pixels. A text that does not fit is cut at a character and ends in an ellipsis.
///
///     painter.fill(card, theme.surface, 12);
///     painter.text(card.inset(16), view.name, Type::strong, theme.ink);
///
/// Valid between `begin` and the end of the frame, on the thread that draws.
class Painter {
  public:
    enum class Recording { off, on };

    void begin(ImDrawList& target, const Fonts& fonts_of_frame, float points_to_pixels, Recording recording);

    void fill(const Rect& rect, Colour colour, float radius = 0, Corners corners = Corners::all);
    void border(const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
    /// A rectangle with a border inside it.
    void panel(const Rect& rect, Colour surface, Colour edge, float radius);
    void horizontal_line(float x, float y, float width, Colour colour);
    void dot(Point centre, float radius, Colour colour);
    /// A line through points of a square of 24 × 24 that is laid over `rect`: how icons are drawn.
    void stroke(const Rect& rect, std::span<const Point> points, Colour colour, float thickness, bool closed);
    /// The bars of a code in the middle of `rect`, as wide as fits with the quiet zones at both sides. Every
    /// module has the same whole number of pixels, or a scanner could not read it.
    void bar_code(const Rect& rect, const std::vector<bool>& modules, Colour dark);
    /// A code of squares in the middle of `rect`, as large as fits with the quiet zone of four modules around
    /// it (ISO/IEC 18004). Every module has the same whole number of pixels. `dark` has the rows one after
    /// another.
    void square_code(const Rect& rect, int columns, const std::vector<bool>& dark, Colour ink);
    void picture(const Rect& rect, const Texture& texture, float radius = 0);

    /// One line of text, centred vertically on its capitals.
    void text(const Rect& box, std::string_view text, Type type, Colour colour, Align align = Align::left);
    /// The same in the first of the types, largest first, in which it fits.
    void text_shrinking(const Rect& box, std::string_view text, std::initializer_list<Type> types,
                        Colour colour, Align align = Align::left);
    /// Several lines, broken between words; returns the height that they take.
    float paragraph(const Rect& box, std::string_view text, Type type, Colour colour, float line_height,
                    Align align = Align::left);

    /// A word that lies over everything in the middle of `box`, see-through. It is no text of the screen.
    void watermark(const Rect& box, std::string_view text, Colour colour);

    /// How many lines `paragraph` makes in a box of this width.
    int paragraph_lines(std::string_view text, Type type, float width) const;

    float text_width(std::string_view text, Type type) const;

    /// Nothing is drawn outside `rect` until the matching `pop_clip`.
    void push_clip(const Rect& rect);
    void pop_clip();
    /// The part of the screen that can be seen at this moment.
    Rect clip() const;

    const std::vector<DrawnText>& texts() const { return drawn_texts; }

  private:
    float pixel(float points) const;
    std::vector<std::string_view> wrapped(std::string_view text, Type type, float width) const;
    void draw_text(const Rect& box, std::string_view text, Type type, Colour colour, Align align,
                   DrawnText::Fit fit);

    ImDrawList* list = nullptr;
    const Fonts* fonts = nullptr;
    float scale = 1;
    Recording recording_texts = Recording::off;
    std::vector<Rect> clips;
    std::vector<DrawnText> drawn_texts;
};

/// The longest beginning of `text`, ended by an ellipsis, that is at most `width` wide; the text itself when
/// it fits. `measure` tells the width of a text. Never cuts inside a UTF-8 character.
std::string cut_to_width(std::string_view text, float width,
                         const std::function<float(std::string_view)>& measure);

} // namespace sokoguru::till
