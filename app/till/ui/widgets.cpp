#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

struct ButtonColours {
    Colour face;
    Colour edge;
    Colour label;
    Colour key;
};

ButtonColours colours_of(const Theme& theme, const Button& button, bool pressed) {
    if (!button.enabled) {
        const bool is_grey = button.style == ButtonStyle::primary || button.style == ButtonStyle::muted;
        const Colour face = is_grey ? theme.surface_muted : theme.surface;
        return {face, theme.border, theme.ink_disabled, theme.ink_disabled};
    }
    const auto face = [pressed, &theme](Colour colour) { return pressed ? theme.surface_pressed : colour; };
    switch (button.style) {
    case ButtonStyle::plain: return {face(theme.surface), theme.control_border, theme.ink, theme.ink_muted};
    case ButtonStyle::muted:
        return {face(theme.surface_muted), theme.control_border, theme.ink, theme.ink_muted};
    case ButtonStyle::quiet:
        return {face(theme.surface), theme.control_border, theme.accent_text, theme.ink_muted};
    case ButtonStyle::chosen: return {theme.chosen, theme.chosen, theme.on_chosen, theme.on_chosen};
    case ButtonStyle::primary: {
        const Colour accent = pressed ? theme.accent_pressed : theme.accent;
        return {accent, accent, theme.on_accent, theme.on_accent};
    }
    case ButtonStyle::header: {
        const Colour pill = pressed ? theme.header : theme.header_pill;
        return {pill, pill, theme.on_header, theme.on_header};
    }
    }
    return {};
}

void draw_label(Ui& ui, const Button& button, const Rect& box, Colour colour) {
    Painter& paint = ui.paint();
    if (button.icon != Icon::none) {
        draw_icon(paint, button.icon, box, std::min(24.0F, type_size(button.type) * 1.1F), colour);
        return;
    }
    const Rect inside = box.inset(8, 0);
    if (button.type == Type::title) {
        paint.text_shrinking(inside, button.label, {Type::title, Type::key, Type::number, Type::strong},
                             colour, Align::centre);
    } else if (button.type == Type::key) {
        paint.text_shrinking(inside, button.label, {Type::key, Type::number, Type::strong, Type::caption},
                             colour, Align::centre);
    } else {
        paint.text_shrinking(inside, button.label, {button.type, Type::caption}, colour, Align::centre);
    }
}

/// The label above, its key below, both together in the middle of the face.
void draw_face(Ui& ui, const Button& button, const ButtonColours& colours) {
    const std::string_view key = key_name(button.key);
    constexpr float name_width_least = 64;
    // The sign of a backspace is on the key itself, which helps where its name has no room.
    const bool icon_is_key = button.icon != Icon::none &&
                             (button.key == Key::plus || button.key == Key::minus ||
                              (button.icon == Icon::backspace && button.rect.width < name_width_least));
    if (key.empty() || key == button.label || icon_is_key) {
        draw_label(ui, button, button.rect, colours.label);
        return;
    }
    constexpr float capitals = 0.72F;
    const float gap = std::clamp(button.rect.height * 0.14F, 6.0F, 12.0F);
    const float label_height = button.icon != Icon::none ? 20 : type_size(button.type) * capitals;
    const float key_height = type_size(Type::small) * capitals;
    const float top = button.rect.centre().y - (label_height + gap + key_height) / 2;
    draw_label(ui, button, {button.rect.x, top, button.rect.width, label_height}, colours.label);
    ui.paint().text({button.rect.x + 2, top + label_height + gap, button.rect.width - 4, key_height}, key,
                    Type::small, colours.key, Align::centre);
}

} // namespace

bool button(Ui& ui, const Button& spec) {
    const bool pressed = spec.enabled && ui.is_pressed(spec.id, spec.rect);
    const ButtonColours colours = colours_of(ui.theme(), spec, pressed);
    ui.paint().panel(spec.rect, colours.face, colours.edge, spec.radius);
    draw_face(ui, spec, colours);
    const std::string_view key = spec.typed.empty() ? key_name(spec.key) : spec.typed;
    ui.add({Widget::Kind::button,
            std::string(spec.id),
            std::string(spec.label),
            std::string(key),
            spec.rect,
            {},
            spec.enabled});
    // A disabled button still catches the finger: a tap on it must not reach what lies below.
    const bool tapped = ui.take_tap(spec.id, spec.rect);
    return spec.enabled && (tapped || ui.take_key(spec.key));
}

void list_row(Ui& ui, std::string_view id, std::string_view title, const Rect& row, bool is_chosen) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    if (is_chosen) {
        paint.fill(row, theme.selected);
        paint.fill({row.x, row.y, 4, row.height}, theme.accent);
    } else if (ui.is_pressed(id, row)) {
        paint.fill(row, theme.surface_pressed);
    }
    paint.horizontal_line(row.x, row.bottom() - 1, row.width, theme.divider);
    ui.add({Widget::Kind::row, std::string(id), std::string(title), {}, row, {}, true});
}

