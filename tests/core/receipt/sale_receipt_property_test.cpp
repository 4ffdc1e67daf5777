#include "core/receipt/sale_receipt.h"
#include "core/values/text.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/property.h"

#include <sstream>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// The names of a list nobody cleaned.
std::string any_name() {
    return *rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"INDOMIE ", "85G ", "é", "Keripik tempe ", "بسم الله ", "🍧", "\x1b@",
                                     "\n", "PANJANGSEKALITANPASPASISAMASEKALI", "\xff", " ", "x"})),
        [](const std::vector<std::string>& parts) {
            std::string name;
            for (const std::string& part : parts) {
                name += part;
            }
            return name;
        });
}

LineDiscount any_discount(Money gross) {
    using Kind = LineDiscount::Kind;
    const auto kind = *rc::gen::element(Kind::price_level, Kind::tier, Kind::case_price, Kind::promotion,
                                        Kind::manual_line, Kind::manual_cart);
    LineDiscount discount = discount_of(kind, *rc::gen::inRange<std::int64_t>(0, gross.rupiah() / 8 + 1));
    if (kind != Kind::promotion) return discount;
    discount.promotion = PromotionId{*rc::gen::inRange<std::int64_t>(1, 4)};
    discount.label = "Promo " + std::to_string(discount.promotion.value());
    return discount;
}

