#include "app/till/views/make_views.h"

namespace sokoguru::till {

FaultView make_fault_view(const FaultShown& fault) {
    FaultView view;
    view.title = fault.text.title;
    view.what_happened = fault.text.what_happened;
    view.what_is_safe = fault.text.what_is_safe;
    view.what_to_do = fault.text.what_to_do;
    view.detail = fault.detail;
    return view;
}

} // namespace sokoguru::till
