#include "drivers/printer/profile_file.h"
#include "tests/folders.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace sokoguru::drivers;

namespace {

class Folder {
  public:
    Folder& with(const std::string& file_name, const std::string& content) {
        std::ofstream(folder_.path() / file_name) << content;
        return *this;
    }
    LoadedProfiles load() const { return load_printer_profiles(folder_.path()); }

  private:
    sokoguru::test::TemporaryFolder folder_;
};

const PrinterProfile* find(const LoadedProfiles& loaded, const std::string& name) {
    const auto found = std::ranges::find(loaded.profiles, name, &PrinterProfile::name);
    return found == loaded.profiles.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("profile file: the files of the program are all right, and agree with the built-in profiles") {
    const LoadedProfiles loaded = load_printer_profiles(SOKOGURU_SOURCE_DIR "/assets/printers");
    for (const ProfileProblem& problem : loaded.problems)
        FAIL_CHECK(problem.file_name, ": ", problem.what);
    CHECK(loaded.profiles.size() >= 8);
    for (const PrinterProfile& built_in : built_in_printer_profiles()) {
        CAPTURE(built_in.name);
        REQUIRE(find(loaded, built_in.name) != nullptr);
        PrinterProfile from_file = *find(loaded, built_in.name);
        from_file.code_page_choices = built_in.code_page_choices;
        CHECK(from_file == built_in);
    }
    REQUIRE(find(loaded, "citizen-ct") != nullptr);
    CHECK(find(loaded, "citizen-ct")->is_one_way);
    CHECK(find(loaded, "default") == nullptr);
}

TEST_CASE("profile file: a model has the fields of its family, unless it has its own") {
    const LoadedProfiles loaded =
        Folder()
            .with("a.json", R"({"name": "model", "extends": "family", "columns": 42})")
            .with("b.json", R"({"name": "family", "extends": "base", "abstract": true, "cutter": "full"})")
            .with("c.json", R"({"name": "base", "columns": 48, "width_dots": 576,
                "code_pages": [{"iconv": "CP850", "number": 2}, {"iconv": "CP437", "number": 0}],
                "drawer": {"pin": 5, "on_ms": 100, "open_is_high": false},
                "fence": "paper_sensor", "buzzer": "esc_b", "quirks": ["ignores_port_status"],
                "native_qr": false})")
            .load();
    CHECK(loaded.problems.empty());
    CHECK(find(loaded, "family") == nullptr);
    const PrinterProfile* model = find(loaded, "model");
    REQUIRE(model != nullptr);
    CHECK(model->columns == 42);
    CHECK(model->width_dots == 576);
    CHECK(model->cutter == PrinterProfile::Cutter::full);
    CHECK(model->code_page == PrinterProfile::CodePage{.iconv_name = "CP850", .printer_number = 2});
    CHECK(model->code_page_choices.size() == 2);
    CHECK(model->drawer_pulse.pin == PrinterProfile::DrawerPin::pin_5);
    CHECK(model->drawer_pulse.on_ms == 100);
    CHECK(model->drawer_pulse.off_ms == 500);
    CHECK(model->drawer_open_is_high == false);
    CHECK(model->fence == PrinterProfile::Fence::paper_sensor);
    CHECK(model->buzzer == PrinterProfile::Buzzer::esc_b);
    CHECK(model->ignores_port_status);
    CHECK_FALSE(model->native_qr);
}

TEST_CASE("profile file: a wrong file is named with what is wrong, and the others are loaded") {
    struct Row {
        const char* content;
        const char* what;
    };
    const std::vector<Row> rows = {
        {"", "is no JSON"},
        {"[]", "has no \"name\""},
        {R"({"columns": 48})", "has no \"name\""},
        {R"({"name": "x", "colums": 48})", "\"colums\" is no field of a printer"},
        {R"({"name": "x", "columns": "48"})", "\"columns\" must be a whole number from 16 to 96"},
        {R"({"name": "x", "columns": 480})", "\"columns\" must be a whole number from 16 to 96"},
        {R"({"name": "x", "columns": 4.5})", "\"columns\" must be a whole number from 16 to 96"},
        {R"({"name": "x", "cutter": "half"})", "\"cutter\" must be one of \"none\", \"partial\", \"full\""},
        {R"({"name": "x", "native_qr": 1})", "\"native_qr\" must be true or false"},
        {R"({"name": "x", "code_pages": []})", "\"code_pages\" must be a list with at least one page"},
        {R"({"name": "x", "code_pages": [{"iconv": "CP437"}]})", "needs \"iconv\" and \"number\""},
        {R"({"name": "x", "drawer": {"pin": 3}})", "\"drawer.pin\" must be 2 or 5"},
        {R"({"name": "x", "quirks": ["haunted"]})", "\"quirks\" knows no \"haunted\""},
        {R"({"name": "x", "extends": "nobody"})", "\"extends\" \"nobody\", which is missing"},
        {R"({"name": "x", "extends": 7})", "\"extends\" must be the name of another printer"},
        {R"({"name": "x", "extends": "x"})", "\"extends\" \"x\""},
        {R"({"name": "good"})", "\"good\" is already described in good.json"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.content);
        const LoadedProfiles loaded =
            Folder().with("good.json", R"({"name": "good"})").with("wrong.json", row.content).load();
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].file_name == "wrong.json");
        CAPTURE(loaded.problems[0].what);
        CHECK(loaded.problems[0].what.find(row.what) != std::string::npos);
        CHECK(find(loaded, "good") != nullptr);
        CHECK(find(loaded, "x") == nullptr);
        CHECK(find(loaded, "58mm") != nullptr);
    }
}

TEST_CASE("profile file: printers that build on each other in a circle are wrong") {
    const LoadedProfiles loaded = Folder()
                                      .with("a.json", R"({"name": "a", "extends": "b"})")
                                      .with("b.json", R"({"name": "b", "extends": "a"})")
                                      .load();
    CHECK(loaded.problems.size() == 2);
    CHECK(find(loaded, "a") == nullptr);
}

TEST_CASE("profile file: without the folder the built-in profiles are there") {
    const LoadedProfiles loaded = load_printer_profiles("/nonexistent/printers");
    CHECK(loaded.problems.size() == 1);
    CHECK(loaded.profiles.size() == built_in_printer_profiles().size());
}

TEST_CASE("profile file: a file may build on a built-in profile, and replace one") {
    const LoadedProfiles loaded = Folder()
                                      .with("a.json", R"({"name": "mine", "extends": "80mm"})")
                                      .with("b.json", R"({"name": "58mm", "columns": 30})")
                                      .load();
    CHECK(loaded.problems.empty());
    CHECK(find(loaded, "mine")->columns == 48);
    CHECK(find(loaded, "58mm")->columns == 30);
}
