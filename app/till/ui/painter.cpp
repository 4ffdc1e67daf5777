#include "app/till/ui/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <bit>
#include <cfloat>
#include <cmath>
#include <cstdint>

namespace sokoguru::till {

namespace {

/// ImGui parts a text behind a point, too, and 21.600 with it. Here a line ends between two words wherever it
/// has a space at all.
const char* between_words(const char* begin, const char* line_end, const char* end) {
    if (line_end == end || *line_end == ' ' || *line_end == '\n') return line_end;
    const char* space = line_end;
    while (space > begin && *space != ' ')
        --space;
    return space > begin ? space : line_end;
}

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.opacity);
}

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::top: return ImDrawFlags_RoundCornersTop;
    case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
    }
    return ImDrawFlags_RoundCornersAll;
}

DrawnText::Letters letters_of(const ImFont& font, std::string_view text) {
    const char* place = text.data();
    const char* end = place + text.size();
    while (place < end) {
        unsigned int letter = 0;
        place += ImTextCharFromUtf8(&letter, place, end);
        if (font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) == nullptr)
            return DrawnText::Letters::some_missing;
    }
    return DrawnText::Letters::all_there;
}

/// Capitals and digits of Inter and Noto Sans are this high, in ems.
constexpr float capital_height = 0.72F;

} // namespace

void Painter::begin(ImDrawList& target, const Fonts& fonts_of_frame, float points_to_pixels,
                    Recording recording) {
    list = &target;
    fonts = &fonts_of_frame;
    scale = points_to_pixels;
    recording_texts = recording;
    clips.clear();
    drawn_texts.clear();
}

float Painter::pixel(float points) const {
    return std::round(points * scale);
}

void Painter::fill(const Rect& rect, Colour colour, float radius, Corners corners) {
    list->AddRectFilled({pixel(rect.x), pixel(rect.y)}, {pixel(rect.right()), pixel(rect.bottom())},
                        packed(colour), radius * scale, flags_of(corners));
}

void Painter::border(const Rect& rect, Colour colour, float radius, float thickness) {
    const float width = std::max(1.0F, std::round(thickness * scale));
    // ImGui centres a line of odd width on half a pixel by itself; wider ones are moved inside.
    const float inside = (width - 1) / 2;
    list->AddRect({pixel(rect.x) + inside, pixel(rect.y) + inside},
                  {pixel(rect.right()) - inside, pixel(rect.bottom()) - inside}, packed(colour),
                  radius * scale, ImDrawFlags_RoundCornersAll, width);
}

void Painter::panel(const Rect& rect, Colour surface, Colour edge, float radius) {
    fill(rect, surface, radius);
    border(rect, edge, radius);
}

void Painter::horizontal_line(float x, float y, float width, Colour colour) {
    const float thickness = std::max(1.0F, std::floor(scale));
    list->AddRectFilled({pixel(x), pixel(y)}, {pixel(x + width), pixel(y) + thickness}, packed(colour));
}

void Painter::dot(Point centre, float radius, Colour colour) {
    list->AddCircleFilled({centre.x * scale, centre.y * scale}, radius * scale, packed(colour));
}

