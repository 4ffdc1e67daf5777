// Rows about the goods' work: suppliers and count sheets.

#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "app/till/lists/list_rows.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr std::size_t counts_max = 100;

/// Letters of ASCII only: suppliers are few, and half a word finds them.
bool contains(std::string_view text, std::string_view wanted) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const auto is_same = [&](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), is_same) != text.end() ||
           wanted.empty();
}

} // namespace

std::vector<ListPage::Row> supplier_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const Supplier& supplier : question.store.suppliers()) {
        const bool is_wanted =
            contains(supplier.name, question.search) || contains(supplier.code, question.search);
        if (supplier.standing == SupplierStanding::stopped || !is_wanted) continue;
        std::string detail = supplier.code;
        if (!supplier.phone.empty()) detail += " · " + supplier.phone;
        rows.push_back({{supplier.name, std::move(detail), {}, {}}, supplier.code});
    }
    return rows;
}

std::vector<ListPage::Row> stock_supplier_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows = supplier_rows(question);
    rows.insert(rows.begin(), ListPage::Row{{tr("From all suppliers"), {}, {}, {}}, {}});
    return rows;
}

std::vector<ListPage::Row> open_count_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::CountListing& count : question.store.counts(counts_max)) {
        if (count.standing != CountStanding::open) continue;
        const CountSheet& sheet = count.sheet;
        ListPage::Row row;
        row.key = sheet.number.text();
        row.shown.title = fmt::format("{} · {}", sheet.number.text(), shop::scope_text(sheet));
        row.shown.detail = sheet.opener_name + " · " + moment_text(sheet.opened_at, question.profile.zone);
        if (sheet.scope != CountScope::shelf && !sheet.note.empty()) row.shown.detail += " · " + sheet.note;
        row.shown.amount = fmt::format("{}", count.product_count);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace sokoguru::till
