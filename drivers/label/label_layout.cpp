#include "drivers/label/label_layout.h"

#include "core/receipt/layout.h"
#include "core/values/text.h"

#include <algorithm>
#include <array>

namespace sokoguru::drivers {

namespace {

constexpr int margin_mm = 2;
constexpr int gap_between_mm = 1;
constexpr int barcode_height_min_mm = 4;
/// At 203 dpi a module of two dots is a quarter of a millimetre, the least that every scanner reads.
constexpr int module_dots_at_8 = 2;
/// Of the characters that a printer writes below a Code 128, in its middle.
constexpr int digit_width_dots = 16;
constexpr std::size_t price_length_max = 40;
constexpr std::size_t unit_length_max = 12;
constexpr std::size_t date_length_max = 16;

/// Letters and digits that no printer language takes for something else. Other codes are printed as text.
bool is_plain(char character) {
    const bool is_letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool is_digit = character >= '0' && character <= '9';
    return is_letter || is_digit || std::string_view("-. $/+%").find(character) != std::string_view::npos;
}

int length(const std::string& text) {
    return static_cast<int>(text_length(text));
}

class Layout {
  public:
    explicit Layout(const LabelStock& stock)
        : dots_per_mm_(std::max(stock.dots_per_mm, 1)),
          scale_(std::max(stock.dots_per_mm / 8, 1)),
          margin_(margin_mm * dots_per_mm_),
          top_(margin_) {
        layout_.width_dots = stock.width_mm * dots_per_mm_;
        layout_.height_dots = stock.height_mm * dots_per_mm_;
    }

    void add_name(const std::string& name) {
        constexpr int two_lines_height_mm = 25;
        const int lines_max = layout_.height_dots >= two_lines_height_mm * dots_per_mm_ ? 2 : 1;
        const CellSize cell = cell_size(LabelFont::medium);
        const int columns = inner_width() / (cell.width_dots * scale_);
        if (columns < 1) return;
        for (const std::string& line : wrap_label_name(name, columns, lines_max)) {
            add_text(margin_, top_, LabelFont::medium, scale_, line);
            top_ += cell.height_dots * scale_ + dots_per_mm_ / 2;
        }
        // Prices of labels side by side stand at the same height.
        top_ = margin_ + lines_max * (cell.height_dots * scale_ + dots_per_mm_ / 2);
    }

    void add_price(const std::string& price, const std::string& unit) {
        const auto [font, scale] = price_font(length(price), length(unit));
        // Half a price is a wrong price.
        if (length(price) * cell_size(font).width_dots * scale > inner_width()) return;
        const CellSize cell = cell_size(font);
        const CellSize small = cell_size(LabelFont::small);
        add_text(margin_, top_, font, scale, price);
        const int price_width = length(price) * cell.width_dots * scale;
        const int unit_width = length(unit) * small.width_dots * scale_;
        const int height = cell.height_dots * scale;
        if (!unit.empty() && price_width + unit_width <= inner_width())
            add_text(margin_ + price_width, top_ + height - small.height_dots * scale_ - height / 8,
                     LabelFont::small, scale_, unit);
        top_ += height + gap_between_mm * dots_per_mm_;
    }

    void add_code_and_date(const ShelfLabel& label) {
        const int small_height = cell_size(LabelFont::small).height_dots * scale_;
        const int bottom = layout_.height_dots - margin_;
        const int digits_right = add_symbol(label, bottom - small_height - dots_per_mm_ / 2);
        const bool has_symbol = layout_.symbol.has_value();
        const int text_top = bottom - small_height;
        if (text_top < top_) return;
        const std::string date = clean_text(label.date_text, date_length_max);
        const int date_left =
            layout_.width_dots - margin_ - length(date) * cell_size(LabelFont::small).width_dots * scale_;
        const bool has_date = !date.empty() && date_left > digits_right;
        if (has_date) add_text(date_left, text_top, LabelFont::small, scale_, date);
        if (has_symbol) return;
        const std::string code = clean_text(label.code, code_length_max);
        const int code_top = has_date ? text_top - small_height - dots_per_mm_ / 2 : text_top;
        if (!code.empty() && code_top >= top_) add_text(margin_, code_top, LabelFont::small, scale_, code);
    }