SaleLine any_line() {
    SaleLine line = sale_line(any_name(), any_name(), *rc::gen::inRange<std::int64_t>(0, 1'000'000'000),
                              Quantity{*rc::gen::inRange<std::int64_t>(1, 100'000'000)});
    for (int discounts = *rc::gen::inRange(0, 4); discounts > 0; --discounts) {
        take_off(line, any_discount(line.gross));
    }
    if (*rc::gen::arbitrary<bool>()) line.consignor = "Bu Sri";
    if (*rc::gen::inRange(0, 3) == 0) {
        const Money discount = line.discount;
        line = coming_back(line, 7);
        line.net = line.gross;
        if (discount != Money{})
            take_off(line, discount_of(LineDiscount::Kind::returned, -discount.rupiah()));
        return line;
    }
    line.tax = ppn_inside(line.net);
    return line;
}

Sale any_sale() {
    Sale sale = domain_sale();
    sale.cashier_name = any_name();
    sale.reason = any_name();
    sale.at = UtcTime{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
    sale.number.epoch = EpochId{*rc::gen::inRange<std::int64_t>(1, 1'000)};
    sale.number.ordinal = *rc::gen::inRange<std::int64_t>(1, 10'000'000);
    sale.buyer_class = *rc::gen::element(BuyerClass::member, BuyerClass::candidate, BuyerClass::wholesale,
                                         BuyerClass::general_public, BuyerClass::extraordinary_member);
    if (*rc::gen::arbitrary<bool>()) sale.member.reset();
    sale.lines.clear();
    const auto line_count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < line_count; ++i) {
        sale.lines.push_back(any_line());
    }
    sale.donation = Money{};
    settle(sale, Money{999'999'999'999},
           {{Tender::qris, Money{1'000}, PaymentState::unconfirmed, any_name(), {}}});
    return sale;
}

ShopProfile any_shop() {
    ShopProfile profile = receipt_shop();
    profile.receipt_columns = *rc::gen::element(32, 42, 48);
    profile.tax_status = *rc::gen::element(TaxStatus::taxable_enterprise, TaxStatus::not_taxable_enterprise);
    return profile;
}

ReceiptOptions any_options() {
    return {.copy = *rc::gen::inRange(0, 3),
            .prices = *rc::gen::element(ReceiptOptions::Prices::shown, ReceiptOptions::Prices::hidden),
            .purpose = *rc::gen::element(ReceiptOptions::Purpose::sale, ReceiptOptions::Purpose::training),
            .member_name = any_name()};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The amounts at the right edge, from the first line of goods to the subtotal, and from there to the total.
struct Columns {
    std::int64_t above_subtotal = 0;
    std::int64_t subtotal = 0;
    std::int64_t below_subtotal = 0;
    std::int64_t total = 0;
};

std::int64_t amount_at_end(const std::string& line) {
    std::string digits = line.substr(line.rfind(' ') + 1);
    std::erase(digits, '.');
    return std::stoll(digits);
}

/// Not the shop's address, and no quantity and price that stand above their amount for want of room.
bool is_amount_line(const std::string& line) {
    const std::size_t last = line.rfind(' ');
    return line.starts_with("  ") && !line.starts_with("  Jl.") && !line.substr(0, last).ends_with(" x") &&
           line.find_first_of("0123456789", last) != std::string::npos;
}

/// Reads a receipt whose goods have short names, so that each amount stands on a line that begins with
/// spaces.
Columns read_columns(const std::string& receipt) {
    Columns columns;
    std::istringstream lines(receipt);
    bool is_below = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("Subtotal")) {
            is_below = true;
            columns.subtotal = amount_at_end(line);
        } else if (line.starts_with("TOTAL")) {
            columns.total = amount_at_end(line);
            return columns;
        } else if (is_below) {
            columns.below_subtotal += amount_at_end(line);
        } else if (is_amount_line(line)) {
            columns.above_subtotal += amount_at_end(line);
        }
    }
    return columns;
}

} // namespace

TEST_CASE("receipt: no line is longer than the paper and none has a control character") {
    check_property("every line fits", [] {
        ShopProfile profile = any_shop();
        profile.name = any_name();
        profile.address = any_name();
        profile.footer = any_name();
        profile.tax_number = any_name();
        const auto document = make_sale_receipt(any_sale(), profile, in_indonesian, any_options());
        for (const auto& line : document.lines) {
            const auto* text = std::get_if<ReceiptDocument::Text>(&line);
            if (text == nullptr) continue;
            const int cells = text->size == ReceiptDocument::Size::large ? 2 : 1;
            RC_ASSERT(static_cast<int>(text_length(text->text)) * cells <= profile.receipt_columns);
            for (const char c : text->text) {
                RC_ASSERT(static_cast<unsigned char>(c) >= 0x20);
                RC_ASSERT(c != 0x7F);
            }
        }
    });
}

TEST_CASE("receipt: no amount is ever cut off") {
    check_property("every amount stands at the end of its line", [] {
        const Sale sale = any_sale();
        const std::string text = to_plain_text(make_sale_receipt(sale, any_shop(), in_indonesian));
        std::vector<Money> amounts = {sale.due, sale.payments.front().amount};
        if (sale.payments.back().amount > Money{1'000}) amounts.push_back(sale.change);
        for (const SaleLine& line : sale.lines) {
            amounts.push_back(line.gross);
            RC_ASSERT(contains(text, "x " + format_money(line.unit_price)) ||
                      contains(text, " " + format_money(line.unit_price) + "\n"));
        }
        for (const Money amount : amounts) {
            RC_ASSERT(contains(text, " " + format_money(amount) + "\n"));
        }
    });
}

TEST_CASE("receipt: the amounts above the subtotal add up to it, and those below it to the total") {
    check_property("the columns add up", [] {
        Sale sale = any_sale();
        for (SaleLine& line : sale.lines) {
            line.name = "KOPI";
            line.unit_name = "PCS";
        }
        ShopProfile profile = receipt_shop();
        profile.receipt_columns = 48;
        profile.name = "TOKO";
        sale.reason.clear();
        sale.cashier_name = "FAISAL";
        const Columns columns =
            read_columns(to_plain_text(make_sale_receipt(sale, profile, in_indonesian, {})));
        RC_ASSERT(columns.above_subtotal == columns.subtotal);
        RC_ASSERT(columns.subtotal + columns.below_subtotal == columns.total);
        RC_ASSERT(columns.total == sale.due.rupiah());
    });
}

TEST_CASE("receipt: the same sale gives the same receipt, and a copy differs only by its mark") {
    check_property("copies", [] {
        const Sale sale = any_sale();
        const ShopProfile profile = any_shop();
        ReceiptOptions options = any_options();
        options.copy = 0;
        const auto original = make_sale_receipt(sale, profile, in_indonesian, options);
        RC_ASSERT(make_sale_receipt(sale, profile, in_indonesian, options) == original);
        options.copy = 3;
        auto copy = make_sale_receipt(sale, profile, in_indonesian, options);
        const auto is_mark = [](const ReceiptDocument::Line& line) {
            const auto* text = std::get_if<ReceiptDocument::Text>(&line);
            return text != nullptr && contains(text->text, "*** SALINAN 3 ***");
        };
        RC_ASSERT(std::erase_if(copy.lines, is_mark) == 1U);
        RC_ASSERT(copy == original);
    });
}
