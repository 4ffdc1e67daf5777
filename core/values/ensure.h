#pragma once

#include <stdexcept>

namespace sokoguru {

/// Thrown when the program finds itself wrong: a bug, never the cashier's doing.
///
/// It is checked in release builds too. The top of each program catches it once, shows the fault screen and
/// opens the shop again from the database, where the open cart still is.
class BrokenInvariant : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

/// Says what must hold here; `what` completes the sentence "it must hold that …".
inline void ensure(bool holds, const char* what) {
    if (!holds) throw BrokenInvariant(what);
}

} // namespace sokoguru
