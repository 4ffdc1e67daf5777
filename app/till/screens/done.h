#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/header.h"
#include "app/till/screens/notice.h"
#include "app/till/screens/receipt_banner.h"

#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// After a sale became durable: the change to hand out is the largest text on the screen.
///
/// A scan starts the next sale too; that happens in the reducer, because scans never reach a screen.
///
/// Actions: NewSale, ShowReceipt, OpenReceiptQuestions.
struct DoneView {
    std::string change;
    std::string change_breakdown; ///< May be empty.
    std::string receipt_number;
    std::string total;
    std::string received;
    HeaderView::Status printer; ///< "Struk dicetak", "Printer tidak tersambung: struk tersimpan".
    std::optional<Notice> notice;
    std::optional<ReceiptBanner> receipt_banner;
    bool operator==(const DoneView&) const = default;
};

std::optional<Action> draw_done(const DoneView& view, Ui& ui);

} // namespace sokoguru::till
