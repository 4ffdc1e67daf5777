#pragma once

#include "app/till/forms/form_spec.h"
#include "app/till/settings/setting_group.h"
#include "app/till/views/make_views.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// Every form as the till really makes it, once for each of its fields: filled in, and about a name of
/// `name`.
inline std::vector<std::pair<std::string, ScreenView>> all_forms(const std::string& name) {
    constexpr UtcTime now{1'780'000'000'000};
    TillState state;
    ShopProfile profile;
    ScreenState screen;
    for (const Role role : {Role::cashier, Role::supervisor, Role::manager, Role::administrator}) {
        screen.users.push_back({.id = UserId{static_cast<std::int64_t>(screen.users.size()) + 1},
                                .code = "U" + std::to_string(screen.users.size()),
                                .name = "Ustazah Zainab Contoh " + std::to_string(screen.users.size()),
                                .role = role});
    }
    std::vector<std::pair<std::string, ScreenView>> views;
    const auto last = static_cast<int>(FormName::confirm_purchase);
    for (int form = 0; form <= last; ++form) {
        FormPage page{.name = static_cast<FormName>(form), .subject = {.name = name}};
        page.subject.line = LineId{1};
        page.subject.difference = Money{-999'999};
        page.subject.amount = Money{17'900};
        page.subject.choices.assign(9, name);
        const FormSpec spec = form_spec(page, screen.users);
        for (const FieldSpec& field : spec.fields) {
            page.values.push_back(!field.options.empty() ? field.options.back() : "123");
        }
        for (page.focus = 0; page.focus < spec.fields.size(); ++page.focus) {
            screen.form = page;
            views.emplace_back("form " + std::to_string(form) + " " + std::to_string(page.focus),
                               make_form_view({state, screen, profile, LaneId{1}, now, {}}));
        }
    }
    return views;
}

} // namespace sokoguru::till
