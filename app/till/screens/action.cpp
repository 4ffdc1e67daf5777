#include "app/till/screens/action.h"

namespace sokoguru::till {

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;
bool Action::operator==(const Action&) const = default;

} // namespace sokoguru::till
