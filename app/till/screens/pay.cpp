#include "app/till/screens/pay.h"

#include "app/shop/language.h"
#include "app/till/screens/pay_left.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;

Key key_of(TenderTab tender) {
    switch (tender) {
    case TenderTab::cash: return Key::f2;
    case TenderTab::qris: return Key::f3;
    case TenderTab::credit: return Key::f4;
    case TenderTab::transfer: return Key::f10;
    case TenderTab::voucher: break;
    }
    // F9 led here: pressed twice it does nothing.
    return Key::page_down;
}

std::optional<Action> draw_tabs(const PayView& view, Ui& ui, const Rect& place) {
    std::optional<Action> action;
    const int count = static_cast<int>(view.tabs.size());
    for (int i = 0; i < count; ++i) {
        const TenderTab tender = view.tabs[static_cast<std::size_t>(i)];
        const std::string id = "tender." + std::to_string(static_cast<int>(tender));
        if (button(ui, {.id = id,
                        .rect = place.cell(i, 0, count, 1, 10),
                        .label = tender_name(tender),
                        .key = key_of(tender),
                        .style = tender == view.tender ? ButtonStyle::chosen : ButtonStyle::plain}))
            action = PayAction{ChooseTender{tender}};
    }
    return action;
}

std::optional<Action> draw_quick_amounts(const PayView& view, Ui& ui, const Rect& place) {
    constexpr Key keys[] = {Key::f5, Key::f6, Key::f7, Key::f8};
    constexpr std::size_t count_max = std::size(keys);
    std::optional<Action> action;
    const std::size_t count = std::min(count_max, view.quick_amounts.size() + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = "quick." + std::to_string(i);
        if (button(ui, {.id = id,
                        .rect = place.cell(static_cast<int>(i), 0, static_cast<int>(count), 1, 10),
                        .label = i == 0 ? std::string_view(tr("Exact money")) : view.quick_amounts[i - 1],
                        .key = keys[i],
                        .type = Type::number}))
            action = ChooseQuickAmount{i};
    }
    return action;
}

void draw_account(const PayView::Credit& credit, Ui& ui, const Rect& place) {
    struct Fact {
        const char* label;
        const std::string& value;
    };
    const Fact facts[] = {{tr("Member"), credit.member},
                          {tr("Owes now"), credit.owed},
                          {tr("Limit"), credit.limit},
                          {tr("May still owe"), credit.left},
                          {tr("To be paid by"), credit.due_date}};
    Painter& paint = ui.paint();
    card(ui, place);
    Rect rest = place.inset(14, 8);
    const float column_width = rest.width / (std::size(facts) + 1);
    for (const Fact& fact : facts) {
        // A name is twice as long as a sum.
        const bool is_name = &fact == std::begin(facts);
        Rect cell = rest.take_left(is_name ? 2 * column_width : column_width);
        cell.take_right(8);
        paint.text({cell.x, cell.y + 4, cell.width, 18}, fact.label, Type::caption, ui.theme().ink_muted);
        paint.text_shrinking({cell.x, cell.y + 28, cell.width, 24}, fact.value,
                             {Type::number, Type::strong, Type::caption, Type::small}, ui.theme().ink);
    }
}

/// Money goes out only after its sum was touched.
std::optional<Action> draw_proposal(const PayView& view, Ui& ui, const Rect& place) {
    if (view.quick_amounts.empty()) return std::nullopt;
    if (button(ui, {.id = "quick.0",
                    .rect = place,
                    .label = view.quick_amounts.front(),
                    .key = Key::f5,
                    .type = Type::number}))
        return ChooseQuickAmount{0};
    return std::nullopt;
}

