#include "app/till/screens/help.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sokoguru::till {

namespace {

struct Entry {
    std::string key;
    std::string meaning;
};

/// Digits and letters explain themselves, and a key that two buttons share is explained once.
std::vector<Entry> entries_of(const Ui& ui) {
    std::vector<Entry> entries;
    for (const Widget& widget : ui.widgets()) {
        if (widget.key.empty() || widget.id == "help" || widget.key == widget.label) continue;
        if (std::ranges::find(entries, widget.key, &Entry::key) != entries.end()) continue;
        entries.push_back({widget.key, widget.label});
    }
    const auto is_function_key = [](const Entry& entry) {
        return entry.key.size() > 1 && entry.key[0] == 'F';
    };
    const auto first_other = std::stable_partition(entries.begin(), entries.end(), is_function_key);
    std::sort(entries.begin(), first_other, [](const Entry& a, const Entry& b) {
        return std::stoi(a.key.substr(1)) < std::stoi(b.key.substr(1));
    });
    return entries;
}

void draw_entry(Ui& ui, Rect row, const Entry& entry) {
    constexpr float key_width = 160;
    Painter& paint = ui.paint();
    const Rect place = row.take_left(key_width, 14);
    const float width = std::min(key_width, std::max(48.0F, paint.text_width(entry.key, Type::strong) + 24));
    const Rect cap{place.x, place.centre().y - 16, width, 32};
    paint.panel(cap, ui.theme().surface_muted, ui.theme().control_border, 8);
    paint.text(cap.inset(6, 0), entry.key, Type::strong, ui.theme().ink, Align::centre);
    paint.text(row, entry.meaning, Type::body, ui.theme().ink);
}

} // namespace

void draw_help(Ui& ui) {
    constexpr float row_height = 44;
    constexpr float frame_height = 190;
    const std::vector<Entry> entries = entries_of(ui);
    const int rows = (static_cast<int>(entries.size()) + 1) / 2;
    const Rect place = ui.content();
    const float width = std::min(900.0F, place.width);
    const float height = std::min(place.height, frame_height + row_height * static_cast<float>(rows));
    const Rect sheet{place.centre().x - width / 2, place.centre().y - height / 2, width, height};

    Painter& paint = ui.paint();
    paint.fill(ui.screen(), ui.theme().shade);
    card(ui, sheet);
    Rect rest = sheet.inset(28, 22);
    paint.text(rest.take_top(40, 8), tr("Keys on this screen"), Type::title, ui.theme().ink);
    const Rect close = rest.take_bottom(64, 14);
    const float pitch = std::min(row_height, rest.height / static_cast<float>(std::max(rows, 1)));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int index = static_cast<int>(i);
        const Rect column = rest.cell(index / rows, 0, 2, 1, 24);
        draw_entry(ui, {column.x, column.y + pitch * static_cast<float>(index % rows), column.width, pitch},
                   entries[i]);
    }
    if (button(ui, {.id = "close_help",
                    .rect = close,
                    .label = tr("Close"),
                    .key = Key::escape,
                    .style = ButtonStyle::primary,
                    .type = Type::number}) ||
        ui.take_key(Key::f1) || ui.take_key(Key::enter))
        ui.open_help(false);
}

} // namespace sokoguru::till
