#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace sokoguru::cli {

/// Reads lines on a thread of its own, one at a time and only when asked, so that the console till can wait
/// for a scanner and for its input at once.
///
///     LineReader reader(std::cin, wake);
///     reader.ask();                              // wake() is called when the line or the end is there
///     if (auto line = reader.take()) …
///
/// A stream that never ends its line holds the thread and nobody else: the thread is left behind when this is
/// destroyed, so the stream must live as long as the program or not block.
class LineReader {
  public:
    LineReader(std::istream& in, std::function<void()> wake);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// Asks for the next line; only after the one before was taken.
    void ask();
    /// The line that was asked for, once, when it is there.
    std::optional<std::string> take();
    /// Whether the input has ended.
    bool is_over() const;

  private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

} // namespace sokoguru::cli
