#pragma once

#include "core/values/ids.h"

#include <string>

namespace sokoguru {

/// The standing of a buyer, kept on each sale as it was at that moment.
enum class BuyerClass { member, candidate, extraordinary_member, general_public };

/// Someone of the cooperative. Name and phone number are personal data: they stand in one table and never in
/// the journal, so that they can be erased.
struct Member {
    MemberId id;
    std::string code; ///< "A-00123"
    std::string name;
    BuyerClass buyer_class = BuyerClass::member;
    std::string phone;
    std::string joined; ///< ISO date.
    bool operator==(const Member&) const = default;
};

} // namespace sokoguru
