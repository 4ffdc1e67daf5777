#include "db/fact_json.h"

#include "db/catalogue_json.h"
#include "db/day_json.h"
#include "db/fault.h"
#include "db/json_reader.h"
#include "db/json_writer.h"
#include "db/lots_json.h"
#include "db/payment_json.h"
#include "db/product_json.h"
#include "db/promotion_json.h"
#include "db/purchasing_json.h"
#include "db/sale_json.h"
#include "db/settings_json.h"
#include "db/stock_json.h"
#include "db/till_json.h"

#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>
#include <variant>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_body(JsonWriter& writer, const ShopSet& fact, const Hash&) {
    writer.begin_object("profile");
    write_profile(writer, fact.profile);
    writer.end_object();
}

void write_body(JsonWriter& writer, const UserSet& fact, const Hash&) {
    writer.member("code", fact.user.code);
    writer.member("id", fact.user.id);
    writer.member("name", fact.user.name);
    writer.member("pin_hash", fact.pin_hash);
    writer.member("role", fact.user.role);
    writer.member("standing", fact.user.standing);
}

void write_body(JsonWriter& writer, const MemberSet& fact, const Hash& details_hash) {
    writer.member("buyer_class", fact.member.buyer_class);
    writer.member("card", fact.member.card);
    writer.member("code", fact.member.code);
    writer.member("credit_limit", fact.member.credit_limit);
    writer.member("details_hash", to_hex(details_hash));
    writer.member("id", fact.member.id);
    writer.member("joined", fact.member.joined);
    writer.member("standing", fact.member.standing);
}

void write_body(JsonWriter& writer, const ProductSet& fact, const Hash&) {
    writer.member("approver", fact.approver);
    writer.begin_object("product");
    write_product(writer, fact.product);
    writer.end_object();
}

void write_body(JsonWriter& writer, const GoodsReceived& fact, const Hash&) {
    writer.member("product", fact.product);
    writer.member("quantity", fact.receipt.received.quantity);
    writer.member("true_up", fact.receipt.true_up);
    writer.member("unit_cost", fact.receipt.unit_cost);
}

/// The members whose keys come after the version's in the order of the alphabet.
void write_after_version(JsonWriter& writer, const GoodsReceived& fact) {
    writer.member("value", fact.receipt.received.value);
}

template <class AnyFact>
void write_after_version(JsonWriter&, const AnyFact&) {}

void write_body(JsonWriter& writer, const SaleMade& fact, const Hash&) {
    writer.begin_object("sale");
    write_sale(writer, fact.sale);
    writer.end_object();
}

void write_body(JsonWriter& writer, const PaymentConfirmed& fact, const Hash&) {
    writer.member("place", fact.place);
    write_number(writer, "sale", fact.sale);
}

void write_body(JsonWriter& writer, const CreditRepaid& fact, const Hash&) {
    writer.member("amount", fact.amount);
    writer.member("member", fact.member);
    writer.member("reference", fact.reference);
    writer.member("shift", fact.shift);
    writer.member("tender", fact.tender);
}

void write_body(JsonWriter& writer, const VoucherIssued& fact, const Hash&) {
    writer.member("amount", fact.voucher.amount);
    writer.member("code", fact.voucher.code);
    writer.member("last_day", fact.voucher.valid_to);
}

void write_body(JsonWriter& writer, const PromotionSet& fact, const Hash&) {
    write_promotion_set(writer, fact);
}

template <class OtherFact>
void write_body(JsonWriter& writer, const OtherFact& fact, const Hash&) {
    if constexpr (requires { write_stock_fact(writer, fact); }) {
        write_stock_fact(writer, fact);
    } else if constexpr (requires { write_catalogue_fact(writer, fact); }) {
        write_catalogue_fact(writer, fact);
    } else if constexpr (requires { write_purchasing_fact(writer, fact); }) {
        write_purchasing_fact(writer, fact);
    } else if constexpr (requires { write_day_fact(writer, fact); }) {
        write_day_fact(writer, fact);
    } else {
        write_till_fact(writer, fact);
    }
}

