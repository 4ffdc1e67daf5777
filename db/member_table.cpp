#include "db/member_table.h"

#include <fmt/format.h>

namespace sokoguru::db {

namespace {

/// A member whose details were erased has an empty name.
Member read_member(Rows& rows) {
    Member member;
    member.id = rows.id<MemberId>();
    member.code = rows.text();
    member.buyer_class = rows.word<BuyerClass>();
    member.joined = rows.text();
    member.name = rows.text();
    member.phone = rows.text();
    return member;
}

} // namespace

Hash member_details_hash(const Hash& salt, const Member& member) {
    // The lengths keep ("ab", "c") apart from ("a", "bc").
    return sha256(salt, fmt::format("{} {}\n", member.name.size(), member.phone.size()), member.name,
                  member.phone);
}

MemberTable::MemberTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database, "INSERT INTO member (shop, member, code, buyer_class, joined, details_hash) "
                     "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shop, member) DO UPDATE SET "
                     "code = excluded.code, buyer_class = excluded.buyer_class, joined = excluded.joined, "
                     "details_hash = excluded.details_hash"),
      set_details_(database, "INSERT INTO member_detail (shop, member, name, phone, salt) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (shop, member) DO UPDATE SET "
                             "name = excluded.name, phone = excluded.phone, salt = excluded.salt"),
      find_(database,
            "SELECT m.member, m.code, m.buyer_class, m.joined, coalesce(d.name, ''), coalesce(d.phone, '') "
            "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
            "WHERE m.shop = ? AND m.code = ?"),
      all_(database,
           "SELECT m.member, m.code, m.buyer_class, m.joined, coalesce(d.name, ''), coalesce(d.phone, '') "
           "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
           "WHERE m.shop = ? ORDER BY m.code"),
      last_(database, "SELECT coalesce(max(member), 0) FROM member WHERE shop = ?"),
      details_(database, "SELECT m.member, d.name, d.phone, d.salt, m.details_hash FROM member AS m "
                         "JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
                         "WHERE m.shop = ? ORDER BY m.member") {}

void MemberTable::set(const Member& member, const Hash& details_hash) {
    set_.run(shop_, member.id, member.code, member.buyer_class, member.joined, details_hash);
}

void MemberTable::set_details(const Member& member, const Hash& salt) {
    set_details_.run(shop_, member.id, member.name, member.phone, salt);
}

std::optional<Member> MemberTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    return read_member(rows);
}

std::vector<Member> MemberTable::all() {
    std::vector<Member> members;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        members.push_back(read_member(rows));
    }
    return members;
}

MemberId MemberTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return MemberId{rows.integer() + 1};
}

std::optional<MemberId> MemberTable::first_wrong_details() {
    Rows rows = details_.query(shop_);
    while (rows.next()) {
        Member member;
        member.id = rows.id<MemberId>();
        member.name = rows.text();
        member.phone = rows.text();
        const Hash salt = rows.hash();
        if (member_details_hash(salt, member) != rows.hash()) return member.id;
    }
    return std::nullopt;
}

} // namespace sokoguru::db
