#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "core/values/text.h"

#include <charconv>

namespace sokoguru::till {

namespace {

void write_words(const CountPage& page, CountView& view) {
    const bool is_told = page.difference.has_value();
    if (page.purpose == CountPage::Purpose::opening) {
        view.title = tr("What is in the drawer?");
        view.explanation = tr("Count the float before the first sale. It opens the shift.");
        view.confirm = tr("Open the shift");
        view.leave = tr("Log out");
        return;
    }
    view.title = tr("Count the drawer");
    view.explanation = is_told ? tr("The count stands. Look for the difference, or say why there is one.")
                               : tr("Count everything. What should be there is told afterwards.");
    view.confirm = is_told ? tr("Say why and close") : tr("Close the shift");
    view.leave = tr("Back to selling");
}

} // namespace

std::int64_t count_at(const CountPage& page, std::size_t row) {
    std::int64_t count = 0;
    const std::string& typed = page.typed.at(row);
    std::from_chars(typed.data(), typed.data() + typed.size(), count);
    return count;
}

std::vector<DenominationCount> counts_of(const CountPage& page) {
    std::vector<DenominationCount> counts;
    bool is_counted = false;
    for (std::size_t row = 0; row < page.typed.size(); ++row) {
        is_counted = is_counted || !page.typed[row].empty();
        counts.push_back({Money{denominations_rupiah[row]}, count_at(page, row)});
    }
    if (!is_counted) counts.clear();
    return counts;
}

CountView make_count_view(const Snapshot& snapshot) {
    const CountPage& page = *snapshot.screen.count;
    CountView view;
    write_words(page, view);
    for (std::size_t row = 0; row < page.typed.size(); ++row) {
        CountView::Row shown;
        shown.denomination = format_money(Money{denominations_rupiah[row]});
        if (!page.typed[row].empty()) {
            const std::int64_t count = count_at(page, row);
            shown.count = format_quantity(Quantity::whole(count));
            shown.sum = format_money(Money{denominations_rupiah[row] * count});
        }
        view.rows.push_back(std::move(shown));
    }
    view.selected = page.selected;
    view.total = format_money(sum_of(counts_of(page)));
    if (page.difference) {
        view.stage = CountView::Stage::told;
        view.difference = format_money(*page.difference);
    }
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
