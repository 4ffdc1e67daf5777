#pragma once

#include "core/catalog/price.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <optional>
#include <string>

namespace sokoguru {

/// The standing of a buyer, kept on each sale as it was at that moment.
enum class BuyerClass { member, candidate, extraordinary_member, general_public, wholesale };

/// The prices that a class may have beside the retail prices.
constexpr PriceLevel price_level(BuyerClass buyer) {
    switch (buyer) {
    case BuyerClass::member: return PriceLevel::member;
    case BuyerClass::candidate: return PriceLevel::candidate;
    case BuyerClass::wholesale: return PriceLevel::wholesale;
    case BuyerClass::extraordinary_member:
    case BuyerClass::general_public: break;
    }
    return PriceLevel::retail;
}

/// Whether someone may buy as a member now.
enum class MemberStanding { active, blocked };

/// Someone of the cooperative. Name and phone number are personal data: they stand in one table and never in
/// the journal, so that they can be erased.
struct Member {
    MemberId id;
    std::string code; ///< "A-00123"
    std::string name;
    BuyerClass buyer_class = BuyerClass::member;
    std::string phone;
    std::string joined;      ///< ISO date.
    std::string card = {};   ///< What a scanner reads from the member's card; empty: the code itself.
    Money credit_limit = {}; ///< How much may be owed (kasbon); 0: nothing.
    MemberStanding standing = MemberStanding::active;
    bool operator==(const Member&) const = default;
};

/// What a member owes the shop (kasbon). There is no interest, ever.
struct CreditAccount {
    Money owed;
    std::optional<BusinessDay> oldest_due; ///< The day by which the oldest open debt is to be paid.
    bool operator==(const CreditAccount&) const = default;
};

/// "Ahmad Fauzi" → "AHMAD F*": how a name stands on paper that others may read. Of a single name only the
/// first letters stay.
std::string masked_name(std::string_view name);

} // namespace sokoguru
