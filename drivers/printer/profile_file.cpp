#include "drivers/printer/profile_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace sokoguru::drivers {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uintmax_t file_bytes_max = 65'536;

struct File {
    std::string file_name;
    Json content;
};

template <class Value>
using Words = std::vector<std::pair<const char*, Value>>;

/// Reads the fields of one printer and says what is wrong with each. Every field that is asked for counts as
/// known; what is left over is a mistake of spelling.
class FieldReader {
  public:
    FieldReader(const Json& object, std::string place, std::vector<std::string>& complaints)
        : object_(object), place_(std::move(place)), complaints_(complaints) {}

    const Json* find(const char* key) {
        known_.insert(key);
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }

    void read(const char* key, int& number, int min, int max) {
        const Json* value = find(key);
        if (value == nullptr) return;
        if (!value->is_number_integer() || *value < min || *value > max)
            return complain(key, fmt::format("must be a whole number from {} to {}", min, max));
        number = value->get<int>();
    }

    void read(const char* key, bool& flag) {
        const Json* value = find(key);
        if (value == nullptr) return;
        if (!value->is_boolean()) return complain(key, "must be true or false");
        flag = value->get<bool>();
    }

    void read(const char* key, std::string& text) {
        const Json* value = find(key);
        if (value == nullptr) return;
        if (!value->is_string() || value->get_ref<const std::string&>().empty())
            return complain(key, "must be a text");
        text = value->get<std::string>();
    }

    template <class Value>
    void read_word(const char* key, Value& result, const Words<Value>& words) {
        const Json* value = find(key);
        if (value == nullptr) return;
        std::string allowed;
        for (const auto& [word, meaning] : words) {
            if (*value == word) {
                result = meaning;
                return;
            }
            allowed += fmt::format("{}\"{}\"", allowed.empty() ? "" : ", ", word);
        }
        complain(key, "must be one of " + allowed);
    }

    void complain(const char* key, const std::string& what) {
        complaints_.push_back(fmt::format("\"{}{}\" {}", place_, key, what));
    }

    void complain_of_unknown_fields() {
        for (const auto& [key, value] : object_.items())
            if (!known_.contains(key)) complain(key.c_str(), "is no field of a printer");
    }

  private:
    const Json& object_;
    std::string place_;
    std::vector<std::string>& complaints_;
    std::set<std::string> known_;
};

void read_code_pages(FieldReader& fields, PrinterProfile& profile, std::vector<std::string>& complaints) {
    const Json* pages = fields.find("code_pages");
    if (pages == nullptr) return;
    if (!pages->is_array() || pages->empty())
        return fields.complain("code_pages", "must be a list with at least one page");
    profile.code_page_choices.clear();
    for (const Json& page : *pages) {
        if (!page.is_object()) return fields.complain("code_pages", "must have {…} as its entries");
        FieldReader entry(page, "code_pages.", complaints);
        PrinterProfile::CodePage code_page;
        int number = -1;
        code_page.iconv_name.clear();
        entry.read("iconv", code_page.iconv_name);
        entry.read("number", number, 0, 255);
        entry.complain_of_unknown_fields();
        if (code_page.iconv_name.empty() || number < 0)
            return fields.complain("code_pages", "needs \"iconv\" and \"number\" in each entry");
        code_page.printer_number = static_cast<std::uint8_t>(number);
        profile.code_page_choices.push_back(std::move(code_page));
    }
    profile.code_page = profile.code_page_choices.front();
}

void read_drawer(FieldReader& fields, PrinterProfile& profile, std::vector<std::string>& complaints) {
    const Json* drawer = fields.find("drawer");
    if (drawer == nullptr) return;
    if (!drawer->is_object()) return fields.complain("drawer", "must be {…}");
    FieldReader entry(*drawer, "drawer.", complaints);
    int pin = profile.drawer_pulse.pin == PrinterProfile::DrawerPin::pin_2 ? 2 : 5;
    entry.read("pin", pin, 2, 5);
    if (pin != 2 && pin != 5) entry.complain("pin", "must be 2 or 5");
    profile.drawer_pulse.pin = pin == 2 ? PrinterProfile::DrawerPin::pin_2 : PrinterProfile::DrawerPin::pin_5;
    // The printer counts in steps of two milliseconds, and has one byte for them.
    entry.read("on_ms", profile.drawer_pulse.on_ms, 2, 510);
    entry.read("off_ms", profile.drawer_pulse.off_ms, 2, 510);
    if (entry.find("open_is_high") != nullptr) {
        bool is_high = false;
        entry.read("open_is_high", is_high);
        profile.drawer_open_is_high = is_high;
    }
    entry.complain_of_unknown_fields();
}

void read_quirks(FieldReader& fields, PrinterProfile& profile) {
    const Json* quirks = fields.find("quirks");
    if (quirks == nullptr) return;
    if (!quirks->is_array()) return fields.complain("quirks", "must be a list");
    profile.is_one_way = false;
    profile.ignores_port_status = false;
    for (const Json& quirk : *quirks) {
        if (quirk == "one_way")
            profile.is_one_way = true;
        else if (quirk == "ignores_port_status")
            profile.ignores_port_status = true;
        else
            fields.complain("quirks", fmt::format("knows no {}", quirk.dump()));
    }
}

