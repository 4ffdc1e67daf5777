#pragma once

#include "app/till/screens/action.h"
#include "app/till/ui/geometry.h"

#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// Asks whether receipts are on paper, without being in the way of anything else: a strip of sell and done.
///
/// Actions: OpenReceiptQuestions.
struct ReceiptBanner {
    std::string question;
    std::string detail; ///< Of the oldest one: its number, when it was sold, its total.
    bool operator==(const ReceiptBanner&) const = default;
};

std::optional<Action> draw_receipt_banner(const ReceiptBanner& banner, Ui& ui, const Rect& place);

constexpr float receipt_banner_height = 66;

} // namespace sokoguru::till
