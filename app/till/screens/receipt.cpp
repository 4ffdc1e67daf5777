#include "app/till/screens/receipt.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr float text_line_height = 21;
constexpr float paper_margin = 24;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// A receipt's picture has a dot of the printer for each pixel; on the screen it fills the width of the
/// paper.
float picture_height(const Texture& picture, float width) {
    return width * static_cast<float>(picture.height) / static_cast<float>(std::max(picture.width, 1));
}

float text_width(const Ui& ui, const std::vector<std::string_view>& lines) {
    float width = 0;
    for (const std::string_view line : lines)
        width = std::max(width, ui.paint().text_width(line, Type::mono));
    return width;
}

void draw_paper(const ReceiptView& view, Ui& ui, const Rect& place) {
    constexpr float picture_width = 384;
    const std::vector<std::string_view> lines = lines_of(view.text);
    const bool has_picture = view.picture.id != 0;
    const float width = has_picture ? picture_width : text_width(ui, lines);
    const float height = has_picture ? picture_height(view.picture, width)
                                     : text_line_height * static_cast<float>(lines.size());
    const float paper_width = std::min(width + 2 * paper_margin, place.width);
    const float paper_height = height + 2 * paper_margin;

    const ScrollArea area(ui, "paper", place, {.length = paper_height});
    Painter& paint = ui.paint();
    const float top = area.start() + std::max(0.0F, (place.height - paper_height) / 2);
    const Rect paper{place.centre().x - paper_width / 2, top, paper_width, paper_height};
    paint.panel(paper, ui.theme().paper, ui.theme().border, 4);
    const Rect inside = paper.inset(paper_margin);
    if (has_picture) {
        paint.picture({inside.x, inside.y, width, height}, view.picture);
        return;
    }
    float y = inside.y;
    for (const std::string_view line : lines) {
        const Rect row{inside.x, y, inside.width, text_line_height};
        if (area.is_visible(row)) paint.text(row, line, Type::mono, ui.theme().on_paper);
        y += text_line_height;
    }
}

/// Arrows move the paper, because a receipt has no row to choose.
void scroll_by_keys(Ui& ui, const Rect& place) {
    constexpr float step = 60;
    Ui::Scroll& scroll = ui.scroll_state("paper");
    if (ui.take_key(Key::down)) scroll.offset += step;
    if (ui.take_key(Key::up)) scroll.offset -= step;
    if (ui.take_key(Key::page_down)) scroll.offset += place.height - step;
    if (ui.take_key(Key::page_up)) scroll.offset -= place.height - step;
    if (ui.take_key(Key::home)) scroll.offset = 0;
}

} // namespace

std::optional<Action> draw_receipt(const ReceiptView& view, Ui& ui) {
    Rect place = ui.content();
    Rect side = place.take_right(std::min(300.0F, place.width * 0.3F), 12);
    scroll_by_keys(ui, place);
    key_hint(ui, "↑ ↓ PgUp PgDn", tr("Move the receipt"));
    draw_paper(view, ui, place);

    card(ui, side);
    side = side.inset(16);
    Painter& paint = ui.paint();
    paint.text(side.take_top(24), view.kind, Type::caption, ui.theme().ink_muted);
    paint.text_shrinking(side.take_top(30), view.title,
                         {Type::key, Type::number, Type::strong, Type::caption}, ui.theme().ink);
    std::optional<Action> action;
    if (button(ui, {.id = "back",
                    .rect = side.take_bottom(76, 12),
                    .label = tr("Back"),
                    .key = Key::escape,
                    .style = ButtonStyle::primary,
                    .type = Type::key}))
        action = CloseReceipt{};
    if (button(ui, {.id = "print_copy",
                    .rect = side.take_bottom(76, 12),
                    .label = view.print,
                    .key = Key::f5,
                    .type = Type::key,
                    .enabled = view.can_print_copy}))
        action = PrintCopy{};
    paint.text(side.take_bottom(24, 4), view.copy, Type::caption, ui.theme().ink_muted, Align::centre);
    if (view.notice) notice_strip(ui, side.take_bottom(110, 12), *view.notice);
    return action;
}

} // namespace sokoguru::till
