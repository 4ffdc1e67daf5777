#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace sokoguru::till {

/// The sizes and weights of type. Screens name a role; the sizes in points stand in `fonts.cpp`.
enum class Type {
    small,          ///< 12 regular: keys on buttons.
    caption,        ///< 13.5 regular: details, heads of tables.
    caption_strong, ///< 13.5 semibold: tiles, stressed details.
    body,           ///< 16 regular.
    number_regular, ///< 18 regular: sums that matter less.
    strong,         ///< 16 semibold: names, labels of buttons.
    number,         ///< 18 semibold: numbers in rows.
    key,            ///< 23 semibold: keys of the keypad.
    brand,          ///< 21 bold: the name of the program.
    title,          ///< 28 bold: the main action, amounts in fields.
    // The largest have the digits and signs of sums, and no other letters.
    amount, ///< 40 bold: amounts that are typed.
    total,  ///< 56 bold: the total.
    huge,   ///< 104 bold: the change of a finished sale.
    mono,   ///< 15 of equal width: receipts as text.
    count,
};

/// The fonts of the till in one atlas of ImGui, baked for one scale.
///
/// Digits have equal widths wherever sums are written, so that columns line up and a running total does not
/// jump.
///
///     Fonts fonts;
///     fonts.build(*ImGui::GetIO().Fonts, 1.4f);   // again whenever the scale changes
///
/// Belongs to the thread that draws. Never throws for a missing font: it falls back to Noto Sans, then to the
/// font inside ImGui.
class Fonts {
  public:
    void build(ImFontAtlas& atlas, float scale);

    ImFont* font(Type type) const { return fonts[static_cast<std::size_t>(type)]; }
    float scale() const { return built_scale; }

  private:
    std::array<ImFont*, static_cast<std::size_t>(Type::count)> fonts{};
    float built_scale = 0;
};

/// The size of a type in points.
float type_size(Type type);

} // namespace sokoguru::till
