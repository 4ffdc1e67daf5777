// The settings of the shop: what can be changed, and how a change is asked for.

#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/shop/machine_settings.h"
#include "app/till/lists/list_rows.h"
#include "app/till/settings/setting_group.h"
#include "app/till/till.h"
#include "core/sale/qris.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::till {

void Till::open_settings(const std::string& key, UtcTime now) {
    if (key == categories_key) return open_list(ListName::blocked_categories, now);
    if (key == accounts_key) return open_list(ListName::ledger_accounts, now);
    const auto name = static_cast<FormName>(std::stoi(key));
    if (name == FormName::settings_report_folder) return open_report_folder_form();
    const auto group = setting_group(name);
    if (!group) return;
    const ShopProfile& profile = shop_->engine().profile();
    open_form(name, {.profile = profile});
    screen_.form->values = setting_values(*group, profile);
}

void Till::open_ledger_account(const std::string& key) {
    const auto account = static_cast<LedgerAccount>(std::stoi(key));
    const ShopProfile& profile = shop_->engine().profile();
    const LedgerAccountName named = shop::ledger_accounts_of(profile).of(account);
    open_form(
        FormName::settings_ledger_account,
        {.name = shop::default_ledger_accounts().of(account).name, .profile = profile, .account = account});
    screen_.form->values = {named.code, named.name};
}

/// A setting of this machine, which nobody else hears of.
void Till::open_report_folder_form() {
    const shop::ReportFolder folder = shop::ReportFolder::of(options_.shop_file);
    FormSubject subject{.name = folder.beside.string()};
    for (const std::filesystem::path& proposed : shop::proposed_report_folders()) {
        subject.choices.push_back(proposed.string());
    }
    open_form(FormName::settings_report_folder, std::move(subject));
    screen_.form->values = {folder.chosen.string()};
    if (!folder.problem.empty()) say(Notice::Kind::warning, folder.problem);
}

/// False for other forms. A folder that takes nothing is not chosen.
bool Till::take_report_folder(const FormPage& form) {
    if (form.name != FormName::settings_report_folder) return false;
    const auto& user = shop_->engine().state().user;
    if (!user || !may(user->role, Permission::change_settings)) {
        refuse({.reason = RefusalReason::needs_approval, .permission = Permission::change_settings});
        return true;
    }
    const std::filesystem::path folder = form.values.at(0);
    auto saved = folder.empty() ? tl::expected<void, std::string>{} : shop::check_report_folder(folder);
    if (saved) saved = shop::save_machine_settings(shop::machine_settings_file(options_.shop_file), {folder});
    tone_ = saved ? Tone::accepted : Tone::refused;
    if (!saved) {
        say(Notice::Kind::refused, saved.error());
        return true;
    }
    screen_.form.reset();
    say(Notice::Kind::accepted, tr("Saved."));
    return true;
}

void Till::block_or_allow(const std::string& category, UtcTime now) {
    ShopProfile profile = shop_->engine().profile();
    std::vector<std::string>& blocked = profile.selling.blocked_categories;
    if (std::erase(blocked, category) == 0) blocked.push_back(category);
    std::ranges::sort(blocked);
    static_cast<void>(command(sokoguru::ChangeSettings{std::move(profile)}, now));
}

/// What was changed shows at once; a till that was switched to another language by hand stays so.
void Till::follow_settings(UtcTime now) {
    const ShopProfile& profile = shop_->engine().profile();
    if (options_.language.empty()) language_ = profile.language;
    set_language(language_);
    if (screen_.list) {
        const auto selected = screen_.list->selected;
        load_list(now);
        screen_.list->selected = selected;
    }
    say(Notice::Kind::accepted, tr("Saved."));
}

/// While the form about other payments is open, a scan is the shop's own QRIS code and sells nothing.
bool Till::scan_into_settings(const std::string& code) {
    if (!screen_.form || screen_.form->name != FormName::settings_other_payment) return false;
    // Any amount shows whether a code can be turned into one with an amount.
    const bool can_be_used = dynamic_qris(code, Money{1'000}).has_value();
    if (can_be_used) {
        screen_.form->values.at(qris_field) = code;
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, qris_merchant(code));
    } else {
        tone_ = Tone::refused;
        say(Notice::Kind::refused, tr("That is no static QRIS code. Scan the one of the shop."));
    }
    return true;
}

} // namespace sokoguru::till
