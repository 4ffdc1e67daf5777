#pragma once

#include <cstdint>
#include <filesystem>

namespace sokoguru::test {

/// A disk that fails when it is told to: a layer between SQLite and the files (a VFS), in use by every
/// database that is opened while it lives.
///
///     FailingDisk disk;
///     disk.fail({FailingDisk::Operation::sync, FailingDisk::Extent::once, 3});   // the third sync from now
///     …
///     disk.heal();
class FailingDisk {
  public:
    enum class Operation { write, torn_write, full, read_only, sync };
    enum class Extent { once, for_ever };
    struct Plan {
        Operation operation = Operation::write;
        Extent extent = Extent::once;
        std::int64_t countdown = 1;
    };

    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    void fail(const Plan& plan);
    void heal();
    bool has_failed() const;

    std::int64_t sync_count() const;  ///< Of all files since the beginning.
    std::int64_t write_count() const; ///< Likewise.

    /// Copies a shop, open or not, as the worst loss of power would leave it at this moment: of the database
    /// and its log only what was synced.
    void copy_after_power_loss(const std::filesystem::path& shop_file,
                               const std::filesystem::path& copy) const;
};

} // namespace sokoguru::test
