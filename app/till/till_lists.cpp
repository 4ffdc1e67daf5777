// Lists to choose from: what stands in them, and what their buttons do.

#include "app/shop/language.h"
#include "app/till/lists/list_spec.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <utility>

namespace sokoguru::till {

namespace {

std::string clock_of(UtcTime time, Zone zone) {
    return format_clock(to_local(time, zone));
}

} // namespace

void Till::open_list(ListName name) {
    screen_.list = ListPage{.name = name};
    screen_.notice.reset();
    load_list();
}

void Till::load_list() {
    ListPage& page = *screen_.list;
    switch (page.name) {
    case ListName::held_carts: page.rows = held_cart_rows(); break;
    case ListName::members:
    case ListName::sales:
    case ListName::unconfirmed:
    case ListName::debtors: break;
    case ListName::shifts: page.rows = shift_rows(); break;
    case ListName::settings: page.rows = settings_rows(); break;
    case ListName::blocked_categories: page.rows = category_rows(); break;
    }
    page.selected = page.rows.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

std::vector<ListPage::Row> Till::held_cart_rows() {
    const Zone zone = shop_->engine().profile().zone;
    std::vector<ListPage::Row> rows;
    for (const HeldCart& held : shop_->store().ledger().held_carts()) {
        const std::string title = held.note.empty() ? held.cashier_name : held.note;
        const std::string detail = fmt::format(fmt::runtime(tr("{} · {} · {} lines")),
                                               clock_of(held.at, zone), held.cashier_name, held.line_count);
        rows.push_back({{title, detail, format_money(held.total), {}}, std::to_string(held.id.value())});
    }
    return rows;
}

/// What a button of the open list does with a row.
void Till::use_list_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "report") return show_report(ShiftId{std::stoll(row.key)});
    if (button == "open_settings") return open_settings(row.key);
    if (button == "block") return block_or_allow(row.key, now);
    if (button == "recall") {
        screen_.list.reset();
        static_cast<void>(command(RecallCart{CartId{std::stoll(row.key)}}, now));
    }
}

void Till::reduce_list(const ListAction& action, UtcTime now) {
    if (!shop_->engine().state().user) return;
    if (const auto* open = std::get_if<OpenList>(&action)) return open_list(open->name);
    if (!screen_.list) return;
    ListPage& page = *screen_.list;
    if (const auto* select = std::get_if<SelectRow>(&action)) {
        if (select->index < page.rows.size()) page.selected = select->index;
    } else if (const auto* search = std::get_if<ChangeListSearch>(&action)) {
        page.search = clean_text(search->text, code_length_max);
        load_list();
    } else if (const auto* use = std::get_if<UseListButton>(&action)) {
        const ListSpec spec = list_spec(page);
        if (use->button >= spec.buttons.size()) return;
        const ChoiceListView::Button& button = spec.buttons[use->button];
        if (button.needs_row && use->row >= page.rows.size()) return;
        screen_.notice.reset();
        use_list_button(button.id, button.needs_row ? ListPage::Row(page.rows[use->row]) : ListPage::Row{},
                        now);
    } else {
        screen_.list.reset();
        screen_.notice.reset();
    }
}

} // namespace sokoguru::till
