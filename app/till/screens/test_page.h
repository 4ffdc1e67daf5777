#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// What came out right on the test page of a printer: a question for each number on the paper.
///
/// Actions: SelectTestQuestion, AnswerTestQuestion, SoundBuzzer, SaveTestAnswers, BackToDevices.
struct TestPageView {
    struct Question {
        std::string number; ///< As on the paper; may be empty.
        std::string text;
        std::vector<std::string> choices;
        std::optional<std::size_t> answer;
        bool operator==(const Question&) const = default;
    };
    std::string device;
    std::vector<Question> questions;
    std::size_t selected = 0;
    bool operator==(const TestPageView&) const = default;
};

std::optional<Action> draw_test_page(const TestPageView& view, Ui& ui);

} // namespace sokoguru::till
