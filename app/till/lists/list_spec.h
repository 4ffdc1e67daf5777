#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/choice_list.h"

#include <string>
#include <vector>

namespace sokoguru::till {

/// What a list is called, what can be done with its rows, and what it says when it is empty.
struct ListSpec {
    enum class Search { none, by_text };
    std::string title;
    Search search = Search::none;
    std::string search_hint = {};
    std::vector<ChoiceListView::Button> buttons = {};
    std::string empty_title = {};
    std::string empty_advice = {};
};

/// Pure. What the buttons do is in `app/till/till_lists.cpp`, by their ids.
ListSpec list_spec(const ListPage& page);

} // namespace sokoguru::till
