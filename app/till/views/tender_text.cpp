#include "app/till/views/tender_text.h"

#include "app/till/pay_page.h"
#include "app/till/screens/pay.h"

namespace sokoguru::till {

const char* name_of(Tender tender) {
    return tender_name(tab_of(tender));
}

} // namespace sokoguru::till
