#pragma once

#include "drivers/document/sheet_chart.h"
#include "drivers/document/sheet_pages.h"

#include <cairo.h>

namespace sokoguru::drivers {

/// Below what is on the page, or on a new one where there is no room; nothing of a chart without marks. The
/// context is that of the pages. One thread at a time.
void paint_sheet_chart(cairo_t* context, SheetPages& pages, const SheetChart& chart);

} // namespace sokoguru::drivers
