#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace sokoguru::test {

/// A folder of its own for a test that writes files; gone when the test ends.
class PrinterFolder {
  public:
    PrinterFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("sokoguru-printer-" + std::to_string(getpid()) + "-" + std::to_string(next_number()))) {
        std::filesystem::create_directory(path_);
    }
    ~PrinterFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    PrinterFolder(const PrinterFolder&) = delete;
    PrinterFolder& operator=(const PrinterFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    static int next_number() {
        static std::atomic<int> number = 0;
        return number++;
    }
    std::filesystem::path path_;
};

} // namespace sokoguru::test
