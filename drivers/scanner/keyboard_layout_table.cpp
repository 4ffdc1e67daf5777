#include "drivers/scanner/keyboard_layout_table.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr std::u32string_view nothing = U"                                                ";

// clang-format off
constexpr LayoutTable us{"us", {{
    {U"`1234567890-=" U"qwertyuiop[]" U"asdfghjkl;'\\" U"\\zxcvbnm,./"},
    {U"~!@#$%^&*()_+" U"QWERTYUIOP{}" U"ASDFGHJKL:\"|" U"|ZXCVBNM<>?"},
    {nothing},
    {nothing},
}}};

constexpr LayoutTable uk{"uk", {{
    {U"`1234567890-="  U"qwertyuiop[]" U"asdfghjkl;'#" U"\\zxcvbnm,./"},
    {U"¬!\"£$%^&*()_+" U"QWERTYUIOP{}" U"ASDFGHJKL:@~" U"|ZXCVBNM<>?"},
    {U"¦   €        "  U"  é   úíó   " U"á           " U"           "},
    {U"             "  U"  É   ÚÍÓ   " U"Á           " U"           "},
}}};

constexpr LayoutTable german{"german", {{
    {U"^1234567890ß´"  U"qwertzuiopü+" U"asdfghjklöä#" U"<yxcvbnm,.-", U"^´"},
    {U"°!\"§$%&/()=?`" U"QWERTZUIOPÜ*" U"ASDFGHJKLÖÄ'" U">YXCVBNM;:_", U"`"},
    {U"  ²³   {[]}\\ " U"@ €        ~" U"            " U"|      µ   "},
    {nothing},
}}};

constexpr LayoutTable french{"french", {{
    {U"²&é\"'(-è_çà)="  U"azertyuiop^$" U"qsdfghjklmù*" U"<wxcvbn,;:!", U"^"},
    {U" 1234567890°+"   U"AZERTYUIOP¨£" U"QSDFGHJKLM%µ" U">WXCVBN?./§", U"¨"},
    {U"  ~#{[|`\\^@]}"  U"  €        ¤" U"            " U"           ", U"~`"},
    {nothing},
}}};

constexpr LayoutTable spanish{"spanish", {{
    {U"º1234567890'¡"   U"qwertyuiop`+" U"asdfghjklñ´ç" U"<zxcvbnm,.-", U"`´"},
    {U"ª!\"·$%&/()=?¿"  U"QWERTYUIOP^*" U"ASDFGHJKLÑ¨Ç" U">ZXCVBNM;:_", U"^¨"},
    {U"\\|@#~€¬      "  U"  €       []" U"          {}" U"           ", U"~"},
    {nothing},
}}};

constexpr LayoutTable italian{"italian", {{
    {U"\\1234567890'ì"  U"qwertyuiopè+" U"asdfghjklòàù" U"<zxcvbnm,.-"},
    {U"|!\"£$%&/()=?^"  U"QWERTYUIOPé*" U"ASDFGHJKLç°§" U">ZXCVBNM;:_"},
    {U"     €     `~"   U"  €       []" U"         @# " U"           "},
    {U"             "   U"          {}" U"            " U"           "},
}}};
// clang-format on

constexpr bool is_whole(const LayoutTable& table) {
    return std::all_of(table.levels.begin(), table.levels.end(), [](const LayoutLevel& level) {
        return level.characters.size() == layout_keys.size();
    });
}
static_assert(is_whole(us) && is_whole(uk) && is_whole(german) && is_whole(french) && is_whole(spanish) &&
              is_whole(italian));

} // namespace

const LayoutTable& layout_table(KeyboardLayout layout) {
    switch (layout) {
    case KeyboardLayout::us: return us;
    case KeyboardLayout::uk: return uk;
    case KeyboardLayout::german: return german;
    case KeyboardLayout::french: return french;
    case KeyboardLayout::spanish: return spanish;
    case KeyboardLayout::italian: return italian;
    }
    return us;
}

} // namespace sokoguru::drivers
