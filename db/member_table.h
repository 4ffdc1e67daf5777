#pragma once

#include "core/members/member.h"
#include "db/hash.h"
#include "db/statement.h"

#include <cstddef>
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
    /// Deletes name, phone and the salt that bound them to the journal.
    void erase_details(MemberId member);
    std::optional<Member> find(std::string_view code);
    std::optional<Member> find(MemberId member);
    std::optional<Member> find_by_card(std::string_view card);
    std::vector<Member> all(); ///< In the order of the codes.
    /// Those whose code, card or phone begins with the text, or of whose name a word begins with each word of
    /// it; accents and case do not matter. Looks at every member: a cooperative has some hundreds, and their
    /// names stand in no index that an erased name would have to be taken out of.
    std::vector<Member> search(std::string_view text, std::size_t limit);
    MemberId next_id();
    /// The first member whose details are not those that the journal knows.
    std::optional<MemberId> first_wrong_details();

  private:
    ShopId shop_;
    Statement set_;
    Statement set_details_;
    Statement erase_details_;
    Statement find_;
    Statement find_by_id_;
    Statement find_by_card_;
    Statement all_;
    Statement last_;
    Statement details_;
};

} // namespace sokoguru::db
