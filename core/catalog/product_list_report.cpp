#include "core/catalog/product_list_report.h"

namespace sokoguru {

RowSeverity severity_of(RowReason reason) {
    switch (reason) {
    case RowReason::name_missing:
    case RowReason::too_many_cells:
    case RowReason::row_repeated:
    case RowReason::unit_factor_missing: return RowSeverity::rejected;
    default: return RowSeverity::doubt;
    }
}

} // namespace sokoguru
