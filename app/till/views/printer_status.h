#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/header.h"

namespace sokoguru::till {

// The printer as a dot and a few words. Without a printer receipts go to the virtual one, and then the words
// must not promise paper.

/// How the printer fares, for the header.
HeaderView::Status printer_status(const ScreenState& screen);

/// How the receipt of the sale that was just made fares, for the done screen.
HeaderView::Status receipt_status(const ScreenState& screen);

} // namespace sokoguru::till
