#include "app/till/ui/input.h"

namespace sokoguru::till {

std::string_view key_name(Key key) {
    switch (key) {
    case Key::none: return "";
    case Key::f1: return "F1";
    case Key::f2: return "F2";
    case Key::f3: return "F3";
    case Key::f4: return "F4";
    case Key::f5: return "F5";
    case Key::f6: return "F6";
    case Key::f7: return "F7";
    case Key::f8: return "F8";
    case Key::f9: return "F9";
    case Key::f10: return "F10";
    case Key::f11: return "F11";
    case Key::f12: return "F12";
    case Key::enter: return "Enter";
    case Key::escape: return "Esc";
    case Key::up: return "↑";
    case Key::down: return "↓";
    case Key::left: return "←";
    case Key::right: return "→";
    case Key::page_up: return "PgUp";
    case Key::page_down: return "PgDn";
    case Key::home: return "Home";
    case Key::end: return "End";
    case Key::backspace: return "Backspace";
    case Key::del: return "Del";
    case Key::tab: return "Tab";
    case Key::plus: return "+";
    case Key::minus: return "−";
    case Key::multiply: return "*";
    case Key::percent: return "%";
    case Key::slash: return "/";
    case Key::undo: return "Ctrl+Z";
    case Key::discard: return "Ctrl+Del";
    }
    return "";
}

} // namespace sokoguru::till
