#pragma once

#include "drivers/label/shelf_label.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <span>
#include <string>

namespace sokoguru::drivers {

/// A sheet of labels for an office printer, in millimetres. The labels fill it row by row; between them there
/// may be gaps.
///
///     write_label_sheet_pdf(labels, a4_3x8(), "labels.pdf");
///
/// A value: change a margin for a printer that draws its paper in askew.
struct LabelSheet {
    double page_width_mm = 210;
    double page_height_mm = 297;
    int columns = 3;
    int rows = 8;
    double label_width_mm = 70;
    double label_height_mm = 37;
    double left_margin_mm = 0;
    double top_margin_mm = 0;
    double column_gap_mm = 0;
    double row_gap_mm = 0;
    /// What an office printer can't reach at each edge of the page; labels there have less in them to print.
    double unprintable_mm = 4.5;
    /// How many labels of the first sheet were used up before.
    int used_labels = 0;
    /// Thin lines to cut along, for plain paper.
    bool draws_outlines = false;
    bool operator==(const LabelSheet&) const = default;
};

LabelSheet a4_3x8();  ///< 24 labels of 70 × 37 mm, sold under many names.
LabelSheet a4_3x10(); ///< 30 labels of 70 × 29.7 mm.

/// The labels as a PDF, each `copies` times, as vectors: the name on two lines at most, the price large, its
/// unit, the bar code where it fits, and the date. Letters of all scripts that the system has fonts for
/// (Pango). The error is a sentence for a log. May be called from any thread.
tl::expected<std::string, std::string> make_label_sheet_pdf(std::span<const ShelfLabel> labels,
                                                            const LabelSheet& sheet);

/// The same into a file that only its owner may read, which is replaced. The error is a sentence for a
/// person.
tl::expected<void, std::string> write_label_sheet_pdf(std::span<const ShelfLabel> labels,
                                                      const LabelSheet& sheet,
                                                      const std::filesystem::path& path);

} // namespace sokoguru::drivers
