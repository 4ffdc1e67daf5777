#pragma once

namespace sokoguru::shop {

/// Lets every other thread of the program go before the one that calls it: of work that may take seconds, so
/// that on a machine with few cores no frame and no scan waits for it.
void work_in_the_background();

} // namespace sokoguru::shop
