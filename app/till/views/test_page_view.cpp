#include "app/shop/language.h"
#include "app/till/test_page_questions.h"
#include "app/till/views/make_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sokoguru::till {

namespace {

using About = TestPageQuestion::About;
using Buzzer = drivers::PrinterProfile::Buzzer;

// What stands at the same place among the choices.
constexpr std::array ruler_columns = {32, 42, 48};
constexpr std::array frame_widths_dots = {384, 512, 576};
constexpr std::array buzzers = {Buzzer::none, Buzzer::esc_b, Buzzer::esc_paren_a};

const char* text_of(About about) {
    switch (about) {
    case About::ruler: return tr("The longest ruler that is one line");
    case About::code_page: return tr("The line that reads é ü ñ ½ and a euro");
    case About::qr: return tr("There is a QR code");
    case About::code128: return tr("There is a bar code");
    case About::ean13: return tr("There is a bar code, 8996001600269");
    case About::frame: return tr("The widest frame with both sides");
    case About::cut: return tr("The paper was cut");
    case About::buzzer: break;
    }
    return tr("The buzzer that sounds");
}

const char* number_of(About about) {
    switch (about) {
    case About::ruler: return "1";
    case About::code_page: return "2";
    case About::qr: return "4";
    case About::code128: return "5";
    case About::ean13: return "6";
    case About::frame: return "7";
    case About::cut: return "8";
    case About::buzzer: break;
    }
    return ""; // It leaves nothing on the paper.
}

/// The first choice of a question without words of its own is yes.
std::string shown_choice(const TestPageQuestion& question, std::size_t index) {
    if (question.about == About::buzzer && index == 0) return tr("None");
    if (!question.choices[index].empty()) return question.choices[index];
    return index == 0 ? tr("Yes") : tr("No");
}

template <class Values>
auto value_at(const Values& values, std::size_t index) {
    return values[std::min(index, values.size() - 1)];
}

} // namespace

std::vector<TestPageQuestion> test_page_questions(const drivers::PrinterProfile& profile) {
    const std::vector<std::string> yes_or_no = {"", ""};
    std::vector<std::string> pages;
    for (std::size_t i = 0; i < drivers::self_test_code_pages(profile).size(); ++i) {
        pages.push_back(fmt::format("2{}", static_cast<char>('a' + i)));
    }
    return {{About::ruler, {"32", "42", "48"}},
            {About::code_page, std::move(pages)},
            {About::qr, yes_or_no},
            {About::code128, yes_or_no},
            {About::ean13, yes_or_no},
            {About::frame, {"7a", "7b", "7c"}},
            {About::cut, yes_or_no},
            {About::buzzer, {"", "A", "B"}}};
}

drivers::SelfTestAnswers self_test_answers(const std::vector<TestPageQuestion>& questions,
                                           const ChosenAnswers& answers) {
    drivers::SelfTestAnswers said;
    for (std::size_t i = 0; i < std::min(questions.size(), answers.size()); ++i) {
        if (!answers[i]) continue;
        const std::size_t choice = *answers[i];
        const bool is_yes = choice == 0;
        switch (questions[i].about) {
        case About::ruler: said.ruler_columns = value_at(ruler_columns, choice); break;
        case About::code_page: said.code_page_index = choice; break;
        case About::qr: said.has_native_qr = is_yes; break;
        case About::code128: said.has_native_code128 = is_yes; break;
        case About::ean13: said.has_native_ean13 = is_yes; break;
        case About::frame: said.frame_width_dots = value_at(frame_widths_dots, choice); break;
        case About::cut: said.was_cut = is_yes; break;
        case About::buzzer: said.buzzer = value_at(buzzers, choice); break;
        }
    }
    return said;
}

TestPageView make_test_page_view(const Snapshot& snapshot) {
    const DevicesPage& page = *snapshot.screen.devices_page;
    TestPageView view;
    view.device = title_of_chosen_device(snapshot.screen);
    for (std::size_t i = 0; i < page.questions.size(); ++i) {
        const TestPageQuestion& question = page.questions[i];
        TestPageView::Question shown{number_of(question.about), text_of(question.about), {}, page.answers[i]};
        for (std::size_t choice = 0; choice < question.choices.size(); ++choice) {
            shown.choices.push_back(shown_choice(question, choice));
        }
        view.questions.push_back(std::move(shown));
    }
    view.selected = page.selected_question;
    return view;
}

} // namespace sokoguru::till
