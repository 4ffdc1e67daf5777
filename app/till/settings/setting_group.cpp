#include "app/till/settings/setting_group.h"

#include "app/shop/language.h"
#include "app/till/typed_number.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;
using Need = FieldSpec::Need;

FieldSpec text_field(const char* label, Need need, std::size_t length_max = 60) {
    return {.label = label, .kind = Kind::text, .need = need, .length_max = length_max};
}

FieldSpec number_field(const char* label, std::vector<std::string> options = {}) {
    return {.label = label, .kind = Kind::number, .options = std::move(options)};
}

FieldSpec amount_field(const char* label) {
    return {.label = label, .kind = Kind::amount};
}

FieldSpec choice_field(const char* label, std::vector<std::string> options) {
    return {.label = label, .kind = Kind::choice, .options = std::move(options)};
}

FieldSpec yes_or_no_field(const char* label) {
    return choice_field(label, {tr("Yes"), tr("No")});
}

std::string word_of(Choice choice) {
    return choice == Choice::yes ? tr("Yes") : tr("No");
}

Choice choice_of(const std::string& word) {
    return word == tr("Yes") ? Choice::yes : Choice::no;
}

/// A number of at most four digits: every such setting is refused beyond that.
int number_of(const std::string& digits) {
    constexpr std::int64_t number_max = 9'999;
    return static_cast<int>(std::min(typed_money(digits).rupiah(), number_max));
}

/// 390 minutes are typed as 0630.
std::string clock_digits(int minutes) {
    return fmt::format("{:02}{:02}", minutes / 60, minutes % 60);
}

/// What no clock shows becomes more than a day, which the engine refuses.
int minutes_of(const std::string& digits) {
    constexpr int no_time = 48 * 60;
    const int number = number_of(digits);
    return number % 100 < 60 ? number / 100 * 60 + number % 100 : no_time;
}

std::string digits_of(Money money) {
    return std::to_string(money.rupiah());
}

SettingGroup shop_group() {
    return {FormName::settings_shop,
            tr("Shop"),
            tr("As it stands at the head and at the foot of each receipt."),
            {{text_field(tr("Name"), Need::required), [](const ShopProfile& shop) { return shop.name; },
              [](ShopProfile& shop, const std::string& value) { shop.name = value; }},
             {text_field(tr("Address"), Need::optional, 120),
              [](const ShopProfile& shop) { return shop.address; },
              [](ShopProfile& shop, const std::string& value) { shop.address = value; }},
             {text_field(tr("Below the receipt"), Need::optional, 120),
              [](const ShopProfile& shop) { return shop.footer; },
              [](ShopProfile& shop, const std::string& value) { shop.footer = value; }}}};
}

SettingGroup tax_group() {
    return {FormName::settings_tax,
            tr("Tax"),
            tr("Only a taxable enterprise (PKP) prints PPN."),
            {{yes_or_no_field(tr("The shop is a PKP")),
              [](const ShopProfile& shop) {
                  return word_of(shop.tax_status == TaxStatus::taxable_enterprise ? Choice::yes : Choice::no);
              },
              [](ShopProfile& shop, const std::string& value) {
                  shop.tax_status = choice_of(value) == Choice::yes ? TaxStatus::taxable_enterprise
                                                                    : TaxStatus::not_taxable_enterprise;
              }},
             {text_field(tr("NPWP"), Need::optional), [](const ShopProfile& shop) { return shop.tax_number; },
              [](ShopProfile& shop, const std::string& value) { shop.tax_number = value; }}}};
}

SettingGroup receipt_group() {
    return {FormName::settings_receipt,
            tr("Receipt and language"),
            tr("32 characters fit paper of 58 mm, 42 or 48 paper of 80 mm."),
            {{choice_field(tr("Characters on a line"), {"32", "42", "48"}),
              [](const ShopProfile& shop) { return std::to_string(shop.receipt_columns); },
              [](ShopProfile& shop, const std::string& value) { shop.receipt_columns = number_of(value); }},
             {choice_field(tr("Language"), {"Bahasa Indonesia", "English"}),
              [](const ShopProfile& shop) {
                  return std::string(shop.language == "en" ? "English" : "Bahasa Indonesia");
              },
              [](ShopProfile& shop, const std::string& value) {
                  shop.language = value == "English" ? "en" : "id";
              }}}};
}

SettingGroup day_group() {
    return {
        FormName::settings_day,
        tr("Day and calendar"),
        tr("A sale before the day begins still belongs to the day before."),
        {{choice_field(tr("Zone"), {"WIB", "WITA", "WIT"}),
          [](const ShopProfile& shop) {
              return std::string(shop.zone == Zone::wib ? "WIB" : shop.zone == Zone::wita ? "WITA" : "WIT");
          },
          [](ShopProfile& shop, const std::string& value) {
              shop.zone = value == "WIB" ? Zone::wib : value == "WITA" ? Zone::wita : Zone::wit;
          }},
         {number_field(tr("A day begins at (0630 is 06.30)")),
          [](const ShopProfile& shop) { return clock_digits(shop.day_cutoff_minutes); },
          [](ShopProfile& shop, const std::string& value) { shop.day_cutoff_minutes = minutes_of(value); }},
         {choice_field(tr("Hijri date, days later"), {"-1", "0", "1"}),
          [](const ShopProfile& shop) { return std::to_string(shop.hijri_shift_days); },
          [](ShopProfile& shop, const std::string& value) {
              shop.hijri_shift_days = value == "-1" ? -1 : value == "1" ? 1 : 0;
          }}}};
}

