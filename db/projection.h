#pragma once

#include "db/cart_touch_table.h"
#include "db/consignment_table.h"
#include "db/day_close_table.h"
#include "db/fact_json.h"
#include "db/goods_receipt_table.h"
#include "db/journal.h"
#include "db/lot_table.h"
#include "db/member_account_table.h"
#include "db/member_table.h"
#include "db/price_plan_table.h"
#include "db/print_table.h"
#include "db/product_table.h"
#include "db/product_version_table.h"
#include "db/promotion_table.h"
#include "db/purchase_order_table.h"
#include "db/sale_table.h"
#include "db/settings_table.h"
#include "db/shift_table.h"
#include "db/stock_adjustment_table.h"
#include "db/stock_count_table.h"
#include "db/stock_table.h"
#include "db/supplier_account_table.h"
#include "db/supplier_price_table.h"
#include "db/supplier_table.h"
#include "db/transfer_table.h"
#include "db/user_table.h"
#include "db/voucher_table.h"

namespace sokoguru::db {

/// The typed tables as they follow from the journal. `Ledger::record` and the replay of `verify` both come
/// through `apply`, so that they can't differ.
///
///     Projection tables(database, lane);
///     tables.apply(entry, fact, {});
///
/// What no journal tells (a member's details, the open cart, the print queue) is written by whoever records.
class Projection {
  public:
    Projection(Database& database, LaneKey lane);

    /// Inside a transaction.
    void apply(const Entry& entry, const Fact& fact, const Hash& member_details_hash);

    /// A transaction that `apply` was called in has failed: nothing that the tables remember of it holds.
    void forget_what_was_undone();

    SettingsTable settings;
    UserTable users;
    MemberTable members;
    ProductTable products;
    ProductVersionTable product_versions;
    PricePlanTable price_plans;
    PromotionTable promotions;
    StockTable stock;
    SaleTable sales;
    VoucherTable vouchers;
    MemberAccountTable accounts;
    ShiftTable shifts;
    CartTouchTable cart_touches;
    SupplierTable suppliers;
    GoodsReceiptTable receipts;
    StockAdjustmentTable adjustments;
    StockCountTable counts;
    LotTable lots;
    TransferTable transfers;
    ConsignmentTable consignments;
    SupplierPriceTable supplier_prices;
    PurchaseOrderTable orders;
    SupplierAccountTable supplier_accounts;
    DayCloseTable day_closings;
    PrintTable prints;
};

} // namespace sokoguru::db
