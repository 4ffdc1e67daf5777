#include "core/receipt/layout.h"

#include "core/values/text.h"

namespace sokoguru {

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
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

void ReceiptLayout::centre(std::string_view text, Weight weight) {
    for (const std::string& line : wrap_text(text, columns())) {
        add(ReceiptDocument::Text{std::string((columns() - text_length(line)) / 2, ' ') + line, weight});
    }
}

void ReceiptLayout::pair(std::string_view label, std::string_view amount, Weight weight, Size size) {
    const std::size_t width = size == Size::large ? columns() / 2 : columns();
    const std::size_t amount_length = text_length(amount);
    const std::size_t room = amount_length + 1 < width ? width - amount_length - 1 : 0;
    std::string text = text_prefix(label, room);
    text.append(width - amount_length - text_length(text), ' ');
    add(ReceiptDocument::Text{text + std::string(amount), weight, size});
}

void ReceiptLayout::add(ReceiptDocument::Line line) {
    document_.lines.push_back(std::move(line));
}

void ReceiptLayout::rule(char c) {
    add(ReceiptDocument::Text{std::string(columns(), c)});
}

} // namespace sokoguru
