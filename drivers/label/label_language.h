#pragma once

#include "drivers/label/shelf_label.h"
#include "drivers/transport/bytes.h"

#include <optional>
#include <span>
#include <string_view>

namespace sokoguru::drivers {

/// What a label printer understands.
enum class LabelLanguage { tspl, zpl };

/// As it is written in settings: "tspl".
std::string_view label_language_name(LabelLanguage language);
std::optional<LabelLanguage> label_language_of_name(std::string_view name);

/// The labels in the language of the printer, by `tspl_encoder.h` or `zpl_encoder.h`. Pure; any thread.
///
///     printer.print({.key = "labels", .bytes = encode_labels(labels, LabelLanguage::tspl, stock)}, …);
Bytes encode_labels(std::span<const ShelfLabel> labels, LabelLanguage language, const LabelStock& stock);

} // namespace sokoguru::drivers
