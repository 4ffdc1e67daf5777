#pragma once

#include "drivers/printer/printer.h"
#include "drivers/transport/transport.h"

namespace sokoguru::drivers {

/// How a printer to which no line could be opened stands. Pure; any thread.
inline PrinterCondition::Link link_after(ConnectProblem::Kind problem) {
    switch (problem) {
    case ConnectProblem::Kind::away: return PrinterCondition::Link::away;
    case ConnectProblem::Kind::not_permitted: return PrinterCondition::Link::not_permitted;
    case ConnectProblem::Kind::failed: break;
    }
    return PrinterCondition::Link::not_answering;
}

} // namespace sokoguru::drivers
