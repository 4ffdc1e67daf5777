#include "app/shop/new_shop.h"

#include "app/shop/csv_file.h"
#include "app/shop/product_import.h"
#include "app/shop/product_import_store.h"
#include "app/shop/product_import_text.h"
#include "app/shop/promotion_file.h"
#include "app/shop/resources.h"
#include "db/store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace sokoguru::shop {

namespace {

namespace fs = std::filesystem;

/// Fills a new shop under another name and gives it its own only when it is whole, the database last: a file
/// of that name is always a complete shop.
void make_whole(const fs::path& file, const db::NewShop& shop, const std::function<void(db::Store&)>& fill) {
    if (fs::exists(file)) throw db::Fault(db::FaultKind::already_exists, file.string());
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    const fs::path unfinished = file.string() + ".new";
    const std::vector<std::string> companions = {".pepper", ".head", ".lock", "-wal", "-shm", ""};
    for (const std::string& companion : companions) {
        fs::remove(unfinished.string() + companion);
    }
    db::Store::create(unfinished, shop);
    {
        db::Store store(unfinished, db::Access::write);
        store.in_one_transaction([&] { fill(store); });
    }
    for (const std::string& companion : companions) {
        if (fs::exists(unfinished.string() + companion)) {
            fs::rename(unfinished.string() + companion, file.string() + companion);
        }
    }
}

FactContext context_of(const ShopProfile& profile, UtcTime now) {
    return {now, business_day(now, profile.zone, profile.day_cutoff_minutes), UserId{}};
}

/// The rows below the header of one of the demo shop's own files, as header → cell.
std::vector<std::map<std::string, std::string>> read_rows(const fs::path& path) {
    const auto file = CsvFile::read(path);
    if (!file) throw std::runtime_error(fmt::format("The demo shop's file {} can't be read.", path.string()));
    std::vector<std::string> headers;
    std::vector<std::map<std::string, std::string>> rows;
    file->for_each_row([&](const CsvRow& row) {
        if (headers.empty()) {
            headers.assign(row.cells.begin(), row.cells.end());
            return;
        }
        auto& cells = rows.emplace_back();
        for (std::size_t i = 0; i < headers.size() && i < row.cells.size(); ++i) {
            cells[headers[i]] = row.cells[i];
        }
    });
    return rows;
}

ShopProfile read_demo_profile() {
    std::ifstream stream(resource_path("demo/shop.json"));
    if (!stream)
        throw std::runtime_error("The demo shop's files are missing; install or build Sokoguru again.");
    const auto json = nlohmann::json::parse(stream);
    ShopProfile profile;
    profile.name = json.at("name");
    profile.address = json.at("address");
    profile.footer = json.at("footer");
    // The calendar that Indonesia announced for 2026 runs a day behind the arithmetic one.
    profile.hijri_shift_days = -1;
    profile.tenders.qris_code = json.at("qris");
    profile.tenders.bank_account = json.at("bank_account");
    profile.selling.automatic_case_price = Choice::yes;
    profile.selling.blocked_categories = {"Rokok"};
    return profile;
}

Role role_of(const std::string& word) {
    return word == "manager" ? Role::manager : word == "supervisor" ? Role::supervisor : Role::cashier;
}

BuyerClass buyer_class_of(const std::string& word) {
    return word == "calon"        ? BuyerClass::candidate
           : word == "luar biasa" ? BuyerClass::extraordinary_member
                                  : BuyerClass::member;
}

/// The demo shop is open for business: its first cashier has counted the float.
void open_demo_shift(db::Store& store, const FactContext& context) {
    const User cashier = store.users().front();
    Shift shift;
    shift.id = ShiftId{1};
    shift.cashier = cashier.id;
    shift.cashier_name = cashier.name;
    shift.opened_at = context.at;
    shift.opened_day = context.day;
    shift.float_counts = {
        {Money{20'000}, 5}, {Money{5'000}, 10}, {Money{2'000}, 15}, {Money{1'000}, 15}, {Money{500}, 10}};
    shift.float_total = sum_of(shift.float_counts);
    store.ledger().record(ShiftOpened{shift}, context);
}

void add_demo_promotions(db::Store& store, const FactContext& context) {
    const auto promotions = read_promotion_file(resource_path("demo/promotions.json"), store);
    if (!promotions) throw std::runtime_error(describe(promotions.error().front()));
    for (const Promotion& promotion : compare_promotions(*promotions, store).added) {
        store.ledger().record(PromotionSet{promotion}, context);
    }
}

void fill_demo_shop(db::Store& store, const FactContext& context) {
    for (const auto& row : read_rows(resource_path("demo/users.csv"))) {
        const User user{store.next_user_id(), row.at("code"), row.at("name"), role_of(row.at("role"))};
        store.ledger().record(UserSet{user, store.hash_pin(row.at("pin"))}, context);
    }
    open_demo_shift(store, context);
    for (const auto& row : read_rows(resource_path("demo/members.csv"))) {
        Member member{store.next_member_id(),          row.at("code"),  row.at("name"),
                      buyer_class_of(row.at("class")), row.at("phone"), row.at("joined")};
        if (member.buyer_class == BuyerClass::member) member.credit_limit = Money{300'000};
        store.ledger().record(MemberSet{member}, context);
    }
    DatabaseProductStore products(store);
    const auto plan = plan_product_import(resource_path("demo/products.csv"), {}, products);
    if (!plan) throw std::runtime_error(describe(plan.error()));
    apply_product_import(*plan, products, context, {});
    add_demo_promotions(store, context);
}

} // namespace

void create_shop(const fs::path& file, const ShopProfile& profile, const FirstUser& user, UtcTime now) {
    db::NewShop shop;
    shop.profile = profile;
    shop.now = now;
    make_whole(file, shop, [&](db::Store& store) {
        const User first{UserId{1}, user.code, user.name, user.role};
        store.ledger().record(UserSet{first, store.hash_pin(user.pin)}, context_of(profile, now));
    });
}

void create_demo_shop(const fs::path& file, UtcTime now) {
    db::NewShop shop;
    shop.profile = read_demo_profile();
    shop.now = now;
    make_whole(file, shop, [&](db::Store& store) { fill_demo_shop(store, context_of(shop.profile, now)); });
}

} // namespace sokoguru::shop
