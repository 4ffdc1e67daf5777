#pragma once

#include <array>

namespace sokoguru::drivers {

/// The characters of a printer's code page, by byte. Bytes without a character are a space.
using CodePageTable = std::array<char32_t, 256>;

/// The table of `ESC t n`, for the pages that all makers number alike: 437 (0), 850 (2), 1252 (16), 858 (19).
/// Null for the rest. The tables live as long as the program; may be called from any thread.
const CodePageTable* find_code_page_table(int number);

} // namespace sokoguru::drivers
