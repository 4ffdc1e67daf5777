#include "app/shop/csv_file.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace sokoguru::shop {

namespace {

enum class Quoting { on, off };

/// How many quotation marks without an end are mended before quoting is given up for the rest of the file.
/// Each costs a look at the whole rest.
constexpr int unclosed_quotes_max = 10;

/// libcsv's parser with the cells of the row that it is in.
class Parser {
  public:
    Parser(char delimiter, Quoting quoting) {
        if (csv_init(&parser_, 0) != 0) throw std::runtime_error("libcsv can't start");
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        // NUL, which the lines read without quoting have lost before.
        if (quoting == Quoting::off) csv_set_quote(&parser_, 0);
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// Feeds one line with its end.
    void feed(std::string_view line) {
        if (row_complete_) {
            cells.clear();
            row_complete_ = false;
        }
        if (csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this) != line.size()) {
            throw std::runtime_error(csv_strerror(csv_error(&parser_)));
        }
    }

    /// Ends the last row; false when a quotation mark was still open.
    bool finish() {
        csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&parser_, on_cell, on_row, this) == 0;
    }

    bool row_complete() const { return row_complete_; }

    std::vector<std::string> cells;

  private:
    static void on_cell(void* bytes, std::size_t size, void* self) {
        static_cast<Parser*>(self)->cells.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void on_row(int, void* self) { static_cast<Parser*>(self)->row_complete_ = true; }

    csv_parser parser_{};
    bool row_complete_ = false;
};

/// The line at `begin` with its end: LF, CRLF or CR.
std::string_view line_at(std::string_view text, std::size_t begin) {
    std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) return text.substr(begin);
    end += text.substr(end, 2) == "\r\n" ? 2 : 1;
    return text.substr(begin, end - begin);
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Visits the rows of a text; `place` and `line_number` say how far it is.
class RowReader {
  public:
    RowReader(std::string_view text, std::size_t begin, std::size_t first_line, char delimiter,
              const std::function<void(const CsvRow&)>& visit)
        : text_(text), place_(begin), line_number_(first_line), delimiter_(delimiter), visit_(visit) {}

    void read() {
        while (!read_until_unclosed_quote()) {
            ++unclosed_quotes_;
            read_line_without_quoting();
        }
    }

  private:
    /// True at the end of the text; false when the row at `place_` never ends.
    bool read_until_unclosed_quote() {
        if (unclosed_quotes_ >= unclosed_quotes_max) {
            while (place_ < text_.size())
                read_line_without_quoting();
            return true;
        }
        Parser parser(delimiter_, Quoting::on);
        std::size_t end = place_;
        std::size_t line_count = 0;
        while (end < text_.size()) {
            const std::string_view line = line_at(text_, end);
            parser.feed(line);
            end += line.size();
            ++line_count;
            const bool blank_between_rows = parser.cells.empty() && line_count == 1 && is_blank(line);
            if (!parser.row_complete() && !blank_between_rows) continue;
            if (parser.row_complete()) visit(parser, line_count > 1, false);
            advance(end, line_count);
            line_count = 0;
        }
        if (!parser.finish()) return false;
        if (line_count > 0 && parser.row_complete()) visit(parser, line_count > 1, false);
        return true;
    }

    void read_line_without_quoting() {
        const std::string_view line = line_at(text_, place_);
        std::string bytes(line);
        std::erase(bytes, '\0');
        Parser parser(delimiter_, Quoting::off);
        parser.feed(bytes);
        parser.finish();
        if (parser.row_complete()) visit(parser, false, bytes.find('"') != std::string::npos);
        advance(place_ + line.size(), 1);
    }

    void visit(const Parser& parser, bool spans_lines, bool quote_unclosed) {
        const bool has_content = std::any_of(parser.cells.begin(), parser.cells.end(),
                                             [](const std::string& cell) { return !is_blank(cell); });
        if (has_content) visit_({line_number_, parser.cells, spans_lines, quote_unclosed});
    }

    void advance(std::size_t place, std::size_t line_count) {
        place_ = place;
        line_number_ += line_count;
    }

    std::string_view text_;
    std::size_t place_; ///< Where the next row begins.
    std::size_t line_number_;
    char delimiter_;
    int unclosed_quotes_ = 0;
    const std::function<void(const CsvRow&)>& visit_;
};

/// The one of the usual delimiters that stands most often outside of quotation marks in the header.
char detect_delimiter(std::string_view header) {
    char best = ',';
    std::ptrdiff_t best_count = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        std::ptrdiff_t count = 0;
        bool quoted = false;
        for (const char c : header) {
            if (c == '"') quoted = !quoted;
            if (c == candidate && !quoted) ++count;
        }
        if (count > best_count) {
            best = candidate;
            best_count = count;
        }
    }
    return best;
}

tl::unexpected<CsvProblem> problem(CsvProblemReason reason, std::string text = {}) {
    return tl::unexpected(CsvProblem{reason, std::move(text)});
}

} // namespace

tl::expected<CsvFile, CsvProblem> CsvFile::read(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) return problem(CsvProblemReason::cannot_open, error.message());
    if (size > csv_file_bytes_max) return problem(CsvProblemReason::too_large);
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return problem(CsvProblemReason::cannot_open, std::strerror(errno));
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (stream.bad()) return problem(CsvProblemReason::cannot_open, std::strerror(errno));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return from_bytes(std::move(bytes));
}

tl::expected<CsvFile, CsvProblem> CsvFile::from_bytes(std::string bytes) {
    if (bytes.size() > csv_file_bytes_max) return problem(CsvProblemReason::too_large);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return problem(CsvProblemReason::is_utf16);
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return problem(CsvProblemReason::is_spreadsheet);
    }
    CsvFile file;
    file.encoding_ = detect_encoding(bytes);
    file.text_ = to_utf8(std::move(bytes), file.encoding_);
    while (file.begin_ < file.text_.size()) {
        const std::string_view line = line_at(file.text_, file.begin_);
        const bool names_delimiter = line.starts_with("sep=") && line.size() > 4;
        if (!is_blank(line) && !names_delimiter) {
            if (file.delimiter_ == ',') file.delimiter_ = detect_delimiter(line);
            return file;
        }
        if (names_delimiter) file.delimiter_ = line[4];
        file.begin_ += line.size();
        ++file.first_line_;
    }
    return problem(CsvProblemReason::empty);
}

void CsvFile::for_each_row(const std::function<void(const CsvRow&)>& visit) const {
    RowReader(text_, begin_, first_line_, delimiter_, visit).read();
}

} // namespace sokoguru::shop
