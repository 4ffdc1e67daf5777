#include "app/till/screens/sell_products.h"

#include "app/shop/language.h"
#include "app/till/ui/letter_keyboard.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 10;
constexpr float field_button_width = 112;

bool is_anything(std::string_view) {
    return true;
}
/// Digits belong to the keypad, signs to the selected line; anything else that is typed starts a search.
bool starts_search(std::string_view text) {
    return text.find_first_not_of("0123456789,.+-*/% ") != text.npos;
}

void draw_field(Ui& ui, const Rect& field, Colour edge, float thickness) {
    ui.paint().fill(field, ui.theme().surface, 12);
    ui.paint().border(field, edge, 12, thickness);
}

/// Nothing was typed: the field invites, and is itself the button that opens the search.
std::optional<Action> draw_idle_field(Ui& ui, const Rect& field) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    draw_field(ui, field, ui.is_pressed("search", field) ? theme.accent : theme.control_border, 1);
    Rect inside = field.inset(18, 0);
    draw_icon(paint, Icon::search, inside.take_left(20, 12), 20, theme.ink_muted);
    paint.text(inside.take_right(24, 8), key_name(Key::f2), Type::small, theme.ink_muted, Align::right);
    paint.text(inside, tr("Scan, or type a name or code"), Type::body, theme.ink_muted);
    ui.add({Widget::Kind::button, "search", tr("Search"), std::string(key_name(Key::f2)), field, {}, true});
    if (ui.take_tap("search", field) || ui.take_key(Key::f2)) return OpenSearch{};
    return std::nullopt;
}

/// A number waits: for "× quantity", or for Enter to look it up as a code.
std::optional<Action> draw_number_field(const SellView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    std::optional<Action> action;
    if (button(ui, {.id = "look_up",
                    .rect = place.take_right(field_button_width, gap),
                    .label = tr("Find code"),
                    .key = Key::enter}))
        action = LookUpCode{};
    draw_field(ui, place, theme.accent, 2);
    Painter& paint = ui.paint();
    Rect inside = place.inset(18, 0);
    const std::string meaning =
        view.armed_quantity.empty() ? std::string(tr("Typed number")) : view.armed_quantity + " ×";
    paint.text(inside.take_left(paint.text_width(meaning, Type::caption) + 1, 12), meaning, Type::caption,
               theme.ink_muted);
    paint.text_shrinking(inside, view.typed_number, {Type::title, Type::key, Type::number}, theme.ink,
                         Align::right);
    return action;
}

/// So many of what is scanned or chosen next; Enter gives them to the chosen line instead.
std::optional<Action> draw_armed_field(const SellView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    std::optional<Action> action;
    if (button(ui, {.id = "apply_quantity",
                    .rect = place.take_right(field_button_width, gap),
                    .label = tr("This line"),
                    .key = Key::enter,
                    .enabled = view.selected_line.has_value()}))
        action = ApplyQuantity{};
    draw_field(ui, place, theme.accent, 2);
    Painter& paint = ui.paint();
    Rect inside = place.inset(18, 0);
    const std::string armed = view.armed_quantity + " ×";
    const float wanted = paint.text_width(armed, Type::title) + 1;
    paint.text_shrinking(inside.take_right(std::min(wanted, inside.width * 0.5F), 12), armed,
                         {Type::title, Type::key, Type::number}, theme.accent_text, Align::right);
    paint.text(inside, tr("Now scan or choose"), Type::body, theme.ink_muted);
    return action;
}

std::optional<Action> draw_open_field(const SellView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    std::optional<Action> action;
    if (button(ui, {.id = "close_search",
                    .rect = place.take_right(field_button_width, gap),
                    .label = tr("Close"),
                    .key = Key::escape}))
        action = CloseSearch{};
    if (const std::string typed = ui.take_text(is_anything); !typed.empty())
        action = ChangeSearch{view.search_text + typed};
    draw_field(ui, place, theme.accent, 2);
    Painter& paint = ui.paint();
    Rect inside = place.inset(18, 0);
    draw_icon(paint, Icon::search, inside.take_left(20, 12), 20, theme.accent_text);
    if (view.search_text.empty()) {
        paint.text(inside, tr("Type a name or code"), Type::body, theme.ink_muted);
        return action;
    }
    const std::string shown = end_that_fits(paint, view.search_text, inside.width - 8, Type::number);
    paint.text(inside, shown, Type::number, theme.ink);
    paint.fill({inside.x + paint.text_width(shown, Type::number) + 3, inside.centre().y - 12, 2, 24},
               theme.accent);
    return action;
}

