#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/header.h"

namespace sokoguru::till {

/// The printer as a dot and words, for the header and for the done screen.
HeaderView::Status printer_status(const ScreenState& screen);

} // namespace sokoguru::till
