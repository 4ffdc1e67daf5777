#pragma once

#include "drivers/virtual/page.h"
#include "drivers/virtual/picture.h"

namespace sokoguru::drivers {

/// Draws a page as its print would look: one pixel a dot, black on white, a narrow margin of paper around it,
/// and a dashed line where the knife went. Text is in Noto Sans Mono, or in the system's monospace where that
/// is missing. May be called from any thread.
Picture draw_page(const Page& page);

/// The white paper on each side of what the head can print.
inline constexpr int picture_margin_dots = 28;

} // namespace sokoguru::drivers