std::optional<Action> draw_categories(const SellView& view, Ui& ui, const Rect& place) {
    constexpr float padding = 17;
    std::optional<Action> action;
    std::vector<float> widths;
    float length = 0;
    float chosen_start = 0;
    for (std::size_t i = 0; i < view.categories.size(); ++i) {
        const float width =
            std::min(220.0F, ui.paint().text_width(view.categories[i], Type::strong) + 2 * padding);
        if (i == view.chosen_category) chosen_start = length;
        widths.push_back(std::max(place.height, width));
        length += widths.back() + 8;
    }
    const float chosen_width = view.chosen_category < widths.size() ? widths[view.chosen_category] : 0;
    const ScrollArea area(ui, "categories", place,
                          {.axis = Axis::horizontal,
                           .length = std::max(0.0F, length - 8),
                           .count = view.categories.size(),
                           .shown_row = view.chosen_category,
                           .shown_row_start = chosen_start,
                           .shown_row_length = chosen_width});
    float x = area.start();
    for (std::size_t i = 0; i < view.categories.size(); ++i) {
        const Rect chip{x, place.y, widths[i], place.height};
        x += widths[i] + 8;
        if (!area.is_visible(chip)) continue;
        const std::string id = "category." + std::to_string(i);
        const bool is_chosen = i == view.chosen_category;
        if (button(ui, {.id = id,
                        .rect = chip,
                        .label = view.categories[i],
                        .style = is_chosen ? ButtonStyle::chosen : ButtonStyle::plain,
                        .radius = place.height / 2}) &&
            !is_chosen)
            action = ChooseCategory{i};
    }
    return action;
}

std::optional<Action> choose_category_by_keys(const SellView& view, Ui& ui) {
    if (view.categories.size() < 2) return std::nullopt;
    key_hint(ui, "← →", tr("Choose a category"));
    if (ui.take_key(Key::right) && view.chosen_category + 1 < view.categories.size())
        return ChooseCategory{view.chosen_category + 1};
    if (ui.take_key(Key::left) && view.chosen_category > 0) return ChooseCategory{view.chosen_category - 1};
    return std::nullopt;
}

constexpr float name_line_height = 17;

bool draw_tile(const SellView::Favourite& favourite, const std::string& id, const Rect& tile, Ui& ui) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.panel(tile, ui.is_pressed(id, tile) ? theme.surface_pressed : theme.surface, theme.control_border,
                12);
    Rect inside = tile.inset(12, 9);
    const Rect price = inside.take_bottom(20);
    if (favourite.photo.exists()) {
        // Below the name, in the corner that the price leaves free.
        Rect below = tile.inset(8);
        const Rect name = inside.take_top(2 * name_line_height, 4);
        below.take_top(name.bottom() + 4 - below.y);
        const Rect photo = below.take_right(std::min(below.height, std::round(below.width * 0.46F)), 4);
        draw_photo(ui, photo, favourite.photo);
        paint.text_shrinking({price.x, price.y, photo.x - 4 - price.x, price.height}, favourite.price,
                             {Type::caption_strong, Type::small}, theme.accent_text);
        paint.paragraph(name, favourite.name, Type::caption_strong, theme.ink, name_line_height);
    } else {
        paint.text(price, favourite.price, Type::caption_strong, theme.accent_text);
        paint.paragraph(inside, favourite.name, Type::caption_strong, theme.ink, name_line_height);
    }
    ui.add({Widget::Kind::button, id, favourite.name, {}, tile, {}, true});
    return ui.take_tap(id, tile);
}

std::optional<Action> draw_tiles(const SellView& view, Ui& ui, const Rect& place) {
    const bool has_photos = std::ranges::any_of(
        view.favourites, [](const SellView::Favourite& each) { return each.photo.exists(); });
    const float tile_height_least = has_photos ? 98 : 72;
    if (view.favourites.empty()) {
        empty_state(ui, place, Icon::cart, tr("No tiles in this category"),
                    tr("Scan the goods, or press F2 to search."));
        return std::nullopt;
    }
    const int columns = place.width >= 540 ? 4 : 3;
    const std::size_t per_row = static_cast<std::size_t>(columns);
    const std::size_t rows = (view.favourites.size() + per_row - 1) / per_row;
    // Whole rows fill the place, so that no tile is cut before anybody scrolls.
    const float rows_in_place = std::max(1.0F, std::floor((place.height + gap) / (tile_height_least + gap)));
    const float tile_height = (place.height - (rows_in_place - 1) * gap) / rows_in_place;
    const float pitch = tile_height + gap;
    const ScrollArea area(ui, "tiles." + std::to_string(view.chosen_category), place,
                          {.length = pitch * static_cast<float>(rows) - gap, .count = rows});
    std::optional<Action> action;
    for (std::size_t i = 0; i < view.favourites.size(); ++i) {
        const std::size_t row = i / per_row;
        const Rect line{place.x, area.start() + pitch * static_cast<float>(row),
                        place.width - area.mark_width(), tile_height};
        const Rect tile = line.cell(static_cast<int>(i % per_row), 0, columns, 1, gap);
        if (!area.is_visible(tile)) continue;
        if (draw_tile(view.favourites[i], "favourite." + std::to_string(i), tile, ui))
            action = AddFavourite{i};
    }
    return action;
}

