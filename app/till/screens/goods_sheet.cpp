#include "app/till/screens/goods_sheet.h"

#include "app/shop/language.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 10;
constexpr float row_height = 62;

std::optional<Action> draw_line(const GoodsSheet& sheet, std::size_t index, Ui& ui, const Rect& row) {
    const GoodsSheet::Line& line = sheet.lines[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const bool is_selected = index == sheet.selected;
    const std::string id = "line." + std::to_string(index);
    list_row(ui, id, line.name, row, is_selected);
    Rect rest = row.inset(16, 0);
    paint.text_shrinking(rest.take_right(std::min(150.0F, rest.width * 0.3F), gap), line.amount,
                         {Type::number, Type::strong, Type::caption, Type::small},
                         line.needs_a_look ? theme.warning : theme.ink, Align::right);
    const float middle = rest.centre().y;
    paint.text({rest.x, middle - 21, rest.width, 20}, line.name, Type::strong, theme.ink);
    paint.text({rest.x, middle + 3, rest.width, 18}, line.detail, Type::caption, theme.ink_muted);
    if (ui.take_tap(id, row)) return GoodsAction{SelectStockLine{index}};
    return std::nullopt;
}

std::optional<Action> choose_by_keys(const GoodsSheet& sheet, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a line"));
    if (ui.take_key(Key::down) && sheet.selected + 1 < sheet.lines.size())
        return GoodsAction{SelectStockLine{sheet.selected + 1}};
    if (ui.take_key(Key::up) && sheet.selected > 0) return GoodsAction{SelectStockLine{sheet.selected - 1}};
    return std::nullopt;
}

std::optional<Action> draw_lines(const GoodsSheet& sheet, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (sheet.lines.empty()) {
        empty_state(ui, list, Icon::search, sheet.empty_title, sheet.empty_advice);
        return std::nullopt;
    }
    std::optional<Action> action = choose_by_keys(sheet, ui);
    const ScrollArea area(ui, "goods", list,
                          {.length = row_height * static_cast<float>(sheet.lines.size()),
                           .count = sheet.lines.size(),
                           .shown_row = sheet.selected,
                           .shown_row_start = row_height * static_cast<float>(sheet.selected),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, sheet.lines.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i),
                       list.width - area.mark_width(), row_height};
        if (const auto chosen = draw_line(sheet, i, ui, row)) action = chosen;
    }
    return action;
}

std::optional<Action> draw_field(const GoodsSheet& sheet, std::size_t index, Ui& ui, Rect place) {
    const GoodsSheet::Field& field = sheet.fields[index];
    const Theme& theme = ui.theme();
    const bool has_focus = index == sheet.focus;
    const std::string id = "field." + std::to_string(index);
    ui.paint().fill(place, theme.surface, 11);
    ui.paint().border(place, has_focus ? theme.accent : theme.control_border, 11, has_focus ? 2 : 1);
    ui.add({Widget::Kind::row, id, field.label, {}, place, {}, true});
    Rect inside = place.inset(12, 4);
    ui.paint().text_shrinking(inside.take_top(15), field.label, {Type::small}, theme.ink_muted);
    ui.paint().text_shrinking(inside, field.value, {Type::number, Type::strong, Type::caption, Type::small},
                              theme.ink, Align::right);
    if (ui.take_tap(id, place)) return GoodsAction{FocusStockField{index}};
    return std::nullopt;
}

std::optional<Action> draw_fields(const GoodsSheet& sheet, Ui& ui, Rect& rest) {
    constexpr float field_height = 48;
    constexpr int columns = 2;
    std::optional<Action> action;
    if (sheet.fields.empty()) return action;
    const int rows = (static_cast<int>(sheet.fields.size()) + columns - 1) / columns;
    const float height = field_height * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
    const Rect grid = rest.take_top(height, gap);
    for (std::size_t i = 0; i < sheet.fields.size(); ++i) {
        const int place = static_cast<int>(i);
        const bool is_alone = sheet.fields.size() == 1;
        const Rect cell = is_alone ? grid : grid.cell(place % columns, place / columns, columns, rows, gap);
        if (const auto chosen = draw_field(sheet, i, ui, cell)) action = chosen;
    }
    return action;
}

std::optional<Action> draw_keypad(const GoodsSheet& sheet, Ui& ui, const Rect& place) {
    const KeypadSide side[] = {
        erase_key(2, GoodsAction{EraseStockDigit{}}),
        clear_key(2, GoodsAction{ClearStockDigits{}}),
    };
    const auto typed =
        keypad(ui, {.rect = place,
                    .gap = 8,
                    .side = side,
                    .comma = sheet.takes_comma ? Keypad::Comma::taken : Keypad::Comma::refused});
    if (!typed) return std::nullopt;
    if (const auto* digits = std::get_if<TypeDigits>(&*typed))
        return GoodsAction{TypeStockDigits{digits->digits}};
    return typed;
}

