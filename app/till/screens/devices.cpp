#include "app/till/screens/devices.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height = 68;

Colour ink_of(HeaderView::Status::Tone tone, const Theme& theme) {
    switch (tone) {
    case HeaderView::Status::Tone::good: return theme.accent;
    case HeaderView::Status::Tone::warning: return theme.warning;
    case HeaderView::Status::Tone::trouble: return theme.danger;
    case HeaderView::Status::Tone::off: return theme.control_border;
    }
    return theme.control_border;
}

/// The mark of a device that is in use.
void draw_use(const std::string& use, Ui& ui, Rect& row) {
    constexpr float height = 28;
    Painter& paint = ui.paint();
    const float width = paint.text_width(use, Type::caption_strong) + 48;
    const Rect place = row.take_right(std::min(width, row.width * 0.4F), gap);
    Rect mark{place.x, place.centre().y - height / 2, place.width, height};
    paint.fill(mark, ui.theme().accent, height / 2);
    mark = mark.inset(12, 0);
    draw_icon(paint, Icon::check, mark.take_left(16, 6), 15, ui.theme().on_accent);
    paint.text(mark, use, Type::caption_strong, ui.theme().on_accent);
}

bool draw_row(const DevicesView& view, std::size_t index, Ui& ui, Rect row) {
    const DevicesView::Device& device = view.devices[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "device." + std::to_string(index);
    list_row(ui, id, device.title, row, view.selected == index);
    const bool is_tapped = ui.take_tap(id, row);
    row = row.inset(16, 0);
    if (!device.use.empty()) draw_use(device.use, ui, row);
    const float middle = row.centre().y;
    paint.text({row.x, middle - 22, row.width, 20}, device.title, Type::strong, theme.ink);
    paint.dot({row.x + 5, middle + 12}, 4.5F, ink_of(device.tone, theme));
    paint.text({row.x + 17, middle + 3, row.width - 17, 18}, device.state, Type::caption, theme.ink_muted);
    return is_tapped;
}

std::optional<Action> select_by_keys(const DevicesView& view, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a device"));
    const std::size_t last = view.devices.size() - 1;
    if (ui.take_key(Key::down)) return SelectDevice{view.selected ? std::min(*view.selected + 1, last) : 0};
    if (ui.take_key(Key::up)) return SelectDevice{std::max<std::size_t>(view.selected.value_or(1), 1) - 1};
    return std::nullopt;
}

std::optional<Action> draw_list(const DevicesView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (view.devices.empty()) {
        empty_state(ui, list, Icon::barcode, tr("No scanner and no printer is plugged in."),
                    tr("Plug a scanner or a receipt printer into a USB socket. It appears here by itself."));
        return std::nullopt;
    }
    std::optional<Action> action = select_by_keys(view, ui);
    const std::size_t shown = view.selected.value_or(0);
    const ScrollArea area(ui, "devices", list,
                          {.length = row_height * static_cast<float>(view.devices.size()),
                           .count = view.devices.size(),
                           .shown_row = shown,
                           .shown_row_start = row_height * static_cast<float>(shown),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.devices.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i),
                       list.width - area.mark_width(), row_height};
        if (draw_row(view, i, ui, row)) action = SelectDevice{i};
    }
    return action;
}

void draw_last_scan(const DevicesView& view, Ui& ui, const Rect& place) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    card(ui, place);
    Rect inside = place.inset(16, 0);
    draw_icon(paint, Icon::barcode, inside.take_left(26, 12), 24, theme.ink_muted);
    const float middle = inside.centre().y;
    paint.text({inside.x, middle - 22, inside.width, 20}, tr("Last scan"), Type::caption, theme.ink_muted);
    const Rect code{inside.x, middle + 1, inside.width, 22};
    if (view.last_scan.empty())
        paint.text_shrinking(code, tr("Scan something to try a scanner; nothing is sold here."),
                             {Type::body, Type::caption}, theme.ink_muted);
    else
        paint.text(code, view.last_scan, Type::strong, theme.ink);
}

struct Doing {
    bool is_offered;
    const char* id;
    const char* label;
    Key key;
    Action action;
};

