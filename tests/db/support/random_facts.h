#pragma once

#include "core/journal/fact.h"

#include <rapidcheck.h>

namespace sokoguru::test {

/// A generator of facts of every kind with extreme numbers and odd texts (valid UTF-8, quotes, zero bytes).
rc::Gen<Fact> any_fact();

/// The fact as a journal may tell it.
Fact without_personal_data(const Fact& fact);

} // namespace sokoguru::test
