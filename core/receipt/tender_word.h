#pragma once

#include "core/receipt/translate.h"
#include "core/sale/payment.h"

#include <string>

namespace sokoguru {

/// What a tender is called on paper.
std::string tender_word(Tender tender, const Translate& translate);

} // namespace sokoguru
