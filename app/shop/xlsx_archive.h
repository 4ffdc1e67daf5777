#pragma once

#include "app/shop/csv_file.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace sokoguru::shop {

/// The parts of an XLSX file, which is a ZIP archive (ECMA-376 part 2). Reads no more than `bytes_max` of all
/// parts together, however little the archive itself is: what unpacks to more is refused as too large.
///
///     auto archive = XlsxArchive::open("daftar.xlsx");
///     const auto sheet = archive->part("xl/worksheets/sheet1.xml");
///
/// One thread.
class XlsxArchive {
  public:
    static tl::expected<XlsxArchive, CsvProblem> open(const std::filesystem::path& path);
    ~XlsxArchive();
    XlsxArchive(XlsxArchive&&) noexcept;
    XlsxArchive& operator=(XlsxArchive&&) noexcept;

    /// A part as it is unpacked; nothing when there is none.
    tl::expected<std::optional<std::string>, CsvProblem> part(const std::string& name);

    static constexpr std::size_t bytes_max = 256u << 20u;

  private:
    struct Zip;
    explicit XlsxArchive(std::unique_ptr<Zip> zip);
    std::unique_ptr<Zip> zip_;
};

} // namespace sokoguru::shop
