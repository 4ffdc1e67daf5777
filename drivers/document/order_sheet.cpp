#include "drivers/document/order_sheet.h"

#include "drivers/document/pdf_drawing.h"
#include "drivers/files/private_file.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <glib.h>
#include <memory>

namespace sokoguru::drivers {

namespace {

// A4 in points, and what lies where on it.
constexpr double page_width = 210 * points_per_mm;
constexpr double page_height = 297 * points_per_mm;
constexpr double margin = 18 * points_per_mm;
constexpr double inner_width = page_width - 2 * margin;
constexpr double row_padding = 1.6 * points_per_mm;
constexpr double foot_height = 12 * points_per_mm;
constexpr double signature_height = 34 * points_per_mm;

constexpr double text_size = 10;
constexpr double title_size = 18;
constexpr double shop_size = 13;

/// The widths of the columns, in parts of the whole.
constexpr std::array<double, OrderSheet::column_count> column_parts = {0.06, 0.42, 0.12, 0.10, 0.14, 0.16};
/// Numbers end where their column ends.
constexpr std::array<bool, OrderSheet::column_count> ends_right = {false, false, true, false, true, true};

struct Unreference {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Layout = std::unique_ptr<PangoLayout, Unreference>;

enum class Weight { normal, bold };

class SheetPainter {
  public:
    SheetPainter(PdfDrawing& drawing, const OrderSheet& sheet) : context_(drawing.context()), sheet_(sheet) {}

    void paint() {
        paint_head();
        paint_headings();
        for (const OrderSheet::Row& row : sheet_.rows) {
            paint_row(row);
        }
        paint_total();
        paint_signatures();
        end_page();
    }

  private:
    Layout set(const std::string& text, double size, Weight weight, double width,
               PangoAlignment alignment = PANGO_ALIGN_LEFT) {
        Layout layout(pango_cairo_create_layout(context_));
        const std::unique_ptr<PangoFontDescription, Unreference> font(pango_font_description_new());
        pango_font_description_set_family(font.get(), "Noto Sans, Inter, sans-serif");
        pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
        if (weight == Weight::bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(), static_cast<int>(std::lround(width * PANGO_SCALE)));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), alignment);
        const std::unique_ptr<char, decltype(&g_free)> valid(
            g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
        pango_layout_set_text(layout.get(), valid.get(), -1);
        return layout;
    }

    static double height_of(const Layout& layout) {
        int height = 0;
        pango_layout_get_size(layout.get(), nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }

    void show(const Layout& layout, double left, double top) {
        cairo_set_source_rgb(context_, 0, 0, 0);
        cairo_move_to(context_, left, top);
        pango_cairo_show_layout(context_, layout.get());
    }

    /// Writes below what is there.
    void write(const std::string& text, double size, Weight weight, double left, double width) {
        if (text.empty()) return;
        const Layout layout = set(text, size, weight, width);
        show(layout, left, top_);
        top_ += height_of(layout);
    }

    void line(double top, double left = margin, double width = inner_width) {
        cairo_set_source_rgb(context_, 0.6, 0.6, 0.6);
        cairo_set_line_width(context_, 0.6);
        cairo_move_to(context_, left, top);
        cairo_line_to(context_, left + width, top);
        cairo_stroke(context_);
    }

    void paint_head() {
        write(sheet_.shop_name, shop_size, Weight::bold, margin, inner_width);
        for (const std::string& text : sheet_.shop_lines) {
            write(text, text_size, Weight::normal, margin, inner_width);
        }
        top_ += 4 * points_per_mm;
        line(top_);
        top_ += 4 * points_per_mm;
        write(sheet_.title, title_size, Weight::bold, margin, inner_width);
        top_ += 2 * points_per_mm;
        const double head_top = top_;
        const double half = inner_width / 2;
        write(sheet_.addressee_label + ":", text_size, Weight::normal, margin, half);
        for (const std::string& text : sheet_.addressee_lines) {
            write(text, text_size, Weight::bold, margin, half);
        }
        const double left_end = top_;
        top_ = head_top;
        for (const OrderSheet::Fact& fact : sheet_.facts) {
            write(fact.label + ": " + fact.text, text_size, Weight::normal, margin + half, half);
        }
        top_ = std::max(top_, left_end) + 6 * points_per_mm;
    }

    double paint_cells(const OrderSheet::Row& row, Weight weight) {
        std::vector<Layout> cells;
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double width = column_parts[i] * inner_width - 2 * points_per_mm;
            cells.push_back(
                set(row[i], text_size, weight, width, ends_right[i] ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT));
            height = std::max(height, height_of(cells.back()));
        }
        double left = margin;
        for (std::size_t i = 0; i < row.size(); ++i) {
            show(cells[i], left + points_per_mm, top_ + row_padding);
            left += column_parts[i] * inner_width;
        }
        return height + 2 * row_padding;
    }

