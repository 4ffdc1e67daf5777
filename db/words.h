#pragma once

#include "core/catalog/product.h"
#include "core/journal/fact.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/sale/pricing.h"
#include "core/sale/promotion.h"
#include "core/till/shift.h"
#include "core/till/shop_profile.h"
#include "core/till/user.h"
#include "core/values/time.h"
#include "db/print_job.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace sokoguru::db {

// The words under which enums stand in tables and journal bodies. A word is never changed once it was
// released: old journals keep theirs.
//
//     word_of(TaxClass::exempt);              // "exempt"
//     value_of<TaxClass>("exempt");           // TaxClass::exempt; nothing for a word that is none

template <class Enum>
inline constexpr std::nullptr_t words_of = nullptr;

template <class Enum, std::size_t count>
using WordTable = std::array<std::pair<Enum, std::string_view>, count>;

template <>
inline constexpr WordTable<TaxClass, 2> words_of<TaxClass> = {
    {{TaxClass::ppn, "ppn"}, {TaxClass::exempt, "exempt"}}};

template <>
inline constexpr WordTable<Divisibility, 2> words_of<Divisibility> = {
    {{Divisibility::whole, "whole"}, {Divisibility::divisible, "divisible"}}};

template <>
inline constexpr WordTable<Role, 4> words_of<Role> = {{{Role::cashier, "cashier"},
                                                       {Role::supervisor, "supervisor"},
                                                       {Role::manager, "manager"},
                                                       {Role::administrator, "administrator"}}};

template <>
inline constexpr WordTable<BuyerClass, 5> words_of<BuyerClass> = {
    {{BuyerClass::member, "member"},
     {BuyerClass::candidate, "candidate"},
     {BuyerClass::extraordinary_member, "extraordinary_member"},
     {BuyerClass::general_public, "general_public"},
     {BuyerClass::wholesale, "wholesale"}}};

template <>
inline constexpr WordTable<TaxStatus, 2> words_of<TaxStatus> = {
    {{TaxStatus::not_taxable_enterprise, "not_taxable_enterprise"},
     {TaxStatus::taxable_enterprise, "taxable_enterprise"}}};

template <>
inline constexpr WordTable<LedgerAccount, ledger_account_count> words_of<LedgerAccount> = {
    {{LedgerAccount::cash_drawer, "cash_drawer"},
     {LedgerAccount::cash_safe, "cash_safe"},
     {LedgerAccount::bank, "bank"},
     {LedgerAccount::qris, "qris"},
     {LedgerAccount::member_receivable, "member_receivable"},
     {LedgerAccount::inventory, "inventory"},
     {LedgerAccount::goods_in_transit, "goods_in_transit"},
     {LedgerAccount::other_shops, "other_shops"},
     {LedgerAccount::supplier_payable, "supplier_payable"},
     {LedgerAccount::consignment_payable, "consignment_payable"},
     {LedgerAccount::output_tax, "output_tax"},
     {LedgerAccount::donations, "donations"},
     {LedgerAccount::vouchers, "vouchers"},
     {LedgerAccount::opening_stock, "opening_stock"},
     {LedgerAccount::sales, "sales"},
     {LedgerAccount::sales_returns, "sales_returns"},
     {LedgerAccount::sales_discounts, "sales_discounts"},
     {LedgerAccount::consignment_fees, "consignment_fees"},
     {LedgerAccount::rounding, "rounding"},
     {LedgerAccount::cost_of_goods, "cost_of_goods"},
     {LedgerAccount::consignment_costs, "consignment_costs"},
     {LedgerAccount::stock_differences, "stock_differences"},
     {LedgerAccount::stock_losses, "stock_losses"},
     {LedgerAccount::own_use, "own_use"},
     {LedgerAccount::cash_differences, "cash_differences"},
     {LedgerAccount::other_expenses, "other_expenses"}}};

template <>
inline constexpr WordTable<Zone, 3> words_of<Zone> = {
    {{Zone::wib, "wib"}, {Zone::wita, "wita"}, {Zone::wit, "wit"}}};

template <>
inline constexpr WordTable<Tender, 5> words_of<Tender> = {{{Tender::cash, "cash"},
                                                           {Tender::qris, "qris"},
                                                           {Tender::transfer, "transfer"},
                                                           {Tender::member_credit, "member_credit"},
                                                           {Tender::voucher, "voucher"}}};

template <>
inline constexpr WordTable<PaymentState, 2> words_of<PaymentState> = {
    {{PaymentState::confirmed, "confirmed"}, {PaymentState::unconfirmed, "unconfirmed"}}};

template <>
inline constexpr WordTable<Choice, 2> words_of<Choice> = {{{Choice::no, "no"}, {Choice::yes, "yes"}}};

