#pragma once

#include "core/catalog/price_change.h"
#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/planning/reorder.h"
#include "core/report/sales_report.h"
#include "core/sale/cart.h"
#include "core/sale/promotion.h"
#include "core/sale/sale.h"
#include "core/stock/consignment.h"
#include "core/stock/costing.h"
#include "core/stock/goods_receipt.h"
#include "core/stock/lot.h"
#include "core/stock/purchase_order.h"
#include "core/stock/stock_adjustment.h"
#include "core/stock/stock_count.h"
#include "core/stock/supplier.h"
#include "core/stock/supplier_account.h"
#include "core/stock/supplier_price.h"
#include "core/stock/transfer.h"
#include "core/till/shift.h"
#include "core/till/shop_profile.h"
#include "core/till/user.h"
#include "core/values/ids.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru {

// What the journal records. A fact is a value with everything that is needed to build the tables again; each
// becomes one entry of the append-only journal (`db/journal.h`).

/// The shop's settings as they are from now on. The first entry of every journal.
struct ShopSet {
    ShopProfile profile;
    bool operator==(const ShopSet&) const = default;
};

/// A user as he or she is from now on, with a hash of the PIN (Argon2id, `db/pin.h`).
struct UserSet {
    User user;
    std::string pin_hash;
    bool operator==(const UserSet&) const = default;
};

/// A member as he or she is from now on. Name and phone number are kept outside the journal: its body has the
/// id, the code, the class and a salted hash of the details.
struct MemberSet {
    Member member;
    bool operator==(const MemberSet&) const = default;
};

/// A product with all its units, prices and codes as it is from now on.
struct ProductSet {
    Product product;
    UserId approver = {}; ///< 0 when nobody had to allow it.
    bool operator==(const ProductSet&) const = default;
};

/// Goods that came in: at first the opening stock.
struct GoodsReceived {
    ProductId product;
    ReceiptOfGoods receipt;
    bool operator==(const GoodsReceived&) const = default;
};

struct SaleMade {
    Sale sale;
    bool operator==(const SaleMade&) const = default;
};

struct ShiftOpened {
    Shift shift;
    bool operator==(const ShiftOpened&) const = default;
};

struct ShiftClosed {
    ShiftId shift;
    ShiftClosing closing;
    bool operator==(const ShiftClosed&) const = default;
};

/// Another cashier answers for the drawer from now on.
struct ShiftHandedOver {
    ShiftId shift;
    UserId from;
    UserId to;
    std::string to_name;
    bool operator==(const ShiftHandedOver&) const = default;
};

struct CashMoved {
    ShiftId shift;
    CashMovementKind kind = CashMovementKind::cash_in;
    Money amount; ///< Positive.
    std::string reason;
    UserId approver;
    bool operator==(const CashMoved&) const = default;
};

/// The drawer was opened without a sale.
struct DrawerOpened {
    ShiftId shift; ///< 0 when none was open.
    std::string reason;
    UserId approver;
    bool operator==(const DrawerOpened&) const = default;
};

/// Money of a payment that was unconfirmed has been seen to arrive.
struct PaymentConfirmed {
    SaleNumber sale;
    std::int64_t place = 1; ///< Of the payment in the sale, from 1.
    bool operator==(const PaymentConfirmed&) const = default;
};

/// A member has paid back what was owed (kasbon).
struct CreditRepaid {
    MemberId member;
    ShiftId shift;
    Tender tender = Tender::cash;
    Money amount; ///< Positive.
    std::string reference;
    bool operator==(const CreditRepaid&) const = default;
};

/// A voucher that can be used from now on.
struct VoucherIssued {
    Voucher voucher;
    bool operator==(const VoucherIssued&) const = default;
};

/// A promotion as it is from now on.
struct PromotionSet {
    Promotion promotion;
    UserId approver = {}; ///< 0 when nobody had to allow it.
    bool operator==(const PromotionSet&) const = default;
};

