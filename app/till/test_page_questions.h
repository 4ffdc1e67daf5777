#pragma once

#include "drivers/printer/self_test.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// One number on a printer's test page (`drivers/printer/self_test.h`), and what one may say of it.
struct TestPageQuestion {
    enum class About { ruler, code_page, qr, code128, ean13, frame, cut, buzzer };
    About about = About::ruler;
    std::vector<std::string> choices; ///< As on the paper; empty words are "yes" and "no" in every language.
};

/// In the order of the paper.
std::vector<TestPageQuestion> test_page_questions(const drivers::PrinterProfile& profile);

/// What was chosen, one entry for each question.
using ChosenAnswers = std::vector<std::optional<std::size_t>>;
drivers::SelfTestAnswers self_test_answers(const std::vector<TestPageQuestion>& questions,
                                           const ChosenAnswers& answers);

} // namespace sokoguru::till
