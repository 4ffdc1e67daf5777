#include "core/receipt/sale_receipt.h"
#include "core/values/text.h"
#include "drivers/document/receipt_pdf.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/system_output.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sys/stat.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

ReceiptDocument receipt_of(const Sale& sale, int columns) {
    ShopProfile profile = receipt_shop();
    profile.receipt_columns = columns;
    return make_sale_receipt(sale, profile, in_indonesian, {.member_name = "AHMAD F*"});
}

struct Pdf {
    TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "receipt.pdf";

    explicit Pdf(const ReceiptDocument& document) {
        const auto written = drivers::write_receipt_pdf(document, path);
        REQUIRE_MESSAGE(written, written.error());
    }
    std::string text() const { return output_of("pdftotext -layout '" + path.string() + "' -"); }
    std::string facts() const { return output_of("pdfinfo '" + path.string() + "'"); }
    /// What a bar code reader finds on the first page.
    std::string symbols() const {
        const std::string page = (folder.path() / "page").string();
        output_of("pdftoppm -r 300 -gray -singlefile '" + path.string() + "' '" + page + "'");
        return output_of("zbarimg --quiet --nodbus '" + page + ".pgm'");
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Lines with single spaces, without empty ones.
std::vector<std::string> words_of_lines(std::string text) {
    std::erase(text, '\f');
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = clean_text(text.substr(at, end - at), text.size());
        if (!line.empty()) lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

std::vector<std::string> text_lines(const ReceiptDocument& document) {
    std::vector<std::string> lines;
    for (const auto& line : document.lines) {
        if (const auto* text = std::get_if<ReceiptDocument::Text>(&line))
            lines.push_back(clean_text(text->text, text->text.size()));
        if (const auto* barcode = std::get_if<ReceiptDocument::Barcode>(&line))
            lines.push_back(barcode->data);
    }
    return lines;
}

} // namespace

TEST_CASE("receipt PDF: every line can be selected as text, in its order") {
    for (const int columns : {32, 42, 48}) {
        for (const Sale& sale : {domain_sale(), promoted_sale(), undone_sale()}) {
            const ReceiptDocument document = receipt_of(sale, columns);
            CHECK(words_of_lines(Pdf(document).text()) == text_lines(document));
        }
    }
}

TEST_CASE("receipt PDF: the number is read by a scanner, on either paper") {
    CHECK(Pdf(receipt_of(domain_sale(), 32)).symbols() == "CODE-128:K1-260314-0042\n");
    CHECK(Pdf(receipt_of(domain_sale(), 48)).symbols() == "CODE-128:K1-260314-0042\n");
    CHECK(Pdf(receipt_of(extreme_sale(), 32)).symbols() == "CODE-128:K1.12-260314-123456\n");
}

TEST_CASE("receipt PDF: a QR code is read, too, and what fits no symbol is text") {
    ReceiptDocument document;
    const std::string qris =
        "00020101021226680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI5204541153033605405"
        "275005802ID5917KOPPONTREN CONTOH6009MOJOKERTO63041234";
    document.lines = {ReceiptDocument::Text{"TOTAL"}, ReceiptDocument::QrCode{qris}};
    CHECK(Pdf(document).symbols() == "QR-Code:" + qris + "\n");
    document.lines = {ReceiptDocument::Barcode{std::string(60, 'x')}};
    CHECK(contains(Pdf(document).text(), std::string(60, 'x')));
}

TEST_CASE("receipt PDF: one page as wide as the paper and as long as the receipt") {
    const auto facts = [](const ReceiptDocument& document) { return Pdf(document).facts(); };
    CHECK(contains(facts(receipt_of(domain_sale(), 32)), "164.409 x ")); // 58 mm
    CHECK(contains(facts(receipt_of(domain_sale(), 42)), "226.772 x ")); // 80 mm
    CHECK(contains(facts(receipt_of(domain_sale(), 32)), "Pages:           1\n"));
    ReceiptDocument longest = receipt_of(domain_sale(), 32);
    longest.lines.insert(longest.lines.begin(), 2'000,
                         ReceiptDocument::Text{"KOPI                     3.500"});
    CHECK(contains(facts(longest), "Pages:           2\n"));
    CHECK(words_of_lines(Pdf(longest).text()) == text_lines(longest));
}

TEST_CASE("receipt PDF: letters of other scripts, large and tall ones, feeds and cuts in the middle") {
    using Text = ReceiptDocument::Text;
    ReceiptDocument document;
    document.lines = {Text{"Kitab رياض الصالحين       125.000"},
                      Text{"TOTAL     125.000", ReceiptDocument::Weight::bold, ReceiptDocument::Size::large},
                      ReceiptDocument::Feed{3},
                      ReceiptDocument::Cut{},
                      Text{"KEMBALI", ReceiptDocument::Weight::regular, ReceiptDocument::Size::tall},
                      Text{"\xff\x1b@"}};
    const std::string text = Pdf(document).text();
    for (const char* part : {"Kitab", "125.000", "TOTAL", "KEMBALI"}) {
        CAPTURE(part);
        CHECK(contains(text, part));
    }
    CHECK(contains(Pdf(ReceiptDocument{}).facts(), "Pages:           1\n"));
}

TEST_CASE("receipt PDF: only its owner may read the file, and a path that can't be written is said") {
    const Pdf pdf(receipt_of(domain_sale(), 32));
    struct stat status {};
    REQUIRE(stat(pdf.path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK_FALSE(
        drivers::write_receipt_pdf(receipt_of(domain_sale(), 32), pdf.folder.path() / "none" / "x.pdf"));
}

TEST_CASE("receipt pdf: a logo makes the page longer by its height, and the bar code is still read") {
    const ReceiptDocument document = receipt_of(domain_sale(), 32);
    const drivers::ModuleGrid logo{.columns = 384, .rows = 160, .dark = std::vector<bool>(384 * 160, true)};
    const auto height_of = [](const std::string& facts) {
        const std::size_t at = facts.find(" x ", facts.find("Page size:"));
        return std::stod(facts.substr(at + 3));
    };
    const Pdf plain(document);
    Pdf headed(document);
    REQUIRE(drivers::write_receipt_pdf(document, headed.path, logo));
    CHECK(height_of(headed.facts()) - height_of(plain.facts()) ==
          doctest::Approx(22 * 72 / 25.4).epsilon(0.01));
    CHECK(headed.symbols() == plain.symbols());
    CHECK_FALSE(headed.symbols().empty());
    CHECK(words_of_lines(headed.text()) == words_of_lines(plain.text()));
}
