// What came out right on the test page becomes the printer's profile.

#include "tests/app/till/till_fixture.h"

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

namespace {

/// A till that prints on a "58mm", with the questions about its test page open.
struct TestPageFixture : TillFixture {
    TestPageFixture() {
        log_in();
        devices.connect_printer("usb-p", "Printer P");
        devices.profile_name = "58mm";
        tell_devices_changed();
        till->reduce(OpenDevices{}, now);
        till->reduce(OpenTestAnswers{}, now);
    }
    void answer(std::size_t question, std::optional<std::size_t> choice) {
        till->reduce(AnswerTestQuestion{question, choice}, now);
    }
};

} // namespace

TEST_CASE_FIXTURE(TestPageFixture, "test page: each number on the paper is asked about, none answered yet") {
    const auto page = screen<TestPageView>();
    CHECK(page.device == "Printer P");
    REQUIRE(page.questions.size() == 8);
    for (const auto& question : page.questions) {
        CHECK_FALSE(question.answer);
        CHECK(question.choices.size() >= 2);
    }
}

TEST_CASE_FIXTURE(TestPageFixture, "test page: what is answered is how it prints, the rest stays as it was") {
    answer(0, 2); // 48 columns
    answer(2, 1); // no QR code
    answer(6, 0); // cut
    answer(7, 1); // buzzer A
    CHECK(screen<TestPageView>().questions[0].answer == 2);
    till->reduce(SaveTestAnswers{}, now);
    CHECK(devices.answers == drivers::SelfTestAnswers{.ruler_columns = 48,
                                                      .has_native_qr = false,
                                                      .was_cut = true,
                                                      .buzzer = drivers::PrinterProfile::Buzzer::esc_b});
    CHECK(screen<DevicesView>().notice->text == "The printer prints like this from now on.");
    CHECK(screen<DevicesView>().model.find("48") != std::string::npos);
}

TEST_CASE_FIXTURE(TestPageFixture, "test page: an answer that is taken back or left changes nothing") {
    answer(0, 2);
    answer(0, std::nullopt);
    answer(99, 0);
    answer(2, 99);
    till->reduce(SaveTestAnswers{}, now);
    CHECK(devices.answers == drivers::SelfTestAnswers{});
    till->reduce(OpenTestAnswers{}, now);
    answer(0, 2);
    till->reduce(BackToDevices{}, now);
    till->reduce(SaveTestAnswers{}, now);
    CHECK(devices.answers == drivers::SelfTestAnswers{});
}

TEST_CASE_FIXTURE(TestPageFixture, "test page: answers that can't be saved are said so") {
    devices.fill_the_disk();
    till->reduce(SaveTestAnswers{}, now);
    CHECK(screen<DevicesView>().notice->kind == Notice::Kind::refused);
}

TEST_CASE_FIXTURE(TestPageFixture, "test page: the buzzer sounds and is no receipt") {
    till->reduce(SoundBuzzer{0}, now);
    till->reduce(SoundBuzzer{1}, now);
    take_print_reports(4);
    CHECK(printer.job_keys() == std::vector<std::string>{"buzzer", "buzzer"});
    CHECK(status("printer") == "Printer ready");
}
