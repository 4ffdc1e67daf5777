#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/header.h"
#include "app/till/screens/notice.h"
#include "app/till/screens/receipt_banner.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// After a sale became durable: the change to hand out is the largest text on the screen. After a refund it
/// is what the buyer gets, and without either the total.
///
/// A scan starts the next sale too; that happens in the reducer, because scans never reach a screen.
///
/// Actions: NewSale, ShowReceipt, PrintAgain, SaveReceiptFile, OpenReceiptQuestions.
struct DoneView {
    /// How it was paid.
    struct Paid {
        std::string name;
        std::string amount;
        bool is_unconfirmed = false;
        bool operator==(const Paid&) const = default;
    };
    std::string title;        ///< "Penjualan tercatat", "Penjualan dibatalkan".
    std::string change_label; ///< "KEMBALI", "DIBAYARKAN KE PEMBELI".
    std::string change;
    std::string change_breakdown; ///< May be empty.
    std::string receipt_number;
    std::string total;
    std::vector<Paid> paid;
    std::string donation;       ///< Empty without one.
    std::string spending;       ///< Of the member in this year; empty without a member.
    HeaderView::Status printer; ///< "Struk dicetak", "Printer tidak tersambung: struk tersimpan".
    std::optional<Notice> notice;
    std::optional<ReceiptBanner> receipt_banner;
    bool operator==(const DoneView&) const = default;
};

std::optional<Action> draw_done(const DoneView& view, Ui& ui);

} // namespace sokoguru::till
