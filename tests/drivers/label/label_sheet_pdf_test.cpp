#include "drivers/label/label_sheet_pdf.h"
#include "tests/support/property.h"
#include "tests/support/system_output.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace sokoguru::drivers;
using sokoguru::test::output_of;
using sokoguru::test::TemporaryFolder;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

struct Sheet {
    TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "labels.pdf";

    Sheet(const std::vector<ShelfLabel>& labels, const LabelSheet& layout) {
        const auto written = write_label_sheet_pdf(labels, layout, path);
        REQUIRE_MESSAGE(written, written.error());
    }
    std::string text() const { return output_of("pdftotext -layout '" + path.string() + "' -"); }
    /// What a bar code reader finds on the first page, printed at 300 dpi.
    std::string symbols() const {
        const std::string page = (folder.path() / "page").string();
        output_of("pdftoppm -r 300 -gray -singlefile '" + path.string() + "' '" + page + "'");
        return output_of("zbarimg --quiet --nodbus '" + page + ".pgm'");
    }
};

std::vector<ShelfLabel> shop_labels() {
    return {
        {"Indomie Goreng 85g", "Rp 3.500", "pcs", "8998866200226", "24/11/2026"},
        {"Beras Ramos Premium Cianjur Pandan Wangi Pulen Kemasan Hemat Keluarga 5 kg Karung Plastik",
         "Rp 1.074.500", "karung", "PLU00101", "24/11/2026"},
        {"Kitab Riyāḍ aṣ-Ṣāliḥīn رياض الصالحين", "Rp 125.000", "buku", "0089686010947", "24/11/2026"},
        {"Gula pasir curah", "Rp 16.000", "kg", "", "24/11/2026"},
        {"Air mineral 600 ml", "Rp 98.765.432.100", "dus isi 24", "AMDK-600-DUS", "24/11/2026"},
    };
}

} // namespace

TEST_CASE("label sheet: names, prices, units and dates are text, and every code is read by a scanner") {
    for (const LabelSheet& layout : {a4_3x8(), a4_3x10()}) {
        const Sheet sheet(shop_labels(), layout);
        const std::string text = sheet.text();
        for (const char* part :
             {"Indomie Goreng 85g", "Rp 3.500", "Rp 1.074.500", "/ karung", "Rp 98.765.432.100",
              "Gula pasir curah", "24/11/2026", "8998866200226", "AMDK-600-DUS"}) {
            CAPTURE(part);
            CHECK(text.find(part) != std::string::npos);
        }
        const std::string symbols = sheet.symbols();
        for (const char* symbol : {"EAN-13:8998866200226\n", "EAN-13:0089686010947\n", "CODE-128:PLU00101\n",
                                   "CODE-128:AMDK-600-DUS\n"}) {
            CAPTURE(symbol);
            CHECK(symbols.find(symbol) != std::string::npos);
        }
    }
}

TEST_CASE("label sheet: a long name takes two lines at most, so the prices of a row stand at one height") {
    const std::string text = Sheet(shop_labels(), a4_3x8()).text();
    const std::size_t first = text.find("Rp 3.500");
    const std::size_t second = text.find("Rp 1.074.500");
    const std::size_t third = text.find("Rp 125.000");
    REQUIRE(first != std::string::npos);
    REQUIRE(third != std::string::npos);
    CHECK((first < second && second < third));
    CHECK(text.substr(first, third - first).find('\n') == std::string::npos);
}

TEST_CASE("label sheet: copies fill the sheets, from the first label that is left") {
    ShelfLabel label = shop_labels().front();
    label.copies = 24;
    CHECK(count(Sheet({label}, a4_3x8()).text(), "Rp 3.500") == 24);
    CHECK(count(Sheet({label}, a4_3x8()).text(), "\f") == 1);
    LabelSheet used = a4_3x8();
    used.used_labels = 1;
    CHECK(count(Sheet({label}, used).text(), "Rp 3.500") == 24);
    CHECK(count(Sheet({label}, used).text(), "\f") == 2);
}

TEST_CASE("label sheet: only its owner may read the file, and a path that can't be written is said") {
    const Sheet sheet(shop_labels(), a4_3x8());
    struct stat status {};
    REQUIRE(stat(sheet.path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK_FALSE(write_label_sheet_pdf(shop_labels(), a4_3x8(), sheet.folder.path() / "none" / "labels.pdf"));
    LabelSheet no_labels = a4_3x8();
    no_labels.columns = 0;
    CHECK_FALSE(make_label_sheet_pdf(shop_labels(), no_labels));
}

TEST_CASE("label sheet: any text is drawn without harm") {
    sokoguru::test::check_property("any text", [] {
        const auto text = rc::gen::container<std::string>(sokoguru::test::any_byte());
        const std::vector<ShelfLabel> labels{{*text, *text, *text, *text, *text}};
        RC_ASSERT(make_label_sheet_pdf(labels, a4_3x10()).has_value());
    });
}