UserSet read_user_set(JsonReader& reader, std::int64_t version) {
    UserSet fact;
    fact.user.code = reader.text("code");
    fact.user.id = reader.id<UserId>("id");
    fact.user.name = reader.text("name");
    fact.pin_hash = reader.text("pin_hash");
    fact.user.role = reader.word<Role>("role");
    if (version >= 2) fact.user.standing = reader.word<UserStanding>("standing");
    return fact;
}

MemberSet read_member_set(JsonReader& reader, std::int64_t version) {
    MemberSet fact;
    fact.member.buyer_class = reader.word<BuyerClass>("buyer_class");
    fact.member.code = reader.text("code");
    fact.member.id = reader.id<MemberId>("id");
    fact.member.joined = reader.text("joined");
    if (version >= 2) {
        fact.member.card = reader.text("card");
        fact.member.credit_limit = reader.money("credit_limit");
        fact.member.standing = reader.word<MemberStanding>("standing");
    }
    return fact;
}

GoodsReceived read_goods_received(JsonReader& reader) {
    GoodsReceived fact;
    fact.product = reader.id<ProductId>("product");
    fact.receipt.received.quantity = reader.quantity("quantity");
    fact.receipt.true_up = reader.money("true_up");
    fact.receipt.unit_cost = reader.money("unit_cost");
    fact.receipt.received.value = reader.money("value");
    return fact;
}

PaymentConfirmed read_payment_confirmed(JsonReader& reader) {
    PaymentConfirmed fact;
    fact.place = reader.integer("place");
    fact.sale = number_from_json(reader.object("sale"));
    return fact;
}

CreditRepaid read_credit_repaid(JsonReader& reader) {
    CreditRepaid fact;
    fact.amount = reader.money("amount");
    fact.member = reader.id<MemberId>("member");
    fact.reference = reader.text("reference");
    fact.shift = reader.id<ShiftId>("shift");
    fact.tender = reader.word<Tender>("tender");
    return fact;
}

VoucherIssued read_voucher_issued(JsonReader& reader) {
    VoucherIssued fact;
    fact.voucher.amount = reader.money("amount");
    fact.voucher.code = reader.text("code");
    fact.voucher.valid_to = reader.day("last_day");
    return fact;
}

Hash read_details_hash(JsonReader& reader) {
    const auto hash = hash_from_hex(reader.text("details_hash"));
    if (!hash) throw Fault(FaultKind::damaged, "a member's details_hash is no hash");
    return *hash;
}

/// How a fact is called in the journal, and the version in which its body is written today.
struct BodyType {
    std::string_view name;
    std::int64_t version = 0;
};
template <class>
inline constexpr BodyType body_of = {};
template <>
inline constexpr BodyType body_of<ShopSet> = {"shop_set", 3};
template <>
inline constexpr BodyType body_of<UserSet> = {"user_set", 2};
template <>
inline constexpr BodyType body_of<MemberSet> = {"member_set", 2};
template <>
inline constexpr BodyType body_of<ProductSet> = {"product_set", 3};
template <>
inline constexpr BodyType body_of<GoodsReceived> = {"goods_received", 1};
template <>
inline constexpr BodyType body_of<SaleMade> = {"sale_made", 2};
template <>
inline constexpr BodyType body_of<ShiftOpened> = {"shift_opened", 1};
template <>
inline constexpr BodyType body_of<ShiftClosed> = {"shift_closed", 2};
template <>
inline constexpr BodyType body_of<ShiftHandedOver> = {"shift_handed_over", 1};
template <>
inline constexpr BodyType body_of<CashMoved> = {"cash_moved", 1};
template <>
inline constexpr BodyType body_of<DrawerOpened> = {"drawer_opened", 1};
template <>
inline constexpr BodyType body_of<PaymentConfirmed> = {"payment_confirmed", 1};
template <>
inline constexpr BodyType body_of<CreditRepaid> = {"credit_repaid", 1};
template <>
inline constexpr BodyType body_of<VoucherIssued> = {"voucher_issued", 1};
template <>
inline constexpr BodyType body_of<PromotionSet> = {"promotion_set", 2};
template <>
inline constexpr BodyType body_of<CartTouched> = {"cart_touched", 1};
template <>
inline constexpr BodyType body_of<SupplierSet> = {"supplier_set", 2};
template <>
inline constexpr BodyType body_of<GoodsReceiptMade> = {"goods_receipt_made", 2};
template <>
inline constexpr BodyType body_of<StockAdjusted> = {"stock_adjusted", 2};
template <>
inline constexpr BodyType body_of<CountOpened> = {"count_opened", 1};
template <>
inline constexpr BodyType body_of<GoodsCounted> = {"goods_counted", 1};
template <>
inline constexpr BodyType body_of<CountPosted> = {"count_posted", 1};
template <>
inline constexpr BodyType body_of<CountCancelled> = {"count_cancelled", 1};
template <>
inline constexpr BodyType body_of<LotStandingSet> = {"lot_standing_set", 1};
template <>
inline constexpr BodyType body_of<PlaceSet> = {"place_set", 1};
template <>
inline constexpr BodyType body_of<TransferSent> = {"transfer_sent", 1};
template <>
inline constexpr BodyType body_of<TransferArrived> = {"transfer_arrived", 1};
template <>
inline constexpr BodyType body_of<TransferHandedOver> = {"transfer_handed_over", 1};
template <>
inline constexpr BodyType body_of<ConsignorSet> = {"consignor_set", 1};
template <>
inline constexpr BodyType body_of<ConsignmentSettled> = {"consignment_settled", 1};

