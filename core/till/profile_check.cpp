#include "core/till/profile_check.h"

#include "core/sale/limits.h"
#include "core/sale/payment.h"
#include "core/sale/qris.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr int days_max = 3'650;

bool is_between(std::int64_t value, std::int64_t least, std::int64_t most) {
    return value >= least && value <= most;
}

bool is_sum(Money money) {
    return money >= Money{} && money <= amount_max;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// Prefix, item, value and the check digit make 13 digits.
bool can_be_read(const InStoreRule& rule) {
    return rule.prefix.size() == 2 && std::all_of(rule.prefix.begin(), rule.prefix.end(), is_digit) &&
           rule.item_digits > 0 && rule.value_digits > 0 && rule.item_digits + rule.value_digits == 10 &&
           rule.divisor > 0;
}

/// Each once and in their order; a code is short, a name fits on a page.
bool can_be_kept(const std::vector<LedgerAccountName>& accounts) {
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const LedgerAccountName& named = accounts[i];
        if (i > 0 && named.account <= accounts[i - 1].account) return false;
        if (named.code.empty() || text_length(named.code) > account_code_length_max) return false;
        if (text_length(named.name) > name_length_max) return false;
    }
    return true;
}

/// The name of the first setting that can't be, or nothing.
const char* impossible_setting(const ShopProfile& profile) {
    const SellingRules& selling = profile.selling;
    const int columns = profile.receipt_columns;
    if (profile.name.empty()) return "name";
    if (!is_between(profile.day_cutoff_minutes, 0, minutes_per_day - 1)) return "day_cutoff_minutes";
    if (!is_between(profile.cash_rounding.rupiah(), 0, 1'000)) return "cash_rounding";
    if (!is_between(profile.hijri_shift_days, -1, 1)) return "hijri_shift_days";
    if (columns != 32 && columns != 42 && columns != 48) return "receipt_columns";
    if (profile.language != "id" && profile.language != "en") return "language";
    const auto& rules = profile.in_store_rules;
    if (!std::all_of(rules.begin(), rules.end(), can_be_read)) return "in_store_rules";
    if (!is_between(selling.opens_minute, 0, minutes_per_day - 1)) return "opens_minute";
    // A shop that closes when it opens would never be open, or always: nobody could tell which.
    if (!is_between(selling.closes_minute, 0, minutes_per_day) ||
        selling.closes_minute == selling.opens_minute)
        return "closes_minute";
    if (!is_between(selling.cashier_discount_max.basis_points(), 0, 10'000)) return "cashier_discount_max";
    if (!is_between(selling.return_days_max, 0, days_max)) return "return_days_max";
    if (!is_between(selling.lock_after_minutes, 0, minutes_per_day)) return "lock_after_minutes";
    const std::string& qris_code = profile.tenders.qris_code;
    if (!qris_code.empty() && !dynamic_qris(qris_code, qris_amount_max)) return "qris_code";
    if (!is_between(profile.tenders.credit_days, 0, days_max)) return "credit_days";
    if (!is_sum(profile.cash.reason_above)) return "reason_above";
    if (!is_sum(profile.cash.supervisor_above) || profile.cash.supervisor_above < profile.cash.reason_above)
        return "supervisor_above";
    if (!is_sum(profile.cash.drawer_max)) return "drawer_max";
    if (!can_be_kept(profile.ledger_accounts)) return "ledger_accounts";
    return nullptr;
}

} // namespace

std::optional<Refusal> refuse_profile(const ShopProfile& profile) {
    const char* setting = impossible_setting(profile);
    if (setting == nullptr) return std::nullopt;
    return Refusal{.reason = RefusalReason::setting_not_possible, .text = setting};
}

} // namespace sokoguru
