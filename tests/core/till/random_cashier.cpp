#include "tests/core/till/random_cashier.h"

#include "tests/support/property.h"

#include <algorithm>

namespace sokoguru::test {

namespace {

Promotion promotion_of(std::int64_t id, Promotion::Kind kind, std::vector<ProductId> products) {
    Promotion promotion;
    promotion.id = PromotionId{id};
    promotion.name = "Promo " + std::to_string(id);
    promotion.kind = kind;
    promotion.products = std::move(products);
    return promotion;
}

std::vector<Promotion> example_promotions() {
    std::vector<Promotion> promotions = {
        promotion_of(1, Promotion::Kind::percent_off, {crisps}),
        promotion_of(2, Promotion::Kind::n_for_price_of_m, {noodles}),
        promotion_of(3, Promotion::Kind::amount_off, {}),
        promotion_of(4, Promotion::Kind::bundle_price, {water, crisps}),
    };
    promotions[0].percent = Percent{1'000};
    promotions[0].audience = Promotion::Audience::members;
    promotions[1].take = 3;
    promotions[1].pay = 2;
    promotions[1].from_minute = 16 * 60;
    promotions[2].scope = Promotion::Scope::basket;
    promotions[2].amount = Money{5'000};
    promotions[2].basket_min = Money{100'000};
    promotions[3].amount = Money{12'000};
    promotions[3].times_max = 2;
    return promotions;
}

ShopProfile random_profile() {
    ShopProfile profile = example_profile();
    profile.selling.automatic_case_price = Choice::yes;
    profile.tax_status = TaxStatus::taxable_enterprise;
    return profile;
}

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

} // namespace

RandomCashier::RandomCashier(std::uint32_t seed) : dice_(seed) {
    till_.profile = random_profile();
    Unit& noodle_piece = till_.shop.catalog.products[0].units[0];
    noodle_piece.steps = {{PriceLevel::retail, Quantity::whole(10), Money{3'300}},
                          {PriceLevel::member, Quantity::whole(1), Money{3'250}},
                          {PriceLevel::wholesale, Quantity::whole(1), Money{3'100}}};
    // Few pieces, and the next ones cost something else, so that stocks cross zero both ways.
    till_.shop.catalog.levels[noodles] = {Quantity::whole(5), Money{10'000}, Money{3'700}};
    till_.shop.catalog.levels[water] = {Quantity::whole(3), Money{12'345}, Money{2'500}};
    till_.shop.catalog.offered = example_promotions();
    for (int i = 0; i < 20; ++i) {
        till_.shop.catalog.vouchers.push_back(
            {"V" + std::to_string(i), Money{1'000 + 2'345 * i}, {example_day.days + i}});
    }
    start_again();
}

void RandomCashier::start_again() {
    std::optional<TillState> before;
    if (engine_) before = engine_->state();
    engine_ = std::make_unique<Engine>(till_.profile, till_.shop.ports());
    if (before) {
        RC_ASSERT(state().cart.lines == before->cart.lines);
        RC_ASSERT(state().cart.header == before->cart.header);
        RC_ASSERT(state().prices == before->prices);
        RC_ASSERT(state().shift == before->shift);
    }
}

void RandomCashier::pass_time() {
    now_.ms += dice_.below(3 * minute_ms);
    if (dice_.one_in(60)) now_.ms += 8 * 60 * minute_ms;
    if (dice_.one_in(100)) now_.ms -= day_ms;
}

Quantity RandomCashier::any_quantity() {
    if (dice_.one_in(12))
        return dice_.of<Quantity>({Quantity{}, Quantity{-1'000}, Quantity{500}, Quantity{250}});
    return Quantity::whole(1 + dice_.below(dice_.one_in(8) ? 60 : 4));
}

LineId RandomCashier::any_line() {
    const auto& lines = state().cart.lines;
    return lines.empty() || dice_.one_in(15) ? LineId{99} : dice_.of(lines).id;
}

Sale RandomCashier::any_sale() {
    if (sold_.empty() || dice_.one_in(20)) return Sale{};
    // Mostly a late one, which is of the same day.
    const auto late = static_cast<std::int64_t>(sold_.size()) - 1 - dice_.below(4);
    const bool is_late = late >= 0 && !dice_.one_in(3);
    return *till_.shop.ledger.find_sale(is_late ? sold_[static_cast<std::size_t>(late)] : dice_.of(sold_));
}

std::optional<Approval> RandomCashier::any_approval() {
    switch (dice_.below(10)) {
    case 0: return Approval{"HAMID", "1111", "salah"};
    case 1: return Approval{"FAISAL", "1234", "saya"};
    case 2: return Approval{"ZAINAB", "7777", ""};
    case 3: return by_hamid;
    case 4:
    case 5: return by_zainab;
    default: return std::nullopt;
    }
}

std::vector<DenominationCount> RandomCashier::any_count() {
    if (dice_.one_in(8)) return {};
    if (dice_.one_in(8)) return {{Money{75}, 1}};
    std::vector<DenominationCount> counts = notes_and_coins(Money{150'000 + 10'000 * dice_.below(10)});
    // Mostly what is there, to the coin that can be counted.
    if (!dice_.one_in(3) && state().shift && cash_ >= Money{50}) counts = notes_and_coins(cash_);
    return counts;
}

Command RandomCashier::cart_command(std::int64_t which) {
    const std::string code =
        dice_.of<std::string>({noodles_code, noodles_case_code, rice_label, meat_label, cake_label, meal_code,
                               unknown_code, "10003", "10009", "10011", "A-00123", "9900123", "A-00124"});
    const ProductId product{dice_.one_in(40)
                                ? generator.value()
                                : dice_.of<std::int64_t>({1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13})};
    switch (which) {
    case 0: return ScanCode{code, dice_.one_in(3) ? any_quantity() : Quantity{1'000}};
    case 1:
        return AddProduct{product, UnitId{1 + dice_.below(2)}, any_quantity(),
                          Money{1'000 * dice_.below(20)}};
    case 2: return SelectLine{any_line()};
    case 3: return SetQuantity{any_line(), any_quantity()};
    case 4: return ChangeQuantity{any_line(), dice_.one_in(2) ? any_quantity() : -any_quantity()};
    case 5: return RemoveLine{any_line()};
    case 6: return UndoLast{};
    case 7: return SetPrice{any_line(), Money{500 * dice_.below(30)}, dice_.one_in(5) ? "" : "penyok"};
    case 8:
        return DiscountLine{any_line(), Percent{250 * dice_.below(6)}, Money{dice_.one_in(3) ? 700 : 0},
                            "penyok"};
    case 9: return DiscountCart{Percent{250 * dice_.below(6)}, Money{dice_.one_in(3) ? 700 : 0}, "langganan"};
    case 10: return EmptyCart{"batal"};
    case 11: return HoldCart{"Bu Tini"};
    case 12:
        return RecallCart{
            held_.empty()
                ? CartId{1}
                : std::next(held_.begin(), dice_.below(static_cast<std::int64_t>(held_.size())))->first};
    case 13:
        return SetMember{
            dice_.of<std::string>({"A-00123", "A-00123", "A-00123", "A-00124", "A-00125", "A-9"})};
    default:
        return SetBuyerClass{
            dice_.of<BuyerClass>({BuyerClass::general_public, BuyerClass::wholesale, BuyerClass::member})};
    }
}

Command RandomCashier::paying_command(std::int64_t which) {
    const CartId cart{state().cart.id.value() - (dice_.one_in(10) ? 1 : 0)};
    const AmountDue due = engine_->due();
    switch (which) {
    case 0: {
        AddPayment payment;
        payment.cart = cart;
        payment.tender = dice_.of<Tender>(
            {Tender::qris, Tender::transfer, Tender::member_credit, Tender::voucher, Tender::cash});
        if (dice_.one_in(2)) payment.amount = Money{due.rest.rupiah() / (1 + dice_.below(4))};
        if (dice_.one_in(2)) payment.state = PaymentState::unconfirmed;
        payment.reference = "V" + std::to_string(dice_.below(22));
        if (dice_.one_in(8)) payment.taken_before = static_cast<std::size_t>(dice_.below(2));
        return payment;
    }
    case 1: return RemovePayment{cart, static_cast<std::size_t>(dice_.below(2))};
    case 2: {
        const Money above{dice_.of<std::int64_t>({0, 0, 0, 500, 17'900, -100})};
        const Money received = due.in_cash < Money{} ? Money{} : due.in_cash + above;
        return PayCash{cart, received, Money{dice_.one_in(4) ? 300 : 0}};
    }
    case 3: {
        const Sale sale = any_sale();
        const auto open = std::ranges::find(sale.payments, PaymentState::unconfirmed, &Payment::state);
        const bool is_open = open != sale.payments.end();
        return ConfirmPayment{sale.number, is_open ? 1 + (open - sale.payments.begin()) : 1 + dice_.below(2)};
    }
    case 4:
        return RepayCredit{dice_.one_in(4) ? "A-00125" : "A-00123", Money{500 * dice_.below(6)},
                           dice_.of<Tender>({Tender::cash, Tender::qris, Tender::voucher})};
    default: return BeginSale{};
    }
}

Command RandomCashier::return_command(std::int64_t which) {
    const Sale sale = any_sale();
    switch (which) {
    case 0: {
        const LineId line = sale.lines.empty() ? LineId{1} : dice_.of(sale.lines).id;
        return TakeBack{sale.number, line, any_quantity()};
    }
    case 1:
        return TakeBackWithoutReceipt{ProductId{1 + dice_.below(13)}, piece, any_quantity(), "rusak",
                                      Money{9'000}};
    default: return VoidSale{sale.number, dice_.one_in(5) ? "" : "salah"};
    }
}

Command RandomCashier::drawer_command(std::int64_t which) {
    switch (which) {
    case 0: return OpenShift{any_count()};
    case 1:
        return MoveCash{dice_.of<CashMovementKind>(
                            {CashMovementKind::cash_in, CashMovementKind::cash_out, CashMovementKind::drop}),
                        Money{1'000 * dice_.below(60)}, dice_.one_in(3) ? "" : "kantor"};
    case 2:
        if (dice_.one_in(6)) return HandOverShift{"HAMID", "1234"};
        return dice_.one_in(2) ? HandOverShift{"HAMID", "9999"} : HandOverShift{"FAISAL", "1234"};
    case 3: return CloseShift{any_count(), dice_.one_in(2) ? "" : "salah hitung"};
    case 4: return OpenDrawer{"tukar"};
    case 5: return LogOut{};
    case 6: {
        ShopProfile profile = till_.profile;
        profile.selling.closes_minute = dice_.one_in(4) ? 0 : 1'440;
        return ChangeSettings{profile};
    }
    default:
        return LogIn{dice_.of<std::string>({"FAISAL", "HAMID", "ZAINAB"}),
                     dice_.of<std::string>({"1234", "9999", "7777"})};
    }
}

/// Mostly the last one that was opened.
StockNumber RandomCashier::any_sheet() {
    const auto opened = ledger().facts_of<CountOpened>();
    if (opened.empty() || dice_.one_in(10)) return {};
    return dice_.one_in(6) ? opened.front().sheet.number : opened.back().sheet.number;
}

Command RandomCashier::receipt_command() {
    ReceiveGoods command;
    command.goods.supplier_code = dice_.of<std::string>({"", "", "INDAH", "SIAPA"});
    command.goods.freight = Money{dice_.one_in(3) ? 1'234 : 0};
    command.goods.costs_are_confirmed = !dice_.one_in(4);
    for (std::int64_t line = dice_.below(3); line >= 0; --line) {
        ReceivedLine received{ProductId{1 + dice_.below(14)}, UnitId{dice_.one_in(6) ? 2 : 1},
                              any_quantity()};
        received.amount = Money{1'000 * dice_.below(200)};
        if (dice_.one_in(3))
            received.expiry = BusinessDay{example_day.days + 400 + static_cast<int>(dice_.below(4))};
        if (dice_.one_in(4)) received.bonus = any_quantity();
        command.goods.lines.push_back(received);
    }
    return command;
}

Command RandomCashier::stock_command(std::int64_t which) {
    const ProductId product{1 + dice_.below(14)};
    switch (which) {
    case 0:
        return SetSupplier{{{},
                            "INDAH",
                            dice_.one_in(3) ? "" : "CV Indah",
                            "",
                            3,
                            {},
                            dice_.one_in(4) ? SupplierStanding::stopped : SupplierStanding::active}};
    case 1: return receipt_command();
    case 2:
        return AdjustStock{
            {.reason = dice_.of<AdjustmentReason>(
                 {AdjustmentReason::damaged, AdjustmentReason::found, AdjustmentReason::supplier_return}),
             .supplier_code = "INDAH",
             .lines = {{product, piece, any_quantity()}}}};
    case 3: return OpenCount{dice_.one_in(4) ? CountScope::category : CountScope::full, "makanan"};
    case 4:
        return CountGoods{any_sheet(), product, piece, any_quantity(),
                          dice_.one_in(3) ? CountMode::replace : CountMode::add};
    case 5:
        return PostCount{any_sheet(),
                         dice_.one_in(2) ? LargeDifferences::accepted : LargeDifferences::refused};
    case 6: return LookAtStock{};
    default: return CancelCount{any_sheet(), "salah rak"};
    }
}

/// Mostly the last one that was sent.
StockNumber RandomCashier::any_transfer() {
    const auto sent = ledger().facts_of<TransferSent>();
    if (sent.empty() || dice_.one_in(10)) return {};
    return dice_.one_in(6) ? sent.front().transfer.number : sent.back().transfer.number;
}

StockNumber RandomCashier::last_transfer_to_a_shop() {
    StockNumber last;
    for (const TransferSent& sent : ledger().facts_of<TransferSent>()) {
        if (sent.transfer.to.kind == PlaceKind::shop) last = sent.transfer.number;
    }
    return last;
}

PricePlanId RandomCashier::last_price_plan() {
    const auto planned = ledger().facts_of<PricesPlanned>();
    return planned.empty() ? PricePlanId{} : planned.back().plan.id;
}

Command RandomCashier::lots_command(std::int64_t which) {
    const ProductId product{1 + dice_.below(14)};
    switch (which) {
    case 0:
        return BlockLot{product, LotId{dice_.one_in(3) ? dice_.below(3) : 0},
                        dice_.one_in(3) ? LotStanding::blocked : LotStanding::free, "ditarik"};
    case 1:
        return dice_.one_in(2) ? SetPlace{{{}, "GUDANG", "Gudang", PlaceKind::room}}
                               : SetPlace{{{}, "SUNAN", "Toko Sunan", PlaceKind::shop}};
    case 2:
    case 3:
        return SendGoods{{.from_code = dice_.of<std::string>({"", "", "GUDANG"}),
                          .to_code = dice_.of<std::string>({"GUDANG", "SUNAN", "SUNAN", "SUNAN", "TOKO"}),
                          .lines = {{product, piece, any_quantity()}}}};
    case 4:
    case 5: {
        TakeInTransfer command{{ledger().lane.shop, any_transfer()}};
        if (dice_.one_in(3)) command.arrived = {any_quantity()};
        command.reason = "hilang";
        return command;
    }
    case 6:
    case 7: return HandOverTransfer{dice_.one_in(6) ? any_transfer() : last_transfer_to_a_shop()};
    case 8:
    case 9: return SetConsignor{"INDAH", "Bu Sri", Percent{1'000 * dice_.below(11)}};
    case 10: return ReceiveConsigned{"INDAH", "N-1", {{crisps, piece, any_quantity()}}};
    case 11: return ReturnConsigned{"INDAH", "N-2", {{crisps, piece, any_quantity()}}};
    default: break;
    }
    return SettleConsignor{"INDAH", dice_.one_in(4) ? Money{500} : Money{}, "basi",
                           dice_.one_in(2) ? PaidFrom::drawer : PaidFrom::elsewhere};
}

/// Prices move a little, and some of them only from tomorrow on.
Command RandomCashier::catalogue_command(std::int64_t which) {
    const std::size_t place = static_cast<std::size_t>(dice_.below(4));
    Product product = till_.shop.catalog.products.at(place);
    const std::optional<Money> price = product.units[0].price;
    const Money other = price.value_or(Money{5'000}) + Money{100 * (dice_.below(3) - 1)};
    switch (which) {
    case 0:
        product.favourite = !product.favourite;
        product.units[0].price = other;
        return SetProduct{product, PricesBelowCost::accepted, {}};
    case 1:
    case 2: {
        ChangePrices command;
        command.changes = {{product.id, product.units[0].id, {}, price, other}};
        command.below_cost = PricesBelowCost::accepted;
        if (which == 2) command.from = BusinessDay{business_day(now_, Zone::wib, 0).days + 1};
        return command;
    }
    case 3: {
        if (dice_.one_in(5)) return ChangePhoto{product.id};
        Promotion promotion;
        promotion.id = PromotionId{dice_.one_in(2) ? 0 : 1 + dice_.below(3)};
        promotion.name = "Hampir ED";
        promotion.products = {product.id};
        promotion.percent = Percent{500 * dice_.below(6)};
        promotion.standing = dice_.one_in(2) ? Promotion::Standing::stopped : Promotion::Standing::active;
        return SetPromotions{{promotion}};
    }
    default: return CancelPricePlan{dice_.one_in(4) ? PricePlanId{1} : last_price_plan(), "salah"};
    }
}

/// Mostly the last one that was written.
StockNumber RandomCashier::any_order() {
    const auto orders = ledger().facts_of<OrderSet>();
    if (orders.empty() || dice_.one_in(10)) return {};
    return dice_.one_in(6) ? orders.front().order.number : orders.back().order.number;
}

Command RandomCashier::buying_command(std::int64_t which) {
    const ProductId product{1 + dice_.below(14)};
    switch (which) {
    case 0: {
        SupplierPrice price;
        price.product = product;
        price.unit = piece;
        price.price = Money{500 + 100 * dice_.below(50)};
        return SetSupplierPrice{"INDAH", price};
    }
    case 1:
        return SetStockLimits{
            product, dice_.one_in(3) ? std::nullopt
                                     : std::optional(StockLimits{Quantity::whole(2), Quantity::whole(9)})};
    case 2:
    case 3:
        return SetOrder{.supplier_code = "INDAH", .lines = {{product, piece, any_quantity(), Money{2'000}}}};
    case 4:
    case 5: return SendOrder{any_order(), true};
    case 6:
        return EndOrder{any_order(), dice_.one_in(2) ? OrderStanding::closed : OrderStanding::cancelled,
                        "batal"};
    default: {
        PaySupplier command;
        command.payment.supplier_code = "INDAH";
        command.payment.amount = Money{1'000 * (1 + dice_.below(20))};
        command.payment.is_confirmed = true;
        return command;
    }
    }
}

Command RandomCashier::any_command() {
    if (!state().user) return dice_.one_in(3) ? LogIn{"ZAINAB", "7777"} : LogIn{"FAISAL", "1234"};
    const CloseDay day_ends{business_day(now_, Zone::wib, 0)};
    if (!state().shift && state().cart.lines.empty() && dice_.one_in(4)) return day_ends;
    if (!state().shift && !dice_.one_in(3)) return OpenShift{any_count()};
    const std::int64_t throw_of_100 = dice_.below(100);
    if (throw_of_100 < 22) return cart_command(dice_.below(2));
    if (throw_of_100 < 38) return cart_command(dice_.below(15));
    if (throw_of_100 < 46) return paying_command(2);
    if (throw_of_100 < 60) return paying_command(dice_.one_in(2) ? 0 : dice_.below(6));
    if (throw_of_100 < 65) return return_command(dice_.below(3));
    if (throw_of_100 < 76) return stock_command(dice_.below(8));
    if (throw_of_100 < 87) return lots_command(dice_.below(13));
    if (throw_of_100 < 90) return catalogue_command(dice_.below(5));
    if (throw_of_100 < 94) return buying_command(dice_.below(8));
    return drawer_command(dice_.below(8));
}

void RandomCashier::do_command() {
    const Command command = any_command();
    const TillState before = state();
    const std::size_t changes_before = ledger().changes.size();
    const std::size_t facts_before = ledger().facts.size();
    // Now and then a clock without a battery.
    const UtcTime at = dice_.one_in(100) ? UtcTime{now_.ms - 3'653 * day_ms} : now_;
    const auto outcome = engine_->handle(command, at, any_approval());
    if (outcome) {
        ++done_[command.index()];
        check_done(command, before, facts_before, *outcome);
    } else {
        check_refused(before, changes_before, facts_before);
    }
}

void RandomCashier::step() {
    pass_time();
    if (dice_.one_in(50)) start_again();
    do_command();
    check_carts();
    check_cash();
}

} // namespace sokoguru::test
