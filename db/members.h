#pragma once

#include "core/till/ports.h"
#include "db/projection.h"

namespace sokoguru::db {

/// The engine's view of members and their accounts over the tables.
class SqlMembers : public Members {
  public:
    explicit SqlMembers(Projection& tables) : members_(&tables.members), accounts_(&tables.accounts) {}
    std::optional<Member> find_member(std::string_view code_or_card) override {
        if (auto member = members_->find(code_or_card)) return member;
        return members_->find_by_card(code_or_card);
    }
    CreditAccount credit(MemberId member) override { return accounts_->credit(member); }
    Money spending(MemberId member, int year) override { return accounts_->spending(member, year); }

  private:
    MemberTable* members_;
    MemberAccountTable* accounts_;
};

} // namespace sokoguru::db
