#include "app/shop/xlsx_file.h"

#include "app/shop/xlsx_archive.h"
#include "app/shop/xlsx_number.h"
#include "app/shop/xml_walk.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>
#include <utility>

namespace sokoguru::shop {

namespace {

constexpr std::size_t rows_max = 1'000'000;
constexpr std::size_t columns_max = 1'000;
constexpr std::size_t cells_max = 20'000'000;

/// Leaves the walk; never leaves this file.
struct Stop {
    CsvProblem problem;
};

[[noreturn]] void stop(CsvProblemReason reason, std::string text = {}) {
    throw Stop{{reason, std::move(text)}};
}

std::string attribute(const XmlVisitor::Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string{} : found->second;
}

std::size_t to_count(std::string_view digits) {
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// "AB12" is column 27, counted from 0.
std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > columns_max) stop(CsvProblemReason::too_large);
    }
    return column == 0 ? 0 : column - 1;
}

/// What the whole workbook says of its sheets.
struct Workbook {
    std::string sheet_part = "xl/worksheets/sheet1.xml";
    XlsxEpoch epoch = XlsxEpoch::of_1900;
    std::vector<std::string> shared;
    std::set<std::size_t> date_styles;
};

std::string must_have(XlsxArchive& archive, const std::string& name) {
    auto part = archive.part(name);
    if (!part) throw Stop{part.error()};
    if (!*part) stop(CsvProblemReason::xlsx_damaged, name);
    return std::move(**part);
}

std::string may_have(XlsxArchive& archive, const std::string& name) {
    auto part = archive.part(name);
    if (!part) throw Stop{part.error()};
    return std::move(*part).value_or(std::string{});
}

void walk(const std::string& xml, const std::string& name, XmlVisitor visitor) {
    const auto nothing = [](auto&&...) {};
    if (!visitor.on_start) visitor.on_start = nothing;
    if (!visitor.on_end) visitor.on_end = nothing;
    if (!visitor.on_text) visitor.on_text = nothing;
    if (!walk_xml(xml, visitor)) stop(CsvProblemReason::xlsx_damaged, name);
}

/// Where the first sheet is, by the workbook and its relations.
void read_workbook(XlsxArchive& archive, Workbook& workbook) {
    std::string first_id;
    walk(must_have(archive, "xl/workbook.xml"), "xl/workbook.xml",
         {.on_start = [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
             if (name == "sheet" && first_id.empty()) first_id = attribute(attributes, "id");
             const std::string is_1904 = attribute(attributes, "date1904");
             if (name == "workbookPr" && (is_1904 == "1" || is_1904 == "true"))
                 workbook.epoch = XlsxEpoch::of_1904;
         }});
    const std::string relations = may_have(archive, "xl/_rels/workbook.xml.rels");
    if (relations.empty()) return;
    walk(relations, "xl/_rels/workbook.xml.rels",
         {.on_start = [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
             if (name != "Relationship" || attribute(attributes, "Id") != first_id) return;
             const std::string target = attribute(attributes, "Target");
             workbook.sheet_part = target.starts_with('/') ? target.substr(1) : "xl/" + target;
         }});
}

void read_shared_strings(XlsxArchive& archive, Workbook& workbook) {
    const std::string xml = may_have(archive, "xl/sharedStrings.xml");
    if (xml.empty()) return;
    bool is_text = false;
    int phonetic = 0; // How to read a word aloud is no part of it.
    walk(xml, "xl/sharedStrings.xml",
         {.on_start =
              [&](std::string_view name, const XmlVisitor::Attributes&) {
                  if (name == "si") workbook.shared.emplace_back();
                  if (name == "rPh") ++phonetic;
                  is_text = name == "t" && phonetic == 0 && !workbook.shared.empty();
              },
          .on_end =
              [&](std::string_view name) {
                  if (name == "rPh") --phonetic;
                  is_text = false;
              },
          .on_text =
              [&](std::string_view text) {
                  if (is_text) workbook.shared.back() += text;
              }});
}

