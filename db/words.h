#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
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
inline constexpr WordTable<BuyerClass, 4> words_of<BuyerClass> = {
    {{BuyerClass::member, "member"},
     {BuyerClass::candidate, "candidate"},
     {BuyerClass::extraordinary_member, "extraordinary_member"},
     {BuyerClass::general_public, "general_public"}}};

template <>
inline constexpr WordTable<TaxStatus, 2> words_of<TaxStatus> = {
    {{TaxStatus::not_taxable_enterprise, "not_taxable_enterprise"},
     {TaxStatus::taxable_enterprise, "taxable_enterprise"}}};

template <>
inline constexpr WordTable<Zone, 3> words_of<Zone> = {
    {{Zone::wib, "wib"}, {Zone::wita, "wita"}, {Zone::wit, "wit"}}};

template <>
inline constexpr WordTable<Tender, 1> words_of<Tender> = {{{Tender::cash, "cash"}}};

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
