#pragma once

#include "core/receipt/document.h"

#include <string>

namespace sokoguru::test {

/// A receipt with every kind of line, laid out for 32, 42 or 48 columns as the till would do.
inline ReceiptDocument printer_receipt(int columns) {
    using Document = ReceiptDocument;
    const auto spaces = [](int count) {
        return std::string(static_cast<std::size_t>(count > 0 ? count : 0), ' ');
    };
    const auto apart = [&](const std::string& left, const std::string& right, int width) {
        return left + spaces(width - static_cast<int>(left.size() + right.size())) + right;
    };
    const auto rule = [&](char character) {
        return std::string(static_cast<std::size_t>(columns), character);
    };
    const std::string title = "AL-CONTOH";
    const int half = columns / 2;

    Document document;
    document.columns = columns;
    document.lines = {
        Document::Text{spaces((half - static_cast<int>(title.size())) / 2) + title, Document::Weight::bold,
                       Document::Size::large},
        Document::Text{"Jl. Contoh 7, Kota Mojokerto", Document::Weight::regular, Document::Size::normal},
        Document::Text{rule('='), Document::Weight::regular, Document::Size::normal},
        Document::Text{apart("No K1-260314-0042", "Ksr: FAISAL", columns), Document::Weight::regular,
                       Document::Size::normal},
        Document::Text{apart("  3 PCS x 3.500", "10.500", columns), Document::Weight::regular,
                       Document::Size::normal},
        Document::Text{apart("TOTAL", "26.200", columns), Document::Weight::bold, Document::Size::tall},
        Document::Feed{2},
        Document::Barcode{"K1-260314-0042"},
        Document::Feed{1},
        Document::QrCode{"https://contoh.example/K1-260314-0042"},
        Document::Text{"Terima kasih", Document::Weight::regular, Document::Size::normal},
        Document::Cut{},
    };
    return document;
}

} // namespace sokoguru::test
