#include "core/receipt/layout.h"

#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

std::vector<std::string> wrap_text(std::string_view outside_text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    const std::string clean = clean_text(outside_text, outside_text.size());
    std::string_view text = clean;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        std::string word(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
        if (!line.empty() && text_length(line) + 1 + text_length(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        while (text_length(word) > width) {
            const std::string part = text_prefix(word, width);
            word.erase(0, part.size());
            lines.push_back(part);
        }
        if (!line.empty() && !word.empty()) line += ' ';
        line += word;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

void ReceiptLayout::left(std::string_view text, Weight weight) {
    for (std::string& line : wrap_text(text, columns())) {
        add(ReceiptDocument::Text{std::move(line), weight});
    }
}

void ReceiptLayout::indented(std::string_view text) {
    const std::string indent(2, ' ');
    for (const std::string& line : wrap_text(text, columns() - indent.size())) {
        add(ReceiptDocument::Text{indent + line});
    }
}

void ReceiptLayout::centre(std::string_view text, Weight weight) {
    for (const std::string& line : wrap_text(text, columns())) {
        add(ReceiptDocument::Text{std::string((columns() - text_length(line)) / 2, ' ') + line, weight});
    }
}

void ReceiptLayout::pair(std::string_view label, std::string_view amount, Weight weight, Size size) {
    const std::string right = clean_text(amount, columns());
    if (size == Size::large && text_length(right) > columns() / 2) size = Size::tall;
    const std::size_t width = size == Size::large ? columns() / 2 : columns();
    const std::size_t indent_length = std::min(label.find_first_not_of(' '), label.size());
    const std::string indent(std::min(indent_length, width - 1), ' ');
    std::string left = indent + clean_text(label, label.size());
    if (text_length(left) + 1 + text_length(right) > width) {
        for (const std::string& line : wrap_text(label, width - indent.size())) {
            add(ReceiptDocument::Text{indent + line, weight, size});
        }
        left.clear();
    }
    left.append(width - text_length(left) - text_length(right), ' ');
    add(ReceiptDocument::Text{left + right, weight, size});
}

void ReceiptLayout::add(ReceiptDocument::Line line) {
    document_.lines.push_back(std::move(line));
}

void ReceiptLayout::rule(char c) {
    add(ReceiptDocument::Text{std::string(columns(), c)});
}

} // namespace sokoguru
