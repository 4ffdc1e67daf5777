#include "app/shop/xlsx_archive.h"

#include <array>
#include <utility>
#include <zip.h>

namespace sokoguru::shop {

namespace {

tl::unexpected<CsvProblem> problem(CsvProblemReason reason, std::string text = {}) {
    return tl::unexpected(CsvProblem{reason, std::move(text)});
}

CsvProblem opening_problem(int code) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    CsvProblem found{CsvProblemReason::xlsx_damaged, zip_error_strerror(&error)};
    zip_error_fini(&error);
    if (code == ZIP_ER_OPEN || code == ZIP_ER_NOENT || code == ZIP_ER_READ)
        found.reason = CsvProblemReason::cannot_open;
    return found;
}

} // namespace

struct XlsxArchive::Zip {
    explicit Zip(zip_t* archive) : handle(archive) {}
    ~Zip() { zip_discard(handle); }
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;

    zip_t* handle;
    std::size_t bytes_left = bytes_max;
};

XlsxArchive::XlsxArchive(std::unique_ptr<Zip> zip) : zip_(std::move(zip)) {}
XlsxArchive::~XlsxArchive() = default;
XlsxArchive::XlsxArchive(XlsxArchive&&) noexcept = default;
XlsxArchive& XlsxArchive::operator=(XlsxArchive&&) noexcept = default;

tl::expected<XlsxArchive, CsvProblem> XlsxArchive::open(const std::filesystem::path& path) {
    int code = 0;
    zip_t* handle = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (handle == nullptr) return tl::unexpected(opening_problem(code));
    return XlsxArchive(std::make_unique<Zip>(handle));
}

tl::expected<std::optional<std::string>, CsvProblem> XlsxArchive::part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(zip_->handle, name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    zip_file_t* file = zip_fopen_index(zip_->handle, static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) return problem(CsvProblemReason::xlsx_damaged, zip_strerror(zip_->handle));
    std::string content;
    std::array<char, 64 * 1024> buffer{};
    zip_int64_t read = 0;
    // What the archive says of its sizes is not believed; what is unpacked is counted.
    while ((read = zip_fread(file, buffer.data(), buffer.size())) > 0) {
        const auto size = static_cast<std::size_t>(read);
        if (size > zip_->bytes_left) break;
        zip_->bytes_left -= size;
        content.append(buffer.data(), size);
    }
    const std::string why = read < 0 ? zip_file_strerror(file) : "";
    zip_fclose(file);
    if (read > 0) return problem(CsvProblemReason::too_large);
    if (read < 0) return problem(CsvProblemReason::xlsx_damaged, why);
    return content;
}

} // namespace sokoguru::shop
