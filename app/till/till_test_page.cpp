// What a person says of a printer's test page, and how it becomes the printer's profile.

#include "app/shop/language.h"
#include "app/till/till.h"

namespace sokoguru::till {

void Till::open_test_answers() {
    const shop::DeviceRow* device = chosen_device();
    if (device == nullptr || device->use != shop::DeviceRow::Use::printer || !screen_.devices.profile) return;
    screen_.devices_page->questions = test_page_questions(*screen_.devices.profile);
    screen_.devices_page->answers.assign(screen_.devices_page->questions.size(), std::nullopt);
    screen_.devices_page->selected_question = 0;
    screen_.devices_page->step = DevicesPage::Step::test_page;
    screen_.notice.reset();
}

void Till::answer_test_question(std::size_t question, std::optional<std::size_t> choice) {
    if (!screen_.devices_page || question >= screen_.devices_page->questions.size()) return;
    DevicesPage& page = *screen_.devices_page;
    if (choice && *choice >= page.questions[question].choices.size()) return;
    page.answers[question] = choice;
    page.selected_question = question;
}

void Till::save_test_answers() {
    if (!screen_.devices_page || screen_.devices_page->step != DevicesPage::Step::test_page) return;
    const DevicesPage& page = *screen_.devices_page;
    say_saved(devices_.answer_test_page(self_test_answers(page.questions, page.answers)),
              tr("The printer prints like this from now on."));
}

} // namespace sokoguru::till
