#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

/// With its copy: the paper to look for says SALINAN 2, too.
std::string number_text(const db::PrintJobId& job) {
    if (job.copy == 0) return job.sale.text();
    return fmt::format("{} · {} {}", job.sale.text(), tr("COPY"), job.copy);
}

} // namespace

ReceiptQuestionsView make_receipt_questions_view(const Snapshot& snapshot) {
    const std::vector<UnknownReceipt>& unknown = snapshot.screen.receipts.unknown;
    ReceiptQuestionsView view;
    for (const UnknownReceipt& receipt : unknown) {
        view.receipts.push_back({number_text(receipt.job),
                                 moment_text(receipt.sold_at, snapshot.profile.zone),
                                 format_money(receipt.due)});
    }
    view.selected = snapshot.screen.receipt_questions->selected;
    if (view.selected && *view.selected < unknown.size())
        view.copy = fmt::format("{} {}", tr("COPY"), unknown[*view.selected].next_copy);
    view.notice = snapshot.screen.notice;
    return view;
}

std::optional<ReceiptBanner> make_receipt_banner(const Snapshot& snapshot) {
    const std::vector<UnknownReceipt>& unknown = snapshot.screen.receipts.unknown;
    if (unknown.empty() || snapshot.screen.receipt_questions_put_off) return std::nullopt;
    const UnknownReceipt& oldest = unknown.front();
    const std::string detail =
        fmt::format("{} · {} · {}", number_text(oldest.job),
                    moment_text(oldest.sold_at, snapshot.profile.zone), format_money(oldest.due));
    if (unknown.size() == 1) return ReceiptBanner{tr("Is this receipt on paper?"), detail};
    return ReceiptBanner{fmt::format(fmt::runtime(tr("Are these {} receipts on paper?")), unknown.size()),
                         detail};
}

} // namespace sokoguru::till
