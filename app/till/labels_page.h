#pragma once

#include "db/product_listing.h"

#include <vector>

namespace sokoguru::till {

/// Shelf labels: those that a form asks about, and those that are on their way to the label printer, which
/// are noted when it has taken them all. A value.
struct LabelsPage {
    std::vector<db::LabelDue> asked;
    std::vector<db::LabelDue> sent; ///< One job at a time; empty when none is on its way.
    int copies = 1;                 ///< Of each that was sent.
};

} // namespace sokoguru::till
