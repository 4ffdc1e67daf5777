#pragma once

#include <string>

namespace sokoguru::till {

/// One sentence for the cashier about what just happened: a refusal, a warning or a confirmation.
///
/// Each screen keeps a fixed place for it, so that a notice never moves a button under a finger.
struct Notice {
    enum class Kind { accepted, warning, refused };
    Kind kind = Kind::accepted;
    std::string text; ///< Translated, a whole sentence.
    bool operator==(const Notice&) const = default;
};

} // namespace sokoguru::till
