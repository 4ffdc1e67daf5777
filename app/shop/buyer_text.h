#pragma once

#include "core/members/member.h"

#include <string>

namespace sokoguru::shop {

/// A class of buyers in words: "Member", "Public".
std::string describe(BuyerClass buyer);

} // namespace sokoguru::shop
