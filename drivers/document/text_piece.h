#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// A part of a line of paper, and the columns that its layout gave to it. Two spaces or more part pieces: the
/// label at the left from the amount at the right. A script whose letters are not all one column wide is set
/// as a piece, and only then put into its place.
struct TextPiece {
    std::string text;
    int begin_column = 0;
    int end_column = 0;
    bool operator==(const TextPiece&) const = default;
};

/// Broken UTF-8 is replaced, so that Pango can set every piece.
std::vector<TextPiece> split_into_pieces(std::string_view text_utf8);

/// Where the left edge of a piece comes to that turned out `width` wide: the last of several ends where it
/// should, the first begins where it should, and one in the middle of the paper stays in the middle. Never
/// outside the paper.
double left_edge(const TextPiece& piece, bool is_last_of_several, double cell_width, double width,
                 double paper_width);

} // namespace sokoguru::drivers
