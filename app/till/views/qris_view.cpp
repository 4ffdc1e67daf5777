#include "app/till/views/make_views.h"
#include "core/sale/qris.h"
#include "core/values/text.h"

namespace sokoguru::till {

QrisView make_qris_view(const Snapshot& snapshot) {
    const QrisPage& page = *snapshot.screen.pay.qris;
    const std::string merchant = qris_merchant(snapshot.profile.tenders.qris_code);
    return {.merchant = merchant.empty() ? snapshot.profile.name : clean_text(merchant, name_length_max),
            .amount = format_money(page.amount),
            .columns = page.code.columns,
            .dark = page.code.dark,
            .notice = snapshot.screen.notice};
}

} // namespace sokoguru::till
