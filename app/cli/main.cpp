#include "app/cli/command.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>

int main(int argc, char** argv) {
    // Standard output belongs to the answers.
    spdlog::set_default_logger(spdlog::stderr_logger_mt("sokoguru"));
    sokoguru::cli::Context context{std::cin, std::cout, std::cerr};
    return sokoguru::cli::run(argc, argv, context);
}
