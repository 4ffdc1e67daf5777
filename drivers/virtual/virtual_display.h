#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// A customer display without hardware: it obeys the bytes as the manuals of 2 × 20 displays say (Epson
/// P07303 user manual, 7.8) and keeps what would be read on it.
///
///     VirtualDisplay display;
///     display.feed(bytes);
///     display.line(1);   // "2 x 3.500      7.000"
///
/// Knows the overwrite mode alone, in which a full line goes on in the other one. Bytes may come in pieces of
/// any size. For one thread at a time.
class VirtualDisplay {
  public:
    static constexpr int columns = 20;
    static constexpr int rows = 2;

    VirtualDisplay();

    void feed(std::string_view bytes);

    /// One line as UTF-8, always twenty characters; row 0 is the upper one.
    std::string line(int row) const;
    /// Control bytes and commands that no such display has, or that this one does not model.
    int unknown_command_count() const { return unknown_command_count_; }
    bool has_cursor() const { return has_cursor_; }

  private:
    void obey(std::uint8_t byte);
    void obey_control(std::uint8_t byte);
    void obey_command();
    void put(std::uint8_t byte);
    void clear();
    void initialise();

    std::array<std::array<char32_t, columns>, rows> cells_{};
    int column_ = 0;
    int row_ = 0;
    int code_page_number_ = 0;
    bool has_cursor_ = true;
    int unknown_command_count_ = 0;
    std::string command_; ///< What has come so far of a command of several bytes.
};

} // namespace sokoguru::drivers
