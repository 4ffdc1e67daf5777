#include "app/till/ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::till {

namespace {

enum class Face { regular, semibold, display, mono, count };

/// A font file that may stand in for a face. ImGui measures a font from its ascender to its descender;
/// designers measure by the em. `line_to_em` turns one into the other, so that 16 means what it means in a
/// design.
struct FontFile {
    std::string_view name;
    Face face;
    float line_to_em;
};

constexpr float inter_line_to_em = 1.2102F;
constexpr float inter_display_line_to_em = 1.209F;
constexpr float noto_line_to_em = 1.362F;

constexpr FontFile font_files[] = {
    {"Inter-Regular.otf", Face::regular, inter_line_to_em},
    {"NotoSans-Regular.ttf", Face::regular, noto_line_to_em},
    {"Inter-SemiBold.otf", Face::semibold, inter_line_to_em},
    {"NotoSans-Bold.ttf", Face::semibold, noto_line_to_em},
    {"InterDisplay-Bold.otf", Face::display, inter_display_line_to_em},
    {"Inter-Bold.otf", Face::display, inter_line_to_em},
    {"NotoSans-Bold.ttf", Face::display, noto_line_to_em},
    {"NotoSansMono-Regular.ttf", Face::mono, noto_line_to_em},
};

constexpr std::string_view font_folders[] = {
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/inter", "/usr/share/fonts/inter",
    "/usr/share/fonts/noto",           "/usr/local/share/fonts",
    "/usr/share/fonts/opentype/noto",  "/usr/share/fonts/opentype/inter-static"};

// Names of goods and people: Latin with all its accents, dashes, quotes, the ellipsis, arrows, the minus
// sign.
constexpr ImWchar text_glyphs[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2010, 0x2026,
                                   0x2190, 0x2193, 0x2212, 0x2212, 0};
// Everything else that is read: the same without the rarer Latin letters.
constexpr ImWchar label_glyphs[] = {0x20,   0x7E,   0xA0,   0xFF,   0x2013, 0x2014, 0x2018, 0x201D, 0x2022,
                                    0x2022, 0x2026, 0x2026, 0x2190, 0x2193, 0x2212, 0x2212, 0};
// Sums: what a number is made of, and the letters of a currency.
constexpr ImWchar sum_glyphs[] = {0x20, 0x20, 0x2A, 0x3A,   0x43,   0x43,   0x52,   0x52, 0x70,
                                  0x70, 0xD7, 0xD7, 0x2026, 0x2026, 0x2212, 0x2212, 0};

/// In columns and in sums all digits are equally wide; in names they keep the width that reads best.
enum class Digits { as_drawn, equal };

struct TypeFace {
    Type type;
    Face face;
    Digits digits;
    float size;
    const ImWchar* glyphs;
};

constexpr TypeFace type_faces[] = {
    {Type::small, Face::regular, Digits::equal, 12, label_glyphs},
    {Type::caption, Face::regular, Digits::equal, 13.5F, label_glyphs},
    {Type::caption_strong, Face::semibold, Digits::as_drawn, 13.5F, text_glyphs},
    {Type::body, Face::regular, Digits::equal, 16, label_glyphs},
    {Type::strong, Face::semibold, Digits::as_drawn, 16, text_glyphs},
    {Type::number, Face::semibold, Digits::equal, 18, label_glyphs},
    {Type::number_regular, Face::regular, Digits::equal, 18, label_glyphs},
    {Type::brand, Face::display, Digits::as_drawn, 21, label_glyphs},
    {Type::key, Face::semibold, Digits::equal, 23, label_glyphs},
    {Type::title, Face::display, Digits::equal, 28, label_glyphs},
    {Type::amount, Face::display, Digits::equal, 40, sum_glyphs},
    {Type::total, Face::display, Digits::equal, 56, sum_glyphs},
    {Type::huge, Face::display, Digits::as_drawn, 104, sum_glyphs},
    {Type::mono, Face::mono, Digits::equal, 15, text_glyphs},
};

struct LoadedFace {
    std::vector<char> data;
    float line_to_em = 1;
};

std::vector<char> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

LoadedFace load_face(Face face) {
    for (const FontFile& candidate : font_files) {
        if (candidate.face != face) continue;
        for (const std::string_view folder : font_folders) {
            const std::filesystem::path path = std::filesystem::path(folder) / candidate.name;
            std::error_code error;
            if (!std::filesystem::is_regular_file(path, error)) continue;
            if (std::vector<char> data = read_file(path); !data.empty())
                return {std::move(data), candidate.line_to_em};
        }
    }
    return {};
}

/// Gives the ten digits the width of the widest, and centres each in it by whole pixels to keep it sharp.
void give_digits_equal_widths(ImFont& font) {
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, font.GetCharAdvance(digit));
    widest = std::round(widest);
    for (ImFontGlyph& glyph : font.Glyphs) {
        if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
        const float shift = std::round((widest - glyph.AdvanceX) / 2);
        glyph.X0 += shift;
        glyph.X1 += shift;
        glyph.AdvanceX = widest;
    }
    font.BuildLookupTable();
}

} // namespace

void Fonts::build(ImFontAtlas& atlas, float scale) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas.TexGlyphPadding = 1;

    std::array<LoadedFace, static_cast<std::size_t>(Face::count)> faces;
    for (std::size_t i = 0; i < faces.size(); ++i)
        faces[i] = load_face(static_cast<Face>(i));

    for (const TypeFace& type_face : type_faces) {
        LoadedFace& face = faces[static_cast<std::size_t>(type_face.face)];
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = 1;
        config.PixelSnapH = true;
        config.GlyphRanges = type_face.glyphs;
        config.SizePixels = std::round(type_face.size * face.line_to_em * scale);
        ImFont*& font = fonts[static_cast<std::size_t>(type_face.type)];
        font = face.data.empty()
                   ? atlas.AddFontDefault(&config)
                   : atlas.AddFontFromMemoryTTF(face.data.data(), static_cast<int>(face.data.size()),
                                                config.SizePixels, &config, type_face.glyphs);
    }
    atlas.Build();
    for (ImFont* font : fonts)
        give_digits_equal_widths(*font);
    atlas.ClearInputData();
    built_scale = scale;
}

float type_size(Type type) {
    return std::ranges::find(type_faces, type, &TypeFace::type)->size;
}

} // namespace sokoguru::till
