#include "app/cli/command.h"

#include <iostream>

int main(int argc, char** argv) {
    sokoguru::cli::Context context{std::cin, std::cout, std::cerr};
    return sokoguru::cli::run(argc, argv, context);
}