template <>
inline constexpr WordTable<UserStanding, 2> words_of<UserStanding> = {
    {{UserStanding::active, "active"}, {UserStanding::gone, "gone"}}};

template <>
inline constexpr WordTable<MemberStanding, 2> words_of<MemberStanding> = {
    {{MemberStanding::active, "active"}, {MemberStanding::blocked, "blocked"}}};

template <>
inline constexpr WordTable<PriceLevel, 4> words_of<PriceLevel> = {{{PriceLevel::retail, "retail"},
                                                                   {PriceLevel::candidate, "candidate"},
                                                                   {PriceLevel::member, "member"},
                                                                   {PriceLevel::wholesale, "wholesale"}}};

template <>
inline constexpr WordTable<PriceSource, 2> words_of<PriceSource> = {
    {{PriceSource::list, "list"}, {PriceSource::asked, "asked"}}};

template <>
inline constexpr WordTable<Halal, 3> words_of<Halal> = {
    {{Halal::not_stated, "not_stated"}, {Halal::certified, "certified"}, {Halal::not_halal, "not_halal"}}};

template <>
inline constexpr WordTable<LineDiscount::Kind, 7> words_of<LineDiscount::Kind> = {
    {{LineDiscount::Kind::price_level, "price_level"},
     {LineDiscount::Kind::tier, "tier"},
     {LineDiscount::Kind::case_price, "case_price"},
     {LineDiscount::Kind::promotion, "promotion"},
     {LineDiscount::Kind::manual_line, "manual_line"},
     {LineDiscount::Kind::manual_cart, "manual_cart"},
     {LineDiscount::Kind::returned, "returned"}}};

template <>
inline constexpr WordTable<Promotion::Kind, 6> words_of<Promotion::Kind> = {
    {{Promotion::Kind::percent_off, "percent_off"},
     {Promotion::Kind::amount_off, "amount_off"},
     {Promotion::Kind::n_for_price_of_m, "n_for_price_of_m"},
     {Promotion::Kind::buy_x_get_y, "buy_x_get_y"},
     {Promotion::Kind::bundle_price, "bundle_price"},
     {Promotion::Kind::mix_and_match, "mix_and_match"}}};

template <>
inline constexpr WordTable<Promotion::Scope, 3> words_of<Promotion::Scope> = {
    {{Promotion::Scope::products, "products"},
     {Promotion::Scope::category, "category"},
     {Promotion::Scope::basket, "basket"}}};

template <>
inline constexpr WordTable<Promotion::Audience, 2> words_of<Promotion::Audience> = {
    {{Promotion::Audience::everyone, "everyone"}, {Promotion::Audience::members, "members"}}};

template <>
inline constexpr WordTable<Promotion::Standing, 2> words_of<Promotion::Standing> = {
    {{Promotion::Standing::active, "active"}, {Promotion::Standing::stopped, "stopped"}}};

template <>
inline constexpr WordTable<CashMovementKind, 3> words_of<CashMovementKind> = {
    {{CashMovementKind::cash_in, "cash_in"},
     {CashMovementKind::cash_out, "cash_out"},
     {CashMovementKind::drop, "drop"}}};

template <>
inline constexpr WordTable<CartTouched::Kind, 11> words_of<CartTouched::Kind> = {
    {{CartTouched::Kind::line_removed, "line_removed"},
     {CartTouched::Kind::quantity_changed, "quantity_changed"},
     {CartTouched::Kind::price_changed, "price_changed"},
     {CartTouched::Kind::line_discounted, "line_discounted"},
     {CartTouched::Kind::cart_discounted, "cart_discounted"},
     {CartTouched::Kind::cart_cancelled, "cart_cancelled"},
     {CartTouched::Kind::cart_held, "cart_held"},
     {CartTouched::Kind::cart_recalled, "cart_recalled"},
     {CartTouched::Kind::payment_removed, "payment_removed"},
     {CartTouched::Kind::credit_exceeded, "credit_exceeded"},
     {CartTouched::Kind::return_allowed, "return_allowed"}}};

template <>
inline constexpr WordTable<SupplierStanding, 2> words_of<SupplierStanding> = {
    {{SupplierStanding::active, "active"}, {SupplierStanding::stopped, "stopped"}}};

template <>
inline constexpr WordTable<StockDocument, 9> words_of<StockDocument> = {
    {{StockDocument::receipt, "receipt"},
     {StockDocument::adjustment, "adjustment"},
     {StockDocument::supplier_return, "supplier_return"},
     {StockDocument::count, "count"},
     {StockDocument::transfer, "transfer"},
     {StockDocument::arrival, "arrival"},
     {StockDocument::settlement, "settlement"},
     {StockDocument::order, "order"},
     {StockDocument::supplier_payment, "supplier_payment"}}};

