#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sokoguru {

/// Gives a word of paper in the shop's language; the argument is the English word and the key of the locale
/// files (`assets/locale/`). The identity gives English paper.
using Translate = std::function<std::string(std::string_view)>;

} // namespace sokoguru
