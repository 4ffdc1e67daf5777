#pragma once

#include <string>
#include <string_view>

namespace sokoguru::shop {

enum class TextEncoding { utf8, windows_1252 };

/// UTF-8 when the bytes are nothing but that, or begin with its byte order mark; else Windows-1252, which
/// spreadsheets of this region write and which contains Latin-1.
TextEncoding detect_encoding(std::string_view bytes);

/// The text in UTF-8, without a byte order mark.
std::string to_utf8(std::string bytes, TextEncoding encoding);

} // namespace sokoguru::shop
