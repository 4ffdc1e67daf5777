#pragma once

#include "core/sale/payment.h"

namespace sokoguru::till {

/// What a means of payment is called, in the language that is set now.
const char* name_of(Tender tender);

} // namespace sokoguru::till
