#include "app/shop/language.h"

#include "app/shop/resources.h"

#include <clocale>
#include <cstdlib>
#include <libintl.h>
#include <string>

// gettext keeps the catalogue that it found for a message until this counter changes; the manual of gettext
// names it as the way to change the language of a running program.
extern "C" int _nl_msg_cat_cntr; // NOLINT(bugprone-reserved-identifier)

namespace sokoguru {

namespace {

constexpr const char* domain = "sokoguru";

std::string& chosen_language() {
    static std::string chosen = "en";
    return chosen;
}

} // namespace

void set_language(std::string_view language) {
    chosen_language() = language;
    // LANGUAGE is only looked at when the locale is not plain "C"; C.UTF-8 is on every Debian.
    std::setlocale(LC_ALL, "C.UTF-8");
    setenv("LANGUAGE", chosen_language().c_str(), 1);
    bindtextdomain(domain, resource_path("locale").c_str());
    bind_textdomain_codeset(domain, "UTF-8");
    ++_nl_msg_cat_cntr;
}

std::string_view language() {
    return chosen_language();
}

const char* other_language_name() {
    return chosen_language() == "id" ? "English" : "Indonesia";
}

const char* tr(const char* english) {
    return dgettext(domain, english);
}

std::string translated(std::string_view english) {
    // A message without a translation comes back as the pointer that went in, so the key must live until the
    // copy.
    const std::string key(english);
    return std::string(tr(key.c_str()));
}

} // namespace sokoguru
