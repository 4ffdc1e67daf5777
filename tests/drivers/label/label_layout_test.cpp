#include "drivers/label/label_layout.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;

namespace {

struct Box {
    int left, top, right, bottom;
};

std::vector<Box> boxes(const LabelLayout& layout) {
    std::vector<Box> found;
    for (const LabelLayout::Text& text : layout.texts) {
        const CellSize cell = cell_size(text.font);
        // Text of the property below is ASCII, one byte a character.
        found.push_back({text.left, text.top,
                         text.left + static_cast<int>(text.text.size()) * cell.width_dots * text.scale,
                         text.top + cell.height_dots * text.scale});
    }
    if (const auto& symbol = layout.symbol)
        found.push_back(
            {symbol->left, symbol->top,
             symbol->left + (module_count(symbol->symbol) - 2 * quiet_zone_modules(symbol->symbol)) *
                                symbol->module_dots,
             symbol->top + symbol->height_dots});
    return found;
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const ShelfLabel indomie{.name = "Indomie Goreng 85g",
                         .price_text = "Rp 3.500",
                         .unit = "/pcs",
                         .code = "8998866200226",
                         .date_text = "24/11/2026"};

bool has_text(const LabelLayout& layout, const std::string& text) {
    return std::ranges::any_of(layout.texts, [&text](const auto& shown) { return shown.text == text; });
}

} // namespace

TEST_CASE("label layout: a common label has everything, the price largest") {
    const LabelLayout layout = lay_out_label(indomie, {});
    CHECK(layout.width_dots == 400);
    CHECK(layout.height_dots == 240);
    for (const char* text : {"Indomie Goreng 85g", "Rp 3.500", "/pcs", "24/11/2026"})
        CHECK(has_text(layout, text));
    const auto price = std::ranges::find(layout.texts, "Rp 3.500", &LabelLayout::Text::text);
    CHECK(price->font == LabelFont::large);
    REQUIRE(layout.symbol);
    CHECK((layout.symbol->symbol.kind == LabelSymbol::Kind::ean13));
    CHECK(layout.symbol->left >= 11 * layout.symbol->module_dots);
}

TEST_CASE("label layout: at 300 dpi everything is as large as at 203 dpi") {
    const LabelLayout at_203 = lay_out_label(indomie, {});
    const LabelLayout at_600 = lay_out_label(indomie, {.dots_per_mm = 24});
    REQUIRE(at_203.symbol);
    REQUIRE(at_600.symbol);
    CHECK(at_600.symbol->module_dots == 3 * at_203.symbol->module_dots);
    CHECK(at_600.texts.size() == at_203.texts.size());
}

TEST_CASE("label layout: a long name ends in an ellipsis on its last line") {
    CHECK(wrap_label_name("Beras Ramos", 12, 2) == std::vector<std::string>{"Beras Ramos"});
    CHECK(wrap_label_name("Beras Ramos Premium Cianjur 5 kg", 12, 2) ==
          std::vector<std::string>{"Beras Ramos", "Premium..."});
    CHECK(wrap_label_name("Beras Ramos Premium Cianjur 5 kg", 12, 1) ==
          std::vector<std::string>{"Beras Ram..."});
    CHECK(wrap_label_name("abc def", 2, 1) == std::vector<std::string>{".."});
}

TEST_CASE("label layout: which symbol a code gets") {
    struct Row {
        std::string code;
        std::string symbol;
    };
    const std::vector<Row> rows = {
        {"8998866200226", "ean13"},
        {"8998866200227", "code128"},
        {"PLU00101", "code128"},
        {"0089686010947", "ean13"},
        {"A\"B", "none"},
        {"A^B", "none"},
        {"", "none"},
        {"kodé", "none"},
        {std::string(40, 'A'), "none"},
        {"A\\B", "none"},
        {"A>B", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.code);
        ShelfLabel label = indomie;
        label.code = row.code;
        label.date_text.clear();
        const LabelLayout layout = lay_out_label(label, {});
        std::string symbol = "none";
        if (layout.symbol)
            symbol = layout.symbol->symbol.kind == LabelSymbol::Kind::ean13 ? "ean13" : "code128";
        CHECK(symbol == row.symbol);
        // A code without a symbol can still be typed.
        if (symbol == "none" && row.code.size() < 20 && !row.code.empty()) CHECK(has_text(layout, row.code));
    }
}

TEST_CASE("label layout: nothing overlaps or leaves the label, and a price is whole or not there") {
    test::check_property("layout", [] {
        const auto text = rc::gen::container<std::string>(rc::gen::element('A', 'b', ' ', '7', '.'));
        const ShelfLabel label{.name = *text,
                               .price_text = "Rp " + std::string(*rc::gen::inRange<std::size_t>(1, 20), '9'),
                               .unit = "/" + std::string(*rc::gen::inRange<std::size_t>(0, 9), 'u'),
                               .code = *rc::gen::element<std::string>("8998866200226", "PLU1", ""),
                               .date_text = *rc::gen::element<std::string>("24/11/2026", "")};
        const LabelStock stock{.width_mm = *rc::gen::inRange(15, 110),
                               .height_mm = *rc::gen::inRange(8, 80),
                               .gap_mm = 2,
                               .dots_per_mm = *rc::gen::element(8, 12, 24)};
        const LabelLayout layout = lay_out_label(label, stock);
        const auto all = boxes(layout);
        for (std::size_t i = 0; i < all.size(); ++i) {
            RC_ASSERT(all[i].left >= 0 && all[i].top >= 0);
            RC_ASSERT(all[i].right <= layout.width_dots && all[i].bottom <= layout.height_dots);
            for (std::size_t j = i + 1; j < all.size(); ++j)
                RC_ASSERT(!overlap(all[i], all[j]));
        }
        for (const LabelLayout::Text& shown : layout.texts)
            RC_ASSERT(!shown.text.starts_with("Rp") || shown.text == label.price_text);
    });
}
