#include "drivers/printer/self_test.h"

#include "core/receipt/document.h"
#include "drivers/printer/code_page_text.h"
#include "drivers/printer/escpos.h"
#include "drivers/printer/escpos_command.h"
#include "drivers/printer/escpos_raster.h"
#include "drivers/printer/escpos_symbol.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

namespace sokoguru::drivers {

namespace {

struct Paper {
    int columns;
    int width_dots;
};

/// 58 mm, 80 mm at 180 dots per inch, 80 mm at 203.
constexpr std::array<Paper, 3> papers{{{32, 384}, {42, 512}, {48, 576}}};

char letter_of(std::size_t index) {
    return static_cast<char>('a' + index);
}

/// `1...5....10...15` and so on, with a bar in the last column.
std::string ruler(int columns) {
    std::string line;
    for (int column = 5; column <= columns; column += 5) {
        const std::string number = std::to_string(column);
        line += std::string(static_cast<std::size_t>(column) - line.size() - number.size(), '.') + number;
    }
    line.resize(static_cast<std::size_t>(columns), '.');
    line.back() = '|';
    return line;
}

ModuleGrid frame(int width_dots) {
    constexpr int height_dots = 16;
    constexpr int thickness_dots = 2;
    ModuleGrid grid{.columns = width_dots, .rows = height_dots, .dark = {}};
    for (int y = 0; y < grid.rows; ++y)
        for (int x = 0; x < grid.columns; ++x)
            grid.dark.push_back(x < thickness_dots || x >= width_dots - thickness_dots ||
                                y < thickness_dots || y >= height_dots - thickness_dots);
    return grid;
}

void append_number(Bytes& out, const std::string& number) {
    out += number;
    append(out, {0x0A}); // LF
}

void append_rulers(Bytes& out) {
    append_number(out, "1");
    for (const Paper& paper : papers)
        append_number(out, ruler(paper.columns));
}

void append_code_pages(Bytes& out, const PrinterProfile& base) {
    const std::vector<PrinterProfile::CodePage> pages = self_test_code_pages(base);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        append(out, {0x1B, 0x74, pages[i].printer_number}); // ESC t: code page
        append_number(out, fmt::format("2{} ", letter_of(i)) +
                               to_code_page("é ü ñ ½ €", pages[i].iconv_name.c_str()));
    }
    append(out, {0x1B, 0x74, base.code_page.printer_number});
}

void append_sizes(Bytes& out, const PrinterProfile& base) {
    using Document = ReceiptDocument;
    Document document;
    document.lines = {Document::Text{"3 Aa 123", Document::Weight::bold, Document::Size::normal},
                      Document::Text{"3 Aa 123", Document::Weight::regular, Document::Size::tall},
                      Document::Text{"3 Aa 123", Document::Weight::regular, Document::Size::large}};
    out += encode(document, base);
}

void append_symbols(Bytes& out, const PrinterProfile& base) {
    PrinterProfile native = base;
    native.native_qr = native.native_code128 = native.native_ean13 = true;
    append_number(out, "4");
    out += encode_qr("SELF-TEST", native).value_or("");
    append_number(out, "5");
    out += encode_code128("SELF-TEST", native).value_or("");
    append_number(out, "6");
    out += encode_ean13("8996001600269", native).value_or("");
}

void append_frames(Bytes& out) {
    for (std::size_t i = 0; i < papers.size(); ++i) {
        append_number(out, fmt::format("7{}", letter_of(i)));
        out += encode_raster(frame(papers[i].width_dots), {}, papers[i].width_dots);
    }
}

void append_cut(Bytes& out, const PrinterProfile& base) {
    PrinterProfile with_knife = base;
    if (with_knife.cutter == PrinterProfile::Cutter::none)
        with_knife.cutter = PrinterProfile::Cutter::partial;
    append_number(out, "8");
    ReceiptDocument document;
    document.lines = {ReceiptDocument::Cut{}};
    out += encode(document, with_knife);
}

} // namespace

Bytes encode_self_test(const PrinterProfile& base) {
    Bytes out = encode(ReceiptDocument{}, base);
    append_rulers(out);
    append_code_pages(out, base);
    append_sizes(out, base);
    append_symbols(out, base);
    append_frames(out);
    append_cut(out, base);
    return out;
}

std::vector<PrinterProfile::CodePage> self_test_code_pages(const PrinterProfile& base) {
    if (!base.code_page_choices.empty()) return base.code_page_choices;
    return {{.iconv_name = "CP437", .printer_number = 0},
            {.iconv_name = "CP850", .printer_number = 2},
            {.iconv_name = "CP1252", .printer_number = 16},
            {.iconv_name = "CP858", .printer_number = 19}};
}

SelfTestAnswers merged(const SelfTestAnswers& before, const SelfTestAnswers& now) {
    SelfTestAnswers answers = before;
    const auto lay_over = [](auto& answer, const auto& newer) {
        if (newer) answer = newer;
    };
    lay_over(answers.ruler_columns, now.ruler_columns);
    lay_over(answers.frame_width_dots, now.frame_width_dots);
    lay_over(answers.code_page_index, now.code_page_index);
    lay_over(answers.has_native_qr, now.has_native_qr);
    lay_over(answers.has_native_code128, now.has_native_code128);
    lay_over(answers.has_native_ean13, now.has_native_ean13);
    lay_over(answers.was_cut, now.was_cut);
    lay_over(answers.buzzer, now.buzzer);
    return answers;
}

PrinterProfile profile_from_answers(const PrinterProfile& base, const SelfTestAnswers& answers) {
    PrinterProfile profile = base;
    const auto ruler = std::ranges::find(papers, answers.ruler_columns.value_or(0), &Paper::columns);
    if (ruler != papers.end()) {
        profile.columns = ruler->columns;
        profile.width_dots = ruler->width_dots;
    }
    const auto framed = std::ranges::find(papers, answers.frame_width_dots.value_or(0), &Paper::width_dots);
    if (framed != papers.end()) profile.width_dots = framed->width_dots;
    const std::vector<PrinterProfile::CodePage> pages = self_test_code_pages(base);
    if (answers.code_page_index && *answers.code_page_index < pages.size())
        profile.code_page = pages[*answers.code_page_index];
    profile.native_qr = answers.has_native_qr.value_or(base.native_qr);
    profile.native_code128 = answers.has_native_code128.value_or(base.native_code128);
    profile.native_ean13 = answers.has_native_ean13.value_or(base.native_ean13);
    if (answers.was_cut == false) profile.cutter = PrinterProfile::Cutter::none;
    // The page tried the partial cut where the profile named no knife.
    if (answers.was_cut == true && base.cutter == PrinterProfile::Cutter::none)
        profile.cutter = PrinterProfile::Cutter::partial;
    profile.buzzer = answers.buzzer.value_or(base.buzzer);
    return profile;
}

} // namespace sokoguru::drivers
