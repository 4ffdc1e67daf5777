#pragma once

#include "drivers/printer/printer.h"
#include "drivers/printer/profile.h"
#include "drivers/virtual/picture.h"

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// A printer that prints into a folder, for the demo shop and for tests.
///
///     VirtualPrinter printer(*find_printer_profile("58mm"), folder);
///     PrintWorker worker(printer, on_report);
///     …
///     Picture picture = printer.last_receipt();
///
/// A job becomes the file `<key>.escpos`, readable by its owner only, and `last.escpos` is a copy of the
/// newest. A key that is printed again replaces its file. It confirms every job, as a printer with a
/// completion fence does. `print` is the worker's; `last_receipt` and `last_bytes` may be called from any
/// thread.
class VirtualPrinter final : public Printer {
  public:
    /// The folder is made when it is missing.
    VirtualPrinter(PrinterProfile profile, std::filesystem::path folder);

    PrintResult print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                      std::stop_token stop) override;

    /// An empty strip of paper before the first job.
    Picture last_receipt() const;
    Bytes last_bytes() const;

  private:
    PrinterProfile profile_;
    std::filesystem::path folder_;
    mutable std::mutex mutex_;
    Bytes last_bytes_; ///< Guarded by `mutex_`.
};

/// A job's key as a file name: letters, digits, `-`, `_` and `.` stay, everything else becomes `_`.
std::string receipt_file_name(std::string_view job_key);

} // namespace sokoguru::drivers
