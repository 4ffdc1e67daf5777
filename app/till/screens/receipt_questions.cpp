#include "app/till/screens/receipt_questions.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr float row_height = 64;
constexpr float gap = 12;

bool draw_row(const ReceiptQuestionsView& view, std::size_t index, Ui& ui, Rect row) {
    const ReceiptQuestionsView::Receipt& receipt = view.receipts[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "receipt." + std::to_string(index);
    list_row(ui, id, receipt.number, row, view.selected == index);
    const bool is_tapped = ui.take_tap(id, row);
    row = row.inset(16, 0);
    const float middle = row.centre().y;
    const float total_width = std::min(paint.text_width(receipt.total, Type::number) + 1, row.width * 0.4F);
    paint.text_shrinking(row.take_right(total_width, 12), receipt.total,
                         {Type::number, Type::strong, Type::caption}, theme.ink, Align::right);
    paint.text({row.x, middle - 21, row.width, 20}, receipt.number, Type::strong, theme.ink);
    paint.text({row.x, middle + 3, row.width, 18}, receipt.sold_at, Type::caption, theme.ink_muted);
    return is_tapped;
}

std::optional<Action> select_by_keys(const ReceiptQuestionsView& view, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a receipt"));
    const std::size_t last = view.receipts.size() - 1;
    if (ui.take_key(Key::down))
        return SelectUnknownReceipt{view.selected ? std::min(*view.selected + 1, last) : 0};
    if (ui.take_key(Key::up))
        return SelectUnknownReceipt{std::max<std::size_t>(view.selected.value_or(1), 1) - 1};
    return std::nullopt;
}

std::optional<Action> draw_list(const ReceiptQuestionsView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (view.receipts.empty()) {
        empty_state(ui, list, Icon::check, tr("Every receipt is accounted for."), tr("Go back to selling."));
        return std::nullopt;
    }
    std::optional<Action> action = select_by_keys(view, ui);
    const std::size_t shown = view.selected.value_or(0);
    const ScrollArea area(ui, "receipts", list,
                          {.length = row_height * static_cast<float>(view.receipts.size()),
                           .count = view.receipts.size(),
                           .shown_row = shown,
                           .shown_row_start = row_height * static_cast<float>(shown),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.receipts.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i), list.width, row_height};
        if (draw_row(view, i, ui, row)) action = SelectUnknownReceipt{i};
    }
    return action;
}

/// The answers about the selected receipt; each keeps its place when nothing is selected.
std::optional<Action> draw_answers(const ReceiptQuestionsView& view, Ui& ui, Rect rest) {
    constexpr float button_height = 76;
    std::optional<Action> action;
    const bool is_selected = view.selected.has_value() && *view.selected < view.receipts.size();
    const bool is_over = view.receipts.empty();
    const Rect later = rest.take_bottom(button_height, gap);
    if (button(ui, {.id = "later",
                    .rect = later,
                    .label = is_over ? tr("Back") : tr("Later"),
                    .key = Key::escape,
                    .style = is_over ? ButtonStyle::primary : ButtonStyle::muted,
                    .type = Type::key}))
        action = AskLater{};
    const std::string again = view.copy.empty() ? std::string(tr("Print again"))
                                                : std::string(tr("Print again")) + " (" + view.copy + ")";
    if (button(ui, {.id = "print_again",
                    .rect = rest.take_bottom(button_height, gap),
                    .label = again,
                    .key = Key::f6,
                    .type = Type::key,
                    .enabled = is_selected}))
        action = PrintReceiptAgain{view.selected.value_or(0)};
    if (button(ui, {.id = "it_printed",
                    .rect = rest.take_bottom(button_height, gap),
                    .label = tr("It printed"),
                    .key = Key::f5,
                    .type = Type::key,
                    .enabled = is_selected}))
        action = ReceiptCameOut{view.selected.value_or(0)};
    return action;
}

void draw_question(const ReceiptQuestionsView& view, Ui& ui, Rect rest) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    if (view.notice) notice_strip(ui, rest.take_bottom(66, gap), *view.notice);
    if (!view.selected || *view.selected >= view.receipts.size()) {
        if (!view.receipts.empty())
            paint.paragraph(rest, tr("Choose the next receipt."), Type::number, theme.ink_muted, 26);
        return;
    }
    const ReceiptQuestionsView::Receipt& receipt = view.receipts[*view.selected];
    paint.text_shrinking(rest.take_top(36, 6), tr("Is this receipt on paper?"),
                         {Type::title, Type::key, Type::number}, theme.ink);
    paint.text_shrinking(rest.take_top(30, 2), receipt.number,
                         {Type::key, Type::number, Type::strong, Type::caption}, theme.ink);
    paint.text(rest.take_top(24, 2), receipt.sold_at, Type::body, theme.ink_muted);
    paint.text_shrinking(rest.take_top(44, 8), receipt.total, {Type::amount, Type::title, Type::key},
                         theme.ink);
    paint.paragraph(rest, tr("Look at the printer and on the counter for the paper with this number."),
                    Type::body, theme.ink_muted, 22);
}

} // namespace

std::optional<Action> draw_receipt_questions(const ReceiptQuestionsView& view, Ui& ui) {
    constexpr float answers_height = 3 * (76 + gap);
    Rect place = ui.content();
    Rect side = place.take_right(std::max(400.0F, place.width * 0.42F), gap);
    card(ui, side);
    side = side.inset(20, 18);
    std::optional<Action> action = draw_answers(view, ui, side.take_bottom(answers_height, gap));
    draw_question(view, ui, side);
    if (const auto chosen = draw_list(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
