#pragma once

#include "core/receipt/document.h"
#include "drivers/printer/profile.h"
#include "drivers/symbol/module_grid.h"

namespace sokoguru::drivers {

/// Draws a line that the printer's own characters cannot say: Arabic, whose letters join and run from the
/// right, or any other script that a font of the computer has.
///
///     ModuleGrid dots = draw_text_line({"بسم الله الرحمن الرحيم", {}, {}}, profile);
///     Bytes bytes = encode_raster(dots, {}, profile.width_dots);
///
/// The grid is as wide as the paper, one entry for each dot, and about as high as a printed line of the same
/// size. Two spaces or more part a line into pieces, which keep the places that the layout gave them: the
/// first at its left edge, the last of several at its right edge, one alone around its middle. Needs a font
/// with the letters; without one there are boxes. May be called from any thread.
ModuleGrid draw_text_line(const ReceiptDocument::Text& line, const PrinterProfile& profile);

} // namespace sokoguru::drivers
