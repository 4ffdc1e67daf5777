#include "drivers/scanner/aim_symbology.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sokoguru::drivers {

namespace {

constexpr std::size_t identifier_length = 3;

struct Symbology {
    char code;
    std::string_view modifiers;
    std::string_view name;
    bool gs1;
};

constexpr std::array symbologies = {
    Symbology{'A', "013457", "Code 39", false},
    Symbology{'C', "1", "GS1-128", true},
    Symbology{'C', "024", "Code 128", false},
    Symbology{'E', "0", "EAN-13 or UPC", false},
    Symbology{'E', "123", "EAN or UPC with add-on", false},
    Symbology{'E', "4", "EAN-8", false},
    Symbology{'F', "0124", "Codabar", false},
    Symbology{'G', "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm", "Code 93", false},
    Symbology{'H', "013", "Code 11", false},
    Symbology{'I', "013", "Interleaved 2 of 5", false},
    Symbology{'J', "1", "GS1 DotCode", true},
    Symbology{'J', "02345", "DotCode", false},
    Symbology{'L', "012345", "PDF417", false},
    Symbology{'M', "01", "MSI", false},
    Symbology{'P', "0", "Plessey", false},
    Symbology{'Q', "3", "GS1 QR Code", true},
    Symbology{'Q', "012456", "QR Code", false},
    Symbology{'R', "013", "Straight 2 of 5", false},
    Symbology{'S', "0", "Straight 2 of 5", false},
    Symbology{'U', "0123", "MaxiCode", false},
    Symbology{'X', "0123456789ABCDEFabcdef", "another symbology", false},
    Symbology{'d', "2", "GS1 DataMatrix", true},
    Symbology{'d', "013456", "Data Matrix", false},
    Symbology{'e', "0", "GS1 DataBar", true},
    Symbology{'e', "1", "GS1 Composite", true},
    Symbology{'e', "23", "GS1 Composite", false},
    Symbology{'z', "0123456789ABC", "Aztec Code", false},
};

const Symbology* find_symbology(std::string_view identifier) {
    if (identifier.size() != identifier_length || identifier[0] != ']') return nullptr;
    const auto* const row =
        std::find_if(symbologies.begin(), symbologies.end(), [&](const Symbology& symbology) {
            return symbology.code == identifier[1] &&
                   symbology.modifiers.find(identifier[2]) != std::string_view::npos;
        });
    return row == symbologies.end() ? nullptr : row;
}

} // namespace

std::optional<std::string_view> symbology_name(std::string_view identifier) {
    const Symbology* symbology = find_symbology(identifier);
    if (symbology == nullptr) return std::nullopt;
    return symbology->name;
}

bool carries_gs1_element_string(std::string_view identifier) {
    const Symbology* symbology = find_symbology(identifier);
    return symbology != nullptr && symbology->gs1;
}

AimSplit split_aim_identifier(std::string_view text) {
    if (find_symbology(text.substr(0, identifier_length)) == nullptr) return {{}, text};
    return {text.substr(0, identifier_length), text.substr(identifier_length)};
}

} // namespace sokoguru::drivers
