#include "app/till/screens/test_page.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height_max = 62;
constexpr float choice_gap = 8;

std::optional<Action> draw_choices(const TestPageView& view, std::size_t index, Ui& ui, Rect place) {
    const TestPageView::Question& question = view.questions[index];
    const auto count = static_cast<float>(question.choices.size());
    const float width = std::min(120.0F, (place.width - choice_gap * (count - 1)) / count);
    place = place.take_right(count * width + choice_gap * (count - 1));
    std::optional<Action> action;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const std::string id = "answer." + std::to_string(index) + "." + std::to_string(i);
        const bool is_chosen = question.answer == i;
        if (button(ui, {.id = id,
                        .rect = place.take_left(width, choice_gap),
                        .label = question.choices[i],
                        .style = is_chosen ? ButtonStyle::chosen : ButtonStyle::plain,
                        .radius = 10}))
            action = AnswerTestQuestion{index, i};
    }
    return action;
}

std::optional<Action> draw_row(const TestPageView& view, std::size_t index, Ui& ui, Rect row) {
    const TestPageView::Question& question = view.questions[index];
    const Theme& theme = ui.theme();
    const std::string id = "question." + std::to_string(index);
    list_row(ui, id, question.text, row, view.selected == index);
    const Rect whole = row;
    row = row.inset(16, 0);
    std::optional<Action> action =
        draw_choices(view, index, ui, row.take_right(row.width * 0.54F, gap).inset(0, 5));
    if (!action && ui.take_tap(id, whole)) action = SelectTestQuestion{index};
    Painter& paint = ui.paint();
    const float middle = row.centre().y;
    paint.text(row.take_left(28, 4), question.number, Type::strong, theme.accent);
    paint.text_shrinking({row.x, middle - 12, row.width, 24}, question.text, {Type::body, Type::caption},
                         theme.ink);
    return action;
}

/// Left of the first answer there is none.
std::optional<Action> answer_by_keys(const TestPageView& view, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a question"));
    key_hint(ui, "← →", tr("Choose the answer"));
    if (ui.take_key(Key::down) && view.selected + 1 < view.questions.size())
        return SelectTestQuestion{view.selected + 1};
    if (ui.take_key(Key::up) && view.selected > 0) return SelectTestQuestion{view.selected - 1};
    const TestPageView::Question& question = view.questions[view.selected];
    if (ui.take_key(Key::right)) {
        const std::size_t next = question.answer ? *question.answer + 1 : 0;
        return AnswerTestQuestion{view.selected, std::min(next, question.choices.size() - 1)};
    }
    if (ui.take_key(Key::left) && question.answer)
        return AnswerTestQuestion{view.selected, *question.answer == 0
                                                     ? std::nullopt
                                                     : std::optional<std::size_t>(*question.answer - 1)};
    return std::nullopt;
}

std::optional<Action> draw_questions(const TestPageView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    Rect list = place.inset(1, 4);
    if (view.questions.empty()) return std::nullopt;
    std::optional<Action> action = answer_by_keys(view, ui);
    const float row_height =
        std::min(row_height_max, list.height / static_cast<float>(view.questions.size()));
    for (std::size_t i = 0; i < view.questions.size(); ++i) {
        if (const auto chosen = draw_row(view, i, ui, list.take_top(row_height, 0))) action = chosen;
    }
    return action;
}

} // namespace

std::optional<Action> draw_test_page(const TestPageView& view, Ui& ui) {
    Painter& paint = ui.paint();
    Rect place = ui.content();
    const float width = std::min(1100.0F, place.width);
    place = {place.centre().x - width / 2, place.y, width, place.height};
    std::optional<Action> action;
    Rect buttons = place.take_bottom(70, gap);
    if (button(ui,
               {.id = "back", .rect = buttons.take_left(170, gap), .label = tr("Back"), .key = Key::escape}))
        action = BackToDevices{};
    if (button(
            ui,
            {.id = "buzzer_a", .rect = buttons.take_left(170, gap), .label = tr("Buzzer A"), .key = Key::f6}))
        action = SoundBuzzer{0};
    if (button(
            ui,
            {.id = "buzzer_b", .rect = buttons.take_left(170, gap), .label = tr("Buzzer B"), .key = Key::f7}))
        action = SoundBuzzer{1};
    if (button(ui, {.id = "save_answers",
                    .rect = buttons,
                    .label = tr("Print like this"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::key}))
        action = SaveTestAnswers{};
    paint.text_shrinking(place.take_top(38, 2), tr("What came out right on the test page?"),
                         {Type::title, Type::key}, ui.theme().ink);
    paint.text(place.take_top(24, 8), view.device, Type::strong, ui.theme().ink_muted);
    if (const auto chosen = draw_questions(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