/// Which of the cell styles show a day.
void read_styles(XlsxArchive& archive, Workbook& workbook) {
    const std::string xml = may_have(archive, "xl/styles.xml");
    if (xml.empty()) return;
    std::set<std::size_t> date_formats;
    std::size_t style = 0;
    bool is_cell_style = false;
    walk(xml, "xl/styles.xml",
         {.on_start =
              [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
                  const std::size_t format = to_count(attribute(attributes, "numFmtId"));
                  if (name == "numFmt" && is_date_format(attribute(attributes, "formatCode")))
                      date_formats.insert(format);
                  if (name == "cellXfs") is_cell_style = true;
                  if (name != "xf" || !is_cell_style) return;
                  const bool is_date =
                      date_formats.contains(format) || is_date_format(static_cast<int>(format));
                  if (is_date) workbook.date_styles.insert(style);
                  ++style;
              },
          .on_end =
              [&](std::string_view name) {
                  if (name == "cellXfs") is_cell_style = false;
              }});
}

} // namespace

/// Takes the cells of the sheet one by one.
class XlsxSheetReader {
  public:
    XlsxSheetReader(const Workbook& workbook, XlsxFile& file) : workbook_(workbook), rows_(file.rows_) {}

    void start(std::string_view name, const XmlVisitor::Attributes& attributes) {
        if (name == "row") begin_row(attribute(attributes, "r"));
        if (name == "c") begin_cell(attributes);
        takes_text_ = name == "v" || (name == "t" && type_ == "inlineStr");
    }
    void text(std::string_view text) {
        if (takes_text_) value_ += text;
    }
    void end(std::string_view name) {
        takes_text_ = false;
        if (name == "c") end_cell();
    }

  private:
    void begin_row(const std::string& number) {
        const std::size_t next = rows_.empty() ? 1 : rows_.back().number + 1;
        rows_.push_back({number.empty() ? next : to_count(number), {}});
        if (rows_.size() > rows_max) stop(CsvProblemReason::too_large);
    }
    void begin_cell(const XmlVisitor::Attributes& attributes) {
        if (rows_.empty()) stop(CsvProblemReason::xlsx_damaged, workbook_.sheet_part);
        const std::string reference = attribute(attributes, "r");
        column_ = reference.empty() ? rows_.back().cells.size() : column_of(reference);
        if (column_ >= columns_max) stop(CsvProblemReason::too_large);
        type_ = attribute(attributes, "t");
        style_ = to_count(attribute(attributes, "s"));
        value_.clear();
    }
    void end_cell() {
        auto& cells = rows_.back().cells;
        if (column_ >= cells.size()) {
            cell_count_ += column_ + 1 - cells.size();
            if (cell_count_ > cells_max) stop(CsvProblemReason::too_large);
            cells.resize(column_ + 1);
        }
        cells[column_] = shown();
    }
    std::string shown() const {
        if (type_ == "s") {
            const std::size_t place = to_count(value_);
            if (value_.empty() || place >= workbook_.shared.size())
                stop(CsvProblemReason::xlsx_damaged, workbook_.sheet_part);
            return workbook_.shared[place];
        }
        if (type_ == "e") return {};
        if (type_ == "inlineStr" || type_ == "str" || type_ == "b" || type_ == "d") return value_;
        if (value_.empty()) return {};
        return workbook_.date_styles.contains(style_) ? date_text(value_, workbook_.epoch)
                                                      : number_text(value_);
    }

    const Workbook& workbook_;
    std::vector<XlsxFile::Row>& rows_;
    std::size_t cell_count_ = 0;
    std::size_t column_ = 0;
    std::size_t style_ = 0;
    std::string type_;
    std::string value_;
    bool takes_text_ = false;
};

tl::expected<XlsxFile, CsvProblem> XlsxFile::read(const std::filesystem::path& path) {
    auto archive = XlsxArchive::open(path);
    if (!archive) return tl::unexpected(archive.error());
    try {
        Workbook workbook;
        read_workbook(*archive, workbook);
        read_shared_strings(*archive, workbook);
        read_styles(*archive, workbook);
        XlsxFile file;
        XlsxSheetReader reader(workbook, file);
        walk(must_have(*archive, workbook.sheet_part), workbook.sheet_part,
             {.on_start = [&](auto name, const auto& attributes) { reader.start(name, attributes); },
              .on_end = [&](auto name) { reader.end(name); },
              .on_text = [&](auto text) { reader.text(text); }});
        return file;
    } catch (const Stop& stopped) {
        return tl::unexpected(stopped.problem);
    }
}

void XlsxFile::for_each_row(const std::function<void(const CsvRow&)>& visit) const {
    for (const Row& row : rows_) {
        const bool is_empty = std::ranges::all_of(row.cells, &std::string::empty);
        if (!is_empty) visit({.line_number = row.number, .cells = row.cells});
    }
}

} // namespace sokoguru::shop
