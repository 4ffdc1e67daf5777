#include "app/till/lists/list_spec.h"
#include "app/till/views/make_views.h"

namespace sokoguru::till {

ChoiceListView make_choice_list_view(const Snapshot& snapshot) {
    const ListPage& page = *snapshot.screen.list;
    ListSpec spec = list_spec(page);
    ChoiceListView view;
    view.title = std::move(spec.title);
    for (const ListPage::Row& row : page.rows) {
        view.rows.push_back(row.shown);
    }
    view.selected = page.selected;
    if (spec.search == ListSpec::Search::by_text) view.search = page.search;
    view.search_hint = std::move(spec.search_hint);
    view.buttons = std::move(spec.buttons);
    view.empty_title = std::move(spec.empty_title);
    view.empty_advice = std::move(spec.empty_advice);
    view.photo = photo_of_list(snapshot.screen);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
