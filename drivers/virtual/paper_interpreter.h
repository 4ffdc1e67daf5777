#pragma once

#include "drivers/virtual/code_page_table.h"
#include "drivers/virtual/escpos_parser.h"
#include "drivers/virtual/page_writer.h"
#include "drivers/virtual/paper_event.h"
#include "drivers/virtual/symbol_printer.h"

#include <string>
#include <vector>

namespace sokoguru::drivers {

/// The brain of the virtual printer: it obeys each command by moving the paper, or by noting an event.
///
///     PaperInterpreter interpreter(384);
///     EscposParser parser(interpreter);
///     parser.feed(bytes);
///
/// Belongs to one thread at a time.
class PaperInterpreter final : public EscposSink {
  public:
    explicit PaperInterpreter(int width_dots);

    const Page& page() const { return writer_.page(); }
    const std::vector<PaperEvent>& events() const { return events_; }

    void on_byte(std::size_t offset, unsigned char byte) override;
    void on_command(const EscposCommand& command) override;
    void on_unknown(std::size_t offset, std::string_view head) override;
    void on_oversized(std::size_t offset, std::string_view head) override;
    void on_hidden_pulse(std::size_t offset) override;

  private:
    // Each returns whether the command was one of its own.
    bool obey_real_time(const EscposCommand& command);
    bool obey_style(const EscposCommand& command);
    bool obey_layout(const EscposCommand& command);
    bool obey_paper(const EscposCommand& command);
    bool obey_symbol(const EscposCommand& command);
    bool obey_device(const EscposCommand& command);

    void initialise();
    void select_code_page(const EscposCommand& command);
    void set_print_mode(int bits);
    void print_raster(const EscposCommand& command);
    void cut(const EscposCommand& command);
    void kick_drawer(const EscposCommand& command);
    void set_real_time_commands(std::string_view payload);
    void note(PaperEvent::Kind kind, std::size_t offset, std::string detail);
    void note_end_of_paper(std::size_t offset);
    void note_complaint(const EscposCommand& command, SymbolPrinter::Complaint complaint);

    PageWriter writer_;
    SymbolPrinter symbols_;
    std::vector<PaperEvent> events_; ///< The first `event_count_max` of them.
    Page::Style style_;
    const CodePageTable* code_page_ = nullptr;
    bool real_time_pulse_enabled_ = true;
    bool end_of_paper_noted_ = false;
};

} // namespace sokoguru::drivers
