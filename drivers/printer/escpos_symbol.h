#pragma once

#include "drivers/printer/profile.h"
#include "drivers/transport/bytes.h"

#include <optional>
#include <string_view>

namespace sokoguru::drivers {

/// Bar codes and QR codes in ESC/POS: by the printer's own command where it has one, else as a raster image.
///
/// The modules are as wide as the paper allows, up to a comfortable size. Nothing comes back when the symbol
/// fits the paper at no size or cannot hold the data; the caller prints text instead. Pure; may be called
/// from any thread.
std::optional<Bytes> encode_code128(std::string_view data, const PrinterProfile& profile);
/// Thirteen digits, the last of which must be the right check digit.
std::optional<Bytes> encode_ean13(std::string_view digits, const PrinterProfile& profile);
std::optional<Bytes> encode_qr(std::string_view data, const PrinterProfile& profile);

} // namespace sokoguru::drivers
