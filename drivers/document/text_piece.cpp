#include "drivers/document/text_piece.h"

#include <algorithm>
#include <glib.h>
#include <memory>

namespace sokoguru::drivers {

std::vector<TextPiece> split_into_pieces(std::string_view text_utf8) {
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text_utf8.data(), static_cast<gssize>(text_utf8.size())), &g_free);
    std::vector<TextPiece> pieces;
    int column = 0;
    int space_count = 2;
    for (const char* at = valid.get(); *at != '\0'; at = g_utf8_next_char(at)) {
        const gunichar character = g_utf8_get_char(at);
        const std::string_view letter(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
        // Marks stand above other letters and take no cell of their own.
        if (character >= 0x20 && g_unichar_iszerowidth(character)) {
            if (!pieces.empty()) pieces.back().text += letter;
            continue;
        }
        ++column;
        if (g_unichar_isspace(character) || g_unichar_iscntrl(character)) {
            ++space_count;
            continue;
        }
        if (space_count >= 2)
            pieces.push_back({.text = {}, .begin_column = column - 1, .end_column = column});
        else if (space_count == 1)
            pieces.back().text += ' ';
        space_count = 0;
        pieces.back().text += letter;
        pieces.back().end_column = column;
    }
    return pieces;
}

double left_edge(const TextPiece& piece, bool is_last_of_several, double cell_width, double width,
                 double paper_width) {
    const double begin = piece.begin_column * cell_width;
    const double end = piece.end_column * cell_width;
    double left = piece.begin_column > 0 ? (begin + end - width) / 2 : begin;
    if (is_last_of_several) left = end - width;
    return std::clamp(left, 0.0, std::max(paper_width - width, 0.0));
}

} // namespace sokoguru::drivers
