#pragma once

#include "app/shop/chart.h"
#include "app/till/ui/geometry.h"

namespace sokoguru::till {

class Ui;

/// The picture of a report in a card. Nothing of it is touched.
void draw_report_chart(const shop::Chart& chart, Ui& ui, const Rect& place);

/// How high the card is best, in points.
float height_of_chart(const shop::Chart& chart);

} // namespace sokoguru::till