std::optional<Action> draw_command(const GoodsSheet::Command& command, Ui& ui, const Rect& place,
                                   ButtonStyle style, Type type) {
    if (!button(ui, {.id = command.id,
                     .rect = place,
                     .label = command.label,
                     .key = command.key,
                     .style = command.is_chosen ? ButtonStyle::chosen : style,
                     .type = type,
                     .enabled = command.enabled}))
        return std::nullopt;
    return command.action;
}

std::optional<Action> draw_commands(const GoodsSheet& sheet, Ui& ui, Rect& rest) {
    constexpr float command_height = 52;
    std::optional<Action> action;
    Rect bottom = rest.take_bottom(68, gap);
    if (const auto chosen =
            draw_command(sheet.primary, ui, bottom.take_right(std::round(bottom.width * 0.6F), gap),
                         ButtonStyle::primary, Type::number))
        action = chosen;
    if (button(ui, {.id = "leave_stock_page",
                    .rect = bottom,
                    .label = tr("Back"),
                    .key = Key::escape,
                    .style = ButtonStyle::muted}))
        action = GoodsAction{LeaveGoodsPage{}};
    // Seven or eight stand in two rows, which leaves the keypad its height.
    const auto count = static_cast<int>(sheet.commands.size());
    const int columns = count == 7 || count == 8 ? 4 : 3;
    const int rows = (count + columns - 1) / columns;
    if (rows == 0) return action;
    const Rect grid =
        rest.take_bottom(command_height * static_cast<float>(rows) + gap * static_cast<float>(rows - 1), gap);
    for (std::size_t i = 0; i < sheet.commands.size(); ++i) {
        const int place = static_cast<int>(i);
        const Rect cell = grid.cell(place % columns, place / columns, columns, rows, gap);
        if (const auto chosen = draw_command(sheet.commands[i], ui, cell, ButtonStyle::plain, Type::caption))
            action = chosen;
    }
    return action;
}

/// What a document comes to, beside its title.
void draw_sum(const GoodsSheet& sheet, Ui& ui, const Rect& place) {
    Rect rest = place;
    const Theme& theme = ui.theme();
    ui.paint().text_shrinking(rest.take_left(std::round(rest.width * 0.4F), gap), sheet.sum_label,
                              {Type::strong, Type::caption, Type::small}, theme.ink_muted);
    ui.paint().text_shrinking(rest, sheet.sum, {Type::title, Type::key, Type::number, Type::strong},
                              theme.ink, Align::right);
}

std::optional<Action> draw_right(const GoodsSheet& sheet, Ui& ui, Rect rest) {
    constexpr float keypad_height_max = 300;
    const Theme& theme = ui.theme();
    std::optional<Action> action = draw_commands(sheet, ui, rest);
    draw_sum(sheet, ui, rest.take_top(34, 6));
    if (const auto chosen = draw_fields(sheet, ui, rest)) action = chosen;
    const Colour ink = sheet.remark_is_warning ? theme.warning : theme.ink_muted;
    const Rect remark = rest.take_top(40, gap);
    if (!sheet.remark.empty()) ui.paint().paragraph(remark, sheet.remark, Type::caption, ink, 19);
    if (!sheet.enter.label.empty()) {
        const Rect enter = rest.take_bottom(56, gap);
        if (const auto chosen = draw_command(sheet.enter, ui, enter, ButtonStyle::quiet, Type::strong))
            action = chosen;
    } else if (sheet.fields.size() > 1) {
        key_hint(ui, key_name(Key::enter), tr("Next field"));
        if (ui.take_key(Key::enter) || ui.take_key(Key::tab)) action = sheet.enter.action;
    }
    const float height = std::min(rest.height, keypad_height_max);
    if (const auto typed = draw_keypad(sheet, ui, rest.take_bottom(height))) action = typed;
    return action;
}

} // namespace

std::optional<Action> draw_goods_sheet(const GoodsSheet& sheet, Ui& ui) {
    constexpr float right_width_least = 430;
    Rect place = ui.content();
    const Rect right = place.take_right(std::max(right_width_least, std::round(place.width * 0.4F)), 14);
    std::optional<Action> action = draw_right(sheet, ui, right);
    if (sheet.notice) notice_strip(ui, place.take_bottom(66, gap), *sheet.notice);
    ui.paint().text_shrinking(place.take_top(34, 2), sheet.title, {Type::title, Type::key, Type::number},
                              ui.theme().ink);
    ui.paint().text(place.take_top(22, 8), sheet.detail, Type::body, ui.theme().ink_muted);
    if (const auto chosen = draw_lines(sheet, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
