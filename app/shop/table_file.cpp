#include "app/shop/table_file.h"

#include <array>
#include <fstream>
#include <string_view>

namespace sokoguru::shop {

namespace {

/// The beginning of every ZIP archive, and so of every XLSX file.
bool is_archive(const std::filesystem::path& path) {
    std::array<char, 4> head{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), head.size());
    return std::string_view(head.data(), static_cast<std::size_t>(stream.gcount())) == "PK\x03\x04";
}

} // namespace

tl::expected<TableFile, CsvProblem> TableFile::read(const std::filesystem::path& path) {
    if (is_archive(path)) {
        auto sheet = XlsxFile::read(path);
        if (!sheet) return tl::unexpected(sheet.error());
        return TableFile(std::move(*sheet));
    }
    auto file = CsvFile::read(path);
    if (!file) return tl::unexpected(file.error());
    return TableFile(std::move(*file));
}

} // namespace sokoguru::shop
