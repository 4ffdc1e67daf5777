#pragma once

#include "drivers/document/pdf_drawing.h"

#include <pango/pangocairo.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// The pages of a sheet that is read by people: lines of text, rules and the rows of a table from the top of
/// one page to the foot of the next, where its number stands. Text is set by Pango, so it stays text in all
/// scripts that the system has fonts for; what is too long for its place is broken between words.
///
///     SheetPages pages(drawing, SheetPages::Direction::upright, "Page");
///     pages.write("Koppontren Al-Contoh", {.size = 13, .weight = SheetPages::Weight::bold});
///     pages.row(cells, columns, SheetPages::Weight::normal);
///     pages.end();
///
/// One thread at a time. Sizes and places are in points.
class SheetPages {
  public:
    enum class Direction { upright, across };
    enum class Weight { normal, bold };
    enum class Align { left, right, centre };
    struct Column {
        double width = 0;
        Align align = Align::left;
    };
    struct Style {
        double size = 10;
        Weight weight = Weight::normal;
        Align align = Align::left;
    };

    SheetPages(PdfDrawing& drawing, Direction direction, std::string page_label);

    static constexpr double margin = 18 * points_per_mm;
    double inner_width() const { return width_ - 2 * margin; }
    double top() const { return top_; }
    void move_to(double top) { top_ = top; }
    void skip(double height) { top_ += height; }

    /// Below what is there, in a column of the page; nothing of an empty text.
    void write(const std::string& text, const Style& style, double left, double width);
    void write(const std::string& text, const Style& style) { write(text, style, margin, inner_width()); }
    /// At the same height, which does not move.
    double show(const std::string& text, const Style& style, double left, double top, double width);
    void rule() { rule(margin, inner_width()); }
    void rule(double left, double width);

    double text_width(const std::string& text, const Style& style);
    double row_height(std::span<const std::string> cells, std::span<const Column> columns, Weight weight);
    /// One cell for each column; a rule below it.
    void row(std::span<const std::string> cells, std::span<const Column> columns, Weight weight);
    /// True when a new page began because there was less room than that.
    bool make_room(double height);
    void end();

  private:
    struct Unreference {
        void operator()(PangoLayout* layout) const;
        void operator()(PangoFontDescription* font) const;
    };
    using Layout = std::unique_ptr<PangoLayout, Unreference>;

    Layout set(const std::string& text, const Style& style, double width);
    static double height_of(const Layout& layout);
    void show(const Layout& layout, double left, double top);
    void end_page();

    cairo_t* context_;
    std::string page_label_;
    double width_;
    double height_;
    double top_ = margin;
    int page_ = 0;
};

/// A4 in points.
inline constexpr double a4_short = 210 * points_per_mm;
inline constexpr double a4_long = 297 * points_per_mm;

} // namespace sokoguru::drivers