template <>
inline constexpr WordTable<LotStanding, 2> words_of<LotStanding> = {
    {{LotStanding::free, "free"}, {LotStanding::blocked, "blocked"}}};

template <>
inline constexpr WordTable<PlaceKind, 2> words_of<PlaceKind> = {
    {{PlaceKind::room, "room"}, {PlaceKind::shop, "shop"}}};

template <>
inline constexpr WordTable<TransferStanding, 3> words_of<TransferStanding> = {
    {{TransferStanding::on_the_way, "on_the_way"},
     {TransferStanding::arrived, "arrived"},
     {TransferStanding::handed_over, "handed_over"}}};

template <>
inline constexpr WordTable<ReceiptSettlement, 2> words_of<ReceiptSettlement> = {
    {{ReceiptSettlement::on_account, "on_account"}, {ReceiptSettlement::cash, "cash"}}};

template <>
inline constexpr WordTable<SupplierPriceStanding, 2> words_of<SupplierPriceStanding> = {
    {{SupplierPriceStanding::listed, "listed"}, {SupplierPriceStanding::gone, "gone"}}};

template <>
inline constexpr WordTable<OrderStanding, 5> words_of<OrderStanding> = {
    {{OrderStanding::draft, "draft"},
     {OrderStanding::sent, "sent"},
     {OrderStanding::partly_received, "partly_received"},
     {OrderStanding::closed, "closed"},
     {OrderStanding::cancelled, "cancelled"}}};

template <>
inline constexpr WordTable<SupplierDebtKind, 3> words_of<SupplierDebtKind> = {
    {{SupplierDebtKind::receipt, "receipt"},
     {SupplierDebtKind::supplier_return, "supplier_return"},
     {SupplierDebtKind::payment, "payment"}}};

template <>
inline constexpr WordTable<SupplierPaymentWay, 2> words_of<SupplierPaymentWay> = {
    {{SupplierPaymentWay::cash, "cash"}, {SupplierPaymentWay::transfer, "transfer"}}};

template <>
inline constexpr WordTable<AdjustmentReason, 7> words_of<AdjustmentReason> = {
    {{AdjustmentReason::damaged, "damaged"},
     {AdjustmentReason::expired, "expired"},
     {AdjustmentReason::lost, "lost"},
     {AdjustmentReason::own_use, "own_use"},
     {AdjustmentReason::sample, "sample"},
     {AdjustmentReason::found, "found"},
     {AdjustmentReason::supplier_return, "supplier_return"}}};

template <>
inline constexpr WordTable<CountScope, 3> words_of<CountScope> = {
    {{CountScope::full, "full"}, {CountScope::category, "category"}, {CountScope::shelf, "shelf"}}};

template <>
inline constexpr WordTable<CountVisibility, 2> words_of<CountVisibility> = {
    {{CountVisibility::open, "open"}, {CountVisibility::blind, "blind"}}};

template <>
inline constexpr WordTable<CountStanding, 3> words_of<CountStanding> = {
    {{CountStanding::open, "open"},
     {CountStanding::posted, "posted"},
     {CountStanding::cancelled, "cancelled"}}};

template <>
inline constexpr WordTable<CountMode, 2> words_of<CountMode> = {
    {{CountMode::add, "add"}, {CountMode::replace, "replace"}}};

template <>
inline constexpr WordTable<PlanStanding, 3> words_of<PlanStanding> = {
    {{PlanStanding::planned, "planned"},
     {PlanStanding::held, "held"},
     {PlanStanding::cancelled, "cancelled"}}};

template <>
inline constexpr WordTable<InStoreRule::Value, 2> words_of<InStoreRule::Value> = {
    {{InStoreRule::Value::weight, "weight"}, {InStoreRule::Value::price, "price"}}};

template <>
inline constexpr WordTable<PrintState, 6> words_of<PrintState> = {{{PrintState::queued, "queued"},
                                                                   {PrintState::sending, "sending"},
                                                                   {PrintState::sent, "sent"},
                                                                   {PrintState::confirmed, "confirmed"},
                                                                   {PrintState::unknown, "unknown"},
                                                                   {PrintState::failed, "failed"}}};

template <class Enum>
concept Worded = requires {
    words_of<Enum>.size();
};

template <Worded Enum>
constexpr std::string_view word_of(Enum value) {
    for (const auto& [candidate, word] : words_of<Enum>) {
        if (candidate == value) return word;
    }
    return {};
}

template <Worded Enum>
constexpr std::optional<Enum> value_of(std::string_view word) {
    for (const auto& [candidate, text] : words_of<Enum>) {
        if (text == word) return candidate;
    }
    return std::nullopt;
}

} // namespace sokoguru::db
