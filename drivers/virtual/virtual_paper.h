#pragma once

#include "drivers/printer/profile.h"
#include "drivers/virtual/paper_interpreter.h"
#include "drivers/virtual/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// A receipt printer without the printer: bytes go in, a picture comes out.
///
///     VirtualPaper paper(*find_printer_profile("58mm"));
///     paper.feed(bytes);                         // in pieces of any size
///     write_png(paper.draw(), "receipt.png");
///     paper.plain_text();                        // what a person reads
///     paper.events();                            // drawer kicks, cuts, commands that it did not know
///
/// It takes any bytes without harm, and at most four metres of paper. A line is on paper once a line feed, or
/// another command that prints, has come. Belongs to one thread at a time.
class VirtualPaper {
  public:
    explicit VirtualPaper(const PrinterProfile& profile)
        : interpreter_(profile.width_dots), parser_(interpreter_) {}
    VirtualPaper(const VirtualPaper&) = delete;
    VirtualPaper& operator=(const VirtualPaper&) = delete;

    void feed(std::string_view bytes) { parser_.feed(bytes); }

    Picture draw() const;
    std::string plain_text() const;
    const std::vector<PaperEvent>& events() const { return interpreter_.events(); }
    const Page& page() const { return interpreter_.page(); }

  private:
    PaperInterpreter interpreter_;
    EscposParser parser_;
};

} // namespace sokoguru::drivers
