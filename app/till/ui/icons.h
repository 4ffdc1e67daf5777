#pragma once

#include "app/till/ui/geometry.h"
#include "app/till/ui/theme.h"

namespace sokoguru::till {

class Painter;

/// Small pictures made of lines, because fonts differ in the symbols that they have.
enum class Icon {
    none,
    search,
    backspace,
    space,
    plus,
    minus,
    check,
    warning,
    cart,
    barcode,
    globe,
    half_moon,
    lock
};

/// Draws an icon in the middle of `box`, `size` points wide and high.
void draw_icon(Painter& painter, Icon icon, const Rect& box, float size, Colour colour);

} // namespace sokoguru::till
