#pragma once

#include <cstddef>
#include <variant>

namespace sokoguru::till {

// The page of a sale whose goods come back.

struct SelectSoldLine {
    std::size_t index = 0;
    bool operator==(const SelectSoldLine&) const = default;
};
/// One more of a line comes back, or one less.
struct ChangeComingBack {
    std::size_t index = 0;
    int steps = 0;
    bool operator==(const ChangeComingBack&) const = default;
};
/// Everything that can still come back does.
struct TakeAllBack {
    bool operator==(const TakeAllBack&) const = default;
};
/// What was chosen goes into the cart as coming back.
struct ConfirmTakeBack {
    bool operator==(const ConfirmTakeBack&) const = default;
};
struct CloseTakeBack {
    bool operator==(const CloseTakeBack&) const = default;
};

using TakeBackAction =
    std::variant<SelectSoldLine, ChangeComingBack, TakeAllBack, ConfirmTakeBack, CloseTakeBack>;

} // namespace sokoguru::till
