#include "app/till/screens/stock_panel.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float move_height = 50;
constexpr std::size_t details_max = 4;

void draw_tile(const StockView::Tile& tile, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const bool is_danger = tile.tone == StockView::Tone::danger;
    const bool is_warning = tile.tone == StockView::Tone::warning;
    paint.fill(place, is_danger ? theme.danger_area : is_warning ? theme.warning_area : theme.head, 10);
    const Colour ink = is_danger ? theme.danger : is_warning ? theme.warning : theme.ink_muted;
    const Rect inside = place.inset(12, 0);
    paint.text_shrinking({inside.x, place.y + 8, inside.width, 18}, tile.label, {Type::caption, Type::small},
                         ink);
    paint.text_shrinking(
        {inside.x, place.y + 29, inside.width, 30}, tile.value,
        {Type::title, Type::key, Type::number, Type::strong, Type::caption_strong, Type::small}, theme.ink);
}

void draw_chart(const StockView::Panel& panel, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    Rect head = place.take_top(20, 6);
    const Rect remark = head.take_right(std::round(head.width * 0.55F), 8);
    paint.text_shrinking(head, panel.chart_title, {Type::strong, Type::caption_strong, Type::small},
                         theme.ink);
    paint.text_shrinking(remark, panel.chart_remark, {Type::caption, Type::small}, theme.ink_muted,
                         Align::right);
    if (panel.bars.empty()) return;
    Rect labels = place.take_bottom(16, 4);
    const int count = static_cast<int>(panel.bars.size());
    for (int i = 0; i < count; ++i) {
        const Rect cell = place.cell(i, 0, count, 1, 4);
        const auto part = static_cast<float>(panel.bars[static_cast<std::size_t>(i)].permille) / 1000.0F;
        const float height = std::max(2.0F, std::round(cell.height * part));
        paint.fill({cell.x, cell.bottom() - height, cell.width, height},
                   part > 0 ? theme.accent : theme.border, 2);
    }
    paint.text(labels.take_left(std::round(labels.width / 2)), panel.bars.front().label, Type::small,
               theme.ink_muted);
    paint.text(labels, panel.bars.back().label, Type::small, theme.ink_muted, Align::right);
}

void draw_move(const StockView::Move& move, Ui& ui, const Rect& row) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const float middle = row.centre().y;
    const auto upper = [middle](const Rect& box) { return Rect{box.x, middle - 20, box.width, 19}; };
    const auto lower = [middle](const Rect& box) { return Rect{box.x, middle + 2, box.width, 17}; };
    Rect rest = row;
    const Rect balance = rest.take_right(std::round(row.width * 0.15F), 8);
    const Rect change = rest.take_right(std::round(row.width * 0.19F), 8);
    paint.text_shrinking(upper(rest), move.document, {Type::body, Type::caption, Type::small}, theme.ink);
    paint.text(lower(rest), move.detail, Type::small, theme.ink_muted);
    paint.text_shrinking(upper(change), move.change, {Type::strong, Type::caption_strong, Type::small},
                         theme.ink, Align::right);
    paint.text_shrinking(lower(change), move.cost, {Type::small}, theme.ink_muted, Align::right);
    paint.text_shrinking(upper(balance), move.balance, {Type::body, Type::caption, Type::small},
                         theme.ink_muted, Align::right);
    paint.horizontal_line(row.x, row.bottom(), row.width, theme.divider);
}

std::optional<Action> draw_moves(const StockView::Panel& panel, Ui& ui, Rect place) {
    std::optional<Action> action;
    Rect bottom = place.take_bottom(52, 8);
    const int count = panel.may_have_older ? 3 : 2;
    if (button(ui, {.id = "lots",
                    .rect = bottom.cell(0, 0, count, 1, 8),
                    .label = tr("Lots"),
                    .key = Key::multiply,
                    .style = ButtonStyle::muted}))
        action = StockAction{ShowStockLots{}};
    if (button(ui, {.id = "print_stock_labels",
                    .rect = bottom.cell(1, 0, count, 1, 8),
                    .label = tr("Labels"),
                    .key = Key::percent,
                    .style = ButtonStyle::muted}))
        action = StockAction{PrintStockLabels{}};
    if (panel.may_have_older && button(ui, {.id = "older_moves",
                                            .rect = bottom.cell(2, 0, count, 1, 8),
                                            .label = tr("Older"),
                                            .key = Key::plus,
                                            .style = ButtonStyle::muted}))
        action = StockAction{ShowOlderMoves{}};
    ui.paint().text(place.take_top(22, 2), tr("Stock card"), Type::strong, ui.theme().ink);
    if (panel.moves.empty()) {
        ui.paint().text(place.take_top(30), tr("No movement in the last weeks."), Type::caption,
                        ui.theme().ink_muted);
        return action;
    }
    const ScrollArea area(
        ui, "moves", place,
        {.length = move_height * static_cast<float>(panel.moves.size()), .count = panel.moves.size()});
    const RowRange range = visible_rows(place, area.start(), move_height, panel.moves.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        draw_move(panel.moves[i], ui,
                  {place.x, area.start() + move_height * static_cast<float>(i),
                   place.width - area.mark_width(), move_height});
    }
    return action;
}

/// Name, units and prices, with the photo at their right; takes its height from `inside`.
void draw_head(const StockView::Panel& panel, Ui& ui, Rect& inside) {
    constexpr float photo_side = 84;
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::size_t detail_count = std::min(panel.details.size(), details_max);
    const float words_height = 30 + 20 * static_cast<float>(detail_count);
    const bool has_photo = panel.photo.exists();
    Rect head = inside.take_top(has_photo ? std::max(words_height, photo_side) : words_height, 4);
    if (has_photo) draw_photo(ui, head.take_right(photo_side, 12).take_top(photo_side), panel.photo);
    paint.text_shrinking(head.take_top(28, 2), panel.name, {Type::brand, Type::number, Type::strong},
                         theme.ink);
    for (std::size_t i = 0; i < detail_count; ++i) {
        paint.text_shrinking(head.take_top(18, 2), panel.details[i], {Type::caption, Type::small},
                             theme.ink_muted);
    }
}

} // namespace

std::optional<Action> draw_stock_panel(const StockView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    Rect inside = place.inset(18, 14);
    if (!view.panel) {
        empty_state(ui, inside, Icon::barcode, tr("No goods chosen"), tr("Scan goods or tap a row."));
        return std::nullopt;
    }
    const StockView::Panel& panel = *view.panel;
    draw_head(panel, ui, inside);
    const Rect tiles = inside.take_top(66, 12);
    const int count = static_cast<int>(panel.tiles.size());
    for (int i = 0; i < count; ++i) {
        draw_tile(panel.tiles[static_cast<std::size_t>(i)], ui, tiles.cell(i, 0, count, 1, 8));
    }
    draw_chart(panel, ui, inside.take_top(124, 12));
    return draw_moves(panel, ui, inside);
}

} // namespace sokoguru::till