void card(Ui& ui, const Rect& rect) {
    ui.paint().panel(rect, ui.theme().surface, ui.theme().border, 12);
}

DrawnPill status_pill(Ui& ui, const StatusPill& pill) {
    constexpr float before_text = 28;
    constexpr float after_text = 14;
    constexpr float height = 28;
    constexpr float touch_height = 46;
    Painter& paint = ui.paint();
    const bool is_button = !pill.id.empty();
    const std::string_view key = is_button ? key_name(pill.key) : std::string_view();
    const float key_width = key.empty() ? 0 : paint.text_width(key, Type::small) + 8;
    const float width = std::min(pill.box.width, before_text + paint.text_width(pill.text, Type::caption) +
                                                     key_width + after_text);
    const float middle = pill.box.centre().y;
    const Rect capsule{pill.box.right() - width, middle - height / 2, width, height};
    const Rect touched{capsule.x, middle - touch_height / 2, width, touch_height};
    const bool is_pressed = is_button && ui.is_pressed(pill.id, touched);
    paint.fill(capsule, is_pressed ? ui.theme().header : ui.theme().header_pill, height / 2);
    paint.dot({capsule.x + 17, middle}, 4.5F, pill.dot);
    Rect inside{capsule.x + before_text, capsule.y, width - before_text - after_text + 1, height};
    if (!key.empty())
        paint.text(inside.take_right(key_width), key, Type::small, ui.theme().on_header_muted, Align::right);
    paint.text(inside, pill.text, Type::caption, ui.theme().on_header);
    if (!is_button) return {width, false};
    ui.add({Widget::Kind::button,
            std::string(pill.id),
            std::string(pill.text),
            std::string(key),
            touched,
            {},
            true});
    const bool is_tapped = ui.take_tap(pill.id, touched);
    return {width, is_tapped || ui.take_key(pill.key)};
}

NoticeLook look_of(Notice::Kind kind, const Theme& theme) {
    switch (kind) {
    case Notice::Kind::accepted: return {theme.selected, theme.on_selected, Icon::check};
    case Notice::Kind::warning: return {theme.warning_area, theme.warning, Icon::warning};
    case Notice::Kind::refused: return {theme.danger_area, theme.danger, Icon::warning};
    }
    return {};
}

void notice_strip(Ui& ui, const Rect& rect, const Notice& notice) {
    const NoticeLook look = look_of(notice.kind, ui.theme());
    Painter& paint = ui.paint();
    paint.fill(rect, look.area, 12);
    draw_icon(paint, look.icon, {rect.x + 8, rect.y, 36, rect.height}, 22, look.ink);
    const Rect box{rect.x + 50, rect.y, rect.width - 62, rect.height};
    constexpr float line_height = 21;
    const float lines_max = std::max(1.0F, std::floor((rect.height - 6) / line_height));
    const auto lines = static_cast<float>(paint.paragraph_lines(notice.text, Type::strong, box.width));
    const float height = std::min(lines, lines_max) * line_height;
    paint.paragraph({box.x, box.centre().y - height / 2, box.width, height}, notice.text, Type::strong,
                    look.ink, line_height);
}

void draw_photo(Ui& ui, const Rect& rect, const PhotoId& id) {
    constexpr float radius = 6;
    const auto photo = ui.photo(id, std::max(rect.width, rect.height));
    if (!photo) return ui.paint().fill(rect, ui.theme().head, radius);
    const auto width = static_cast<float>(photo->width);
    const auto height = static_cast<float>(photo->height);
    const float factor = std::min(rect.width / width, rect.height / height);
    const float shown_width = width * factor;
    const float shown_height = height * factor;
    const Point centre = rect.centre();
    ui.paint().picture({centre.x - shown_width / 2, centre.y - shown_height / 2, shown_width, shown_height},
                       *photo, radius);
}

void key_hint(Ui& ui, std::string_view key, std::string_view meaning) {
    ui.add({Widget::Kind::hint,
            std::string("hint.") + std::string(key),
            std::string(meaning),
            std::string(key),
            {},
            {},
            true});
}

void empty_state(Ui& ui, const Rect& rect, Icon icon, std::string_view title, std::string_view advice) {
    constexpr float icon_size = 56;
    constexpr float line_height = 22;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    const float top = std::max(rect.y, rect.centre().y - 70);
    draw_icon(paint, icon, {rect.x, top, rect.width, icon_size}, icon_size, theme.control_border);
    paint.text({rect.x + 16, top + icon_size + 14, rect.width - 32, 24}, title, Type::number, theme.ink,
               Align::centre);
    paint.paragraph({rect.x + 24, top + icon_size + 42, rect.width - 48, 2 * line_height}, advice, Type::body,
                    theme.ink_muted, line_height, Align::centre);
}

} // namespace sokoguru::till
