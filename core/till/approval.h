#pragma once

#include <string>

namespace sokoguru {

/// A supervisor's word for one action: it comes with the command that needs it, is checked and used up there,
/// and is written into the fact that the command records. The action is done in the cashier's name.
struct Approval {
    std::string user_code;
    std::string pin;
    std::string reason;
};

} // namespace sokoguru
