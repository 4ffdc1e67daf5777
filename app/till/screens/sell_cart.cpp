#include "app/till/screens/sell_cart.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float row_height = 60;
constexpr float head_height = 44;
constexpr float edge = 16;
constexpr float step_button = 46;

/// Where the columns of the cart stand; the totals decide, so that none of them is cut.
struct Columns {
    Rect name;
    Rect less;
    Rect quantity;
    Rect more;
    Rect total;
};

/// How wide the numbers of a cart are: the widest of them decides for all rows.
struct NumberWidths {
    float quantity = 62;
    float total = 92;
};

Columns columns_of(Rect row, const NumberWidths& widths) {
    row = row.inset(edge, 0);
    const Rect total = row.take_right(widths.total, 12);
    const auto button_at = [&row](Rect column) {
        return Rect{column.x, row.centre().y - step_button / 2, step_button, step_button};
    };
    const Rect more = button_at(row.take_right(step_button));
    const Rect quantity = row.take_right(widths.quantity);
    const Rect less = button_at(row.take_right(step_button, 12));
    return {row, less, quantity, more, total};
}

/// Very wide numbers get smaller type rather than take the place of the names.
NumberWidths widths_of(const SellView& view, const Ui& ui, float cart_width) {
    NumberWidths widths;
    for (const SellView::Line& line : view.lines) {
        widths.total = std::max(widths.total, ui.paint().text_width(line.total, Type::number));
        widths.quantity = std::max(widths.quantity, ui.paint().text_width(line.quantity, Type::number) + 8);
    }
    widths.total = std::min(widths.total, cart_width * 0.24F);
    widths.quantity = std::min(widths.quantity, cart_width * 0.15F);
    return widths;
}

/// What comes off, with which a note ends: " −300" of "Harga anggota −300". Empty when it ends otherwise.
std::string_view amount_at_end(std::string_view note) {
    const std::size_t start = note.rfind(" −");
    return start == note.npos ? std::string_view{} : note.substr(start);
}

void draw_name(const SellView::Line& line, Ui& ui, const Rect& box) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    const float middle = box.centre().y;
    const bool is_return = line.mark == SellView::Line::Mark::comes_back;
    paint.text({box.x, middle - 20, box.width, 20}, line.name, Type::strong,
               is_return ? theme.danger : theme.ink);
    Rect below{box.x, middle + 2, box.width, 18};
    const Colour note_colour = is_return ? theme.danger : theme.ink_muted;
    const std::string note = line.note.empty() ? std::string{} : " · " + line.note;
    const float wanted =
        paint.text_width(line.detail, Type::caption) + paint.text_width(note, Type::caption_strong) + 1;
    // A long note gets smaller type, and what comes off stays whole.
    const bool is_narrow = wanted > below.width;
    const Type detail_type = is_narrow ? Type::small : Type::caption;
    const float detail_width = std::min(below.width, paint.text_width(line.detail, detail_type) + 1);
    paint.text(below.take_left(detail_width), line.detail, detail_type, theme.ink_muted);
    if (note.empty() || below.width < 40) return;
    if (!is_narrow) return paint.text(below, note, Type::caption_strong, note_colour);
    std::string_view words = note;
    const std::string_view amount = amount_at_end(note);
    const float amount_width = paint.text_width(amount, Type::small) + 1;
    constexpr float words_least = 24;
    if (!amount.empty() && below.width >= amount_width + words_least) {
        paint.text(below.take_right(amount_width), amount, Type::small, note_colour, Align::right);
        words.remove_suffix(amount.size());
    }
    paint.text(below, words, Type::small, note_colour);
}

