#include "app/till/lists/list_rows.h"

#include "app/shop/buyer_text.h"
#include "app/shop/language.h"
#include "app/till/views/line_count_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

constexpr std::size_t rows_max = 50;

std::string clock_of(UtcTime time, Zone zone) {
    return format_clock(to_local(time, zone));
}

} // namespace

std::vector<ListPage::Row> held_cart_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const HeldCart& held : question.store.ledger().held_carts()) {
        const std::string title = held.note.empty() ? held.cashier_name : held.note;
        const std::string detail = fmt::format("{} · {} · {}", clock_of(held.at, question.profile.zone),
                                               held.cashier_name, line_count_text(held.line_count));
        rows.push_back({{title, detail, format_money(held.total), {}}, std::to_string(held.id.value())});
    }
    return rows;
}

std::vector<ListPage::Row> member_rows(const ListQuestion& question) {
    const int year = year_of(question.today);
    std::vector<ListPage::Row> rows;
    for (const Member& member : question.store.find_members(question.search, rows_max)) {
        Members& books = question.store.members_port();
        const Money owed = books.credit(member.id).owed;
        std::string note;
        if (owed > Money{}) note = fmt::format(fmt::runtime(tr("owes {}")), format_money(owed));
        if (member.standing == MemberStanding::blocked) note = tr("blocked");
        const std::string detail = fmt::format(
            "{} · {} · {}", member.code, shop::describe(member.buyer_class),
            fmt::format(fmt::runtime(tr("this year {}")), format_money(books.spending(member.id, year))));
        rows.push_back({{member.name.empty() ? member.code : member.name, detail, {}, note}, member.code});
    }
    return rows;
}

std::vector<ListPage::Row> goods_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    if (question.search.empty()) return rows;
    for (const db::ProductSummary& product : question.store.search_products(question.search, rows_max)) {
        rows.push_back({{product.name,
                         product.unit_name,
                         product.price ? format_money(*product.price) : std::string(tr("no price")),
                         {}},
                        fmt::format("{}/{}", product.product.value(), product.unit.value())});
    }
    return rows;
}

std::vector<ListPage::Row> debtor_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::DebtorAccount& debtor : question.store.credit_accounts()) {
        const auto& due = debtor.credit.oldest_due;
        const Member& member = debtor.member;
        const std::string detail =
            due ? fmt::format(fmt::runtime(tr("{} · to be paid by {}")), member.code, format_date(*due))
                : member.code;
        const std::string note = due && due->days < question.today.days ? tr("overdue") : "";
        rows.push_back({{member.name.empty() ? member.code : member.name, detail,
                         format_money(debtor.credit.owed), note},
                        member.code});
    }
    return rows;
}

} // namespace sokoguru::till