/// Lays the fields of a file over what it builds on.
std::vector<std::string> lay_over(const Json& content, PrinterProfile& profile) {
    std::vector<std::string> complaints;
    FieldReader fields(content, "", complaints);
    for (const char* read_elsewhere : {"name", "extends", "abstract"})
        fields.find(read_elsewhere);
    fields.read("columns", profile.columns, 16, 96);
    fields.read("width_dots", profile.width_dots, 128, 1'280);
    fields.read("line_spacing_dots", profile.line_spacing_dots, 0, 255);
    fields.read("feed_lines_before_cut", profile.feed_lines_before_cut, 0, 255);
    read_code_pages(fields, profile, complaints);
    using Cutter = PrinterProfile::Cutter;
    fields.read_word(
        "cutter", profile.cutter,
        Words<Cutter>{{"none", Cutter::none}, {"partial", Cutter::partial}, {"full", Cutter::full}});
    read_drawer(fields, profile, complaints);
    fields.read("native_code128", profile.native_code128);
    fields.read("native_qr", profile.native_qr);
    fields.read("native_ean13", profile.native_ean13);
    using Buzzer = PrinterProfile::Buzzer;
    fields.read_word("buzzer", profile.buzzer,
                     Words<Buzzer>{{"none", Buzzer::none},
                                   {"esc_b", Buzzer::esc_b},
                                   {"esc_paren_a", Buzzer::esc_paren_a}});
    using Fence = PrinterProfile::Fence;
    fields.read_word("fence", profile.fence,
                     Words<Fence>{{"probe", Fence::probe},
                                  {"print_end", Fence::print_end},
                                  {"paper_sensor", Fence::paper_sensor},
                                  {"none", Fence::none}});
    read_quirks(fields, profile);
    fields.complain_of_unknown_fields();
    return complaints;
}

/// The files of a folder, and the profiles that they make once their bases are known.
class Folder {
  public:
    void add(const fs::path& path) {
        std::string file_name = path.filename().string();
        std::error_code error;
        if (fs::file_size(path, error) > file_bytes_max || error)
            return complain(file_name, "cannot be read, or is too large for a printer");
        std::ifstream stream(path, std::ios::binary);
        Json content;
        try {
            content = Json::parse(stream);
        } catch (const Json::exception& exception) {
            return complain(file_name, fmt::format("is no JSON: {}", exception.what()));
        }
        const auto has_text = [&](const char* key) {
            return content.contains(key) && content[key].is_string();
        };
        if (!content.is_object() || !has_text("name") || content["name"] == "")
            return complain(file_name, "has no \"name\"");
        if (content.contains("extends") && !has_text("extends"))
            return complain(file_name, "\"extends\" must be the name of another printer");
        if (content.contains("abstract") && !content["abstract"].is_boolean())
            return complain(file_name, "\"abstract\" must be true or false");
        const std::string name = content["name"];
        const auto [place, is_new] = files_.try_emplace(name, File{file_name, std::move(content)});
        if (!is_new)
            complain(file_name,
                     fmt::format("\"{}\" is already described in {}", name, place->second.file_name));
    }

    LoadedProfiles take() {
        std::map<std::string, PrinterProfile> by_name;
        for (const PrinterProfile& profile : built_in_printer_profiles())
            by_name.insert_or_assign(profile.name, profile);
        for (const auto& [name, file] : files_) {
            const PrinterProfile* profile = resolve(name);
            if (profile != nullptr && !file.content.value("abstract", false))
                by_name.insert_or_assign(name, *profile);
        }
        LoadedProfiles loaded;
        loaded.problems = std::move(problems_);
        for (auto& [name, profile] : by_name)
            loaded.profiles.push_back(std::move(profile));
        return loaded;
    }

    void complain(std::string file_name, std::string what) {
        problems_.push_back({.file_name = std::move(file_name), .what = std::move(what)});
    }

  private:
    /// Null when the file is wrong; that is said once.
    const PrinterProfile* resolve(const std::string& name) {
        if (const auto found = resolved_.find(name); found != resolved_.end())
            return found->second ? &*found->second : nullptr;
        // While it is being resolved it counts as wrong, which ends a circle.
        resolved_[name].reset();
        const File& file = files_.at(name);
        PrinterProfile profile;
        if (file.content.contains("extends")) {
            const PrinterProfile* base = find_base(file.content["extends"]);
            if (base == nullptr) {
                complain(file.file_name,
                         fmt::format("\"extends\" {}, which is missing, wrong, or builds on it",
                                     file.content["extends"].dump()));
                return nullptr;
            }
            profile = *base;
        }
        profile.name = name;
        const std::vector<std::string> complaints = lay_over(file.content, profile);
        for (const std::string& complaint : complaints)
            complain(file.file_name, complaint);
        if (!complaints.empty()) return nullptr;
        return &resolved_[name].emplace(std::move(profile));
    }

    const PrinterProfile* find_base(const std::string& name) {
        return files_.contains(name) ? resolve(name) : find_printer_profile(name);
    }

    std::map<std::string, File> files_;
    std::map<std::string, std::optional<PrinterProfile>> resolved_;
    std::vector<ProfileProblem> problems_;
};

} // namespace

LoadedProfiles load_printer_profiles(const std::filesystem::path& folder) {
    Folder files;
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".json") paths.push_back(at->path());
    if (error) files.complain(folder.filename().string(), "cannot be read: " + error.message());
    std::ranges::sort(paths);
    for (const fs::path& path : paths)
        files.add(path);
    return files.take();
}

} // namespace sokoguru::drivers
