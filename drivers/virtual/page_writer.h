#pragma once

#include "drivers/virtual/page.h"

#include <cstddef>

namespace sokoguru::drivers {

/// Where no Cairo image could hold the page any more; four metres of paper at 203 dpi.
inline constexpr int page_height_dots_max = 32'000;

/// The moving parts of a printer: a line that fills with characters, and paper that moves up under the head.
///
///     PageWriter writer(384);
///     writer.put(U'A', style);
///     writer.print_line();
///
/// When the paper is at its end everything more is lost, as in life. Belongs to one thread at a time.
class PageWriter {
  public:
    enum class Alignment { left, centre, right };

    explicit PageWriter(int width_dots);

    const Page& page() const { return page_; }
    bool is_out_of_paper() const { return out_of_paper_; }

    /// As `ESC @` does: margins, spacing and alignment as at power-on, and the unprinted line is gone.
    void reset();
    void set_line_spacing(int dots) { line_spacing_ = dots; }
    void set_default_line_spacing();
    void set_character_spacing(int dots) { character_spacing_ = dots; }
    /// Obeyed at the beginning of a line only.
    void set_alignment(Alignment alignment);
    void set_left_margin(int dots);
    void set_area_width(int dots);
    /// Where the next character goes, from the left margin; outside the area it is ignored.
    void move_to(int left_dots);
    void move_by(int dots) { move_to(next_left_ + dots); }
    void move_to_next_tab(int columns, const Page::Style& style);

    /// A full line is printed first.
    void put(char32_t character, const Page::Style& style);
    /// Prints what the line holds, even nothing, and moves on by a line.
    void print_line();
    /// Prints what the line holds and moves on by so many dots, but never less than the line is high.
    void feed_dots(int dots);
    void feed_lines(int lines);
    /// A picture, placed by the alignment and clipped to the area; the paper moves on by its height.
    void put_image(Page::Image image);
    /// The words that belong to the symbol in the middle of `symbol_width` dots.
    void put_caption(std::u32string_view text, const Page::Style& style, int symbol_width);
    void cut();
    int area_width() const { return area_width_; }

  private:
    int aligned_left(int content_width) const;
    void advance(int dots);
    /// Places the line on the page if it holds something; returns its height.
    int place_line(Page::TextLine::Purpose purpose);

    Page page_;
    std::vector<Page::Cell> line_;
    std::size_t cell_count_ = 0; ///< On the whole page.
    int next_left_ = 0;
    int line_spacing_ = 0;
    int character_spacing_ = 0;
    Alignment alignment_ = Alignment::left;
    int left_margin_ = 0;
    int area_width_ = 0;
    bool out_of_paper_ = false;
};

} // namespace sokoguru::drivers