SettingGroup hours_group() {
    return {
        FormName::settings_hours,
        tr("Opening hours"),
        tr("Outside these hours only an open cart is finished. 0000 to 2400 is always open."),
        {{number_field(tr("Opens at (0630 is 06.30)")),
          [](const ShopProfile& shop) { return clock_digits(shop.selling.opens_minute); },
          [](ShopProfile& shop, const std::string& value) { shop.selling.opens_minute = minutes_of(value); }},
         {number_field(tr("Closes at")),
          [](const ShopProfile& shop) { return clock_digits(shop.selling.closes_minute); },
          [](ShopProfile& shop, const std::string& value) {
              shop.selling.closes_minute = minutes_of(value);
          }}}};
}

SettingGroup selling_group() {
    return {FormName::settings_selling,
            tr("Selling"),
            {},
            {{yes_or_no_field(tr("Pieces that make a case cost as a case")),
              [](const ShopProfile& shop) { return word_of(shop.selling.automatic_case_price); },
              [](ShopProfile& shop, const std::string& value) {
                  shop.selling.automatic_case_price = choice_of(value);
              }},
             {number_field(tr("Percent that a cashier takes off alone"), {"0", "5", "10", "20"}),
              [](const ShopProfile& shop) {
                  return std::to_string(shop.selling.cashier_discount_max.basis_points() / 100);
              },
              [](ShopProfile& shop, const std::string& value) {
                  shop.selling.cashier_discount_max = Percent{100LL * number_of(value)};
              }},
             {number_field(tr("Days for taking goods back"), {"0", "3", "7", "14"}),
              [](const ShopProfile& shop) { return std::to_string(shop.selling.return_days_max); },
              [](ShopProfile& shop, const std::string& value) {
                  shop.selling.return_days_max = number_of(value);
              }},
             {number_field(tr("Minutes of rest until it locks, 0: never"), {"0", "5", "10", "30"}),
              [](const ShopProfile& shop) { return std::to_string(shop.selling.lock_after_minutes); },
              [](ShopProfile& shop, const std::string& value) {
                  shop.selling.lock_after_minutes = number_of(value);
              }}}};
}

SettingGroup cash_payment_group() {
    return {FormName::settings_cash_payment,
            tr("Paying in cash"),
            tr("Only cash is rounded, a tie down; the receipt shows it."),
            {{{.label = tr("Round to a multiple of"),
               .kind = Kind::choice,
               .options = {"0", "50", "100", "500", "1000"}},
              [](const ShopProfile& shop) { return digits_of(shop.cash_rounding); },
              [](ShopProfile& shop, const std::string& value) { shop.cash_rounding = typed_money(value); }},
             {yes_or_no_field(tr("Offer a donation (infaq) from the change")),
              [](const ShopProfile& shop) { return word_of(shop.tenders.offers_donation); },
              [](ShopProfile& shop, const std::string& value) {
                  shop.tenders.offers_donation = choice_of(value);
              }}}};
}

SettingGroup other_payment_group() {
    constexpr std::size_t qris_length_max = 512;
    return {
        FormName::settings_other_payment,
        tr("QRIS, transfer and credit"),
        tr("Scan the shop's own QRIS code with the scanner."),
        {{text_field(tr("QRIS text"), Need::optional, qris_length_max),
          [](const ShopProfile& shop) { return shop.tenders.qris_code; },
          [](ShopProfile& shop, const std::string& value) { shop.tenders.qris_code = value; }},
         {text_field(tr("Bank account for transfers"), Need::optional),
          [](const ShopProfile& shop) { return shop.tenders.bank_account; },
          [](ShopProfile& shop, const std::string& value) { shop.tenders.bank_account = value; }},
         {number_field(tr("Days until member credit is due"), {"7", "14", "30", "60"}),
          [](const ShopProfile& shop) { return std::to_string(shop.tenders.credit_days); },
          [](ShopProfile& shop, const std::string& value) { shop.tenders.credit_days = number_of(value); }}}};
}

SettingGroup drawer_group() {
    return {
        FormName::settings_drawer,
        tr("Counting the drawer"),
        tr("How far a count may be off, and when cash goes to the safe."),
        {{amount_field(tr("A larger difference needs a reason")),
          [](const ShopProfile& shop) { return digits_of(shop.cash.reason_above); },
          [](ShopProfile& shop, const std::string& value) { shop.cash.reason_above = typed_money(value); }},
         {amount_field(tr("A larger one needs a supervisor")),
          [](const ShopProfile& shop) { return digits_of(shop.cash.supervisor_above); },
          [](ShopProfile& shop, const std::string& value) {
              shop.cash.supervisor_above = typed_money(value);
          }},
         {amount_field(tr("Propose the safe above, 0: never")),
          [](const ShopProfile& shop) { return digits_of(shop.cash.drawer_max); },
          [](ShopProfile& shop, const std::string& value) { shop.cash.drawer_max = typed_money(value); }}}};
}

} // namespace

std::vector<SettingGroup> setting_groups() {
    return {shop_group(),    tax_group(),          receipt_group(),       day_group(),   hours_group(),
            selling_group(), cash_payment_group(), other_payment_group(), drawer_group()};
}

std::optional<SettingGroup> setting_group(FormName form) {
    for (SettingGroup& group : setting_groups()) {
        if (group.form == form) return std::move(group);
    }
    return std::nullopt;
}

std::vector<std::string> setting_values(const SettingGroup& group, const ShopProfile& profile) {
    std::vector<std::string> values;
    for (const Setting& setting : group.settings) {
        values.push_back(setting.read(profile));
    }
    return values;
}

ShopProfile changed_profile(const SettingGroup& group, ShopProfile profile,
                            const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < group.settings.size() && i < values.size(); ++i) {
        // What was left alone stays exactly as it is, also where a form can't say all of it.
        if (values[i] != group.settings[i].read(profile)) group.settings[i].write(profile, values[i]);
    }
    return profile;
}

} // namespace sokoguru::till
