#pragma once

#include <cctype>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::test {

/// What a label printer was told to put on one label, whatever its language.
struct ReadLabel {
    std::vector<std::string> texts;
    std::string symbol; ///< "EAN13 …" or "128 …", empty without one.
    int copies = 0;
    bool operator==(const ReadLabel&) const = default;
};

/// Reads TSPL as strictly as a printer: each line one command of a known form. Nothing when there is any
/// other.
inline std::optional<std::vector<ReadLabel>> read_tspl(std::string_view stream) {
    static const std::regex head("SIZE \\d+ mm,\\d+ mm|GAP \\d+ mm,0 mm|DIRECTION 1|CODEPAGE 1252");
    static const std::regex text("TEXT \\d+,\\d+,\"[2-5]\",0,\\d+,\\d+,\"([^\"\\\\]*)\"");
    static const std::regex symbol("BARCODE \\d+,\\d+,\"(EAN13|128)\",\\d+,1,0,\\d+,\\d+,\"([^\"\\\\]*)\"");
    static const std::regex print("PRINT 1,(\\d+)");
    std::vector<ReadLabel> labels;
    bool is_open = false;
    while (!stream.empty()) {
        const std::size_t end = stream.find("\r\n");
        if (end == std::string_view::npos) return std::nullopt;
        const std::string line(stream.substr(0, end));
        stream.remove_prefix(end + 2);
        for (const char byte : line)
            if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) return std::nullopt;
        std::smatch match;
        if (line == "CLS" && !is_open) {
            labels.emplace_back();
            is_open = true;
        } else if (is_open && std::regex_match(line, match, text)) {
            labels.back().texts.push_back(match[1]);
        } else if (is_open && std::regex_match(line, match, symbol)) {
            labels.back().symbol = match[1].str() + " " + match[2].str();
        } else if (is_open && std::regex_match(line, match, print)) {
            labels.back().copies = std::stoi(match[1]);
            is_open = false;
        } else if (is_open || !labels.empty() || !std::regex_match(line, head)) {
            return std::nullopt;
        }
    }
    if (is_open) return std::nullopt;
    return labels;
}

/// The bytes that ^FH lets stand as _XX.
inline std::string unescape_zpl(const std::string& data) {
    std::string out;
    for (std::size_t at = 0; at < data.size(); ++at) {
        if (data[at] != '_') {
            out += data[at];
            continue;
        }
        out += static_cast<char>(std::stoi(data.substr(at + 1, 2), nullptr, 16));
        at += 2;
    }
    return out;
}

/// Reads ZPL as strictly: from each `^` to the next one is one command of a known form.
inline std::optional<std::vector<ReadLabel>> read_zpl(std::string_view stream) {
    static const std::regex quiet("CI28|PW\\d+|LL\\d+|LH0,0|FO\\d+,\\d+|A0N,\\d+,\\d+|FH_|BY\\d+|FS");
    static const std::regex symbol("B(E)N,\\d+,Y,N|B(C)N,\\d+,Y,N,N");
    std::vector<ReadLabel> labels;
    std::string symbology;
    bool is_open = false;
    if (!stream.empty() && stream.front() != '^') return std::nullopt;
    while (!stream.empty()) {
        const std::size_t end = std::min(stream.find('^', 1), stream.size());
        std::string command(stream.substr(1, end - 1));
        stream.remove_prefix(end);
        if (command.ends_with('\n')) command.pop_back();
        for (const char byte : command)
            if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F || byte == '~') return std::nullopt;
        std::smatch match;
        if (command == "XA" && !is_open) {
            labels.emplace_back();
            is_open = true;
        } else if (!is_open) {
            return std::nullopt;
        } else if (command.starts_with("FD") && !symbology.empty()) {
            labels.back().symbol = symbology + command.substr(2);
            symbology.clear();
        } else if (command.starts_with("FD")) {
            labels.back().texts.push_back(unescape_zpl(command.substr(2)));
        } else if (std::regex_match(command, match, symbol)) {
            symbology = match[1].matched ? "EAN13 " : "128 ";
        } else if (command.starts_with("PQ")) {
            labels.back().copies = std::stoi(command.substr(2));
        } else if (command == "XZ") {
            is_open = false;
        } else if (!std::regex_match(command, quiet)) {
            return std::nullopt;
        }
    }
    if (is_open) return std::nullopt;
    return labels;
}

} // namespace sokoguru::test
