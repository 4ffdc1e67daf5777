#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// The goods' work on the touchscreen: goods that come in, stock that changes by hand, counts.

/// Which of the pages.
enum class GoodsPageKind {
    receipt,
    adjustment,
    supplier_return,
    count,
    transfer,
    arrival,
    consigned_receipt, ///< What a consignor has brought.
    consigned_return,  ///< What a consignor gets back.
};

/// Opens a page, or goes on with the one that was left.
struct OpenGoodsPage {
    GoodsPageKind kind = GoodsPageKind::receipt;
    bool operator==(const OpenGoodsPage&) const = default;
};
/// Goes back to selling; what was entered waits for whoever entered it.
struct LeaveGoodsPage {
    bool operator==(const LeaveGoodsPage&) const = default;
};
struct SelectStockLine {
    std::size_t index = 0;
    bool operator==(const SelectStockLine&) const = default;
};
struct FocusStockField {
    std::size_t index = 0;
    bool operator==(const FocusStockField&) const = default;
};
/// Digits, or a comma, for the field that has the focus.
struct TypeStockDigits {
    std::string digits;
    bool operator==(const TypeStockDigits&) const = default;
};
struct EraseStockDigit {
    bool operator==(const EraseStockDigit&) const = default;
};
struct ClearStockDigits {
    bool operator==(const ClearStockDigits&) const = default;
};
/// Pieces become cases, and cases pieces.
struct ChangeStockUnit {
    bool operator==(const ChangeStockUnit&) const = default;
};
struct RemoveStockLine {
    bool operator==(const RemoveStockLine&) const = default;
};
/// Why the stock changes, by its place in the row of reasons.
struct ChooseStockReason {
    std::size_t index = 0;
    bool operator==(const ChooseStockReason&) const = default;
};
/// Invoice, freight and discount; of a return to the supplier its reference and a note.
struct OpenStockHead {
    bool operator==(const OpenStockHead&) const = default;
};
/// Asks for the batch of the chosen line.
struct OpenStockBatch {
    bool operator==(const OpenStockBatch&) const = default;
};
/// Asks how many labels of the goods that come in are printed, and where.
struct PrintGoodsLabels {
    bool operator==(const PrintGoodsLabels&) const = default;
};
/// Somebody has looked at the costs that were told to be far off.
struct ConfirmStockCosts {
    bool operator==(const ConfirmStockCosts&) const = default;
};
/// What is typed was counted.
struct EnterStockCount {
    bool operator==(const EnterStockCount&) const = default;
};
/// What is counted next takes the place of what was counted before, or adds to it.
struct ToggleStockRecount {
    bool operator==(const ToggleStockRecount&) const = default;
};
/// Large differences are posted, too.
struct AcceptStockDifferences {
    bool operator==(const AcceptStockDifferences&) const = default;
};
/// Writes the document, or posts the count.
struct SaveGoodsPage {
    bool operator==(const SaveGoodsPage&) const = default;
};

using GoodsAction =
    std::variant<OpenGoodsPage, LeaveGoodsPage, SelectStockLine, FocusStockField, TypeStockDigits,
                 EraseStockDigit, ClearStockDigits, ChangeStockUnit, RemoveStockLine, ChooseStockReason,
                 OpenStockHead, OpenStockBatch, PrintGoodsLabels, ConfirmStockCosts, EnterStockCount,
                 ToggleStockRecount, AcceptStockDifferences, SaveGoodsPage>;

} // namespace sokoguru::till
