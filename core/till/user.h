#pragma once

#include "core/values/ids.h"

#include <string>

namespace sokoguru {

enum class Role { cashier, supervisor, manager, administrator };

enum class UserStanding { active, gone };

struct User {
    UserId id;
    std::string code; ///< Short and unique: "FAISAL".
    std::string name;
    Role role = Role::cashier;
    UserStanding standing = UserStanding::active; ///< Whoever is gone can't log in and allows nothing.
    bool operator==(const User&) const = default;
};

} // namespace sokoguru
