#pragma once

#include "core/values/ids.h"

#include <string>

namespace sokoguru {

enum class Role { cashier, supervisor, manager, administrator };

struct User {
    UserId id;
    std::string code; ///< Short and unique: "FAISAL".
    std::string name;
    Role role = Role::cashier;
    bool operator==(const User&) const = default;
};

} // namespace sokoguru