template <>
inline constexpr BodyType body_of<PricesChanged> = {"prices_changed", 1};
template <>
inline constexpr BodyType body_of<PricesPlanned> = {"prices_planned", 1};
template <>
inline constexpr BodyType body_of<PricePlanCancelled> = {"price_plan_cancelled", 1};
template <>
inline constexpr BodyType body_of<SupplierPriceSet> = {"supplier_price_set", 1};
template <>
inline constexpr BodyType body_of<StockLimitsSet> = {"stock_limits_set", 1};
template <>
inline constexpr BodyType body_of<OrderSet> = {"order_set", 1};
template <>
inline constexpr BodyType body_of<OrderSent> = {"order_sent", 1};
template <>
inline constexpr BodyType body_of<OrderEnded> = {"order_ended", 1};
template <>
inline constexpr BodyType body_of<SupplierPaid> = {"supplier_paid", 1};
template <>
inline constexpr BodyType body_of<DayClosed> = {"day_closed", 1};
template <>
inline constexpr BodyType body_of<EpochBegan> = {"epoch_began", 1};

struct BodyReader {
    BodyType type;
    RecordedFact (*read)(JsonReader& reader, std::int64_t version);
};

constexpr BodyReader body_readers[] = {
    {body_of<ShopSet>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{ShopSet{profile_from_json(reader.object("profile"), version)}, {}};
     }},
    {body_of<UserSet>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_user_set(reader, version), {}};
     }},
    {body_of<MemberSet>,
     [](JsonReader& reader, std::int64_t version) {
         const MemberSet fact = read_member_set(reader, version);
         return RecordedFact{fact, read_details_hash(reader)};
     }},
    {body_of<ProductSet>,
     [](JsonReader& reader, std::int64_t version) {
         ProductSet fact{product_from_json(reader.object("product"), version), {}};
         if (version >= 3) fact.approver = reader.id<UserId>("approver");
         return RecordedFact{std::move(fact), {}};
     }},
    {body_of<GoodsReceived>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_goods_received(reader), {}};
     }},
    {body_of<SaleMade>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{SaleMade{sale_from_json(reader.object("sale"), version)}, {}};
     }},
    {body_of<ShiftOpened>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_shift_opened(reader), {}};
     }},
    {body_of<ShiftClosed>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_shift_closed(reader, version), {}};
     }},
    {body_of<ShiftHandedOver>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_shift_handed_over(reader), {}};
     }},
    {body_of<CashMoved>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_cash_moved(reader), {}};
     }},
    {body_of<DrawerOpened>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_drawer_opened(reader), {}};
     }},
    {body_of<PaymentConfirmed>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_payment_confirmed(reader), {}};
     }},
    {body_of<CreditRepaid>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_credit_repaid(reader), {}};
     }},
    {body_of<VoucherIssued>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_voucher_issued(reader), {}};
     }},
    {body_of<PromotionSet>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_promotion_set(reader, version), {}};
     }},
    {body_of<CartTouched>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_cart_touched(reader), {}};
     }},
    {body_of<SupplierSet>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_supplier_set(reader, version), {}};
     }},
    {body_of<GoodsReceiptMade>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_goods_receipt_made(reader, version), {}};
     }},
    {body_of<StockAdjusted>,
     [](JsonReader& reader, std::int64_t version) {
         return RecordedFact{read_stock_adjusted(reader, version), {}};
     }},
    {body_of<CountOpened>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_count_opened(reader), {}};
     }},
    {body_of<GoodsCounted>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_goods_counted(reader), {}};
     }},
    {body_of<CountPosted>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_count_posted(reader), {}};
     }},
    {body_of<CountCancelled>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_count_cancelled(reader), {}};
     }},
    {body_of<LotStandingSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_lot_standing_set(reader), {}};
     }},
    {body_of<PlaceSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_place_set(reader), {}};
     }},
    {body_of<TransferSent>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_transfer_sent(reader), {}};
     }},
    {body_of<TransferArrived>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_transfer_arrived(reader), {}};
     }},
    {body_of<TransferHandedOver>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_transfer_handed_over(reader), {}};
     }},
    {body_of<ConsignorSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_consignor_set(reader), {}};
     }},
    {body_of<ConsignmentSettled>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_consignment_settled(reader), {}};
     }},
    {body_of<PricesChanged>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_prices_changed(reader), {}};
     }},
    {body_of<PricesPlanned>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_prices_planned(reader), {}};
     }},
    {body_of<PricePlanCancelled>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_price_plan_cancelled(reader), {}};
     }},
    {body_of<SupplierPriceSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_supplier_price_set(reader), {}};
     }},
    {body_of<StockLimitsSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_stock_limits_set(reader), {}};
     }},
    {body_of<OrderSet>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_order_set(reader), {}};
     }},
    {body_of<OrderSent>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_order_sent(reader), {}};
     }},
    {body_of<OrderEnded>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_order_ended(reader), {}};
     }},
    {body_of<SupplierPaid>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_supplier_paid(reader), {}};
     }},
    {body_of<DayClosed>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_day_closed(reader), {}};
     }},
    {body_of<EpochBegan>,
     [](JsonReader& reader, std::int64_t) {
         return RecordedFact{read_epoch_began(reader), {}};
     }},
};
static_assert(std::size(body_readers) == std::variant_size_v<Fact::variant>);