std::optional<Action> draw_row(const SellView& view, std::size_t index, Ui& ui, const Rect& row,
                               const NumberWidths& widths) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    const SellView::Line& line = view.lines[index];
    const bool is_selected = view.selected_line == index;
    const std::string id = "line." + std::to_string(index);
    const Columns columns = columns_of(row, widths);

    list_row(ui, id, line.name, row, is_selected);
    draw_name(line, ui, columns.name);
    paint.text_shrinking(columns.quantity.inset(2, 0), line.quantity,
                         {Type::number, Type::strong, Type::caption, Type::small}, theme.ink, Align::centre);
    paint.text_shrinking(columns.total, line.total, {Type::number, Type::strong, Type::caption}, theme.ink,
                         Align::right);

    // Only the selected row answers to the keys, as its buttons show.
    const std::string less_id = id + ".less";
    const std::string more_id = id + ".more";
    if (button(ui, {.id = less_id,
                    .rect = columns.less,
                    .label = tr("One less"),
                    .key = is_selected ? Key::minus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::minus}))
        return ChangeQuantity{index, -1};
    if (button(ui, {.id = more_id,
                    .rect = columns.more,
                    .label = tr("One more"),
                    .key = is_selected ? Key::plus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::plus}))
        return ChangeQuantity{index, 1};
    if (ui.take_tap(id, row)) return SelectLine{index};
    return std::nullopt;
}

/// Arrows choose a line, without leaving the list at its ends.
std::optional<Action> choose_by_keys(const SellView& view, Ui& ui, float list_height) {
    if (view.lines.empty()) return std::nullopt;
    const auto last = static_cast<std::ptrdiff_t>(view.lines.size()) - 1;
    const auto selected = static_cast<std::ptrdiff_t>(view.selected_line.value_or(view.lines.size() - 1));
    const auto page = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(list_height / row_height) - 1);
    std::ptrdiff_t target = selected;
    if (ui.take_key(Key::up)) target = selected - 1;
    if (ui.take_key(Key::down)) target = selected + 1;
    if (ui.take_key(Key::page_up)) target = selected - page;
    if (ui.take_key(Key::page_down)) target = selected + page;
    if (ui.take_key(Key::home)) target = 0;
    if (ui.take_key(Key::end)) target = last;
    target = std::clamp<std::ptrdiff_t>(target, 0, last);
    if (target == selected) return std::nullopt;
    return SelectLine{static_cast<std::size_t>(target)};
}

