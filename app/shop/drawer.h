#pragma once

#include "app/shop/devices.h"
#include "core/till/engine.h"
#include "drivers/printer/print_worker.h"

#include <string_view>

namespace sokoguru::shop {

/// The key of the print job that opens the drawer; no sale's number looks like it.
inline constexpr std::string_view drawer_key = "drawer";

/// Tells the drawer on the printer's socket to open, before whatever is printed next. Nothing happens without
/// a bound printer, because the virtual one has no drawer.
void open_drawer(const Devices& devices, drivers::PrintWorker& worker);

/// Whether a command that was just done moved cash, or asked for the drawer itself; `state` is the engine's
/// after it.
bool needs_drawer(const Command& done, const TillState& state);

} // namespace sokoguru::shop