/// Something that was done to a cart by hand and that an owner wants to see later. What was scanned, and what
/// was sold in the end, stands in the sale.
struct CartTouched {
    enum class Kind {
        line_removed,
        quantity_changed,
        price_changed,
        line_discounted,
        cart_discounted,
        cart_cancelled,
        cart_held,
        cart_recalled,
        payment_removed, ///< Money or a voucher that had been taken for the cart was given back.
        credit_exceeded, ///< Member credit went beyond the limit, by the approver's or the user's own word.
        return_allowed,  ///< Somebody allowed goods to come back without a receipt, or too late.
    };
    Kind kind = Kind::line_removed;
    CartId cart = {};
    ProductId product = {}; ///< 0 when the whole cart is meant.
    std::string name = {};  ///< Of the product, or what the held cart was called.
    Quantity quantity_before = {};
    Quantity quantity_after = {};
    Money amount_before = {}; ///< What the line or the cart cost.
    Money amount_after = {};
    std::string reason = {};
    UserId approver = {};
    bool operator==(const CartTouched&) const = default;
};

/// A supplier as he or she is from now on.
struct SupplierSet {
    Supplier supplier;
    bool operator==(const SupplierSet&) const = default;
};

/// Goods that came in, as a document.
struct GoodsReceiptMade {
    GoodsReceipt receipt;
    bool operator==(const GoodsReceiptMade&) const = default;
};

/// Stock that changed by hand, or went back to a supplier.
struct StockAdjusted {
    StockAdjustment adjustment;
    bool operator==(const StockAdjusted&) const = default;
};

struct CountOpened {
    CountSheet sheet;
    bool operator==(const CountOpened&) const = default;
};

/// A line of a count sheet.
struct GoodsCounted {
    StockNumber sheet;
    CountEntry entry;
    bool operator==(const GoodsCounted&) const = default;
};

/// A sheet's differences have become movements of stock.
struct CountPosted {
    CountPosting posting;
    bool operator==(const CountPosted&) const = default;
};

/// A sheet was put away without moving anything.
struct CountCancelled {
    StockNumber sheet;
    UtcTime at;
    std::string reason;
    UserId approver;
    bool operator==(const CountCancelled&) const = default;
};

/// A lot of a product was blocked, or is free again.
struct LotStandingSet {
    ProductId product;
    LotId lot;
    LotName name;
    LotStanding standing = LotStanding::blocked;
    UtcTime at;
    std::string reason;
    UserId approver;
    bool operator==(const LotStandingSet&) const = default;
};

/// A place as it is from now on.
struct PlaceSet {
    Place place;
    bool operator==(const PlaceSet&) const = default;
};

/// Goods are on the way.
struct TransferSent {
    Transfer transfer;
    bool operator==(const TransferSent&) const = default;
};

/// Goods that were on the way are there, this shop's or another's.
struct TransferArrived {
    TransferArrival arrival;
    bool operator==(const TransferArrived&) const = default;
};

/// Another shop has what was on the way to it.
struct TransferHandedOver {
    StockNumber number;
    UtcTime at;
    UserId approver;
    bool operator==(const TransferHandedOver&) const = default;
};

/// A supplier's goods are sold for a fee from now on.
struct ConsignorSet {
    Consignor consignor;
    bool operator==(const ConsignorSet&) const = default;
};

/// A consignor was paid.
struct ConsignmentSettled {
    ConsignmentSettlement settlement;
    bool operator==(const ConsignmentSettled&) const = default;
};

/// Prices that hold from now on: by hand, many at once, or because the day of a plan has come.
struct PricesChanged {
    std::vector<PriceChange> changes;     ///< Those of one product follow each other.
    std::optional<PricePlanId> plan = {}; ///< Whose day has come; it is over then.
    std::string note = {};
    UserId approver = {};
    bool operator==(const PricesChanged&) const = default;
};

/// Prices that hold from a later day on.
struct PricesPlanned {
    PricePlan plan;
    bool operator==(const PricesPlanned&) const = default;
};

/// The plan's day will come without it.
struct PricePlanCancelled {
    PricePlanId plan;
    std::string reason;
    UserId approver;
    bool operator==(const PricePlanCancelled&) const = default;
};

/// A line of a supplier's price list as it is from now on.
struct SupplierPriceSet {
    SupplierPrice price;
    bool operator==(const SupplierPriceSet&) const = default;
};

