#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/screens/receipt_banner.h"
#include "app/till/screens/shift_banner.h"
#include "app/till/ui/picture.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// The screen where a cashier spends the day: the cart at the left, ways to find a product at the right.
///
/// Every text is ready to show; the screen only cuts what does not fit. Indexes in actions are indexes into
/// the vectors of this view.
///
/// Actions: SelectLine, ChangeQuantity, ArmQuantity, ApplyQuantity, RemoveLine, UndoLastLine, TypeDigits,
/// EraseDigit, LookUpCode, OpenSearch, ChangeSearch, CloseSearch, SelectResult, AddResult, ChooseCategory,
/// AddFavourite, StartPayment, ShowReceipt, LogOut, ToggleLanguage, DismissNotice, OpenReceiptQuestions,
/// OpenForm, OpenList, OpenCashMenu, StartClosing, GoOnWithShift.
struct SellView {
    struct Line {
        std::string name;
        std::string detail; ///< "3.500 / pcs".
        std::string note; ///< Stressed after the detail, for example "Harga anggota −1.000"; may be empty.
        std::string quantity;
        std::string total;
        enum class Mark { none, comes_back };
        Mark mark = Mark::none;
        bool operator==(const Line&) const = default;
    };
    struct SummaryRow {
        std::string label;
        std::string value;
        bool operator==(const SummaryRow&) const = default;
    };
    struct Result {
        std::string name;
        std::string unit;
        std::string price;
        std::string stock; ///< "Stok 24"; may be empty.
        PhotoId photo = {};
        bool operator==(const Result&) const = default;
    };
    struct Favourite {
        std::string name;
        std::string price;
        PhotoId photo = {};
        bool operator==(const Favourite&) const = default;
    };

    std::vector<Line> lines;
    std::optional<std::size_t> selected_line;
    static constexpr std::size_t summary_rows_max = 4;
    std::vector<SummaryRow> summary; ///< At most that many rows beside the total.
    std::string total = "0";
    bool can_pay = false;

    std::string typed_number;   ///< What the keypad holds; empty when nothing was typed.
    std::string armed_quantity; ///< "3": that many of what comes next; empty when it is one.
    std::size_t held_count = 0;

    bool search_open = false;
    std::string search_text;
    std::vector<Result> results;
    std::size_t selected_result = 0;

    std::vector<std::string> categories;
    std::size_t chosen_category = 0;
    std::vector<Favourite> favourites; ///< Those of the chosen category.

    /// A scanned code that no product has. The banner offers one key, F2, to look the product up by name.
    std::optional<std::string> unknown_code;
    bool can_make_product = false; ///< Of the unknown code.
    std::optional<Notice> notice;
    std::optional<ReceiptBanner> receipt_banner;
    std::optional<ShiftBanner> shift_banner; ///< Waits while the other banner is there.
    bool has_last_receipt = false;
    bool operator==(const SellView&) const = default;
};

std::optional<Action> draw_sell(const SellView& view, Ui& ui);

} // namespace sokoguru::till
