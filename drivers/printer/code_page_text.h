#pragma once

#include "drivers/transport/bytes.h"

#include <string_view>

namespace sokoguru::drivers {

/// Text for a printer that knows 256 characters: one byte a cell, and never a control byte.
///
///     to_code_page("Kafé – 5 €", "CP437")   // "Kaf\x82 - 5 EUR"
///
/// What the page lacks is spelled in letters that it has (`ṣ` → `s`, `“` → `"`, `…` → `...`), else printed as
/// `?`. Control characters become a space: a byte below 20 would be a command to the printer, and commands
/// open drawers. Marks without width are left out. Bytes that are no UTF-8 become `?`. Pure; may be called
/// from any thread.
Bytes to_code_page(std::string_view text_utf8, const char* iconv_name);

/// Whether `to_code_page` says all of it, in its own or in similar letters. Arabic or Japanese is not carried
/// by a western page, and must be drawn. Bytes that are no UTF-8 do not count: drawing helps them no more.
bool is_carried_by_code_page(std::string_view text_utf8, const char* iconv_name);

} // namespace sokoguru::drivers
