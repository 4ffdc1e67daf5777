#pragma once

#include "app/till/reports_page.h"

#include <string>

namespace sokoguru::till {

/// What the report worker is doing and how far it is: "Making the report … 3 s". Empty while it is quick.
std::string work_text(const WorkUnderWay& work);

} // namespace sokoguru::till
