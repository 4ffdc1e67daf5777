#include "drivers/printer/escpos.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_receipt.h"
#include "tests/support/printer_zbar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using Kind = PaperEvent::Kind;

namespace {

/// What a person should read on paper, written down from the document alone.
class Expected {
  public:
    explicit Expected(const PrinterProfile& profile) : profile_(profile) {}

    std::string of(const ReceiptDocument& document) {
        for (const ReceiptDocument::Line& line : document.lines)
            std::visit(*this, line);
        return text_;
    }

    void operator()(const ReceiptDocument::Text& line) {
        text_ += line.text.substr(0, line.text.find_last_not_of(' ') + 1) + "\n";
    }
    void operator()(const ReceiptDocument::Barcode& symbol) { text_ += "[CODE128 " + symbol.data + "]\n"; }
    void operator()(const ReceiptDocument::QrCode& symbol) { text_ += "[QR " + symbol.data + "]\n"; }
    void operator()(const ReceiptDocument::Feed& feed) {
        text_.append(static_cast<std::size_t>(feed.lines), '\n');
    }
    void operator()(const ReceiptDocument::Cut&) {
        text_.append(static_cast<std::size_t>(profile_.feed_lines_before_cut), '\n');
        if (profile_.cutter == PrinterProfile::Cutter::none) return;
        text_ += std::string(static_cast<std::size_t>(profile_.columns), '-') + "\n";
    }

  private:
    const PrinterProfile& profile_;
    std::string text_;
};

} // namespace

TEST_CASE("receipt on virtual paper: what is read is what the document says, on every paper") {
    for (const PrinterProfile& profile : built_in_printer_profiles()) {
        CAPTURE(profile.name);
        const ReceiptDocument document = test::printer_receipt(profile.columns);
        VirtualPaper paper(profile);
        paper.feed(encode(document, profile));
        CHECK(paper.plain_text() == Expected(profile).of(document));
        const bool has_cutter = profile.cutter != PrinterProfile::Cutter::none;
        REQUIRE(paper.events().size() == (has_cutter ? 1 : 0));
        if (has_cutter) CHECK(paper.events().front().kind == Kind::cut);
    }
}

TEST_CASE("receipt on virtual paper: accents survive each code page, and the rest is spelled") {
    ReceiptDocument document;
    document.lines = {ReceiptDocument::Text{"Kafé ½ – “Qur’an” ṣ €", {}, {}}};
    struct Row {
        PrinterProfile::CodePage page;
        const char* text;
    };
    for (const Row& row :
         {Row{{"CP437", 0}, "Kafé ½ - \"Qur'an\" s EUR\n"}, Row{{"CP850", 2}, "Kafé ½ - \"Qur'an\" s EUR\n"},
          Row{{"CP858", 19}, "Kafé ½ - \"Qur'an\" s €\n"}, Row{{"CP1252", 16}, "Kafé ½ – “Qur’an” s €\n"}}) {
        CAPTURE(row.page.iconv_name);
        PrinterProfile profile = *find_printer_profile("58mm");
        profile.code_page = row.page;
        VirtualPaper paper(profile);
        paper.feed(encode(document, profile));
        CHECK(paper.plain_text() == row.text);
    }
}

TEST_CASE("receipt on virtual paper: zbar reads its bar code and its QR code") {
    for (const bool native : {true, false})
        for (PrinterProfile profile : built_in_printer_profiles()) {
            CAPTURE(profile.name);
            CAPTURE(native);
            profile.native_code128 = native;
            profile.native_qr = native;
            VirtualPaper paper(profile);
            paper.feed(encode(test::printer_receipt(profile.columns), profile));
            CHECK(test::read_symbols(paper.draw()) ==
                  std::vector<std::string>{"CODE-128:K1-260314-0042",
                                           "QR-Code:https://contoh.example/K1-260314-0042"});
        }
}

TEST_CASE("receipt on virtual paper: zbar reads a QRIS payment code from 58 mm paper") {
    const std::string qris =
        "00020101021226680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO.QRIS."
        "WWW0215ID10000000000170303UMI5204541153033605405275005802ID5917KOPPONTREN CONTOH6009MOJOKERTO6105613146220"
        "0109K1-0001230703K016304871E";
    ReceiptDocument document;
    document.lines = {ReceiptDocument::QrCode{qris}};
    const PrinterProfile& profile = *find_printer_profile("58mm");
    VirtualPaper paper(profile);
    paper.feed(encode(document, profile));
    CHECK(test::read_symbols(paper.draw()) == std::vector<std::string>{"QR-Code:" + qris});
}

TEST_CASE("receipt on virtual paper: zbar reads every length of bar code, braces included") {
    for (const char* code : {"1", "A{B}C", "{{{{", "K1-260314-0042", "~ !\"#$%&'()*"}) {
        CAPTURE(code);
        ReceiptDocument document;
        document.lines = {ReceiptDocument::Barcode{code}, ReceiptDocument::Feed{1}};
        const PrinterProfile& profile = *find_printer_profile("58mm");
        VirtualPaper paper(profile);
        paper.feed(encode(document, profile));
        CHECK(test::read_symbols(paper.draw()) == std::vector<std::string>{std::string("CODE-128:") + code});
    }
}