std::optional<Action> draw_lines(const SellView& view, Ui& ui, const Rect& place,
                                 const NumberWidths& widths) {
    if (view.lines.empty()) {
        empty_state(ui, place, Icon::barcode, tr("No goods yet"),
                    tr("Scan a barcode, choose a tile, or type a name to search."));
        return std::nullopt;
    }
    std::optional<Action> action = choose_by_keys(view, ui, place.height);
    key_hint(ui, "↑ ↓ PgUp PgDn", tr("Choose a line"));
    const std::size_t shown = view.selected_line.value_or(view.lines.size() - 1);
    const ScrollArea area(ui, "cart", place,
                          {.length = row_height * static_cast<float>(view.lines.size()),
                           .count = view.lines.size(),
                           .shown_row = shown,
                           .shown_row_start = row_height * static_cast<float>(shown),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(place, area.start(), row_height, view.lines.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{place.x, area.start() + row_height * static_cast<float>(i), place.width, row_height};
        if (const auto chosen = draw_row(view, i, ui, row, widths)) action = chosen;
    }
    return action;
}

void draw_totals(const SellView& view, Ui& ui, Rect place) {
    constexpr float summary_row = 22;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    paint.horizontal_line(place.x, place.y, place.width, theme.border);
    place = place.inset(20, 12);
    // A small total leaves its room to the names beside it.
    const float total_width = std::max(paint.text_width(view.total, Type::total), place.width * 0.34F);
    Rect summary = place.take_left(
        std::clamp(place.width - total_width - 24, std::min(320.0F, place.width * 0.4F), 360.0F), 16);
    const std::size_t rows = std::min(view.summary.size(), SellView::summary_rows_max);
    summary.take_top(summary.height - summary_row * static_cast<float>(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        Rect row = summary.take_top(summary_row);
        // A long name gives way to its label, a long label to its sum.
        const float label_width =
            std::min(paint.text_width(view.summary[i].label, Type::small) + 9, row.width * 0.4F);
        const float value_width = paint.text_width(view.summary[i].value, Type::caption) + 1;
        paint.text(row.take_right(std::min(value_width, row.width - label_width), 8), view.summary[i].value,
                   Type::caption, theme.ink, Align::right);
        paint.text_shrinking(row, view.summary[i].label, {Type::caption, Type::small}, theme.ink_muted);
    }
    paint.text(place.take_top(22), tr("TOTAL"), Type::strong, theme.ink_muted, Align::right);
    paint.text_shrinking(place, view.total, {Type::total, Type::amount, Type::title, Type::key, Type::number},
                         theme.ink, Align::right);
}

/// Says that nobody sells a code and offers to look for the goods by name.
std::optional<Action> draw_unknown_code(const SellView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.fill(place, theme.danger_area, 12);
    place = place.inset(10, 9);
    std::optional<Action> action;
    if (button(ui, {.id = "dismiss",
                    .rect = place.take_right(84, 8),
                    .label = tr("Close"),
                    .key = Key::escape,
                    .radius = 9}))
        action = DismissNotice{};
    if (button(ui, {.id = "find_by_name",
                    .rect = place.take_right(124, 8),
                    .label = tr("Find by name"),
                    .key = Key::f2,
                    .radius = 9}))
        action = OpenSearch{};
    if (view.can_make_product && button(ui, {.id = "new_product",
                                             .rect = place.take_right(84, 8),
                                             .label = tr("New"),
                                             .key = Key::page_down,
                                             .radius = 9}))
        action = FormAction{OpenForm{FormName::product_new}};
    draw_icon(paint, Icon::warning, place.take_left(30, 6), 22, theme.danger);
    paint.text({place.x, place.centre().y - 22, place.width, 22}, tr("Unknown code"), Type::strong,
               theme.danger);
    paint.text_shrinking({place.x, place.centre().y, place.width, 22}, *view.unknown_code,
                         {Type::strong, Type::caption_strong, Type::small}, theme.ink);
    return action;
}

std::optional<Action> draw_message(const SellView& view, Ui& ui, Rect place) {
    if (view.unknown_code) return draw_unknown_code(view, ui, place);
    const Rect close = place.take_right(84, 8);
    // While the search is open, Esc closes that first.
    const Key key = view.search_open ? Key::none : Key::escape;
    notice_strip(ui, place, *view.notice);
    if (button(ui, {.id = "dismiss", .rect = close, .label = tr("Close"), .key = key}))
        return DismissNotice{};
    return std::nullopt;
}

} // namespace

std::optional<Action> draw_cart(const SellView& view, Ui& ui, const Rect& place) {
    constexpr float totals_height = 112;
    constexpr float message_height = 66;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    card(ui, place);
    Rect rest = place.inset(1);
    const NumberWidths widths = widths_of(view, ui, place.width);

    const Rect head = rest.take_top(head_height);
    paint.fill(head, theme.head, 11, Corners::top);
    paint.horizontal_line(head.x, head.bottom() - 1, head.width, theme.border);
    const Columns columns = columns_of(head, widths);
    paint.text(columns.name, tr("Goods"), Type::caption, theme.ink_muted);
    paint.text({columns.less.x, head.y, columns.more.right() - columns.less.x, head.height}, tr("Quantity"),
               Type::caption, theme.ink_muted, Align::centre);
    paint.text(columns.total, tr("Total"), Type::caption, theme.ink_muted, Align::right);

    draw_totals(view, ui, rest.take_bottom(totals_height));
    std::optional<Action> action;
    if (view.receipt_banner) {
        const Rect banner = rest.take_bottom(receipt_banner_height + 8);
        action = draw_receipt_banner(*view.receipt_banner, ui, banner.inset(8, 4));
    } else if (view.shift_banner) {
        const Rect banner = rest.take_bottom(shift_banner_height + 8);
        action = draw_shift_banner(*view.shift_banner, ui, banner.inset(8, 4));
    }
    if (view.unknown_code || view.notice) {
        Rect message = rest.take_bottom(message_height + 8);
        if (const auto chosen = draw_message(view, ui, message.inset(8, 4))) action = chosen;
    }
    if (const auto chosen = draw_lines(view, ui, rest, widths)) action = chosen;
    return action;
}

} // namespace sokoguru::till
