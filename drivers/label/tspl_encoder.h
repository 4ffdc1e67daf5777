#pragma once

#include "drivers/label/shelf_label.h"
#include "drivers/transport/bytes.h"

#include <span>

namespace sokoguru::drivers {

/// Turns labels into TSPL, the language of TSC's label printers and of most cheap ones (TSC, TSPL/TSPL2
/// Programming Language). One command a line:
///
///     SIZE 50 mm,30 mm · GAP 2 mm,0 mm · DIRECTION 1 · CODEPAGE 1252        once
///     CLS                                                                    each label
///     TEXT left,top,"font",0,x scale,y scale,"text"
///     BARCODE left,top,"EAN13" or "128",height,1,0,narrow,wide,"data"       1: its digits below
///     PRINT 1,copies
///
/// A text ends at a quotation mark, and printers differ in how one is written in it; so `"` is printed as
/// `''` and
/// `\`, the mark of their escapes, as `/`. With these and the control characters gone, no name of a product
/// can give the printer a command. The check digit of an EAN-13 is made by the printer. Pure; any thread.
Bytes encode_tspl(std::span<const ShelfLabel> labels, const LabelStock& stock);

} // namespace sokoguru::drivers
