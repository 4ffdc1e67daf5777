#pragma once

#include "core/journal/fact.h"

namespace sokoguru::test {

/// A fact of the goods' work, of buying, of prices or of a day's end, with values of every kind; inside a
/// property. The kinds count from 0 in the order of `Fact`, those of the goods' work first.
Fact any_goods_fact(int kind);

} // namespace sokoguru::test
