#include "drivers/photo/picture_file.h"

#include <cstddef>

namespace sokoguru::drivers {

namespace {

std::size_t byte_at(std::string_view file, std::size_t at) {
    return at < file.size() ? static_cast<unsigned char>(file[at]) : 0;
}

/// Where the first scan of a JPEG begins (ITU-T T.81, annex B), past what the camera wrote: a small picture
/// that has an end of its own may be in it.
std::size_t scan_of_jpeg(std::string_view file) {
    constexpr std::size_t start_of_scan = 0xDA;
    std::size_t at = 2;
    while (at + 4 <= file.size() && byte_at(file, at) == 0xFF) {
        const std::size_t marker = byte_at(file, at + 1);
        if (marker == start_of_scan) return at;
        const bool is_filling = marker == 0xFF;
        at += is_filling ? 1 : 2 + byte_at(file, at + 2) * 256 + byte_at(file, at + 3);
    }
    return std::string_view::npos;
}

} // namespace

PictureFormat format_of(std::string_view file) {
    constexpr std::size_t webp_head_length = 12;
    if (file.starts_with("\xFF\xD8\xFF")) return PictureFormat::jpeg;
    if (file.starts_with("\x89PNG\r\n\x1A\n")) return PictureFormat::png;
    if (file.size() >= webp_head_length && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP")
        return PictureFormat::webp;
    return PictureFormat::none;
}

bool is_whole(std::string_view file) {
    constexpr auto nowhere = std::string_view::npos;
    switch (format_of(file)) {
    case PictureFormat::none: return false;
    case PictureFormat::png: return file.find("IEND") != nowhere;
    case PictureFormat::webp: {
        // The length of the rest stands behind "RIFF", the lowest byte first.
        std::size_t length = 0;
        for (std::size_t at = 7; at >= 4; --at) {
            length = length * 256 + byte_at(file, at);
        }
        return file.size() >= length + 8;
    }
    case PictureFormat::jpeg: break;
    }
    const std::size_t scan = scan_of_jpeg(file);
    return scan != nowhere && file.find("\xFF\xD9", scan) != nowhere;
}

} // namespace sokoguru::drivers
