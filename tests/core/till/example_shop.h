#pragma once

#include "core/till/engine.h"
#include "tests/support/fake_ports.h"

#include <initializer_list>

namespace sokoguru::test {

// The goods of the engine's tests; each one is there for a rule.

inline constexpr ProductId noodles{1};   ///< 3.500 a piece, 132.000 a case of forty.
inline constexpr ProductId rice{2};      ///< By weight, 14.500 a kilogram; its scale labels have the weight.
inline constexpr ProductId crisps{3};    ///< Consignment.
inline constexpr ProductId unpriced{4};  ///< Has no price.
inline constexpr ProductId meat{5};      ///< By weight, 100.000 a kilogram; its scale labels have the price.
inline constexpr ProductId generator{6}; ///< As dear as a till takes.
inline constexpr ProductId sweet{7};     ///< 50, so that totals need rounding.
inline constexpr ProductId cake{8};      ///< Whole, its scale labels have the price.

inline constexpr ProductId cigarettes{9}; ///< Of a category that is not sold.
inline constexpr ProductId meal{10};      ///< The cashier is asked for its price.
inline constexpr ProductId oil{11};       ///< At most four for one sale; a case has three.
inline constexpr ProductId lighter{12};   ///< Only for adults.
inline constexpr ProductId water{13};     ///< As on the sheet's receipt.

inline constexpr UnitId piece{1};
inline constexpr UnitId case_of_forty{2};

inline const char* const noodles_code = "089686010947";
inline const char* const noodles_case_code = "8991234000015";
inline const char* const rice_label = "2100101023507"; ///< 2,350 kg
inline const char* const meat_label = "2200202235004"; ///< 23.500
inline const char* const cake_label = "2200303000051"; ///< 5
inline const char* const unpriced_code = "8991234000022";
inline const char* const meal_code = "8991234000046";
inline const char* const unknown_code = "8991234000039";

inline constexpr UtcTime afternoon{1'773'479'100'000}; ///< 14 March 2026, 16:05 in Mojokerto.

inline Unit unit_of(UnitId id, std::string name, Quantity factor, std::optional<Money> price,
                    std::initializer_list<const char*> codes = {}) {
    Unit unit{id, std::move(name), factor, price, {}};
    for (const char* code : codes) {
        unit.barcodes.push_back(*canonical_barcode(code));
    }
    return unit;
}

inline Product product_of(ProductId id, std::string sku, std::string name, std::vector<Unit> units) {
    Product product;
    product.id = id;
    product.sku = std::move(sku);
    product.name = std::move(name);
    product.category = "makanan";
    product.units = std::move(units);
    return product;
}

inline std::vector<Product> example_products() {
    constexpr Quantity one{1000};
    std::vector<Product> products = {
        product_of(noodles, "10001", "INDOMIE GORENG 85G",
                   {unit_of(piece, "PCS", one, Money{3'500}, {noodles_code}),
                    unit_of(case_of_forty, "DUS", Quantity{40'000}, Money{132'000}, {noodles_case_code})}),
        product_of(rice, "PLU00101", "BERAS CURAH", {unit_of(piece, "KG", one, Money{14'500})}),
        product_of(crisps, "10003", "KERIPIK TEMPE", {unit_of(piece, "BKS", one, Money{10'000})}),
        product_of(unpriced, "10004", "SABUN", {unit_of(piece, "PCS", one, std::nullopt, {unpriced_code})}),
        product_of(meat, "PLU00202", "DAGING SAPI", {unit_of(piece, "KG", one, Money{100'000})}),
        product_of(generator, "10006", "GENSET", {unit_of(piece, "UNIT", one, Money{1'000'000'000})}),
        product_of(sweet, "73513537", "PERMEN", {unit_of(piece, "PCS", one, Money{50})}),
        product_of(cake, "PLU00303", "KUE TART", {unit_of(piece, "BH", one, Money{90'000})}),
    };
    products.push_back(product_of(cigarettes, "10009", "ROKOK", {unit_of(piece, "BKS", one, Money{30'000})}));
    products.back().category = "rokok";
    products.push_back(
        product_of(meal, "10010", "NASI BUNGKUS", {unit_of(piece, "BKS", one, std::nullopt, {meal_code})}));
    products.back().rules.price_source = PriceSource::asked;
    products.push_back(product_of(oil, "10011", "MINYAK 1L",
                                  {unit_of(piece, "BTL", one, Money{18'000}),
                                   unit_of(UnitId{2}, "DUS", Quantity{3'000}, Money{51'000})}));
    products.back().rules.quantity_max = Quantity::whole(4);
    products.push_back(product_of(lighter, "10012", "KOREK", {unit_of(piece, "PCS", one, Money{2'000})}));
    products.back().rules.minimum_age_years = 18;
    products.push_back(
        product_of(water, "10013", "LE MINERALE 600ML", {unit_of(piece, "BTL", one, Money{3'000})}));
    products[1].divisibility = Divisibility::divisible;
    products[1].tax = TaxClass::exempt;
    products[2].consignor = "Bu Sri";
    products[4].divisibility = Divisibility::divisible;
    return products;
}

/// The static text of the domain sheet.
inline constexpr const char* example_qris_code =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605802ID5917KOPPONTREN CONTOH6009MOJOKERTO61056131463"
    "04409F";

inline ShopProfile example_profile() {
    ShopProfile profile;
    profile.name = "KOPPONTREN AL-CONTOH";
    profile.address = "Jl. Contoh 7, Kota Mojokerto";
    profile.selling.blocked_categories = {"rokok"};
    profile.tenders.qris_code = example_qris_code;
    profile.tenders.bank_account = "BSI 123";
    return profile;
}

inline User example_cashier() {
    return {UserId{11}, "FAISAL", "Faisal", Role::cashier};
}

inline User example_supervisor() {
    return {UserId{12}, "HAMID", "Ustaz Hamid", Role::supervisor};
}

inline User example_manager() {
    return {UserId{14}, "ZAINAB", "Bu Zainab", Role::manager};
}

inline const Approval by_hamid{"HAMID", "9999", "boleh"};
inline const Approval by_zainab{"ZAINAB", "7777", "boleh"};

/// Ahmad may owe 100.000; Budi is blocked; Citra may owe nothing.
inline std::vector<Member> example_members() {
    Member ahmad;
    ahmad.id = MemberId{21};
    ahmad.code = "A-00123";
    ahmad.name = "Ahmad Fauzi";
    ahmad.card = "9900123";
    ahmad.credit_limit = Money{100'000};
    Member budi;
    budi.id = MemberId{22};
    budi.code = "A-00124";
    budi.standing = MemberStanding::blocked;
    Member citra;
    citra.id = MemberId{23};
    citra.code = "A-00125";
    return {ahmad, budi, citra};
}

inline constexpr BusinessDay example_day{20'526}; ///< That of `afternoon`.

/// The number of the n-th sale of that day.
inline SaleNumber sale_number(std::int64_t ordinal) {
    return {LaneId{1}, EpochId{1}, example_day, ordinal};
}

/// Faisal's, with 200.000 in the drawer.
inline Shift example_shift() {
    Shift shift;
    shift.id = ShiftId{1};
    shift.cashier = UserId{11};
    shift.cashier_name = "Faisal";
    shift.opened_at = UtcTime{afternoon.ms - 3'600'000};
    shift.opened_day = business_day(afternoon, Zone::wib, 0);
    shift.float_counts = {{Money{10'000}, 20}};
    shift.float_total = Money{200'000};
    return shift;
}

/// A till in the example shop, Faisal logged in unless told otherwise.
struct ExampleTill {
    enum class Login { faisal, nobody };

    FakeShop shop;
    ShopProfile profile;
    Engine engine;
    UtcTime now = afternoon;

    explicit ExampleTill(Login login = Login::faisal, ShopProfile with_profile = example_profile())
        : profile(std::move(with_profile)), engine(profile, filled(shop).ports()) {
        if (login == Login::faisal) ensure(handle(LogIn{"FAISAL", "1234"}).has_value(), "Faisal is let in");
    }

    OrRefusal<Outcome> handle(const Command& command) { return engine.handle(command, now); }
    /// The same with a supervisor's word.
    OrRefusal<Outcome> handle(const Command& command, const std::optional<Approval>& approval) {
        return engine.handle(command, now, approval);
    }
    /// For steps of a test that must succeed.
    void must(const Command& command, const std::optional<Approval>& approval = std::nullopt) {
        ensure(handle(command, approval).has_value(), "the till does as it is told");
    }
    /// Sells goods for cash, the exact sum.
    void sell(ProductId product, Quantity quantity) {
        must(AddProduct{product, piece, quantity});
        must(PayCash{cart().id, engine.due().in_cash});
    }
    const Cart& cart() const { return engine.state().cart; }
    /// The cart as a program that was started now would find it.
    Cart kept_cart() { return Engine(profile, shop.ports()).state().cart; }

  private:
    static FakeShop& filled(FakeShop& shop) {
        shop.catalog.products = example_products();
        shop.catalog.levels[noodles] = {Quantity::whole(100), Money{300'000}, Money{3'000}};
        shop.people.add(example_cashier(), "1234");
        shop.people.add(example_supervisor(), "9999");
        shop.people.add(example_manager(), "7777");
        shop.members.members = example_members();
        shop.catalog.vouchers = {{"V-10", Money{10'000}, BusinessDay{example_day.days}},
                                 {"V-OLD", Money{10'000}, BusinessDay{example_day.days - 1}}};
        shop.ledger.facts.emplace_back(ShiftOpened{example_shift()}, FactContext{afternoon, {}, {}});
        return shop;
    }
};

} // namespace sokoguru::test
