#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace sokoguru::db {

// The files around a shop file, and the few things that are done to files past SQLite.

/// `toko.db` and ".head" make `toko.db.head`.
std::filesystem::path beside(const std::filesystem::path& shop_file, std::string_view ending);

/// Throws `cannot_open` when there is no such file.
void check_exists(const std::filesystem::path& path);

/// An open file descriptor; closed at the end of its life.
class OpenFile {
  public:
    OpenFile() = default;
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile();
    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

  private:
    int descriptor_ = -1;
};

/// A file that is made on the way to another one: at the end of this it goes, unless it was renamed or kept.
class PassingFile {
  public:
    explicit PassingFile(std::filesystem::path path) : path_(std::move(path)) {}
    ~PassingFile();
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    const std::filesystem::path& path() const { return path_; }
    void keep() { is_kept_ = true; }

  private:
    std::filesystem::path path_;
    bool is_kept_ = false;
};

enum class Creation { if_missing, must_be_new };

/// Opens for reading and writing; a new file can be read by its owner only (0600). Throws Fault.
OpenFile open_private_file(const std::filesystem::path& path, Creation creation);

/// Throws Fault with the kind that errno means.
[[noreturn]] void throw_file_fault(const std::filesystem::path& path, std::string_view what);

/// The first bytes of a file, at most `size_max`; empty when there is none.
std::string read_start(const OpenFile& file, std::size_t size_max);

/// Writes everything at the start of the file. Throws Fault.
void write_start(const OpenFile& file, std::string_view bytes, const std::filesystem::path& path);

/// Makes a file's content, or a folder's new names, safe against a loss of power. Throws Fault.
void sync_file(const OpenFile& file, const std::filesystem::path& path);
void sync_folder_of(const std::filesystem::path& path);

} // namespace sokoguru::db
