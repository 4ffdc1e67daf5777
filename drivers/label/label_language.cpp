#include "drivers/label/label_language.h"

#include "drivers/label/tspl_encoder.h"
#include "drivers/label/zpl_encoder.h"

namespace sokoguru::drivers {

std::string_view label_language_name(LabelLanguage language) {
    return language == LabelLanguage::tspl ? "tspl" : "zpl";
}

std::optional<LabelLanguage> label_language_of_name(std::string_view name) {
    for (const LabelLanguage language : {LabelLanguage::tspl, LabelLanguage::zpl}) {
        if (label_language_name(language) == name) return language;
    }
    return std::nullopt;
}

Bytes encode_labels(std::span<const ShelfLabel> labels, LabelLanguage language, const LabelStock& stock) {
    return language == LabelLanguage::tspl ? encode_tspl(labels, stock) : encode_zpl(labels, stock);
}

} // namespace sokoguru::drivers
