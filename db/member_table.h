#pragma once

#include "core/members/member.h"
#include "db/hash.h"
#include "db/statement.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// SHA-256 of the salt, the name and the phone number: binds a journal entry to the details without telling
/// them.
Hash member_details_hash(const Hash& salt, const Member& member);

/// Members: table `member`, which follows from the journal, and `member_detail`, which can be erased.
class MemberTable {
  public:
    MemberTable(Database& database, ShopId shop);
    void set(const Member& member, const Hash& details_hash);
    void set_details(const Member& member, const Hash& salt);
    std::optional<Member> find(std::string_view code);
    std::vector<Member> all(); ///< In the order of the codes.
    MemberId next_id();
    /// The first member whose details are not those that the journal knows.
    std::optional<MemberId> first_wrong_details();

  private:
    ShopId shop_;
    Statement set_;
    Statement set_details_;
    Statement find_;
    Statement all_;
    Statement last_;
    Statement details_;
};

} // namespace sokoguru::db
