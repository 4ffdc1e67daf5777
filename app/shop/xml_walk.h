#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sokoguru::shop {

/// What a walk through an XML text meets. Names come without their prefix: `x:row` and `row` are `row`.
struct XmlVisitor {
    using Attributes = std::map<std::string, std::string, std::less<>>;
    std::function<void(std::string_view name, const Attributes& attributes)> on_start = {};
    std::function<void(std::string_view name)> on_end = {};
    std::function<void(std::string_view text)> on_text = {};
};

/// Walks through a text from its beginning to its end. False when it is no whole XML. A text that declares
/// entities of its own is not read on, because a few of them can unfold to more than the memory holds. Pure;
/// any thread.
bool walk_xml(std::string_view xml, const XmlVisitor& visitor);

} // namespace sokoguru::shop
