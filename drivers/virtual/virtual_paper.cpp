#include "drivers/virtual/virtual_paper.h"

#include "drivers/virtual/page_drawing.h"

namespace sokoguru::drivers {

Picture VirtualPaper::draw() const {
    return draw_page(page());
}

std::string VirtualPaper::plain_text() const {
    return drivers::plain_text(page());
}

} // namespace sokoguru::drivers
