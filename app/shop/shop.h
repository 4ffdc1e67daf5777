#pragma once

#include "core/receipt/consignment_slip.h"
#include "core/receipt/document.h"
#include "core/receipt/sale_receipt.h"
#include "core/receipt/slip.h"
#include "core/report/shift_report.h"
#include "core/till/engine.h"
#include "db/store.h"

#include <filesystem>

namespace sokoguru::shop {

/// An open shop: its file and the engine that sells from it. Both programs begin with one.
///
///     Shop shop(file);                              // throws db::Fault when the file can't be used
///     shop.engine().handle(ScanCode{"…"}, now());
///     shop.receipt(*shop.store().last_sale());
///
/// One thread. After a fault: destroy it, make a new one, and `resume` the engine.
class Shop {
  public:
    explicit Shop(std::filesystem::path file);

    const std::filesystem::path& file() const { return file_; }
    db::Store& store() { return store_; }
    Engine& engine() { return engine_; }

  private:
    std::filesystem::path file_;
    db::Store store_;
    Engine engine_;
};

/// The receipt of a sale in the language that is set now, on the shop's paper.
ReceiptDocument make_receipt(const Sale& sale, const ShopProfile& profile,
                             const ReceiptOptions& options = {});

/// The name of a sale's member for its receipt, masked; empty when there is none or it was erased.
std::string name_on_receipt(const Sale& sale, db::Store& store);

/// The X or Z report of a shift, likewise.
ReceiptDocument make_shift_report(const ShiftReport& report, const ShopProfile& profile);
ReceiptDocument make_day_report(const DayReport& day, const ShopProfile& profile);

/// The slip of cash that moved, likewise.
ReceiptDocument make_slip(const CashMoved& moved, const SlipHead& head, const ShopProfile& profile);

/// The slip of a debt that a member has just paid back, likewise; what is still owed comes from the store.
ReceiptDocument make_slip(const CreditRepaid& repaid, const Member& member, const SlipHead& head,
                          const ShopProfile& profile, db::Store& store);

/// The papers of a consignor, likewise: what was brought, and what was paid.
ReceiptDocument make_slip(const GoodsReceipt& receipt, const ShopProfile& profile);
ReceiptDocument make_slip(const ConsignmentSettlement& settlement, const ShopProfile& profile);

} // namespace sokoguru::shop
