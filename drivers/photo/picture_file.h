#pragma once

#include <string_view>

namespace sokoguru::drivers {

/// What kind of picture a file is, by what it begins with, whatever it is called. gdk-pixbuf knows many more
/// formats, and each reader that nobody needs is one more that a bad file can trouble. Pure.
enum class PictureFormat { none, jpeg, png, webp };
PictureFormat format_of(std::string_view file);

/// Whether the file goes on to the end of its picture. Readers take what there is of one that breaks off, and
/// half of a photo would be grey.
bool is_whole(std::string_view file);

} // namespace sokoguru::drivers