    double height_of_row(const OrderSheet::Row& row) {
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double width = column_parts[i] * inner_width - 2 * points_per_mm;
            height = std::max(height, height_of(set(row[i], text_size, Weight::normal, width)));
        }
        return height + 2 * row_padding;
    }

    void paint_headings() {
        line(top_);
        top_ += paint_cells(sheet_.headings, Weight::bold);
        line(top_);
    }

    void paint_row(const OrderSheet::Row& row) {
        if (top_ + height_of_row(row) > page_height - margin - foot_height) {
            next_page();
            paint_headings();
        }
        top_ += paint_cells(row, Weight::normal);
        line(top_);
    }

    void paint_total() {
        if (sheet_.total.empty()) return;
        make_room(20 * points_per_mm);
        top_ += 2 * points_per_mm;
        const double width = inner_width / 2;
        show(set(sheet_.total_label, text_size + 1, Weight::bold, width), margin, top_);
        const Layout total =
            set(sheet_.total, text_size + 1, Weight::bold, width - points_per_mm, PANGO_ALIGN_RIGHT);
        show(total, margin + width, top_);
        top_ += height_of(total);
    }

    void paint_signatures() {
        if (sheet_.signatures.empty()) return;
        make_room(signature_height + 10 * points_per_mm);
        top_ += signature_height;
        const double width = inner_width / static_cast<double>(sheet_.signatures.size());
        double left = margin;
        for (const std::string& who : sheet_.signatures) {
            const double sign_width = width * 0.7;
            line(top_, left, sign_width);
            show(set(who, text_size, Weight::normal, sign_width, PANGO_ALIGN_CENTER), left,
                 top_ + points_per_mm);
            left += width;
        }
        top_ += 8 * points_per_mm;
    }

    void make_room(double height) {
        if (top_ + height > page_height - margin - foot_height) next_page();
    }

    void next_page() {
        end_page();
        top_ = margin;
    }

    void end_page() {
        ++page_;
        const Layout foot = set(sheet_.page_label + " " + std::to_string(page_), text_size - 2,
                                Weight::normal, inner_width, PANGO_ALIGN_RIGHT);
        show(foot, margin, page_height - margin - height_of(foot));
        cairo_show_page(context_);
    }

    cairo_t* context_;
    const OrderSheet& sheet_;
    double top_ = margin;
    int page_ = 0;
};

} // namespace

tl::expected<std::string, std::string> make_order_sheet_pdf(const OrderSheet& sheet) {
    PdfDrawing drawing(page_width, page_height);
    SheetPainter(drawing, sheet).paint();
    return drawing.finish();
}

tl::expected<void, std::string> write_order_sheet_pdf(const OrderSheet& sheet,
                                                      const std::filesystem::path& path) {
    return make_order_sheet_pdf(sheet).and_then(
        [&path](const std::string& pdf) { return write_private_file(path, pdf); });
}

} // namespace sokoguru::drivers
