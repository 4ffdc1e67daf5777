#include "drivers/virtual/virtual_printer.h"

#include "drivers/files/private_file.h"
#include "drivers/virtual/virtual_paper.h"

#include <fmt/core.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace sokoguru::drivers {

VirtualPrinter::VirtualPrinter(PrinterProfile profile, std::filesystem::path folder)
    : profile_(std::move(profile)), folder_(std::move(folder)) {}

PrintResult VirtualPrinter::print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                                  std::stop_token) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error)
        return {.outcome = PrintResult::Outcome::failed,
                .reason = fmt::format("cannot make {}: {}", folder_.string(), error.message())};
    for (const std::string& name : {receipt_file_name(job.key), std::string("last.escpos")})
        if (const auto written = write_private_file(folder_ / name, job.bytes); !written)
            return {.outcome = PrintResult::Outcome::failed, .reason = written.error()};
    {
        const std::lock_guard lock(mutex_);
        last_bytes_ = job.bytes;
    }
    on_bytes_sent(job.bytes.size());
    return {.outcome = PrintResult::Outcome::confirmed, .reason = {}};
}

Picture VirtualPrinter::last_receipt() const {
    VirtualPaper paper(profile_);
    paper.feed(last_bytes());
    return paper.draw();
}

Bytes VirtualPrinter::last_bytes() const {
    const std::lock_guard lock(mutex_);
    return last_bytes_;
}

std::string receipt_file_name(std::string_view job_key) {
    constexpr std::size_t name_length_max = 100;
    std::string name(job_key.substr(0, name_length_max));
    const auto is_safe = [](char character) {
        const bool is_letter =
            (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return is_letter || (character >= '0' && character <= '9') || character == '-' || character == '_' ||
               character == '.';
    };
    std::ranges::replace_if(
        name, [&](char character) { return !is_safe(character); }, '_');
    if (name.empty() || name.front() == '.')
        name.insert(0, "_"); // Neither hidden nor a way out of the folder.
    return name + ".escpos";
}

} // namespace sokoguru::drivers
