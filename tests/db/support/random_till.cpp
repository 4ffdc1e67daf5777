#include "tests/db/support/random_till.h"

#include "core/stock/costing.h"
#include "core/till/decision.h"
#include "db/verify.h"
#include "tests/db/support/book_recomputation.h"
#include "tests/db/support/receipt_recomputation.h"
#include "tests/db/support/sales_recomputation.h"
#include "tests/db/support/shift_recomputation.h"
#include "tests/support/property.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::test {

namespace {

const User cashier{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier};

std::int64_t pick(std::int64_t from, std::int64_t to) {
    return *rc::gen::inRange<std::int64_t>(from, to + 1);
}

Member member_of(std::int64_t n, Money limit) {
    Member member{
        MemberId{n}, fmt::format("A-{:05}", n), fmt::format("Anggota {}", n), BuyerClass::member, "0800",
        "2021-07-12"};
    member.card = fmt::format("KARTU{}", n);
    member.credit_limit = limit;
    return member;
}

Money part_of(Money whole, std::int64_t part, std::int64_t of) {
    return Money{whole.rupiah() * part / of};
}

} // namespace

RandomTill::RandomTill() {
    for (std::int64_t n = 1; n <= 3; ++n) {
        shop_.store().ledger().record(MemberSet{member_of(n, Money{500'000})}, shop_.context());
    }
}

void RandomTill::step() {
    do_something(*rc::gen::weightedElement<int>({{8, 0},
                                                 {4, 1},
                                                 {2, 2},
                                                 {3, 3},
                                                 {2, 4},
                                                 {2, 5},
                                                 {2, 6},
                                                 {2, 7},
                                                 {2, 8},
                                                 {1, 9},
                                                 {3, 10},
                                                 {2, 11},
                                                 {4, 12},
                                                 {2, 13},
                                                 {3, 14},
                                                 {3, 15},
                                                 {2, 16},
                                                 {4, 17},
                                                 {2, 18}}));
}

void RandomTill::do_something(int what) {
    switch (what) {
    case 0: sell(); break;
    case 1: take_back(); break;
    case 2: undo(); break;
    case 3: open_or_close_shift(); break;
    case 4: move_cash(); break;
    case 5: repay(); break;
    case 6: confirm(); break;
    case 7: change_master_data(); break;
    case 8: touch_a_cart(); break;
    case 10: receive_goods(); break;
    case 11: adjust_stock(); break;
    case 12: count_stock(); break;
    case 13: block_a_lot(); break;
    case 14: send_goods(); break;
    case 15: end_a_transfer(); break;
    case 16: settle_consignment(); break;
    case 17: buy(); break;
    case 18: close_a_day(); break;
    default: restart(); break;
    }
}

Sale RandomTill::begin_ticket() {
    levels_.clear();
    if (pick(0, 9) == 0) days_ = pick(-400, 400);
    Sale sale;
    sale.at = UtcTime{morning.ms + days_ * 86'400'000};
    sale.number = shop_.store().ledger().next_sale_number(shop_.context(sale.at).day);
    sale.cart = shop_.store().ledger().next_cart();
    sale.cashier = cashier.id;
    sale.cashier_name = cashier.name;
    if (const auto shift = shop_.store().ledger().open_shift()) sale.shift = shift->id;
    if (pick(0, 1) == 0) {
        const std::int64_t n = pick(1, 3);
        sale.member = SaleMember{MemberId{n}, fmt::format("A-{:05}", n), {}};
        sale.buyer_class = BuyerClass::member;
    }
    return sale;
}

StockLevel& RandomTill::level(ProductId product) {
    const auto found = levels_.find(product);
    if (found != levels_.end()) return found->second;
    return levels_[product] = shop_.store().catalog().stock_level(product);
}

void RandomTill::add_line(Sale& sale, std::int64_t product, Quantity quantity) {
    SaleLine line;
    line.id = LineId{static_cast<std::int64_t>(sale.lines.size()) + 1};
    line.product = ProductId{product};
    line.name = fmt::format("Barang {}", product);
    line.unit_name = "pcs";
    line.consignor = product == 5 ? "Bu Ani" : "";
    line.quantity = quantity;
    line.base_quantity = quantity;
    line.unit_price = Money{1'000 * product};
    line.gross = Money{product * quantity.thousandths()};
    add_discount(line);
    line.net = line.gross - line.discount;
    line.tax_class = product == 4 ? TaxClass::exempt : TaxClass::ppn;
    if (line.tax_class == TaxClass::ppn) line.tax = ppn_inside(line.net);
    if (line.consignor.empty()) {
        const StockChange change = cost_of_sale(level(line.product), quantity);
        line.cost = -change.value;
        level(line.product).quantity += change.quantity;
        level(line.product).value += change.value;
    }
    sale.total += line.net;
    sale.lines.push_back(std::move(line));
}

void RandomTill::add_discount(SaleLine& line) {
    if (pick(0, 2) != 0) return;
    const Money amount = part_of(line.gross, pick(1, 50), 100);
    line.discounts = {{LineDiscount::Kind::promotion, PromotionId{1}, "Hemat", amount, {}}};
    line.discount = amount;
    if (pick(0, 1) != 0) return;
    line.discounts.push_back({LineDiscount::Kind::manual_line, {}, "lecet", amount, UserId{2}});
    line.discount += amount;
}

void RandomTill::pay(Sale& sale) {
    sale.due = sale.total;
    Money rest = sale.due;
    const auto take = [&](Tender tender, Money amount, PaymentState state, std::string reference) {
        Payment payment{tender, amount, state, std::move(reference), {}};
        if (tender == Tender::member_credit) payment.due_day = BusinessDay{sale.number.day.days + 30};
        sale.payments.push_back(payment);
        rest -= amount;
    };
    if (rest > Money{} && pick(0, 2) == 0)
        take(Tender::qris, part_of(rest, 1, 3), PaymentState::unconfirmed, "Q");
    if (rest > Money{} && sale.member && pick(0, 1) == 0) {
        take(Tender::member_credit, part_of(rest, pick(1, 2), 2), PaymentState::confirmed, "");
    }
    if (rest > Money{1'000} && pick(0, 3) == 0) {
        const Voucher voucher{fmt::format("V{}", ++vouchers_), Money{1'000}, BusinessDay{30'000}};
        shop_.store().ledger().record(VoucherIssued{voucher}, shop_.context());
        take(Tender::voucher, voucher.amount, PaymentState::confirmed, voucher.code);
    }
    // What is left is cash, rounded; a refund is paid out.
    const Money in_cash = round_for_cash(rest, Money{100});
    sale.rounding = in_cash - rest;
    sale.due += sale.rounding;
    if (in_cash <= Money{}) {
        if (in_cash != Money{}) sale.payments.push_back({Tender::cash, in_cash});
        return;
    }
    sale.donation = Money{100 * pick(0, 3)};
    sale.change = Money{100 * pick(0, 9)};
    sale.payments.push_back({Tender::cash, in_cash + sale.donation + sale.change});
}

void RandomTill::record_ticket(Sale sale) {
    if (sale.member) {
        sale.member->spending_this_year =
            shop_.store().members_port().spending(sale.member->id, year_of(sale.number.day)) + sale.total;
    }
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        ++place;
        if (payment.state == PaymentState::unconfirmed) unconfirmed_.emplace_back(sale.number, place);
        if (payment.tender == Tender::member_credit) owed_[sale.member->id] += payment.amount;
    }
    for (const SaleLine& line : sale.lines) {
        if (line.origin) returned_[*line.origin] -= line.quantity;
    }
    shop_.store().ledger().record(SaleMade{sale}, shop_.context(sale.at));
    sales_.push_back(std::move(sale));
}

void RandomTill::sell() {
    Sale sale = begin_ticket();
    const std::int64_t lines = pick(1, 3);
    for (std::int64_t i = 0; i < lines; ++i) {
        add_line(sale, pick(1, 5), Quantity::whole(pick(1, 6)));
    }
    pay(sale);
    record_ticket(std::move(sale));
}

/// An exchange now and then: something else goes out on the same ticket.
void RandomTill::take_back() {
    if (sales_.empty()) return;
    const Sale& before =
        sales_[static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(sales_.size()) - 1))];
    const SaleLine& sold = before.lines[0];
    const OriginLine origin{before.number, sold.id};
    const Quantity left = sold.quantity - returned_[origin];
    if (before.voids || shop_.store().ledger().void_of(before.number) || left <= Quantity{}) return;
    Sale sale = begin_ticket();
    sale.member = before.member;
    sale.buyer_class = before.buyer_class;
    const std::int64_t pieces = pick(1, left.thousandths() / 1000);
    const std::int64_t of = sold.quantity.thousandths() / 1000;
    SaleLine line = sold;
    line.quantity = line.base_quantity = Quantity::whole(-pieces);
    line.gross = -part_of(sold.gross, pieces, of);
    line.discount = -part_of(sold.discount, pieces, of);
    line.discounts.clear();
    if (line.discount != Money{})
        line.discounts = {{LineDiscount::Kind::returned, {}, "", line.discount, {}}};
    line.net = line.gross - line.discount;
    line.tax = -part_of(sold.tax, pieces, of);
    line.cost = -part_of(sold.cost, pieces, of);
    line.origin = origin;
    line.id = LineId{1};
    line.true_up = true_up_of(level(line.product), {-line.base_quantity, -line.cost});
    level(line.product).quantity -= line.base_quantity;
    level(line.product).value += line.true_up - line.cost;
    sale.total = line.net;
    sale.lines.push_back(line);
    if (pick(0, 1) == 0) add_line(sale, pick(1, 5), Quantity::whole(pick(1, 3)));
    pay(sale);
    record_ticket(std::move(sale));
}

void RandomTill::undo() {
    if (sales_.empty()) return;
    const Sale sale = sales_[static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(sales_.size()) - 1))];
    if (sale.voids || shop_.store().ledger().void_of(sale.number)) return;
    for (const SaleLine& line : sale.lines) {
        if (returned_[{sale.number, line.id}] > Quantity{}) return;
    }
    const Sale frame = begin_ticket();
    const auto stock = shop_.store().catalog().stock_levels(products_of(sale));
    Sale undone = undo_sale(sale, frame.cart,
                            {.cashier = cashier,
                             .shift = frame.shift,
                             .number = frame.number,
                             .at = frame.at,
                             .member_spending = {},
                             .stock = stock});
    undone.approver = UserId{2};
    undone.reason = "salah orang";
    for (const SaleLine& line : sale.lines) {
        if (line.origin) returned_[*line.origin] += line.quantity; // It is with the customer again.
    }
    record_ticket(std::move(undone));
    std::erase_if(unconfirmed_, [&](const auto& payment) {
        return payment.first == sale.number || payment.first == sales_.back().number;
    });
}

void RandomTill::open_or_close_shift() {
    Ledger& ledger = shop_.store().ledger();
    const auto shift = ledger.open_shift();
    const UtcTime now{morning.ms + days_ * 86'400'000};
    if (!shift) {
        Shift opened{ledger.next_shift(), cashier.id, cashier.name, now, shop_.context(now).day, {}, {}};
        opened.float_counts = notes_and_coins(Money{10'000 * pick(1, 30)});
        opened.float_total = sum_of(opened.float_counts);
        ledger.record(ShiftOpened{opened}, shop_.context(now));
        RC_ASSERT(ledger.open_shift() == opened);
        return;
    }
    if (pick(0, 2) == 0) {
        ledger.record(ShiftHandedOver{shift->id, shift->cashier, UserId{7}, "Aisyah"}, shop_.context(now));
        RC_ASSERT(ledger.open_shift()->cashier_name == "Aisyah");
        return;
    }
    ShiftClosing closing;
    closing.at = now;
    closing.day = shop_.context(now).day;
    closing.expected = ledger.expected_cash(*shift).total();
    closing.counts = notes_and_coins(Money{std::max<std::int64_t>(0, closing.expected.rupiah())});
    closing.counted = sum_of(closing.counts);
    if (pick(0, 2) == 0) closing.first_count = FirstCount{{{Money{500}, 3}}, Money{1'500}, closing.expected};
    closing.reason = "kurang receh";
    closing.cashier = shift->cashier;
    closing.cashier_name = shift->cashier_name;
    ledger.record(ShiftClosed{shift->id, closing}, shop_.context(now));
    RC_ASSERT_FALSE(ledger.open_shift());
}

void RandomTill::close_a_day() {
    db::ReportBook& reports = shop_.store().reports();
    const UtcTime now{morning.ms + days_ * 86'400'000};
    const BusinessDay day = shop_.context(now).day;
    if (const auto last = reports.last_closed_day(); last && day <= *last) return;
    const DayClosing closing{day, now, reports.day_figures(day), UserId{2}};
    RC_ASSERT(closing.figures.add_up());
    shop_.store().ledger().record(DayClosed{closing}, shop_.context(now));
    RC_ASSERT(reports.last_closed_day() == day);
    RC_ASSERT(reports.day(day, Zone::wib).closing == closing);
}

void RandomTill::move_cash() {
    const auto shift = shop_.store().ledger().open_shift();
    if (!shift) return;
    const auto kind =
        *rc::gen::element(CashMovementKind::cash_in, CashMovementKind::cash_out, CashMovementKind::drop);
    shop_.store().ledger().record(CashMoved{shift->id, kind, Money{1'000 * pick(1, 90)}, "receh", {}},
                                  shop_.context());
    if (pick(0, 1) == 0) {
        shop_.store().ledger().record(DrawerOpened{shift->id, "tukar uang", UserId{2}}, shop_.context());
    }
}

void RandomTill::repay() {
    const MemberId member{pick(1, 3)};
    RC_ASSERT(shop_.store().members_port().credit(member).owed == owed_[member]);
    if (owed_[member] <= Money{}) return;
    const auto shift = shop_.store().ledger().open_shift();
    const Money amount = Money{pick(1, owed_[member].rupiah())};
    const auto tender = *rc::gen::element(Tender::cash, Tender::transfer);
    shop_.store().ledger().record(
        CreditRepaid{member, shift ? shift->id : ShiftId{}, tender, amount, "kasbon"}, shop_.context());
    owed_[member] -= amount;
}

void RandomTill::confirm() {
    RC_ASSERT(shop_.store().unconfirmed_payments(1'000).size() == unconfirmed_.size());
    if (unconfirmed_.empty()) return;
    const auto [sale, place] = unconfirmed_.back();
    unconfirmed_.pop_back();
    RC_ASSERT(shop_.store().ledger().payment_state(sale, place) == PaymentState::unconfirmed);
    shop_.store().ledger().record(PaymentConfirmed{sale, place}, shop_.context());
    RC_ASSERT(shop_.store().ledger().payment_state(sale, place) == PaymentState::confirmed);
}

void RandomTill::change_master_data() {
    Ledger& ledger = shop_.store().ledger();
    const std::int64_t n = pick(1, 5);
    Product product = *shop_.store().catalog().find(ProductId{n});
    product.units[0].price = Money{pick(1, 90'000)};
    product.units[0].steps = {{PriceLevel::member, Quantity::whole(pick(1, 9)), Money{pick(1, 900)}}};
    product.rules.minimum_age_years = static_cast<int>(pick(0, 21));
    ledger.record(ProductSet{product}, shop_.context());
    Promotion promotion;
    promotion.id = PromotionId{pick(1, 3)};
    promotion.name = "Hemat";
    promotion.products = {ProductId{n}, ProductId{1}};
    promotion.rewards = {ProductId{2}};
    promotion.standing = *rc::gen::element(Promotion::Standing::active, Promotion::Standing::stopped);
    ledger.record(PromotionSet{promotion}, shop_.context());
    ShopProfile profile = shop_.store().profile();
    profile.selling.blocked_categories = {"Rokok", fmt::format("Kategori {}", n)};
    profile.ledger_accounts = {{LedgerAccount::sales, fmt::format("4{}", n), "Penjualan toko"},
                               {LedgerAccount::own_use, "63", ""}};
    ledger.record(ShopSet{profile}, shop_.context());
    ledger.record(MemberSet{member_of(pick(1, 3), Money{1'000 * n})}, shop_.context());
    shop_.receive(ProductId{n}, Quantity::whole(pick(1, 8)), Money{pick(0, 50'000)});
}

void RandomTill::touch_a_cart() {
    Ledger& ledger = shop_.store().ledger();
    const CartId cart = ledger.open_cart().id;
    CartLine line;
    line.id = ledger.open_cart().next_line;
    line.product = ProductId{1};
    const CartTouched touched{*rc::gen::element(CartTouched::Kind::line_removed,
                                                CartTouched::Kind::price_changed,
                                                CartTouched::Kind::cart_cancelled),
                              cart,
                              ProductId{1},
                              "Barang 1",
                              Quantity::whole(2),
                              {},
                              Money{2'000},
                              {},
                              "",
                              {}};
    std::vector<CartChange> changes = {CartLineSet{cart, line, line.id}};
    if (pick(0, 2) == 0)
        changes.emplace_back(CartPutAside{{cart, "nanti", cashier.name, morning, 1, Money{1}}});
    ledger.keep(changes, {&touched, 1}, shop_.context());
    RC_ASSERT(ledger.next_cart() > cart);
}

void RandomTill::restart() {
    const auto head = shop_.store().head();
    const Cart cart = shop_.store().ledger().open_cart();
    const auto held = shop_.store().ledger().held_carts();
    shop_.open_again();
    RC_ASSERT(shop_.store().head() == head);
    RC_ASSERT(shop_.store().ledger().open_cart() == cart);
    RC_ASSERT(shop_.store().ledger().held_carts() == held);
}

void RandomTill::check_reports() {
    for (const db::ShiftListing& listing : shop_.store().shifts(1'000)) {
        const ShiftReport report = shop_.store().shift_report(listing.shift.id);
        const ShiftReport expected = recompute_shift(shop_.path(), report);
        RC_ASSERT(report.gross == expected.gross);
        RC_ASSERT(report == expected);
        RC_ASSERT(report.net == report.gross - report.discount - report.returns - report.voids);
        RC_ASSERT(report.net == report.member_net + report.public_net);
        RC_ASSERT(report.net == report.own_net + report.consigned_net);
        RC_ASSERT(report.missing_count == 0);
        if (listing.closing) RC_ASSERT(report.cash.total() == listing.closing->expected);
    }
    check_sales_reports(shop_.store(), sales_);
    check_report_books(shop_.store(), shop_.path(), sales_);
    check_receipts_behind_rows(shop_.store(), shop_.path(), sales_);
}

Money RandomTill::refunded(const SaleNumber& number, Tender tender) {
    Money sum;
    for (const Sale& sale : sales_) {
        const bool takes_back = std::any_of(sale.lines.begin(), sale.lines.end(), [&](const SaleLine& line) {
            return line.origin && line.origin->sale == number;
        });
        const bool is_voided = std::any_of(sales_.begin(), sales_.end(),
                                           [&](const Sale& other) { return other.voids == sale.number; });
        if (!takes_back || sale.voids || is_voided) continue;
        for (const Payment& payment : sale.payments) {
            if (payment.tender == tender && payment.amount < Money{}) sum -= payment.amount;
        }
    }
    return sum;
}

void RandomTill::check() {
    restart();
    RC_ASSERT(shop_.store().sales({.limit = 1000}).size() == sales_.size());
    for (const Sale& sale : sales_) {
        RC_ASSERT(shop_.store().find_sale(sale.number) == sale);
        for (const SaleLine& line : sale.lines) {
            const OriginLine origin{sale.number, line.id};
            RC_ASSERT(shop_.store().ledger().returned_quantity(origin) == returned_[origin]);
        }
        for (const Tender tender : {Tender::cash, Tender::voucher}) {
            RC_ASSERT(shop_.store().ledger().refunded(sale.number, tender) == refunded(sale.number, tender));
        }
    }
    if (!sales_.empty()) RC_ASSERT(shop_.store().last_sale() == sales_.back());
    check_reports();
    check_documents();
    check_lots();
    check_consignment();
    shop_.close();
    const db::VerifyReport report = db::verify(shop_.path());
    for (const db::Finding& finding : report.findings) {
        RC_LOG() << db::name_of(finding.kind) << ": " << finding.where << "\n";
    }
    RC_ASSERT(report.ok());
}

} // namespace sokoguru::test
