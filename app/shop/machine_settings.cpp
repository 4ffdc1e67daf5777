#include "app/shop/machine_settings.h"

#include "app/shop/replacement_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <system_error>

namespace sokoguru::shop {

namespace {

using Json = nlohmann::json;

constexpr int file_version = 1;

} // namespace

std::filesystem::path machine_settings_file(const std::filesystem::path& shop_file) {
    return shop_file.string() + ".machine.json";
}

tl::expected<MachineSettings, std::string> load_machine_settings(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return MachineSettings{};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    try {
        const Json document = Json::parse(text.str());
        if (document.at("version").get<int>() != file_version)
            return tl::unexpected(fmt::format("{}: it is not of version {}", file.string(), file_version));
        return MachineSettings{document.value("report_folder", std::string{})};
    } catch (const Json::exception& problem) {
        return tl::unexpected(fmt::format("{}: {}", file.string(), problem.what()));
    }
}

tl::expected<void, std::string> save_machine_settings(const std::filesystem::path& file,
                                                      const MachineSettings& settings) {
    const Json document{{"version", file_version}, {"report_folder", settings.report_folder.string()}};
    try {
        ReplacementFile fresh(file);
        fresh.write(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
        fresh.take_place();
        return {};
    } catch (const std::system_error& problem) {
        return tl::unexpected(fmt::format("{}: {}", file.string(), problem.code().message()));
    }
}

} // namespace sokoguru::shop
