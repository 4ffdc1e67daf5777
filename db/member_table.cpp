#include "db/member_table.h"

#include "db/folded_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::db {

namespace {

/// A member whose details were erased has an empty name.
Member read_member(Rows& rows) {
    Member member;
    member.id = rows.id<MemberId>();
    member.code = rows.text();
    member.buyer_class = rows.word<BuyerClass>();
    member.joined = rows.text();
    member.card = rows.text();
    member.credit_limit = rows.money();
    member.standing = rows.word<MemberStanding>();
    member.name = rows.text();
    member.phone = rows.text();
    return member;
}

/// Whether what was typed means this member.
bool is_meant(const Member& member, std::string_view text, const std::vector<std::string>& words) {
    const std::string typed = folded(text);
    if (folded(member.code).starts_with(typed)) return true;
    if (!member.card.empty() && folded(member.card).starts_with(typed)) return true;
    const std::string digits = digits_of(text);
    // A single digit would mean everybody who has a phone.
    if (digits.size() >= 3 && digits_of(member.phone).starts_with(digits)) return true;
    const std::vector<std::string> names = folded_words(member.name);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return name.starts_with(word); });
    });
}

} // namespace

Hash member_details_hash(const Hash& salt, const Member& member) {
    // The lengths keep ("ab", "c") apart from ("a", "bc").
    return sha256(salt, fmt::format("{} {}\n", member.name.size(), member.phone.size()), member.name,
                  member.phone);
}

MemberTable::MemberTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database, "INSERT INTO member (shop, member, code, buyer_class, joined, card, credit_limit, "
                     "standing, details_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (shop, member) DO UPDATE SET code = excluded.code, "
                     "buyer_class = excluded.buyer_class, joined = excluded.joined, card = excluded.card, "
                     "credit_limit = excluded.credit_limit, standing = excluded.standing, "
                     "details_hash = excluded.details_hash"),
      set_details_(database, "INSERT INTO member_detail (shop, member, name, phone, salt) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (shop, member) DO UPDATE SET "
                             "name = excluded.name, phone = excluded.phone, salt = excluded.salt"),
      erase_details_(database, "DELETE FROM member_detail WHERE shop = ? AND member = ?"),
      find_(database,
            "SELECT m.member, m.code, m.buyer_class, m.joined, m.card, m.credit_limit, m.standing, "
            "coalesce(d.name, ''), coalesce(d.phone, '') "
            "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
            "WHERE m.shop = ? AND m.code = ?"),
      find_by_id_(database,
                  "SELECT m.member, m.code, m.buyer_class, m.joined, m.card, m.credit_limit, m.standing, "
                  "coalesce(d.name, ''), coalesce(d.phone, '') "
                  "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
                  "WHERE m.shop = ? AND m.member = ?"),
      find_by_card_(
          database,
          "SELECT m.member, m.code, m.buyer_class, m.joined, m.card, m.credit_limit, m.standing, "
          "coalesce(d.name, ''), coalesce(d.phone, '') "
          "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
          "WHERE m.shop = ? AND m.card = ? AND m.card <> ''"),
      all_(database,
           "SELECT m.member, m.code, m.buyer_class, m.joined, m.card, m.credit_limit, m.standing, "
           "coalesce(d.name, ''), coalesce(d.phone, '') "
           "FROM member AS m LEFT JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
           "WHERE m.shop = ? ORDER BY m.code"),
      last_(database, "SELECT coalesce(max(member), 0) FROM member WHERE shop = ?"),
      details_(database, "SELECT m.member, d.name, d.phone, d.salt, m.details_hash FROM member AS m "
                         "JOIN member_detail AS d ON d.shop = m.shop AND d.member = m.member "
                         "WHERE m.shop = ? ORDER BY m.member") {}

void MemberTable::set(const Member& member, const Hash& details_hash) {
    set_.run(shop_, member.id, member.code, member.buyer_class, member.joined, member.card,
             member.credit_limit, member.standing, details_hash);
}

void MemberTable::erase_details(MemberId member) {
    erase_details_.run(shop_, member);
}

void MemberTable::set_details(const Member& member, const Hash& salt) {
    set_details_.run(shop_, member.id, member.name, member.phone, salt);
}

std::optional<Member> MemberTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    return read_member(rows);
}

std::optional<Member> MemberTable::find(MemberId member) {
    Rows rows = find_by_id_.query(shop_, member);
    if (!rows.next()) return std::nullopt;
    return read_member(rows);
}

std::optional<Member> MemberTable::find_by_card(std::string_view card) {
    Rows rows = find_by_card_.query(shop_, card);
    if (!rows.next()) return std::nullopt;
    return read_member(rows);
}

std::vector<Member> MemberTable::search(std::string_view text, std::size_t limit) {
    std::vector<Member> found;
    const std::vector<std::string> wanted = folded_words(text);
    if (wanted.empty()) return found;
    for (Member& member : all()) {
        if (found.size() >= limit) break;
        if (is_meant(member, text, wanted)) found.push_back(std::move(member));
    }
    return found;
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
