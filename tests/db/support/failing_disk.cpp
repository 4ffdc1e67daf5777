#include "tests/db/support/failing_disk.h"

#include <sqlite3.h>

#include <fstream>
#include <map>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>

namespace sokoguru::test {

namespace {

using Operation = FailingDisk::Operation;

struct State {
    sqlite3_vfs* real = nullptr;
    std::optional<FailingDisk::Plan> plan;
    std::int64_t countdown = 0;
    bool failed = false;
    std::int64_t syncs = 0;
    std::int64_t writes = 0;
    std::map<std::string, std::string> synced; ///< By path: the content at its last sync.
};
State state;

/// SQLite's view of an open file; the real one stands behind it in the same block of memory.
struct ShimFile {
    sqlite3_file base;
    sqlite3_file* real;
    const char* path; ///< SQLite keeps it as long as the file is open.
};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<ShimFile*>(file)->real;
}

bool is_time_to_fail(bool is_sync) {
    if (!state.plan || is_sync != (state.plan->operation == Operation::sync)) return false;
    if (state.countdown > 0) --state.countdown;
    if (state.countdown > 0) return false;
    if (state.failed && state.plan->extent == FailingDisk::Extent::once) return false;
    state.failed = true;
    return true;
}

int shim_close(sqlite3_file* file) {
    return real_of(file)->pMethods->xClose(real_of(file));
}
int shim_read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    return real_of(file)->pMethods->xRead(real_of(file), bytes, size, offset);
}
int shim_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    ++state.writes;
    if (is_time_to_fail(false)) {
        if (state.plan->operation == Operation::full) return SQLITE_FULL;
        if (state.plan->operation == Operation::read_only) return SQLITE_READONLY;
        if (state.plan->operation == Operation::torn_write) {
            real_of(file)->pMethods->xWrite(real_of(file), bytes, size / 2, offset);
        }
        return SQLITE_IOERR_WRITE;
    }
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, offset);
}
int shim_truncate(sqlite3_file* file, sqlite3_int64 size) {
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int shim_sync(sqlite3_file* file, int) {
    ++state.syncs;
    if (is_time_to_fail(true)) return SQLITE_IOERR_FSYNC;
    const ShimFile* shim = reinterpret_cast<ShimFile*>(file);
    sqlite3_int64 size = 0;
    shim->real->pMethods->xFileSize(shim->real, &size);
    std::string content(static_cast<std::size_t>(size), '\0');
    shim->real->pMethods->xRead(shim->real, content.data(), static_cast<int>(size), 0);
    if (shim->path != nullptr) state.synced[shim->path] = std::move(content);
    return SQLITE_OK;
}
int shim_file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int shim_lock(sqlite3_file* file, int level) {
    return real_of(file)->pMethods->xLock(real_of(file), level);
}
int shim_unlock(sqlite3_file* file, int level) {
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int shim_check_lock(sqlite3_file* file, int* result) {
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}
int shim_control(sqlite3_file* file, int operation, void* argument) {
    return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}
int shim_sector_size(sqlite3_file* file) {
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}
int shim_characteristics(sqlite3_file* file) {
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
int shim_shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
    return real_of(file)->pMethods->xShmMap(real_of(file), region, size, extend, memory);
}
int shim_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void shim_shm_barrier(sqlite3_file* file) {
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}
int shim_shm_unmap(sqlite3_file* file, int remove) {
    return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

const sqlite3_io_methods shim_methods = {2,
                                         shim_close,
                                         shim_read,
                                         shim_write,
                                         shim_truncate,
                                         shim_sync,
                                         shim_file_size,
                                         shim_lock,
                                         shim_unlock,
                                         shim_check_lock,
                                         shim_control,
                                         shim_sector_size,
                                         shim_characteristics,
                                         shim_shm_map,
                                         shim_shm_lock,
                                         shim_shm_barrier,
                                         shim_shm_unmap,
                                         nullptr,
                                         nullptr};

int shim_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* shim = new (file) ShimFile{};
    shim->real = reinterpret_cast<sqlite3_file*>(shim + 1);
    shim->path = name;
    const int result = state.real->xOpen(state.real, name, shim->real, flags, flags_out);
    shim->base.pMethods = shim->real->pMethods != nullptr ? &shim_methods : nullptr;
    return result;
}

sqlite3_vfs shim_vfs;

} // namespace

FailingDisk::FailingDisk() {
    state = State{};
    state.real = sqlite3_vfs_find("unix");
    if (state.real == nullptr) throw std::runtime_error("no unix VFS");
    // Everything but opening goes to the real one, which looks at nothing but its own functions.
    shim_vfs = *state.real;
    shim_vfs.pNext = nullptr;
    shim_vfs.zName = "failing-disk";
    shim_vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + state.real->szOsFile;
    shim_vfs.xOpen = shim_open;
    sqlite3_vfs_register(&shim_vfs, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&shim_vfs);
    sqlite3_vfs_register(state.real, 1);
}

void FailingDisk::fail(const Plan& plan) {
    state.plan = plan;
    state.countdown = plan.countdown;
    state.failed = false;
}

void FailingDisk::heal() {
    state.plan.reset();
}

bool FailingDisk::has_failed() const {
    return state.failed;
}

void FailingDisk::copy_after_power_loss(const std::filesystem::path& shop_file,
                                        const std::filesystem::path& copy) const {
    for (const char* ending : {"", "-wal"}) {
        const auto synced = state.synced.find(shop_file.string() + ending);
        if (synced == state.synced.end()) continue;
        std::ofstream(copy.string() + ending, std::ios::binary) << synced->second;
    }
    // The witness is overwritten in place after the commit; the harder case is that this reached the disk.
    std::filesystem::copy_file(shop_file.string() + ".head", copy.string() + ".head");
}

std::int64_t FailingDisk::sync_count() const {
    return state.syncs;
}

std::int64_t FailingDisk::write_count() const {
    return state.writes;
}

} // namespace sokoguru::test
