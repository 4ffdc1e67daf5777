#include "app/shop/device_settings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sokoguru::shop {

namespace {

using Json = nlohmann::json;

constexpr int file_version = 1;

struct WrongFile : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (!found->is_string()) throw WrongFile(fmt::format("\"{}\" is not a text", key));
    return found->get<std::string>();
}

ScannerSetting read_scanner(const Json& object) {
    ScannerSetting scanner;
    scanner.device = text_of(object, "device");
    if (scanner.device.empty()) throw WrongFile("a scanner has no \"device\"");
    scanner.title = text_of(object, "title");
    const std::string layout = text_of(object, "layout");
    if (layout.empty()) return scanner;
    const auto known = drivers::keyboard_layout_of_name(layout);
    if (!known) throw WrongFile(fmt::format("there is no keyboard layout \"{}\"", layout));
    scanner.layout = *known;
    return scanner;
}

/// Empty when it is not there; of another kind, the file is wrong.
template <class Value>
std::optional<Value> answer_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return found->get<Value>();
}

constexpr std::pair<std::string_view, drivers::PrinterProfile::Buzzer> buzzers[] = {
    {"none", drivers::PrinterProfile::Buzzer::none},
    {"esc_b", drivers::PrinterProfile::Buzzer::esc_b},
    {"esc_paren_a", drivers::PrinterProfile::Buzzer::esc_paren_a}};

drivers::SelfTestAnswers read_answers(const Json& object) {
    drivers::SelfTestAnswers answers;
    answers.ruler_columns = answer_of<int>(object, "columns");
    answers.frame_width_dots = answer_of<int>(object, "width_dots");
    answers.code_page_index = answer_of<std::size_t>(object, "code_page");
    answers.has_native_qr = answer_of<bool>(object, "native_qr");
    answers.has_native_code128 = answer_of<bool>(object, "native_code128");
    answers.has_native_ean13 = answer_of<bool>(object, "native_ean13");
    answers.was_cut = answer_of<bool>(object, "cuts");
    const std::string buzzer = text_of(object, "buzzer");
    for (const auto& [word, value] : buzzers) {
        if (word == buzzer) answers.buzzer = value;
    }
    if (!buzzer.empty() && !answers.buzzer) throw WrongFile(fmt::format("there is no buzzer \"{}\"", buzzer));
    return answers;
}

Json to_json(const drivers::SelfTestAnswers& answers) {
    Json object = Json::object();
    const auto add = [&](const char* key, const auto& answer) {
        if (answer) object[key] = *answer;
    };
    add("columns", answers.ruler_columns);
    add("width_dots", answers.frame_width_dots);
    add("code_page", answers.code_page_index);
    add("native_qr", answers.has_native_qr);
    add("native_code128", answers.has_native_code128);
    add("native_ean13", answers.has_native_ean13);
    add("cuts", answers.was_cut);
    for (const auto& [word, value] : buzzers) {
        if (answers.buzzer == value) object["buzzer"] = word;
    }
    return object;
}

PrinterSetting read_printer(const Json& object) {
    PrinterSetting printer{text_of(object, "connection"), text_of(object, "title"),
                           text_of(object, "profile"),
                           read_answers(object.value("test_page", Json::object()))};
    if (printer.connection.empty()) throw WrongFile("the printer has no \"connection\"");
    return printer;
}

DisplaySetting read_display(const Json& object) {
    DisplaySetting display{text_of(object, "connection"), text_of(object, "title")};
    if (display.connection.empty()) throw WrongFile("the display has no \"connection\"");
    return display;
}

