#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sokoguru::till;

TEST_CASE("devices: F8 and a tap on the scanner or the printer in the header open them") {
    UiDriver driver(sample_sell());
    driver.view.header = sample_header();
    CHECK(driver.press(Key::f8) == Action{OpenDevices{}});
    CHECK(driver.tap("status.printer") == Action{OpenDevices{}});
    CHECK(driver.tap("status.scanner") == Action{OpenDevices{}});
    driver.view.header.offers_devices = false;
    CHECK(driver.press(Key::f8) == std::nullopt);
}

TEST_CASE("devices: the printer in use has its keys, and each button does the same as its key") {
    UiDriver driver(sample_devices());
    CHECK(driver.press(Key::f5) == Action{PrintTestPage{}});
    CHECK(driver.tap("print_test_page") == Action{PrintTestPage{}});
    CHECK(driver.press(Key::f6) == Action{OpenDrawer{}});
    CHECK(driver.tap("open_drawer") == Action{OpenDrawer{}});
    CHECK(driver.press(Key::f9) == Action{OpenTestAnswers{}});
    CHECK(driver.tap("answer_test_page") == Action{OpenTestAnswers{}});
    CHECK(driver.press(Key::f7) == Action{OpenPrinterModels{}});
    CHECK(driver.press(Key::del) == Action{StopUsingDevice{}});
    CHECK(driver.tap("stop_using") == Action{StopUsingDevice{}});
    CHECK(driver.press(Key::escape) == Action{CloseDevices{}});
}

TEST_CASE("devices: what is not in use offers only its uses") {
    DevicesView view = sample_devices();
    view.offers = {.use_as_printer = true, .use_as_scanner = true};
    UiDriver driver(view);
    CHECK(driver.press(Key::f5) == Action{OpenPrinterModels{}});
    CHECK(driver.press(Key::f6) == Action{BindScanner{}});
    CHECK(driver.press(Key::f7) == std::nullopt);
    CHECK(driver.press(Key::del) == std::nullopt);
}

TEST_CASE("devices: a label printer is bound, changed and tried, and may be elsewhere") {
    DevicesView view = sample_devices();
    view.offers = {.use_as_printer = true, .use_as_label_printer = true};
    UiDriver unused(view);
    CHECK(unused.press(Key::f4) == Action{OpenLabelPrinter{}});
    CHECK(unused.tap("use_as_label_printer") == Action{OpenLabelPrinter{}});
    CHECK(unused.press(Key::f5) == Action{OpenPrinterModels{}});
    view.offers = {.change_label_printer = true, .print_test_label = true, .stop_using = true};
    UiDriver used(view);
    CHECK(used.press(Key::f5) == Action{PrintTestLabel{}});
    CHECK(used.tap("print_test_label") == Action{PrintTestLabel{}});
    CHECK(used.press(Key::f7) == Action{OpenLabelPrinter{}});
    CHECK(used.press(Key::f4) == std::nullopt);
    DevicesView none;
    none.offers_label_printer_elsewhere = true;
    UiDriver elsewhere(none);
    CHECK(elsewhere.press(Key::f4) == Action{OpenLabelPrinter{}});
    CHECK(elsewhere.tap("label_printer_elsewhere") == Action{OpenLabelPrinter{}});
}

TEST_CASE("devices: arrows and taps choose a device, the last scan is shown") {
    UiDriver driver(sample_devices());
    CHECK(driver.press(Key::down) == Action{SelectDevice{1}});
    CHECK(driver.press(Key::up) == Action{SelectDevice{0}});
    CHECK(driver.tap("device.2") == Action{SelectDevice{2}});
    CHECK(driver.shows("8991234567890"));
}

TEST_CASE("devices: without any the screen says what to plug in") {
    UiDriver driver(DevicesView{});
    CHECK(driver.shows("No scanner and no printer is plugged in."));
    CHECK(driver.press(Key::down) == std::nullopt);
    CHECK(driver.press(Key::escape) == Action{CloseDevices{}});
}

TEST_CASE("printer models: arrows and taps choose, Enter uses, Esc leaves") {
    UiDriver driver(sample_printer_models());
    CHECK(driver.press(Key::up) == Action{SelectPrinterModel{0}});
    CHECK(driver.press(Key::down) == std::nullopt);
    CHECK(driver.tap("model.0") == Action{SelectPrinterModel{0}});
    CHECK(driver.press(Key::enter) == Action{UsePrinterModel{1}});
    CHECK(driver.tap("use_model") == Action{UsePrinterModel{1}});
    CHECK(driver.press(Key::escape) == Action{BackToDevices{}});
}

TEST_CASE("scanner binding: Esc and a tap cancel it") {
    UiDriver driver(sample_scanner_binding());
    CHECK(driver.press(Key::escape) == Action{BackToDevices{}});
    CHECK(driver.tap("cancel") == Action{BackToDevices{}});
}

TEST_CASE("test page: arrows and taps choose a question and its answer, and take the answer back") {
    UiDriver driver(sample_test_page());
    CHECK(driver.press(Key::down) == Action{SelectTestQuestion{2}});
    CHECK(driver.press(Key::up) == Action{SelectTestQuestion{0}});
    CHECK(driver.tap("question.3") == Action{SelectTestQuestion{3}});
    CHECK(driver.tap("answer.3.0") == Action{AnswerTestQuestion{3, 0}});
    CHECK(driver.press(Key::left) == std::nullopt);
    CHECK(driver.press(Key::right) == Action{AnswerTestQuestion{1, 0}});
    TestPageView answered = sample_test_page();
    answered.selected = 0;
    UiDriver at_the_end(answered);
    CHECK(at_the_end.press(Key::right) == Action{AnswerTestQuestion{0, 2}});
    CHECK(at_the_end.press(Key::left) == Action{AnswerTestQuestion{0, 1}});
    answered.questions[0].answer = 0;
    UiDriver at_the_start(answered);
    CHECK(at_the_start.press(Key::left) == Action{AnswerTestQuestion{0, std::nullopt}});
}

TEST_CASE("test page: the buzzers sound, Enter saves, Esc leaves") {
    UiDriver driver(sample_test_page());
    CHECK(driver.press(Key::f6) == Action{SoundBuzzer{0}});
    CHECK(driver.tap("buzzer_b") == Action{SoundBuzzer{1}});
    CHECK(driver.press(Key::enter) == Action{SaveTestAnswers{}});
    CHECK(driver.tap("save_answers") == Action{SaveTestAnswers{}});
    CHECK(driver.press(Key::escape) == Action{BackToDevices{}});
}
