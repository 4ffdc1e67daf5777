// The lists of sales and of their payments.

#include "app/shop/language.h"
#include "app/till/lists/list_rows.h"
#include "app/till/typed_number.h"
#include "app/till/views/line_count_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sokoguru::till {

namespace {

constexpr std::size_t sales_max = 100;
constexpr std::size_t members_max = 5;
constexpr std::size_t ordinal_digits_max = 6;

std::string moment_text(UtcTime time, const ListQuestion& question) {
    const LocalTime local = to_local(time, question.profile.zone);
    const std::string date = format_date(local);
    const std::string clock = format_clock(local);
    return date == format_date(question.today) ? clock : date + " " + clock;
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

db::SaleSummary summary_of(const Sale& sale) {
    return {.number = sale.number,
            .at = sale.at,
            .cashier_name = sale.cashier_name,
            .buyer_class = sale.buyer_class,
            .line_count = static_cast<std::int64_t>(sale.lines.size()),
            .due = sale.due,
            .member_code = sale.member ? sale.member->code : std::string{},
            .voids = sale.voids};
}

/// Every way in which what was typed can be meant; a sale that fits twice is there once.
std::vector<db::SaleSummary> find_sales(const ListQuestion& question) {
    std::vector<db::SaleSummary> found;
    const auto look = [&](const db::SaleFilter& filter) {
        for (db::SaleSummary& sale : question.store.sales(filter)) {
            const auto same = [&](const db::SaleSummary& other) { return other.number == sale.number; };
            if (std::none_of(found.begin(), found.end(), same)) found.push_back(std::move(sale));
        }
    };
    if (const auto number = parse_sale_number(question.search)) {
        if (const auto sale = question.store.find_sale(*number)) found.push_back(summary_of(*sale));
        return found;
    }
    if (const auto day = typed_day(question.search, question.today))
        look({.from = *day, .to = *day, .limit = sales_max});
    if (is_digits(question.search) && question.search.size() <= ordinal_digits_max) {
        const LaneKey lane = question.store.lane();
        const SaleNumber number{lane.lane, lane.epoch, question.today, typed_money(question.search).rupiah()};
        if (const auto sale = question.store.find_sale(number)) found.push_back(summary_of(*sale));
    }
    if (is_digits(question.search)) look({.limit = sales_max, .due = typed_money(question.search)});
    for (const Member& member : question.store.find_members(question.search, members_max)) {
        look({.limit = sales_max, .member = member.id});
    }
    return found;
}

std::string note_of(const db::SaleSummary& sale, db::Store& store) {
    if (sale.voids) return fmt::format(fmt::runtime(tr("undoes {}")), sale.voids->text());
    return store.ledger().void_of(sale.number) ? std::string(tr("undone")) : std::string{};
}

std::string tender_name(Tender tender) {
    switch (tender) {
    case Tender::cash: return tr("Cash");
    case Tender::qris: return tr("QRIS");
    case Tender::transfer: return tr("Bank transfer");
    case Tender::member_credit: return tr("Member credit");
    case Tender::voucher: break;
    }
    return tr("Voucher");
}

/// The numbers of a text, separated by anything else; nothing when there are too many.
std::optional<std::vector<int>> numbers_of(std::string_view text) {
    constexpr std::size_t numbers_max = 3;
    std::vector<int> numbers;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find_first_of("/ .-"), text.size());
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + length, number);
        if (error != std::errc{} || end != text.data() + length || numbers.size() == numbers_max)
            return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return numbers;
}

} // namespace

std::optional<BusinessDay> typed_day(std::string_view text, BusinessDay today) {
    const auto numbers = numbers_of(text);
    if (!numbers || numbers->size() < 2) return std::nullopt;
    const int day = (*numbers)[0];
    const int month = (*numbers)[1];
    if (numbers->size() == 3) {
        const int year = (*numbers)[2];
        return find_day(year < 100 ? 2000 + year : year, month, day);
    }
    const auto this_year = find_day(year_of(today), month, day);
    if (this_year && this_year->days <= today.days) return this_year;
    return find_day(year_of(today) - 1, month, day);
}

ListPage::Row sale_row(const db::SaleSummary& sale, const ListQuestion& question) {
    std::string detail = fmt::format("{} · {} · {}", moment_text(sale.at, question), sale.cashier_name,
                                     line_count_text(sale.line_count));
    if (!sale.member_code.empty()) detail += " · " + sale.member_code;
    const std::string number = sale.number.text();
    return {{number, detail, format_money(sale.due), note_of(sale, question.store)}, number};
}

std::vector<ListPage::Row> sale_rows(const ListQuestion& question) {
    const std::vector<db::SaleSummary> sales =
        question.search.empty()
            ? question.store.sales({.from = question.today, .to = question.today, .limit = sales_max})
            : find_sales(question);
    std::vector<ListPage::Row> rows;
    for (const db::SaleSummary& sale : sales) {
        rows.push_back(sale_row(sale, question));
    }
    return rows;
}

std::vector<ListPage::Row> unconfirmed_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::UnconfirmedPayment& payment : question.store.unconfirmed_payments(sales_max)) {
        const std::string detail =
            fmt::format("{} · {} · {}", payment.sale.text(), moment_text(payment.at, question),
                        payment.reference.empty() ? payment.cashier_name : payment.reference);
        rows.push_back({{tender_name(payment.tender), detail, format_money(payment.amount), {}},
                        fmt::format("{}/{}", payment.sale.text(), payment.place)});
    }
    return rows;
}

} // namespace sokoguru::till