/// Where cash has its notes, other tenders say what there is to know.
std::optional<Action> draw_details(const PayView& view, Ui& ui, const Rect& place) {
    if (view.is_refund) return draw_proposal(view, ui, place);
    if (view.tender == TenderTab::cash) return draw_quick_amounts(view, ui, place);
    if (view.credit && view.credit->member.empty()) {
        if (button(ui, {.id = "choose_buyer",
                        .rect = place,
                        .label = tr("Choose the member"),
                        .key = Key::f5,
                        .type = Type::number}))
            return PayAction{ChooseBuyer{}};
        return std::nullopt;
    }
    if (view.credit) {
        draw_account(*view.credit, ui, place);
        return std::nullopt;
    }
    card(ui, place);
    constexpr float line_height = 22;
    const Rect inside = place.inset(20, 6);
    const int lines = std::min(2, ui.paint().paragraph_lines(view.advice, Type::body, inside.width));
    const float height = line_height * static_cast<float>(lines);
    ui.paint().paragraph({inside.x, inside.centre().y - height / 2, inside.width, height}, view.advice,
                         Type::body, ui.theme().ink, line_height);
    return std::nullopt;
}

std::vector<KeypadSide> side_of(const PayView& view) {
    const bool has_donation = view.donation != PayView::Donation::not_offered;
    std::vector<KeypadSide> side = {
        erase_key(1, EraseDigit{}),
        clear_key(1, ClearDigits{}),
        {{.id = "split",
          .label = tr("Split"),
          .key = Key::slash,
          .style = ButtonStyle::muted,
          .type = Type::key,
          .enabled = view.can_split},
         has_donation ? 1 : 2,
         PayAction{TakePart{}}},
    };
    if (!has_donation) return side;
    const bool is_given = view.donation == PayView::Donation::given;
    side.push_back({{.id = "donate",
                     .label = is_given ? tr("No donation") : tr("Donation"),
                     .key = Key::plus,
                     .style = is_given ? ButtonStyle::chosen : ButtonStyle::muted,
                     .type = Type::key,
                     .enabled = view.donation != PayView::Donation::nothing_to_give},
                    1,
                    PayAction{ToggleDonation{}}});
    return side;
}

std::optional<Action> draw_right(const PayView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    std::optional<Action> action;
    const Rect finish = place.take_bottom(96, 18);
    if (button(ui, {.id = "finish",
                    .rect = finish,
                    .label = view.finish_label,
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title,
                    .enabled = view.can_finish}))
        action = FinishPayment{};

    if (const auto chosen = draw_tabs(view, ui, place.take_top(56, gap))) action = chosen;
    if (const auto chosen = draw_details(view, ui, place.take_top(72, gap))) action = chosen;

    const Rect field = place.take_top(72, gap);
    card(ui, field);
    Rect inside = field.inset(25, 0);
    const char* label = view.tender == TenderTab::cash && !view.is_refund ? tr("Received") : tr("Amount");
    const float label_width = paint.text_width(label, Type::strong);
    paint.text(inside.take_left(label_width + 1, 12), label, Type::strong, theme.ink_muted);
    paint.text_shrinking(inside, view.received, {Type::amount, Type::title, Type::key}, theme.ink,
                         Align::right);

    const std::vector<KeypadSide> side = side_of(view);
    if (const auto typed = keypad(ui, {.rect = place, .side = side})) action = typed;
    return action;
}

} // namespace

const char* tender_name(TenderTab tender) {
    switch (tender) {
    case TenderTab::cash: return tr("Cash");
    case TenderTab::qris: return "QRIS";
    case TenderTab::credit: return tr("Member credit");
    case TenderTab::transfer: return tr("Transfer");
    case TenderTab::voucher: break;
    }
    return tr("Voucher");
}

std::optional<Action> draw_pay(const PayView& view, Ui& ui) {
    Rect place = ui.content();
    const Rect left = place.take_left(std::round(place.width * 0.3875F), gap);
    std::optional<Action> action = draw_pay_left(view, ui, left);
    if (const auto other = draw_right(view, ui, place)) action = other;
    return action;
}

} // namespace sokoguru::till
