#pragma once

#include "app/till/forms/form_spec.h"
#include "core/till/shop_profile.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// One setting of the shop, as a field of a form.
struct Setting {
    FieldSpec field;
    /// What the field shows at first.
    std::string (*read)(const ShopProfile& profile);
    /// Takes what was typed or chosen.
    void (*write)(ShopProfile& profile, const std::string& value);
};

/// The settings that are changed together: one form, one journal entry.
struct SettingGroup {
    FormName form = FormName::settings_shop;
    std::string title;
    std::string explanation;
    std::vector<Setting> settings;
};

// Pure, in the language that is set.
//
//     for (const SettingGroup& group : setting_groups()) list(group.title);
//     const ShopProfile wanted = changed_profile(*setting_group(page.name), profile, page.values);

std::vector<SettingGroup> setting_groups();

/// Of the form; nothing when the form is about no settings.
std::optional<SettingGroup> setting_group(FormName form);

std::vector<std::string> setting_values(const SettingGroup& group, const ShopProfile& profile);

ShopProfile changed_profile(const SettingGroup& group, ShopProfile profile,
                            const std::vector<std::string>& values);

/// The place of the QRIS text in its form, which a scan fills in.
inline constexpr std::size_t qris_field = 0;

} // namespace sokoguru::till