/// The manager's own limits of a product; none: the statistics decide.
struct StockLimitsSet {
    ProductId product;
    std::optional<StockLimits> limits;
    bool operator==(const StockLimitsSet&) const = default;
};

/// A draft of an order as it is from now on.
struct OrderSet {
    PurchaseOrder order;
    bool operator==(const OrderSet&) const = default;
};

struct OrderSent {
    StockNumber order;
    UtcTime at;
    UserId approver;
    bool operator==(const OrderSent&) const = default;
};

/// Closed or cancelled by hand. An order of which everything has come closes by itself.
struct OrderEnded {
    StockNumber order;
    OrderStanding end = OrderStanding::closed;
    UtcTime at;
    std::string reason;
    UserId approver;
    bool operator==(const OrderEnded&) const = default;
};

struct SupplierPaid {
    SupplierPayment payment;
    bool operator==(const SupplierPaid&) const = default;
};

/// A business day is over at this lane: what is sold from now on belongs to a later one.
struct DayClosed {
    DayClosing closing;
    bool operator==(const DayClosed&) const = default;
};

/// A lane goes on from a copy of its file: the first entry of a new epoch of its journal. What was written
/// after the copy was made is lost to the file; some of it may be on paper.
struct EpochBegan {
    EpochId copied_epoch{1};
    SequenceId copied_through; ///< The last entry of the copy.
    std::string copied_hash;   ///< Of that entry: 64 hexadecimal digits.
    bool operator==(const EpochBegan&) const = default;
};

/// One of the facts. Copying, comparing and destroying are compiled once, in `fact.cpp`, and a message of the
/// compiler says `Fact` instead of its forty names.
struct Fact
    : std::variant<ShopSet, UserSet, MemberSet, ProductSet, GoodsReceived, SaleMade, ShiftOpened, ShiftClosed,
                   ShiftHandedOver, CashMoved, DrawerOpened, PaymentConfirmed, CreditRepaid, VoucherIssued,
                   PromotionSet, CartTouched, SupplierSet, GoodsReceiptMade, StockAdjusted, CountOpened,
                   GoodsCounted, CountPosted, CountCancelled, LotStandingSet, PlaceSet, TransferSent,
                   TransferArrived, TransferHandedOver, ConsignorSet, ConsignmentSettled, PricesChanged,
                   PricesPlanned, PricePlanCancelled, SupplierPriceSet, StockLimitsSet, OrderSet, OrderSent,
                   OrderEnded, SupplierPaid, DayClosed, EpochBegan> {
    using variant::variant;
    Fact();
    Fact(const Fact&);
    Fact(Fact&&) noexcept;
    Fact& operator=(const Fact&);
    Fact& operator=(Fact&&) noexcept;
    ~Fact();
    bool operator==(const Fact&) const;
};

/// When a fact came to be and through whom.
struct FactContext {
    UtcTime at;
    BusinessDay day;
    UserId user; ///< 0 when the program did it at the command line.
};

// What changes in the open cart. It is kept so that a cart survives a crash, and is no fact of the books.

struct CartLineSet {
    CartId cart;
    CartLine line;
    LineId selected;
    bool operator==(const CartLineSet&) const = default;
};
struct CartLineRemoved {
    CartId cart;
    LineId line;
    LineId selected;
    bool operator==(const CartLineRemoved&) const = default;
};
struct CartEmptied {
    CartId cart;
    bool operator==(const CartEmptied&) const = default;
};
/// Who buys, what was taken off the whole, what was paid already.
struct CartHeaderSet {
    CartId cart;
    CartHeader header;
    bool operator==(const CartHeaderSet&) const = default;
};
/// Puts the cart aside, with how the list of such carts shows it. Another cart is the open one then.
struct CartPutAside {
    HeldCart held;
    bool operator==(const CartPutAside&) const = default;
};
/// Makes a cart that was put aside the open one.
struct CartTakenUp {
    CartId cart;
    bool operator==(const CartTakenUp&) const = default;
};
using CartChange =
    std::variant<CartLineSet, CartLineRemoved, CartEmptied, CartHeaderSet, CartPutAside, CartTakenUp>;

} // namespace sokoguru
