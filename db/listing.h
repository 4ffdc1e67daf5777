#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "core/stock/stock_count.h"
#include "core/stock/stock_number.h"
#include "core/till/shift.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace sokoguru::db {

// What lists on screens and in exports show. Values, filled by `db/store.h`.

/// A product as a list shows it, with one of its units: the one whose code was typed, else the first that has
/// a price.
struct ProductSummary {
    ProductId product;
    UnitId unit{1};
    std::string name;
    std::string sku;
    std::string category;
    std::string unit_name;
    std::optional<Money> price;
    Quantity stock; ///< On hand, in base units.
    bool operator==(const ProductSummary&) const = default;
};

/// A product and what is on hand of it, for an export.
struct StockedProduct {
    Product product;
    StockLevel stock;
    bool operator==(const StockedProduct&) const = default;
};

struct SaleSummary {
    SaleNumber number;
    UtcTime at;
    std::string cashier_name;
    BuyerClass buyer_class = BuyerClass::general_public;
    std::int64_t line_count = 0;
    Money due;
    std::string member_code = {}; ///< Empty when no member bought.
    std::optional<SaleNumber> voids = {};
    bool operator==(const SaleSummary&) const = default;
};

/// Which part of a long list.
struct ListPart {
    std::size_t limit = 500;
    std::size_t offset = 0;
};

/// Which sales to list, the newest first. Both days are included.
struct SaleFilter {
    BusinessDay from{INT32_MIN};
    BusinessDay to{INT32_MAX};
    std::size_t limit = 100;
    std::optional<MemberId> member = {};
    std::optional<Money> due = {}; ///< Exactly this amount.
};

/// A payment that nobody has seen arrive yet.
struct UnconfirmedPayment {
    SaleNumber sale;
    std::int64_t place = 1; ///< In the sale, from 1.
    Tender tender = Tender::qris;
    Money amount;
    std::string reference;
    UtcTime at;
    std::string cashier_name;
    bool operator==(const UnconfirmedPayment&) const = default;
};

struct VoucherSummary {
    Voucher voucher;
    std::optional<SaleNumber> used_in;
    bool operator==(const VoucherSummary&) const = default;
};

/// A member who owes (kasbon).
struct DebtorAccount {
    Member member;
    CreditAccount credit;
    bool operator==(const DebtorAccount&) const = default;
};

struct ShiftListing {
    Shift shift;
    std::optional<ShiftClosing> closing; ///< Nothing while it is open.
    bool operator==(const ShiftListing&) const = default;
};

struct GoodsReceiptSummary {
    StockNumber number;
    UtcTime at;
    std::string supplier_name; ///< Empty when there was none.
    std::string invoice;
    std::int64_t line_count = 0;
    Money total;
    bool operator==(const GoodsReceiptSummary&) const = default;
};

struct CountListing {
    CountSheet sheet;
    CountStanding standing = CountStanding::open;
    std::int64_t product_count = 0; ///< How many were counted.
    bool operator==(const CountListing&) const = default;
};

/// The last entry of the lane's journal. `hash` is 64 hexadecimal digits; sequence 0 has 64 zeros.
struct JournalHead {
    SequenceId sequence;
    std::string hash;
    bool operator==(const JournalHead&) const = default;
};

} // namespace sokoguru::db
