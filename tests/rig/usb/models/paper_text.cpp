// Reads what is on paper as a person would: the text of printer bytes, without the commands between.
//
//   paper_text <paper

#include "drivers/virtual/virtual_paper.h"

#include <iostream>
#include <iterator>
#include <string>

int main() {
    sokoguru::drivers::VirtualPaper paper(*sokoguru::drivers::find_printer_profile("80mm"));
    paper.feed(std::string(std::istreambuf_iterator<char>(std::cin), {}));
    std::cout << paper.plain_text();
}
