#include "app/shop/language.h"
#include "app/till/views/make_views.h"

namespace sokoguru::till {

namespace {

std::string role_name(Role role) {
    switch (role) {
    case Role::cashier: return tr("Cashier");
    case Role::supervisor: return tr("Supervisor");
    case Role::manager: return tr("Manager");
    case Role::administrator: break;
    }
    return tr("Administrator");
}

} // namespace

LoginView make_login_view(const Snapshot& snapshot) {
    LoginView view;
    for (const User& user : snapshot.screen.users) {
        view.users.push_back({user.name, role_name(user.role)});
    }
    view.title = snapshot.screen.is_locked ? tr("Locked. The cart stays as it is.") : tr("Who is selling?");
    view.chosen_user = snapshot.screen.chosen_user;
    view.pin_length = snapshot.screen.pin.size();
    view.can_log_in = snapshot.screen.pin.size() >= 4 && !view.users.empty();
    view.notice = snapshot.screen.notice;
    view.hint = snapshot.login_hint;
    return view;
}

} // namespace sokoguru::till
