#pragma once

#include "core/till/shop_profile.h"
#include "core/till/user.h"
#include "core/values/time.h"

#include <filesystem>
#include <string>

namespace sokoguru::shop {

/// Who may log in from the start; a shop without a user can't sell.
struct FirstUser {
    std::string code;
    std::string name;
    std::string pin;
    Role role = Role::administrator;
};

/// Makes a shop's file, and the folder that it is in. Throws db::Fault; a file that is there is never
/// touched.
void create_shop(const std::filesystem::path& file, const ShopProfile& profile, const FirstUser& user,
                 UtcTime now);

/// Makes the demo shop from `assets/demo/`, all of it or nothing.
void create_demo_shop(const std::filesystem::path& file, UtcTime now);

} // namespace sokoguru::shop