const BodyReader& reader_of(std::string_view type) {
    for (const BodyReader& reader : body_readers) {
        if (reader.type.name == type) return reader;
    }
    throw Fault(FaultKind::damaged, "a journal entry has the unknown type " + std::string(type));
}

} // namespace

EncodedFact encode_fact(const Fact& fact, const Hash& member_details_hash) {
    JsonWriter json;
    return std::visit(
        [&](const auto& one) {
            constexpr BodyType type = body_of<std::decay_t<decltype(one)>>;
            json.begin_object();
            write_body(json, one, member_details_hash);
            json.member("v", type.version);
            write_after_version(json, one);
            json.end_object();
            return EncodedFact{type.name, type.version, json.take_text()};
        },
        fact);
}

RecordedFact decode_fact(std::string_view type, std::int64_t version, const std::string& body) {
    try {
        const json object = json::parse(body);
        JsonReader reader(object);
        const BodyReader& body_reader = reader_of(type);
        if (version < 1 || version > body_reader.type.version || reader.integer("v") != version) {
            throw Fault(FaultKind::damaged, "a journal body has an unknown version");
        }
        RecordedFact recorded = body_reader.read(reader, version);
        reader.finish();
        // Double keys, other spellings of a number and white space are found by writing it again.
        if (object.dump() != body) throw Fault(FaultKind::damaged, "a journal body is not canonical");
        return recorded;
    } catch (const json::exception& error) {
        throw Fault(FaultKind::damaged, std::string("a journal body is no JSON: ") + error.what());
    }
}

} // namespace sokoguru::db
