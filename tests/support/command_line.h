#pragma once

#include "app/cli/command.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace sokoguru::test {

/// How a command ended, and what it wrote.
struct Ran {
    int exit_code = 0;
    std::string out;
    std::string error;
};

/// `sokoguru` with these words, in English, at a fixed moment.
struct CommandLine {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";

    Ran run(std::vector<std::string> words, const std::string& input = "") const {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream error;
        cli::Context context{in, out, error};
        context.now = [] { return UtcTime{test_shop_opened.ms + 60'000}; };
        words.insert(words.begin(), {"sokoguru", "--language", "en", "--shop", file.string()});
        std::vector<const char*> arguments;
        for (const std::string& word : words) {
            arguments.push_back(word.c_str());
        }
        Ran ran;
        ran.exit_code = cli::run(static_cast<int>(arguments.size()), arguments.data(), context);
        ran.out = out.str();
        ran.error = error.str();
        return ran;
    }

    /// The answers of the console till, one JSON object for each line of input.
    std::vector<nlohmann::json> till(const std::string& input) const {
        std::istringstream answers(run({"till", "--json"}, input).out);
        std::vector<nlohmann::json> parsed;
        for (std::string line; std::getline(answers, line);) {
            parsed.push_back(nlohmann::json::parse(line));
        }
        return parsed;
    }
};

} // namespace sokoguru::test
