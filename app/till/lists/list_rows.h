#pragma once

#include "app/till/screen_state.h"
#include "core/till/shop_profile.h"
#include "core/values/time.h"
#include "db/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::till {

// What stands in each list, looked up in the shop file. The keys of the rows are what the list's buttons
// need.

struct ListQuestion {
    db::Store& store;
    const ShopProfile& profile;
    BusinessDay today;
    std::string search = {};
    std::string subject = {}; ///< What the list is about.
};

std::vector<ListPage::Row> held_cart_rows(const ListQuestion& question);
/// By code, card, name or phone; each with what was spent this year and what is owed.
std::vector<ListPage::Row> member_rows(const ListQuestion& question);
/// Today's sales; with a search those of a number, an amount, a day or a member.
std::vector<ListPage::Row> sale_rows(const ListQuestion& question);
/// One of them; the key is its number.
ListPage::Row sale_row(const db::SaleSummary& sale, const ListQuestion& question);
/// The keys are "number/place".
std::vector<ListPage::Row> unconfirmed_rows(const ListQuestion& question);
/// Products by name or code; the keys are "product/unit".
std::vector<ListPage::Row> goods_rows(const ListQuestion& question);
std::vector<ListPage::Row> debtor_rows(const ListQuestion& question);
/// From whom something may be bought; the keys are the codes.
std::vector<ListPage::Row> supplier_rows(const ListQuestion& question);
/// The same, for the stock of one supplier's goods; the first row is for all and has no key.
std::vector<ListPage::Row> stock_supplier_rows(const ListQuestion& question);
/// The keys are the sheets' numbers.
std::vector<ListPage::Row> open_count_rows(const ListQuestion& question);
/// Those on the way first; the keys are their numbers.
std::vector<ListPage::Row> transfer_rows(const ListQuestion& question);
/// The keys are the codes.
std::vector<ListPage::Row> place_rows(const ListQuestion& question);
/// With what is owed to each; the keys are the suppliers' codes.
std::vector<ListPage::Row> consignor_rows(const ListQuestion& question);
/// What was sold of the consignor whose code is the subject; without keys.
std::vector<ListPage::Row> consigned_sales_rows(const ListQuestion& question);
/// The newest first; the keys are their numbers.
std::vector<ListPage::Row> settlement_rows(const ListQuestion& question);
/// Of the product that the subject names, as they leave; the keys are "product/lot".
std::vector<ListPage::Row> lot_rows(const ListQuestion& question);
/// Of all products, what expires first first; the keys are the same.
std::vector<ListPage::Row> expiring_lot_rows(const ListQuestion& question);

/// Units whose label on the shelf has another price.
std::vector<ListPage::Row> label_rows(const ListQuestion& question);
/// Those that do not hold yet; the keys are their numbers.
std::vector<ListPage::Row> price_plan_rows(const ListQuestion& question);

/// The newest first.
std::vector<ListPage::Row> shift_rows(const ListQuestion& question);
/// The groups of settings and, last, what leads to the accounts and to the categories.
std::vector<ListPage::Row> setting_rows();
/// The keys are the accounts' numbers.
std::vector<ListPage::Row> ledger_account_rows(const ListQuestion& question);
std::vector<ListPage::Row> category_rows(const ListQuestion& question);
/// All goods and each category. The keys are "=" and the category; empty for all.
std::vector<ListPage::Row> stock_category_rows(const ListQuestion& question);

/// The keys of the rows that lead to other lists; the other keys are the numbers of forms.
inline constexpr const char* categories_key = "categories";
inline constexpr const char* accounts_key = "accounts";

/// "24/11", "24 11 2026" or "241126" as a day; nothing when it is none. Without a year it is the last such
/// day until `today`.
std::optional<BusinessDay> typed_day(std::string_view text, BusinessDay today);

} // namespace sokoguru::till
