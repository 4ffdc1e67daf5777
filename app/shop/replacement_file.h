#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sokoguru::shop {

/// A file beside the wanted one that takes its place when it is complete, and is gone when it is not. Only
/// its owner can read it (0600).
///
///     ReplacementFile file("daftar.csv");
///     file.write("sku,name\n");
///     file.take_place();
///
/// Throws std::system_error. One thread.
class ReplacementFile {
  public:
    explicit ReplacementFile(const std::filesystem::path& wanted);
    ~ReplacementFile();
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;

    const std::string& name() const { return name_; } ///< Until it takes its place.
    void write(std::string_view text);
    void take_place();

  private:
    std::filesystem::path wanted_;
    std::string name_;
    int descriptor_;
};

} // namespace sokoguru::shop
