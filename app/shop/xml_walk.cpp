#include "app/shop/xml_walk.h"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <memory>

namespace sokoguru::shop {

namespace {

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

/// Exceptions may not pass through Expat, which is C.
struct Walk {
    const XmlVisitor& visitor;
    XML_Parser parser = nullptr;
    std::exception_ptr thrown;

    template <class Work>
    void guard(Work&& work) {
        if (thrown) return;
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
    static void start(void* self, const char* name, const char** attributes) {
        auto& walk = *static_cast<Walk*>(self);
        walk.guard([&] {
            XmlVisitor::Attributes found;
            for (; *attributes != nullptr; attributes += 2) {
                found.emplace(local_name(attributes[0]), attributes[1]);
            }
            walk.visitor.on_start(local_name(name), found);
        });
    }
    static void end(void* self, const char* name) {
        auto& walk = *static_cast<Walk*>(self);
        walk.guard([&] { walk.visitor.on_end(local_name(name)); });
    }
    static void text(void* self, const char* characters, int length) {
        auto& walk = *static_cast<Walk*>(self);
        walk.guard([&] { walk.visitor.on_text({characters, static_cast<std::size_t>(length)}); });
    }
    static void doctype(void* self, const char*, const char*, const char*, int) {
        XML_StopParser(static_cast<Walk*>(self)->parser, XML_FALSE);
    }
};

} // namespace

bool walk_xml(std::string_view xml, const XmlVisitor& visitor) {
    constexpr std::size_t step_bytes = 1u << 20u;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Walk walk{visitor, parser.get(), {}};
    XML_SetUserData(parser.get(), &walk);
    XML_SetElementHandler(parser.get(), Walk::start, Walk::end);
    XML_SetCharacterDataHandler(parser.get(), Walk::text);
    XML_SetStartDoctypeDeclHandler(parser.get(), Walk::doctype);
    bool is_whole = true;
    do {
        const std::size_t size = std::min(step_bytes, xml.size());
        const int is_last = size == xml.size() ? 1 : 0;
        is_whole = XML_Parse(parser.get(), xml.data(), static_cast<int>(size), is_last) == XML_STATUS_OK;
        xml.remove_prefix(size);
    } while (is_whole && !xml.empty());
    if (walk.thrown) std::rethrow_exception(walk.thrown);
    return is_whole;
}

} // namespace sokoguru::shop
