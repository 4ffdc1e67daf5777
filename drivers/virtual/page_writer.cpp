#include "drivers/virtual/page_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sokoguru::drivers {

namespace {

constexpr int default_line_spacing_dots = 30;
/// The white that a cut gets around it, so that the picture shows it.
constexpr int cut_gap_dots = 24;
/// Overprinting one line again and again must not fill the memory.
constexpr std::size_t cell_count_max = 1'000'000;

/// The part of an image that the head can reach.
ModuleGrid clipped(const ModuleGrid& grid, int columns_max, int rows_max) {
    const int columns = std::min(grid.columns, columns_max);
    const int rows = std::min(grid.rows, rows_max);
    if (columns == grid.columns && rows == grid.rows) return grid;
    ModuleGrid clip{.columns = columns, .rows = rows, .dark = {}};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            clip.dark.push_back(grid.is_dark(column, row));
    return clip;
}

} // namespace

PageWriter::PageWriter(int width_dots) {
    page_.width = width_dots;
    reset();
}

void PageWriter::reset() {
    line_.clear();
    next_left_ = 0;
    character_spacing_ = 0;
    alignment_ = Alignment::left;
    left_margin_ = 0;
    area_width_ = page_.width;
    set_default_line_spacing();
}

void PageWriter::set_default_line_spacing() {
    line_spacing_ = default_line_spacing_dots;
}

void PageWriter::set_alignment(Alignment alignment) {
    if (line_.empty()) alignment_ = alignment;
}

void PageWriter::set_left_margin(int dots) {
    if (!line_.empty()) return;
    left_margin_ = std::min(dots, page_.width - 1);
    area_width_ = std::min(area_width_, page_.width - left_margin_);
}

void PageWriter::set_area_width(int dots) {
    if (line_.empty()) area_width_ = std::clamp(dots, 1, page_.width - left_margin_);
}

void PageWriter::move_to(int left_dots) {
    if (left_dots >= 0 && left_dots < area_width_) next_left_ = left_dots;
}

void PageWriter::move_to_next_tab(int columns, const Page::Style& style) {
    const int tab_width = columns * (cell_width(style) + character_spacing_);
    move_to((next_left_ / tab_width + 1) * tab_width);
}

void PageWriter::put(char32_t character, const Page::Style& style) {
    if (out_of_paper_) return;
    const int width = cell_width(style);
    if (next_left_ > 0 && next_left_ + width > area_width_) print_line();
    if (cell_count_ < cell_count_max) {
        line_.push_back({.character = character, .left = next_left_, .style = style});
        ++cell_count_;
    }
    next_left_ += width + character_spacing_ * style.width_scale;
}

void PageWriter::print_line() {
    feed_lines(1);
}

void PageWriter::feed_dots(int dots) {
    const int height = place_line(Page::TextLine::Purpose::text);
    advance(std::max(dots, height));
}

void PageWriter::feed_lines(int lines) {
    if (!line_.empty() || lines == 0) {
        feed_dots(lines > 0 ? line_spacing_ : 0);
        --lines;
    }
    next_left_ = 0;
    // An empty line of no height would leave no trace on paper, but one in memory.
    for (; lines > 0 && line_spacing_ > 0 && !out_of_paper_; --lines) {
        page_.items.emplace_back(
            Page::TextLine{.top = page_.height, .height = line_spacing_, .purpose = {}, .cells = {}});
        advance(line_spacing_);
    }
}

void PageWriter::put_image(Page::Image image) {
    if (!line_.empty()) feed_dots(0);
    if (out_of_paper_) return;
    image.grid = clipped(image.grid, area_width_ / image.module_width,
                         (page_height_dots_max - page_.height) / image.module_height);
    if (image.grid.columns == 0 || image.grid.rows == 0) return;
    image.left = aligned_left(image.grid.columns * image.module_width);
    image.top = page_.height;
    const int height = image.height();
    page_.items.emplace_back(std::move(image));
    advance(height);
}

void PageWriter::put_caption(std::u32string_view text, const Page::Style& style, int symbol_width) {
    const int text_width = static_cast<int>(text.size()) * cell_width(style);
    const int symbol_left = aligned_left(symbol_width) - left_margin_;
    next_left_ =
        std::clamp(symbol_left + (symbol_width - text_width) / 2, 0, std::max(0, area_width_ - text_width));
    for (const char32_t character : text) {
        if (next_left_ + cell_width(style) > area_width_ || out_of_paper_) break;
        line_.push_back({.character = character, .left = next_left_, .style = style});
        ++cell_count_;
        next_left_ += cell_width(style);
    }
    const Alignment alignment = std::exchange(alignment_, Alignment::left);
    advance(place_line(Page::TextLine::Purpose::symbol_caption));
    alignment_ = alignment;
}

void PageWriter::cut() {
    if (!line_.empty()) print_line();
    if (out_of_paper_) return;
    page_.items.emplace_back(Page::Cut{.top = page_.height + cut_gap_dots / 2});
    advance(cut_gap_dots);
}

int PageWriter::aligned_left(int content_width) const {
    const int free_width = std::max(0, area_width_ - content_width);
    switch (alignment_) {
    case Alignment::left: return left_margin_;
    case Alignment::centre: return left_margin_ + free_width / 2;
    case Alignment::right: return left_margin_ + free_width;
    }
    return left_margin_;
}

void PageWriter::advance(int dots) {
    page_.height += dots;
    if (page_.height < page_height_dots_max) return;
    page_.height = page_height_dots_max;
    out_of_paper_ = true;
    line_.clear();
}

int PageWriter::place_line(Page::TextLine::Purpose purpose) {
    next_left_ = 0;
    if (line_.empty() || out_of_paper_) return 0;
    const Page::Cell& last = line_.back();
    const int left = aligned_left(last.left + cell_width(last.style));
    int height = 0;
    for (Page::Cell& cell : line_) {
        cell.left += left;
        height = std::max(height, cell_height(cell.style));
    }
    page_.items.emplace_back(
        Page::TextLine{.top = page_.height, .height = height, .purpose = purpose, .cells = std::move(line_)});
    line_.clear();
    return height;
}

} // namespace sokoguru::drivers