void Painter::stroke(const Rect& rect, std::span<const Point> points, Colour colour, float thickness,
                     bool closed) {
    constexpr float grid = 24;
    const float left = pixel(rect.x);
    const float top = pixel(rect.y);
    for (const Point& point : points)
        list->PathLineTo(
            {left + point.x / grid * rect.width * scale, top + point.y / grid * rect.height * scale});
    list->PathStroke(packed(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness * scale);
}

void Painter::bar_code(const Rect& rect, const std::vector<bool>& modules, Colour dark) {
    constexpr float quiet_modules = 10;
    const float count = static_cast<float>(modules.size());
    const float module = std::max(1.0F, std::floor(rect.width * scale / (count + 2 * quiet_modules)));
    const float left = std::round(rect.centre().x * scale - count * module / 2);
    for (std::size_t first = 0; first < modules.size();) {
        std::size_t end = first + 1;
        while (end < modules.size() && modules[end] == modules[first])
            ++end;
        if (modules[first])
            list->AddRectFilled({left + static_cast<float>(first) * module, pixel(rect.y)},
                                {left + static_cast<float>(end) * module, pixel(rect.bottom())},
                                packed(dark));
        first = end;
    }
}

void Painter::square_code(const Rect& rect, int columns, const std::vector<bool>& dark, Colour ink) {
    constexpr int quiet_modules = 4;
    if (columns <= 0) return;
    const int rows = static_cast<int>(dark.size()) / columns;
    const float side_px = std::min(rect.width, rect.height) * scale;
    const auto modules = static_cast<float>(std::max(columns, rows) + 2 * quiet_modules);
    const float module_px = std::max(1.0F, std::floor(side_px / modules));
    const float left_px = std::round(rect.centre().x * scale - static_cast<float>(columns) * module_px / 2);
    const float top_px = std::round(rect.centre().y * scale - static_cast<float>(rows) * module_px / 2);
    for (int row = 0; row < rows; ++row) {
        const auto first_of_row = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns);
        const float y_px = top_px + static_cast<float>(row) * module_px;
        for (int column = 0; column < columns;) {
            int end = column + 1;
            const bool is_dark = dark[first_of_row + static_cast<std::size_t>(column)];
            while (end < columns && dark[first_of_row + static_cast<std::size_t>(end)] == is_dark)
                ++end;
            if (is_dark)
                list->AddRectFilled({left_px + static_cast<float>(column) * module_px, y_px},
                                    {left_px + static_cast<float>(end) * module_px, y_px + module_px},
                                    packed(ink));
            column = end;
        }
    }
}

void Painter::picture(const Rect& rect, const Texture& texture, float radius) {
    list->AddImageRounded(std::bit_cast<ImTextureID>(static_cast<std::uintptr_t>(texture.id)),
                          {pixel(rect.x), pixel(rect.y)}, {pixel(rect.right()), pixel(rect.bottom())}, {0, 0},
                          {1, 1}, IM_COL32_WHITE, radius * scale);
}

float Painter::text_width(std::string_view text, Type type) const {
    // ImGui would look for the end of a text that is nowhere.
    if (text.empty()) return 0;
    const ImFont* font = fonts->font(type);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x / scale;
}

void Painter::draw_text(const Rect& box, std::string_view text, Type type, Colour colour, Align align,
                        DrawnText::Fit fit) {
    if (text.empty()) return;
    const ImFont* font = fonts->font(type);
    const float width = text_width(text, type);
    float left = box.x;
    if (align == Align::centre) left = box.x + (box.width - width) / 2;
    if (align == Align::right) left = box.right() - width;
    const float capitals = capital_height * type_size(type);
    const float baseline = pixel(box.y + (box.height + capitals) / 2);
    list->AddText(font, font->FontSize, {pixel(left), baseline - font->Ascent}, packed(colour), text.data(),
                  text.data() + text.size());
    if (recording_texts == Recording::off) return;
    const Rect rect{left, baseline / scale - capitals, width, capitals};
    if (rect.overlaps(clip()))
        drawn_texts.push_back({std::string(text), rect.intersection(clip()), fit, letters_of(*font, text)});
}

void Painter::watermark(const Rect& box, std::string_view text, Colour colour) {
    constexpr float magnified = 2;
    const ImFont* font = fonts->font(Type::title);
    const float width = magnified * text_width(text, Type::title);
    const float height = magnified * type_size(Type::title);
    list->AddText(font, magnified * font->FontSize,
                  {pixel(box.centre().x - width / 2), pixel(box.centre().y - height / 2)}, packed(colour),
                  text.data(), text.data() + text.size());
}

