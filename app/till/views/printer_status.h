#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/header.h"

namespace sokoguru::till {

/// The printer as a dot and words, for the header and for the done screen. Receipts go to the virtual
/// printer, and the words must not promise paper.
HeaderView::Status printer_status(const ScreenState& screen);

} // namespace sokoguru::till
