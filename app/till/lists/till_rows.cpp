// Rows about the till itself: its shifts and its settings.

#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/till/lists/list_rows.h"
#include "app/till/settings/setting_group.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr std::size_t shift_rows_max = 200;

std::string joined_labels(const SettingGroup& group) {
    std::string text;
    for (const Setting& setting : group.settings) {
        if (!text.empty()) text += " · ";
        text += setting.field.label;
    }
    return text;
}

} // namespace

std::vector<ListPage::Row> shift_rows(const ListQuestion& question) {
    const Zone zone = question.profile.zone;
    std::vector<ListPage::Row> rows;
    for (const db::ShiftListing& listing : question.store.shifts(shift_rows_max)) {
        const Shift& shift = listing.shift;
        ListPage::Row row;
        row.key = std::to_string(shift.id.value());
        row.shown.title = fmt::format("{} {} · {}", tr("Shift"), shift.id.value(), shift.cashier_name);
        row.shown.detail = moment_text(shift.opened_at, zone);
        if (listing.closing) {
            row.shown.detail += " – " + moment_text(listing.closing->at, zone);
            const Money difference = listing.closing->difference();
            if (difference != Money{}) row.shown.note = format_money(difference);
        } else {
            row.shown.note = tr("Open");
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListPage::Row> setting_rows() {
    std::vector<ListPage::Row> rows;
    for (const SettingGroup& group : setting_groups()) {
        rows.push_back(
            {{group.title, joined_labels(group), {}, {}}, std::to_string(static_cast<int>(group.form))});
    }
    rows.push_back({{tr("Files of the day"), tr("This machine · the folder of PDF, XLSX and CSV"), {}, {}},
                    std::to_string(static_cast<int>(FormName::settings_report_folder))});
    rows.push_back(
        {{tr("Accounts of the general ledger"), tr("Codes and names, for the bookkeeping"), {}, {}},
         accounts_key});
    rows.push_back({{tr("What this shop does not sell"), tr("Categories, as tobacco near a school"), {}, {}},
                    categories_key});
    return rows;
}

std::vector<ListPage::Row> ledger_account_rows(const ListQuestion& question) {
    const shop::LedgerAccounts usual = shop::default_ledger_accounts();
    std::vector<ListPage::Row> rows;
    for (const LedgerAccountName& named : shop::ledger_accounts_of(question.profile).names) {
        const bool is_renamed = named.name != usual.of(named.account).name;
        rows.push_back({{shop::account_title(named), is_renamed ? usual.of(named.account).name : "", {}, {}},
                        std::to_string(static_cast<int>(named.account))});
    }
    return rows;
}

std::vector<ListPage::Row> stock_category_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows = {{{tr("All goods"), {}, {}, {}}, {}}};
    for (const std::string& category : question.store.categories()) {
        rows.push_back({{category, {}, {}, {}}, "=" + category});
    }
    return rows;
}

std::vector<ListPage::Row> category_rows(const ListQuestion& question) {
    std::vector<std::string> categories = question.store.categories();
    const std::vector<std::string>& blocked = question.profile.selling.blocked_categories;
    // One that has no goods any more can be allowed again, too.
    for (const std::string& category : blocked) {
        if (std::ranges::find(categories, category) == categories.end()) categories.push_back(category);
    }
    std::vector<ListPage::Row> rows;
    for (const std::string& category : categories) {
        const bool is_blocked = std::ranges::find(blocked, category) != blocked.end();
        rows.push_back({{category, {}, {}, is_blocked ? tr("Not sold") : ""}, category});
    }
    return rows;
}

} // namespace sokoguru::till
