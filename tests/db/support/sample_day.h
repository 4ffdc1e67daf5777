#pragma once

#include "tests/db/support/sample_shop.h"

namespace sokoguru::test {

/// A short day with one fact of each kind, so that every table that follows from the journal has a row: a
/// shift with a sale to a member by voucher, QRIS and on credit, and all that may happen around it. The shift
/// is closed at the end.
void record_a_day(SampleShop& shop);

} // namespace sokoguru::test