    LabelLayout take() { return std::move(layout_); }

  private:
    int inner_width() const { return layout_.width_dots - 2 * margin_; }

    void add_text(int left, int top, LabelFont font, int scale, const std::string& text) {
        const int columns = (layout_.width_dots - left) / (cell_size(font).width_dots * scale);
        if (columns < 1 || text.empty()) return;
        layout_.texts.push_back({.left = left,
                                 .top = top,
                                 .font = font,
                                 .scale = scale,
                                 .columns = columns,
                                 .text = text_prefix(text, static_cast<std::size_t>(columns))});
    }

    struct ScaledFont {
        LabelFont font;
        int scale;
    };

    /// The largest letters in which the price and its unit fit the width, and take no more than a third of
    /// the height.
    ScaledFont price_font(int price_length, int unit_length) const {
        const std::array<ScaledFont, 5> fonts{{{LabelFont::large, 3 * scale_},
                                               {LabelFont::large, 2 * scale_},
                                               {LabelFont::large, scale_},
                                               {LabelFont::tall, scale_},
                                               {LabelFont::medium, scale_}}};
        const int unit_width = unit_length * cell_size(LabelFont::small).width_dots * scale_;
        for (const ScaledFont& candidate : fonts) {
            const CellSize cell = cell_size(candidate.font);
            const bool is_low_enough = cell.height_dots * candidate.scale * 3 <= layout_.height_dots;
            if (is_low_enough &&
                price_length * cell.width_dots * candidate.scale + unit_width <= inner_width())
                return candidate;
        }
        return {LabelFont::small, scale_};
    }

    /// Where the digits below the symbol end; the left margin when there is no symbol.
    int add_symbol(const ShelfLabel& label, int bottom) {
        const auto symbol = label_symbol(label.code);
        if (!symbol || !std::ranges::all_of(symbol->data, is_plain)) return margin_;
        const int height = bottom - top_;
        const int module_dots = module_dots_at_8 * scale_;
        const int width = module_count(*symbol) * module_dots;
        // The quiet zones may lie on the margins.
        if (height < barcode_height_min_mm * dots_per_mm_ || width > layout_.width_dots) return margin_;
        const int quiet_dots = quiet_zone_modules(*symbol) * module_dots;
        layout_.symbol = {.left = quiet_dots,
                          .top = top_,
                          .height_dots = height,
                          .module_dots = module_dots,
                          .symbol = *symbol};
        const int bars = width - 2 * quiet_dots;
        const bool is_ean13 = symbol->kind == LabelSymbol::Kind::ean13;
        const int digits_width = static_cast<int>(symbol->data.size()) * digit_width_dots * scale_;
        return quiet_dots + (is_ean13 ? bars : (bars + std::min(bars, digits_width)) / 2);
    }

    LabelLayout layout_;
    int dots_per_mm_;
    int scale_;
    int margin_;
    int top_; ///< What is free below what stands already.
};

} // namespace

CellSize cell_size(LabelFont font) {
    switch (font) {
    case LabelFont::small: return {12, 20};
    case LabelFont::medium: return {16, 24};
    case LabelFont::tall: return {24, 32};
    case LabelFont::large: return {32, 48};
    }
    return {};
}

std::vector<std::string> wrap_label_name(const std::string& name, int columns, int lines_max) {
    constexpr std::string_view ellipsis = "...";
    const auto width = static_cast<std::size_t>(columns);
    const auto line_count = static_cast<std::size_t>(lines_max);
    std::vector<std::string> lines = wrap_text(clean_text(name, name_length_max), width);
    if (lines.size() <= line_count) return lines;
    lines.resize(line_count);
    const std::size_t kept = width > ellipsis.size() ? width - ellipsis.size() : 0;
    lines.back() = text_prefix(lines.back(), kept).append(ellipsis.substr(0, width));
    return lines;
}

LabelLayout lay_out_label(const ShelfLabel& label, const LabelStock& stock) {
    Layout layout(stock);
    layout.add_name(label.name);
    layout.add_price(clean_text(label.price_text, price_length_max), clean_text(label.unit, unit_length_max));
    layout.add_code_and_date(label);
    return layout.take();
}

} // namespace sokoguru::drivers