constexpr float result_height = 60;

bool draw_result(const SellView& view, std::size_t index, bool has_photos, Ui& ui, Rect row) {
    const SellView::Result& result = view.results[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "result." + std::to_string(index);
    const bool is_selected = index == view.selected_result;
    list_row(ui, id, result.name, row, is_selected);
    const bool is_tapped = ui.take_tap(id, row);

    row = row.inset(16, 0);
    const float middle = row.centre().y;
    if (has_photos) {
        constexpr float side = 46;
        const Rect photo = row.take_left(side, 12);
        if (result.photo.exists()) draw_photo(ui, {photo.x, middle - side / 2, side, side}, result.photo);
    }
    if (is_selected)
        paint.text(row.take_right(40, 6), key_name(Key::enter), Type::small, theme.ink_muted, Align::right);
    const float right_width = std::max(paint.text_width(result.price, Type::number),
                                       paint.text_width(result.stock, Type::caption)) +
                              1;
    const Rect right = row.take_right(std::min(right_width, row.width * 0.5F), 12);
    paint.text_shrinking({right.x, middle - 20, right.width, 20}, result.price,
                         {Type::number, Type::strong, Type::caption}, theme.accent_text, Align::right);
    paint.text({right.x, middle + 2, right.width, 18}, result.stock, Type::caption, theme.ink_muted,
               Align::right);
    paint.text({row.x, middle - 20, row.width, 20}, result.name, Type::strong, theme.ink);
    paint.text({row.x, middle + 2, row.width, 18}, result.unit, Type::caption, theme.ink_muted);
    return is_tapped;
}

std::optional<Action> choose_result_by_keys(const SellView& view, Ui& ui) {
    if (ui.take_key(Key::enter)) return AddResult{view.selected_result};
    if (ui.take_key(Key::down) && view.selected_result + 1 < view.results.size())
        return SelectResult{view.selected_result + 1};
    if (ui.take_key(Key::up) && view.selected_result > 0) return SelectResult{view.selected_result - 1};
    return std::nullopt;
}

} // namespace

std::optional<Action> draw_search_field(const SellView& view, Ui& ui, const Rect& place) {
    if (view.search_open) return draw_open_field(view, ui, place);
    const std::string typed = ui.take_text(starts_search);
    std::optional<Action> action = !view.typed_number.empty()     ? draw_number_field(view, ui, place)
                                   : !view.armed_quantity.empty() ? draw_armed_field(view, ui, place)
                                                                  : draw_idle_field(ui, place);
    if (!typed.empty()) action = ChangeSearch{typed};
    return action;
}

std::optional<Action> draw_favourites(const SellView& view, Ui& ui, const Rect& place) {
    constexpr float chip_height = 46;
    Rect rest = place;
    std::optional<Action> action = choose_category_by_keys(view, ui);
    if (!view.categories.empty())
        if (const auto chosen = draw_categories(view, ui, rest.take_top(chip_height, gap))) action = chosen;
    if (const auto chosen = draw_tiles(view, ui, rest)) action = chosen;
    return action;
}

std::optional<Action> draw_results(const SellView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (view.results.empty()) {
        if (view.search_text.empty())
            empty_state(ui, list, Icon::search, tr("Search the goods"),
                        tr("A few letters of the name are enough."));
        else
            empty_state(ui, list, Icon::search, tr("Nothing found"),
                        tr("Check the spelling, try fewer letters, or ask the manager to add the goods."));
        return std::nullopt;
    }
    std::optional<Action> action = choose_result_by_keys(view, ui);
    key_hint(ui, "↑ ↓", tr("Choose a result"));
    key_hint(ui, key_name(Key::enter), tr("Add the chosen result"));
    const ScrollArea area(ui, "results", list,
                          {.length = result_height * static_cast<float>(view.results.size()),
                           .count = view.results.size(),
                           .shown_row = view.selected_result,
                           .shown_row_start = result_height * static_cast<float>(view.selected_result),
                           .shown_row_length = result_height});
    const bool has_photos =
        std::ranges::any_of(view.results, [](const SellView::Result& each) { return each.photo.exists(); });
    const RowRange range = visible_rows(list, area.start(), result_height, view.results.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + result_height * static_cast<float>(i), list.width,
                       result_height};
        if (draw_result(view, i, has_photos, ui, row)) action = AddResult{i};
    }
    return action;
}

} // namespace sokoguru::till
