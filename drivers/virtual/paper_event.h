#pragma once

#include <cstddef>
#include <string>

namespace sokoguru::drivers {

/// Something that a printer did, or was asked to do, that leaves no ink. A value.
struct PaperEvent {
    enum class Kind {
        drawer_kicked,        ///< By a command where one is expected.
        hidden_drawer_kicked, ///< By bytes inside an image or a symbol: somebody's text opens the drawer.
        cut,
        status_requested,
        fence_requested, ///< Detail: the four characters to send back when the printing is done.
        symbol_refused,  ///< Too wide for the paper, or data that the symbol cannot say.
        ignored_command, ///< Known, and without a meaning on this paper.
        unknown_command, ///< Garbage, or a command of another maker; its parameters come out as text.
        out_of_paper,
    };
    Kind kind = Kind::unknown_command;
    std::size_t offset = 0; ///< Of the first byte, in all that was fed.
    std::string detail;     ///< For a person or a log, except for the fence.
    bool operator==(const PaperEvent&) const = default;
};

} // namespace sokoguru::drivers