LabelPrinterSetting read_label_printer(const Json& object) {
    LabelPrinterSetting printer;
    printer.connection = text_of(object, "connection");
    printer.title = text_of(object, "title");
    if (printer.connection.empty()) throw WrongFile("the label printer has no \"connection\"");
    const std::string language = text_of(object, "language");
    const auto known = drivers::label_language_of_name(language);
    if (!known) throw WrongFile(fmt::format("there is no label language \"{}\"", language));
    printer.language = *known;
    drivers::LabelStock& stock = printer.stock;
    stock.width_mm = object.value("width_mm", stock.width_mm);
    stock.height_mm = object.value("height_mm", stock.height_mm);
    stock.gap_mm = object.value("gap_mm", stock.gap_mm);
    stock.dots_per_mm = object.value("dots_per_mm", stock.dots_per_mm);
    if (!drivers::is_possible(stock)) throw WrongFile("there are no labels of that size");
    return printer;
}

Json to_json(const LabelPrinterSetting& printer) {
    return {{"connection", printer.connection},
            {"title", printer.title},
            {"language", std::string(drivers::label_language_name(printer.language))},
            {"width_mm", printer.stock.width_mm},
            {"height_mm", printer.stock.height_mm},
            {"gap_mm", printer.stock.gap_mm},
            {"dots_per_mm", printer.stock.dots_per_mm}};
}

DeviceSettings read_settings(const Json& document) {
    if (!document.is_object() || document.value("version", 0) != file_version)
        throw WrongFile(fmt::format("it is not of version {}", file_version));
    DeviceSettings settings;
    for (const Json& scanner : document.value("scanners", Json::array())) {
        settings.scanners.push_back(read_scanner(scanner));
    }
    if (document.contains("printer")) settings.printer = read_printer(document["printer"]);
    if (document.contains("display")) settings.display = read_display(document["display"]);
    if (document.contains("label_printer"))
        settings.label_printer = read_label_printer(document["label_printer"]);
    return settings;
}

std::string to_text(const DeviceSettings& settings) {
    Json document{{"version", file_version}, {"scanners", Json::array()}};
    for (const ScannerSetting& scanner : settings.scanners) {
        document["scanners"].push_back(
            {{"device", scanner.device},
             {"title", scanner.title},
             {"layout", std::string(drivers::keyboard_layout_name(scanner.layout))}});
    }
    if (settings.printer) {
        document["printer"] = {{"connection", settings.printer->connection},
                               {"title", settings.printer->title},
                               {"profile", settings.printer->profile}};
        if (Json answers = to_json(settings.printer->answers); !answers.empty())
            document["printer"]["test_page"] = std::move(answers);
    }
    if (settings.display) {
        document["display"] = {{"connection", settings.display->connection},
                               {"title", settings.display->title}};
    }
    if (settings.label_printer) document["label_printer"] = to_json(*settings.label_printer);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Writes and flushes a new file, readable by its owner only.
bool write_durably(const std::filesystem::path& file, const std::string& text) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool is_written =
        write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        fsync(descriptor) == 0;
    return close(descriptor) == 0 && is_written;
}

} // namespace

std::filesystem::path device_settings_file(const std::filesystem::path& shop_file) {
    return shop_file.string() + ".devices.json";
}

tl::expected<DeviceSettings, std::string> load_device_settings(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return DeviceSettings{};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    try {
        return read_settings(Json::parse(text.str()));
    } catch (const Json::exception& problem) {
        return tl::unexpected(fmt::format("{}: {}", file.string(), problem.what()));
    } catch (const WrongFile& problem) {
        return tl::unexpected(fmt::format("{}: {}", file.string(), problem.what()));
    }
}

tl::expected<void, std::string> save_device_settings(const std::filesystem::path& file,
                                                     const DeviceSettings& settings) {
    const std::filesystem::path fresh = file.string() + ".new";
    std::error_code error;
    if (write_durably(fresh, to_text(settings))) {
        std::filesystem::rename(fresh, file, error);
        if (!error) return {};
    } else {
        error = std::error_code(errno, std::generic_category());
    }
    return tl::unexpected(fmt::format("{}: {}", file.string(), error.message()));
}

} // namespace sokoguru::shop
