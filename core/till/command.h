#pragma once

#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/sale/sale_number.h"
#include "core/till/catalogue_command.h"
#include "core/till/lots_command.h"
#include "core/till/purchasing_command.h"
#include "core/till/shift.h"
#include "core/till/shop_profile.h"
#include "core/till/stock_command.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru {

// What a cashier can ask of the till. The touchscreen, the console till and the tests all speak in these.

// People.

struct LogIn {
    std::string user_code;
    std::string pin;
};
/// Also what locking the screen is: the cart stays, and whoever logs in next goes on with it.
struct LogOut {};

// The cart.

/// A code from a scanner or a keyboard: of a product's unit, a scale label, the shop's own product code, a
/// member's card, or a receipt's number. A cart that has been paid makes room for the next customer's by
/// itself.
struct ScanCode {
    std::string code;
    Quantity quantity{1000};
};
struct AddProduct {
    ProductId product;
    UnitId unit{1};
    Quantity quantity{1000};
    std::optional<Money> price = {}; ///< Of one unit, where the product has none in the list.
};
struct SelectLine {
    LineId line;
};
struct SetQuantity {
    LineId line;
    Quantity quantity;
};
/// Adds to a line's quantity; a line that comes to zero is removed.
struct ChangeQuantity {
    LineId line;
    Quantity change;
};
struct RemoveLine {
    LineId line;
};
/// Takes back what was last added to the cart.
struct UndoLast {};
struct SetPrice {
    LineId line;
    Money price; ///< Of one unit.
    std::string reason;
};
/// Takes off a share or an amount, the other is 0; both 0 takes the discount away again.
struct DiscountLine {
    LineId line;
    Percent percent;
    Money amount;
    std::string reason;
};
struct DiscountCart {
    Percent percent;
    Money amount;
    std::string reason;
};
/// Throws the whole cart away.
struct EmptyCart {
    std::string reason = {};
};
struct HoldCart {
    std::string note;
};
/// Takes up a held cart; the open one must be empty.
struct RecallCart {
    CartId cart;
};

// The buyer.

/// By code or card; the prices follow at once.
struct SetMember {
    std::string code;
};
/// A class without a member: wholesale, or everybody's prices again.
struct SetBuyerClass {
    BuyerClass buyer_class = BuyerClass::general_public;
};

// Paying. Each names the cart that the cashier saw, so that a second tap can't pay the next one.

/// Takes a part of what is due by another means than cash; the sale is not finished yet.
struct AddPayment {
    CartId cart;
    Tender tender = Tender::qris;
    Money amount; ///< 0: all that is left.
    std::string reference = {};
    PaymentState state = PaymentState::confirmed;
    /// How many were taken before, as the cashier saw it: a second tap is refused then.
    std::optional<std::size_t> taken_before = {};
};
/// Takes a part back, by its place from 0.
struct RemovePayment {
    CartId cart;
    std::size_t place = 0;
};
/// Ends the sale with cash for what is left, which may be nothing; pays a refund out.
struct PayCash {
    CartId cart;
    Money received;
    Money donation = {}; ///< Infaq out of the change.
};
/// Money of a finished sale's payment was seen to arrive.
struct ConfirmPayment {
    SaleNumber sale;
    std::int64_t place = 1;
};
struct RepayCredit {
    std::string member_code;
    Money amount;
    Tender tender = Tender::cash;
    std::string reference = {};
};
/// Leaves the finished sale's screen.
struct BeginSale {};

// Goods that come back.

/// Puts goods of a sale into the cart as coming back.
struct TakeBack {
    SaleNumber sale;
    LineId line;
    Quantity quantity; ///< In units of the line, positive.
};
struct TakeBackWithoutReceipt {
    ProductId product;
    UnitId unit{1};
    Quantity quantity{1000};
    std::string reason;
    std::optional<Money> price = {}; ///< Of one unit, where the product has none in the list.
};
/// Undoes a whole sale of the same day, in its tenders.
struct VoidSale {
    SaleNumber sale;
    std::string reason;
};

// The drawer.

struct OpenShift {
    std::vector<DenominationCount> float_counts;
};
struct MoveCash {
    CashMovementKind kind = CashMovementKind::cash_in;
    Money amount;
    std::string reason;
};
/// The drawer goes to whoever's PIN this is.
struct HandOverShift {
    std::string user_code;
    std::string pin;
};
/// The count is entered blind: what should be there is told afterwards.
struct CloseShift {
    std::vector<DenominationCount> counts;
    std::string reason = {}; ///< Of a difference.
};
struct OpenDrawer {
    std::string reason;
};

/// The shop's settings as they are from now on.
struct ChangeSettings {
    ShopProfile profile;
};

/// Ends a business day, and each one before it on which something was sold and that was not ended.
struct CloseDay {
    BusinessDay day;
};

/// Asks whether the stock may be looked at; nothing is recorded.
struct LookAtStock {};

/// One of the commands. Copying and destroying are compiled once, in `command.cpp`, and a message of the
/// compiler says `Command` instead of its sixty names.
struct Command
    : std::variant<LogIn, LogOut, ScanCode, AddProduct, SelectLine, SetQuantity, ChangeQuantity, RemoveLine,
                   UndoLast, SetPrice, DiscountLine, DiscountCart, EmptyCart, HoldCart, RecallCart, SetMember,
                   SetBuyerClass, AddPayment, RemovePayment, PayCash, ConfirmPayment, RepayCredit, BeginSale,
                   TakeBack, TakeBackWithoutReceipt, VoidSale, OpenShift, MoveCash, HandOverShift, CloseShift,
                   OpenDrawer, ChangeSettings, SetSupplier, ReceiveGoods, AdjustStock, OpenCount, CountGoods,
                   PostCount, CancelCount, LookAtStock, BlockLot, SetPlace, SendGoods, TakeInTransfer,
                   HandOverTransfer, SetConsignor, ReceiveConsigned, ReturnConsigned, SettleConsignor,
                   SetProduct, ChangePrices, ChangePhoto, CancelPricePlan, SetSupplierPrice, SetStockLimits,
                   SetOrder, SendOrder, EndOrder, PaySupplier, CloseDay, SetPromotions> {
    using variant::variant;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

} // namespace sokoguru