std::optional<Action> draw_doings(const DevicesView& view, Ui& ui, Rect& rest) {
    constexpr float button_height = 58;
    const DevicesView::Offers& offers = view.offers;
    // From the bottom up, so that what ends the use stands apart from what is done every day.
    const Doing doings[] = {
        {offers.stop_using, "stop_using", tr("Stop using it"), Key::del, StopUsingDevice{}},
        {offers.change_label_printer, "change_label_printer", tr("Language and size"), Key::f7,
         OpenLabelPrinter{}},
        {offers.change_model, "change_model", tr("Change the model"), Key::f7, OpenPrinterModels{}},
        {offers.bind_again, "bind_again", tr("Learn it again"), Key::f6, BindScanner{}},
        {offers.use_as_scanner, "use_as_scanner", tr("Use as scanner"), Key::f6, BindScanner{}},
        {offers.open_drawer, "open_drawer", tr("Open the drawer"), Key::f6, OpenDrawer{}},
        {offers.answer_test_page, "answer_test_page", tr("What came out?"), Key::f9, OpenTestAnswers{}},
        {offers.use_as_label_printer, "use_as_label_printer", tr("Use as label printer"), Key::f4,
         OpenLabelPrinter{}},
        {offers.print_test_label, "print_test_label", tr("Print a test label"), Key::f5, PrintTestLabel{}},
        {offers.use_as_printer, "use_as_printer", tr("Use as printer"), Key::f5, OpenPrinterModels{}},
        {offers.print_test_page, "print_test_page", tr("Print a test page"), Key::f5, PrintTestPage{}},
    };
    std::optional<Action> action;
    for (const Doing& doing : doings) {
        if (!doing.is_offered) continue;
        if (button(ui, {.id = doing.id,
                        .rect = rest.take_bottom(button_height, 10),
                        .label = doing.label,
                        .key = doing.key}))
            action = doing.action;
    }
    return action;
}

/// Texts one below the other, as many lines of each as there is room for.
class Column {
  public:
    Column(Painter& paint, Rect rest) : paint_(paint), rest_(rest) {}

    void add(const std::string& text, Type type, Colour ink, float line_height, float lines_max) {
        constexpr float gap_below = 7;
        const float lines = std::min(lines_max, std::floor(rest_.height / line_height));
        if (text.empty() || lines < 1) return;
        const Rect place{rest_.x, rest_.y, rest_.width, lines * line_height};
        rest_.take_top(paint_.paragraph(place, text, type, ink, line_height), gap_below);
    }

  private:
    Painter& paint_;
    Rect rest_;
};

void draw_facts(const DevicesView& view, Ui& ui, Rect rest) {
    constexpr float many_lines = 20;
    const Theme& theme = ui.theme();
    if (view.notice) notice_strip(ui, rest.take_bottom(66, 8), *view.notice);
    const DevicesView::Device& device = view.devices[*view.selected];
    Column column(ui.paint(), rest);
    column.add(device.title, Type::key, theme.ink, 27, 2);
    column.add(device.state, Type::body, theme.ink_muted, 22, 3);
    column.add(view.model, Type::caption_strong, theme.ink, 21, 1);
    column.add(view.problem, Type::caption_strong, theme.danger, 21, many_lines);
}

std::optional<Action> draw_side(const DevicesView& view, Ui& ui, Rect side) {
    card(ui, side);
    side = side.inset(20, 18);
    std::optional<Action> action;
    if (button(ui, {.id = "close_devices",
                    .rect = side.take_bottom(70, 14),
                    .label = tr("Back"),
                    .key = Key::escape,
                    .style = ButtonStyle::primary,
                    .type = Type::key}))
        action = CloseDevices{};
    const bool is_selected = view.selected.has_value() && *view.selected < view.devices.size();
    if (is_selected) {
        if (const auto chosen = draw_doings(view, ui, side)) action = chosen;
        draw_facts(view, ui, side);
    } else if (view.notice) {
        notice_strip(ui, side.take_bottom(66), *view.notice);
    }
    return action;
}

/// The first two: they stand in the log as well.
void draw_problems(const DevicesView& view, Ui& ui, Rect& place) {
    constexpr std::size_t count_max = 2;
    for (std::size_t i = 0; i < std::min(view.problems.size(), count_max); ++i)
        notice_strip(ui, place.take_top(56, 10), {Notice::Kind::warning, view.problems[i]});
}

} // namespace

std::optional<Action> draw_devices(const DevicesView& view, Ui& ui) {
    Rect place = ui.content();
    draw_problems(view, ui, place);
    const Rect side = place.take_right(std::max(380.0F, place.width * 0.36F), gap);
    std::optional<Action> action = draw_side(view, ui, side);
    Rect bottom = place.take_bottom(66, gap);
    if (view.offers_label_printer_elsewhere &&
        button(ui, {.id = "label_printer_elsewhere",
                    .rect = bottom.take_right(std::round(bottom.width * 0.4F), gap),
                    .label = tr("Label printer elsewhere"),
                    .key = Key::f4,
                    .style = ButtonStyle::muted}))
        action = OpenLabelPrinter{};
    draw_last_scan(view, ui, bottom);
    Rect title = place.take_top(40, 8);
    title.take_left(4);
    ui.paint().text(title, tr("Scanners and printers"), Type::title, ui.theme().ink);
    if (const auto chosen = draw_list(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
