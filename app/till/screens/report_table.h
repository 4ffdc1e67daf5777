#pragma once

#include "app/till/screens/reports.h"
#include "app/till/ui/geometry.h"

namespace sokoguru::till {

class Ui;

/// The table of a report: heads that sort, rows that scroll, a total that stays. The columns of words at the
/// left stay, too, where the others move; the two buttons that move them stand in `arrows`.
std::optional<Action> draw_report_table(const ReportsView& view, Ui& ui, const Rect& place,
                                        const Rect& arrows);

} // namespace sokoguru::till