void Painter::text(const Rect& box, std::string_view text, Type type, Colour colour, Align align) {
    // Half a point of grace: a box that was measured for its text must not lose it to rounding.
    if (text_width(text, type) <= box.width + 0.5F) {
        draw_text(box, text, type, colour, align, DrawnText::Fit::whole);
        return;
    }
    const auto measure = [this, type](std::string_view part) { return text_width(part, type); };
    draw_text(box, cut_to_width(text, box.width, measure), type, colour, align, DrawnText::Fit::cut);
}

void Painter::text_shrinking(const Rect& box, std::string_view text, std::initializer_list<Type> types,
                             Colour colour, Align align) {
    for (const Type type : types) {
        if (text_width(text, type) > box.width) continue;
        draw_text(box, text, type, colour, align, DrawnText::Fit::whole);
        return;
    }
    this->text(box, text, *(types.end() - 1), colour, align);
}

std::vector<std::string_view> Painter::wrapped(std::string_view text, Type type, float width) const {
    const ImFont* font = fonts->font(type);
    std::vector<std::string_view> lines;
    const char* begin = text.data();
    const char* const end = text.data() + text.size();
    while (begin < end) {
        const char* fitting = font->CalcWordWrapPositionA(1, begin, end, width * scale);
        const char* line_end = between_words(begin, std::max(begin + 1, fitting), end);
        lines.emplace_back(begin, static_cast<std::size_t>(line_end - begin));
        begin = line_end;
        while (begin < end && (*begin == ' ' || *begin == '\n'))
            ++begin;
    }
    return lines;
}

int Painter::paragraph_lines(std::string_view text, Type type, float width) const {
    return static_cast<int>(wrapped(text, type, width).size());
}

float Painter::paragraph(const Rect& box, std::string_view text, Type type, Colour colour, float line_height,
                         Align align) {
    const std::vector<std::string_view> lines = wrapped(text, type, box.width);
    const auto lines_max = static_cast<std::size_t>(std::max(1.0F, std::floor(box.height / line_height)));
    const std::size_t count = std::min(lines.size(), lines_max);
    for (std::size_t i = 0; i < count; ++i) {
        std::string_view line = lines[i];
        // The last line that has a place takes all the rest, so that its ellipsis shows that there was more.
        if (i + 1 == count) line = text.substr(static_cast<std::size_t>(line.data() - text.data()));
        const Rect row{box.x, box.y + static_cast<float>(i) * line_height, box.width, line_height};
        this->text(row, line, type, colour, align);
    }
    return static_cast<float>(count) * line_height;
}

void Painter::push_clip(const Rect& rect) {
    const Rect visible = clips.empty() ? rect : clips.back().intersection(rect);
    clips.push_back(visible);
    list->PushClipRect({pixel(visible.x), pixel(visible.y)},
                       {pixel(visible.right()), pixel(visible.bottom())}, true);
}

void Painter::pop_clip() {
    clips.pop_back();
    list->PopClipRect();
}

Rect Painter::clip() const {
    constexpr float everything = 1'000'000;
    return clips.empty() ? Rect{0, 0, everything, everything} : clips.back();
}

std::string cut_to_width(std::string_view text, float width,
                         const std::function<float(std::string_view)>& measure) {
    if (measure(text) <= width) return std::string(text);
    constexpr std::string_view ellipsis = "…";
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) cuts.push_back(i);
    const auto with_ellipsis = [&](std::size_t cut) {
        return std::string(text.substr(0, cut)).append(ellipsis);
    };
    const auto too_long = std::ranges::partition_point(
        cuts, [&](std::size_t cut) { return measure(with_ellipsis(cut)) <= width; });
    std::size_t cut = too_long == cuts.begin() ? 0 : *(too_long - 1);
    while (cut > 0 && text[cut - 1] == ' ')
        --cut;
    return with_ellipsis(cut);
}

} // namespace sokoguru::till
