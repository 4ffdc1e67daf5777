#include "app/till/ui/fonts.h"
#include "app/till/ui/geometry.h"
#include "app/till/ui/input.h"
#include "app/till/ui/painter.h"
#include "app/till/ui/theme.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <string_view>

using namespace sokoguru::till;

TEST_CASE("layout_scale: follows the window, and the density only where the layout still fits") {
    struct Row {
        int width_px;
        int height_px;
        float dpi;
        float scale;
    };
    constexpr Row rows[] = {
        {1024, 768, 0, 1},
        {1366, 768, 0, 1},
        {1366, 768, 112, 1},
        {800, 600, 0, 1},
        {1280, 1024, 0, 1.25F},
        {1920, 1080, 0, 1.406F},
        {1920, 1080, 141, 1.406F},
        {768, 1366, 0, 1},
        {2560, 1440, 109, 1.875F},
        {3840, 2160, 163, 2.813F},
        {7680, 4320, 0, 3},
        // A button of 46 points is 12 mm at 400 dots an inch when a point has 4.1 pixels; 8K has room for it.
        {7680, 4320, 400, 4.108F},
        // A dense small tablet has no room for larger buttons.
        {1024, 768, 200, 1},
    };
    for (const Row& row : rows) {
        INFO(row.width_px, "×", row.height_px, " at ", row.dpi);
        CHECK(layout_scale(row.width_px, row.height_px, row.dpi) ==
              doctest::Approx(row.scale).epsilon(0.001));
    }
}

TEST_CASE("cut_to_width: cuts at a character and adds an ellipsis, and only when it must") {
    // Every byte that begins a character is one wide.
    const auto measure = [](std::string_view text) {
        float width = 0;
        for (const char byte : text)
            if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) width += 1;
        return width;
    };
    struct Row {
        std::string_view text;
        float width;
        std::string_view result;
    };
    constexpr Row rows[] = {
        {"Beras", 5, "Beras"}, {"Beras", 4, "Ber…"}, {"Beras", 1, "…"},  {"", 0, ""},
        {"Café", 4, "Café"},   {"Cafés", 4, "Caf…"}, {"Ćčžš", 3, "Ćč…"}, {"Es teh manis", 4, "Es…"},
    };
    for (const Row& row : rows) {
        INFO(row.text, " in ", row.width);
        CHECK(cut_to_width(row.text, row.width, measure) == row.result);
    }
}

TEST_CASE("theme: text has a contrast of 4.5 : 1 or more on its surface, light and dark") {
    for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
        const Theme& theme = theme_of(kind);
        struct Pair {
            std::string_view name;
            Colour text;
            Colour surface;
        };
        const Pair pairs[] = {
            {"ink", theme.ink, theme.surface},
            {"ink on background", theme.ink, theme.background},
            {"ink on keys", theme.ink, theme.surface_muted},
            {"ink on a pressed key", theme.ink, theme.surface_pressed},
            {"ink on a selected row", theme.ink, theme.selected},
            {"muted", theme.ink_muted, theme.surface},
            {"muted on background", theme.ink_muted, theme.background},
            {"muted on keys", theme.ink_muted, theme.surface_muted},
            {"muted on a selected row", theme.ink_muted, theme.selected},
            {"muted in a head", theme.ink_muted, theme.head},
            {"accent", theme.on_accent, theme.accent},
            {"pressed accent", theme.on_accent, theme.accent_pressed},
            {"price", theme.accent_text, theme.surface},
            {"price on a selected row", theme.accent_text, theme.selected},
            {"change", theme.on_selected, theme.selected},
            {"header", theme.on_header, theme.header},
            {"place", theme.on_header_muted, theme.header},
            {"pill", theme.on_header, theme.header_pill},
            {"chosen", theme.on_chosen, theme.chosen},
            {"warning", theme.warning, theme.warning_area},
            {"warning on a card", theme.warning, theme.surface},
            {"danger", theme.danger, theme.danger_area},
            {"code of a banner", theme.ink, theme.danger_area},
            {"receipt", theme.on_paper, theme.paper},
        };
        for (const Pair& pair : pairs)
            CHECK_MESSAGE(contrast(pair.text, pair.surface) >= 4.5F, pair.name);
    }
}

TEST_CASE("fonts: the digits of sums are equally wide at every scale") {
    ImFontAtlas atlas;
    Fonts fonts;
    for (const float scale : {1.0F, 1.40625F}) {
        fonts.build(atlas, scale);
        for (const Type type :
             {Type::caption, Type::number, Type::key, Type::title, Type::amount, Type::total}) {
            const float width = fonts.font(type)->GetCharAdvance('0');
            for (char digit = '1'; digit <= '9'; ++digit)
                CHECK(fonts.font(type)->GetCharAdvance(static_cast<ImWchar>(digit)) == width);
        }
    }
}

TEST_CASE("fonts: every font has the characters of a sum, and fonts of names have accents") {
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, 1);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Type::count); ++i)
        for (const ImWchar character : {u'0', u'9', u'.', u',', u'-', u'+', u'…', u'−', u'×'})
            CHECK(fonts.font(static_cast<Type>(i))->FindGlyphNoFallback(character) != nullptr);
    for (const ImWchar character : {u'é', u'ā', u'ş', u'·', u'’'})
        CHECK(fonts.font(Type::strong)->FindGlyphNoFallback(character) != nullptr);
}

TEST_CASE("key_name: every key has a name") {
    for (int key = static_cast<int>(Key::f1); key <= static_cast<int>(Key::multiply); ++key)
        CHECK_FALSE(key_name(static_cast<Key>(key)).empty());
}
