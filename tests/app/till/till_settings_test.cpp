// The settings of the shop at the till.

#include "app/till/settings/setting_group.h"
#include "tests/app/till/till_fixture.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

/// The pair of the domain sheet.
constexpr const char* static_qris =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO.QRIS."
    "WWW0215ID10000000000170303UMI5204541153033605802ID5917KOPPONTREN CONTOH6009MOJOKERTO6105613146304409F";

struct SettingsFixture : TillFixture {
    SettingsFixture() {
        open();
        log_in();
    }
    void form(FormAction action) { till->reduce(std::move(action), now); }
    void list(ListAction action) { till->reduce(std::move(action), now); }
    void open_group(FormName name) {
        list(OpenList{ListName::settings});
        const auto groups = setting_groups();
        const auto found = std::ranges::find(groups, name, &SettingGroup::form);
        list(UseListButton{0, static_cast<std::size_t>(found - groups.begin())});
    }
    void write_field(std::size_t index, const std::string& text) {
        form(FocusField{index});
        form(ChangeField{text});
    }
    /// By a manager, whom the test shop lacks.
    void make_supervisor_a_manager() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            store.ledger().record(
                UserSet{{UserId{2}, "PENGAWAS", "Pengawas Uji", Role::manager}, store.hash_pin("9999")},
                {now, BusinessDay{20'775}, UserId{}});
        }
        open();
        log_in();
    }
    void allow() {
        form(ChangeField{"9999"});
        form(ConfirmForm{});
    }
    ShopProfile profile() { return db::Store(file, db::Access::read_only).profile(); }
};

} // namespace

TEST_CASE_FIXTURE(SettingsFixture, "settings: a form shows what is, and a manager's word changes it") {
    make_supervisor_a_manager();
    open_group(FormName::settings_hours);
    CHECK(screen<FormView>().fields[0].value == "0000");
    CHECK(screen<FormView>().fields[1].value == "2400");
    write_field(0, "0630");
    write_field(1, "2100");
    form(ConfirmForm{});
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    allow();
    CHECK(profile().selling.opens_minute == 6 * 60 + 30);
    CHECK(profile().selling.closes_minute == 21 * 60);
    CHECK(screen<ChoiceListView>().notice->text == "Saved.");
}

TEST_CASE_FIXTURE(SettingsFixture, "settings: the shop's own QRIS code is scanned into its field, no other") {
    open_group(FormName::settings_other_payment);
    scan("P2");
    CHECK(screen<FormView>().notice->kind == Notice::Kind::refused);
    std::string damaged = static_qris;
    damaged.back() = '0';
    scan(damaged);
    CHECK(screen<FormView>().fields[qris_field].value.empty());
    scan(static_qris);
    CHECK(screen<FormView>().fields[qris_field].value == static_qris);
    CHECK(screen<FormView>().notice->text == "KOPPONTREN CONTOH");
}

TEST_CASE_FIXTURE(SettingsFixture, "settings: a category is blocked and allowed again") {
    make_supervisor_a_manager();
    list(OpenList{ListName::blocked_categories});
    REQUIRE(screen<ChoiceListView>().rows.size() == 2);
    list(UseListButton{0, 0});
    allow();
    CHECK(profile().selling.blocked_categories == std::vector<std::string>{"Jajanan"});
    CHECK(screen<ChoiceListView>().rows[0].note == "Not sold");
    list(UseListButton{0, 0});
    allow();
    CHECK(profile().selling.blocked_categories.empty());
}

TEST_CASE_FIXTURE(SettingsFixture,
                  "settings: an account of the ledger is called otherwise, and as before again") {
    const auto call_first_account = [&](const char* code, const char* name) {
        list(UseListButton{0, 0});
        write_field(0, code);
        write_field(1, name);
        form(ConfirmForm{});
        allow();
    };
    const auto first_row = [&] { return screen<ChoiceListView>().rows[0]; };
    make_supervisor_a_manager();
    list(OpenList{ListName::ledger_accounts});
    CHECK(screen<ChoiceListView>().rows.size() == ledger_account_count);
    CHECK(first_row().title == "1-1100 Cash in the drawer");
    call_first_account("111", "Kas kecil");
    CHECK(profile().ledger_accounts ==
          std::vector<LedgerAccountName>{{LedgerAccount::cash_drawer, "111", "Kas kecil"}});
    CHECK(first_row().title == "111 Kas kecil");
    CHECK(first_row().detail == "Cash in the drawer");
    call_first_account("111", "");
    CHECK(first_row().title == "111 Cash in the drawer");
    call_first_account("1-1100", "Cash in the drawer");
    CHECK(profile().ledger_accounts.empty());
}

TEST_CASE("settings: what no form was asked to change stays as it is") {
    ShopProfile profile;
    profile.name = "Toko";
    profile.selling.cashier_discount_max = Percent{1'250};
    profile.cash_rounding = Money{25};
    for (const SettingGroup& group : setting_groups()) {
        CHECK(changed_profile(group, profile, setting_values(group, profile)) == profile);
    }
}

TEST_CASE("settings: every field that is typed comes back as it was typed") {
    test::check_property("settings come back", [] {
        ShopProfile profile;
        profile.name = "Toko";
        profile.selling.opens_minute = *rc::gen::inRange(0, 24 * 60);
        profile.day_cutoff_minutes = *rc::gen::inRange(0, 24 * 60);
        profile.cash.drawer_max = Money{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)};
        profile.tenders.credit_days = *rc::gen::inRange(0, 3'650);
        for (const SettingGroup& group : setting_groups()) {
            ShopProfile other;
            for (std::size_t i = 0; i < group.settings.size(); ++i) {
                const std::string value = group.settings[i].read(profile);
                group.settings[i].write(other, value);
                RC_ASSERT(group.settings[i].read(other) == value);
            }
        }
    });
}
