#include "db/log_vfs.h"

#include "core/values/ensure.h"

#include <sqlite3.h>

#include <atomic>
#include <cstddef>
#include <new>

namespace sokoguru::db {

namespace {

/// The WAL format: each frame is a header of 24 bytes and a page; bytes 4 to 7 of the header are not all zero
/// in the frame that ends a commit (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
constexpr int frame_header_size = 24;

/// SQLite's layer for Unix takes no more than this in one write: it keeps the lower 17 bits of the size.
constexpr std::size_t write_size_max = (1u << 17u) - 1;

bool ends_commit(const char* frame_header) {
    for (int i = 4; i < 8; ++i) {
        if (frame_header[i] != 0) return true;
    }
    return false;
}

/// What of the log is collected and not yet written: `bytes`, which belong at `offset`.
struct Collected {
    std::string bytes;
    sqlite3_int64 offset = 0;
    bool in_last_frame = false; ///< The header of the frame that ends a commit has come, its page not yet.

    sqlite3_int64 end() const { return offset + static_cast<sqlite3_int64>(bytes.size()); }
};

/// SQLite's view of the open log; the real file stands behind it in the same block of memory.
struct LogFile {
    sqlite3_file base;
    Collected* collected;
};

LogFile* log_of(sqlite3_file* file) {
    return reinterpret_cast<LogFile*>(file);
}
sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(log_of(file) + 1);
}

int write_collected(sqlite3_file* file) {
    Collected& collected = *log_of(file)->collected;
    if (collected.bytes.empty()) return SQLITE_OK;
    const int result = real_of(file)->pMethods->xWrite(
        real_of(file), collected.bytes.data(), static_cast<int>(collected.bytes.size()), collected.offset);
    // After an error SQLite gives the commit up, and writes these pages again or never.
    collected.bytes.clear();
    collected.in_last_frame = false;
    return result;
}

int log_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    Collected& collected = *log_of(file)->collected;
    if (collected.bytes.empty()) collected.offset = offset;
    if (offset != collected.end() ||
        collected.bytes.size() + static_cast<std::size_t>(size) > write_size_max) {
        if (const int result = write_collected(file); result != SQLITE_OK) return result;
        collected.offset = offset;
    }
    const auto* data = static_cast<const char*>(bytes);
    try {
        collected.bytes.append(data, static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return SQLITE_IOERR_NOMEM;
    }
    if (size == frame_header_size) {
        collected.in_last_frame = ends_commit(data);
        return SQLITE_OK;
    }
    return collected.in_last_frame ? write_collected(file) : SQLITE_OK;
}

int log_close(sqlite3_file* file) {
    const int written = write_collected(file);
    delete log_of(file)->collected;
    const int closed = real_of(file)->pMethods->xClose(real_of(file));
    return written != SQLITE_OK ? written : closed;
}

/// A method that wants the whole log in the file, and then is the real one.
template <auto method, class... Arguments>
int after_writing(sqlite3_file* file, Arguments... arguments) {
    if (const int result = write_collected(file); result != SQLITE_OK) return result;
    return (real_of(file)->pMethods->*method)(real_of(file), arguments...);
}

template <auto method, class... Arguments>
int passed_on(sqlite3_file* file, Arguments... arguments) {
    return (real_of(file)->pMethods->*method)(real_of(file), arguments...);
}

using Methods = sqlite3_io_methods;

const Methods log_methods = {.iVersion = 1,
                             .xClose = log_close,
                             .xRead = after_writing<&Methods::xRead>,
                             .xWrite = log_write,
                             .xTruncate = after_writing<&Methods::xTruncate>,
                             .xSync = after_writing<&Methods::xSync>,
                             .xFileSize = after_writing<&Methods::xFileSize>,
                             .xLock = passed_on<&Methods::xLock>,
                             .xUnlock = passed_on<&Methods::xUnlock>,
                             .xCheckReservedLock = passed_on<&Methods::xCheckReservedLock>,
                             .xFileControl = passed_on<&Methods::xFileControl>,
                             .xSectorSize = passed_on<&Methods::xSectorSize>,
                             .xDeviceCharacteristics = passed_on<&Methods::xDeviceCharacteristics>,
                             .xShmMap = nullptr,
                             .xShmLock = nullptr,
                             .xShmBarrier = nullptr,
                             .xShmUnmap = nullptr,
                             .xFetch = nullptr,
                             .xUnfetch = nullptr};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* real_vfs = static_cast<sqlite3_vfs*>(vfs->pAppData);
    if ((flags & SQLITE_OPEN_WAL) == 0) return real_vfs->xOpen(real_vfs, name, file, flags, flags_out);
    auto* log = new (file) LogFile{};
    const int result = real_vfs->xOpen(real_vfs, name, real_of(file), flags, flags_out);
    if (result != SQLITE_OK) return result;
    log->collected = new (std::nothrow) Collected;
    if (log->collected == nullptr) {
        real_of(file)->pMethods->xClose(real_of(file));
        return SQLITE_NOMEM;
    }
    log->base.pMethods = &log_methods;
    return SQLITE_OK;
}

} // namespace

struct LogVfs::Registration {
    std::string name;
    sqlite3_vfs vfs{};
};

LogVfs::LogVfs() : registration_(std::make_unique<Registration>()) {
    static std::atomic<int> count = 0;
    registration_->name = "sokoguru-log-" + std::to_string(++count);
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    ensure(real != nullptr, "SQLite has a default VFS");
    // Everything but opening goes to the real one, which looks at nothing but its own functions.
    sqlite3_vfs& vfs = registration_->vfs;
    vfs = *real;
    vfs.pNext = nullptr;
    vfs.zName = registration_->name.c_str();
    vfs.szOsFile = static_cast<int>(sizeof(LogFile)) + real->szOsFile;
    vfs.xOpen = open_file;
    vfs.pAppData = real;
    ensure(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK, "a VFS can be registered");
}

LogVfs::~LogVfs() {
    sqlite3_vfs_unregister(&registration_->vfs);
}

const char* LogVfs::name() const {
    return registration_->name.c_str();
}

} // namespace sokoguru::db
