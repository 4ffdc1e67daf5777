#pragma once

#include "drivers/label/shelf_label.h"
#include "drivers/transport/bytes.h"

#include <span>

namespace sokoguru::drivers {

/// Turns labels into ZPL II, the language of Zebra's label printers (Zebra, ZPL II Programming Guide). One
/// format for each label:
///
///     ^XA ^CI28 ^PWwidth ^LLlength ^LH0,0                        UTF-8, all sizes in dots
///     ^FOleft,top ^A0N,height,width ^FH_ ^FDtext ^FS             scalable font 0
///     ^FOleft,top ^BYmodule ^BEN,height,Y,N ^FD12 digits ^FS     EAN-13 with its digits below
///     ^FOleft,top ^BYmodule ^BCN,height,Y,N,N ^FD>:data ^FS      Code 128, begun in code set B
///     ^PQcopies ^XZ
///
/// The marks of commands `^` and `~`, and `_`, are written as `_5E`, `_7E` and `_5F` (^FH); control
/// characters are gone. So no name of a product can give the printer a command. The gap between labels is
/// found by the printer itself. Pure; any thread.
Bytes encode_zpl(std::span<const ShelfLabel> labels, const LabelStock& stock);

} // namespace sokoguru::drivers
