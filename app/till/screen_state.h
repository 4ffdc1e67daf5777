#pragma once

#include "app/shop/fault_text.h"
#include "app/till/screens/notice.h"
#include "core/sale/sale.h"
#include "core/till/user.h"
#include "db/store.h"
#include "drivers/virtual/picture.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// Why the till stands still, as the fault screen tells it.
struct FaultShown {
    shop::FaultText text;
    std::string detail; ///< For whoever helps by phone.
};

/// How the last receipt fares, for the done screen and the header.
enum class PrinterState { idle, printing, printed, trouble };

/// The receipt that is looked at.
struct ReceiptShown {
    SaleNumber number;
    std::string text;
    drivers::Picture picture;
};

/// What only the screens remember: half-typed numbers, an open search, what is shown where. Nothing in it is
/// a fact; after a crash it is gone and nobody misses it.
struct ScreenState {
    // Login.
    std::vector<User> users;
    std::size_t chosen_user = 0;
    std::string pin;

    // Sell.
    std::string typed_number; ///< Digits and at most one comma.
    bool search_open = false;
    std::string search_text;
    std::vector<db::ProductSummary> results;
    std::size_t selected_result = 0;
    std::vector<std::string> categories; ///< Chip 0 is the favourites and is not in here.
    std::size_t chosen_category = 0;
    std::vector<db::ProductSummary> tiles;
    std::optional<std::string> unknown_code;
    bool has_last_receipt = false;

    // Pay.
    bool paying = false;
    std::string received; ///< Digits.

    std::optional<ReceiptShown> receipt;
    std::optional<Notice> notice;
    PrinterState printer = PrinterState::idle;
    bool scanner_heard = false; ///< A scanner that types is known only by what it has scanned.
    std::optional<FaultShown> fault;
};

} // namespace sokoguru::till
