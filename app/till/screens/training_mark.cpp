#include "app/till/screens/training_mark.h"

#include "app/shop/language.h"
#include "app/till/ui/ui.h"

namespace sokoguru::till {

void draw_training_mark(Ui& ui) {
    constexpr int columns = 3;
    constexpr int rows = 3;
    const Theme& theme = ui.theme();
    Rect place = ui.screen();
    place.take_top(Ui::header_height);
    ui.paint().fill(place, theme.training_tint);
    for (int i = 0; i < columns * rows; ++i) {
        const Rect cell = place.cell(i % columns, i / columns, columns, rows, 0);
        ui.paint().watermark(cell, tr("TRAINING"), theme.training_word);
    }
}

} // namespace sokoguru::till
