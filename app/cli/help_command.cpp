#include "app/cli/command.h"
#include "app/shop/language.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace sokoguru::cli {

namespace {

constexpr const char* examples = R"(
Examples

  A shop to try everything on, with products, users and members:
    sokoguru init --demo --shop demo.db

  A shop of your own, its first user, and its products from a spreadsheet's CSV:
    sokoguru init --name "Koppontren Al-Hikmah" --address "Jl. Mawar 3" --user FATIMAH --pin 2580
    sokoguru import products barang.csv --dry-run
    sokoguru import products barang.csv --map "Harga Jual=price"

  Sell from a terminal or from a script:
    sokoguru till
    printf 'login FATIMAH 2580\nscan 8990000000000\npay cash 10000\n' | sokoguru till --json

  With a scanner and a printer on USB:
    sokoguru devices list
    sokoguru devices use scanner usb-0c2e:0b61-1234
    sokoguru devices use printer usb-0416:5011@1-2 --profile 58mm
    sokoguru devices test usb-0416:5011@1-2

  Shelf labels:
    sokoguru labels --category Minuman --output label.pdf
    sokoguru labels 8996001600269 --format tspl --printer usb-1203:0133-1

  Afterwards:
    sokoguru sales list
    sokoguru receipt K1-261124-0001
    sokoguru receipt K1-261124-0001 --format png --output struk.png
    sokoguru export products barang-baru.csv
    sokoguru backup /media/usb/koperasi.db
    sokoguru verify

Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
)";

} // namespace

void add_help(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("help", "This text, with examples");
    command->callback(
        [&app, &context] { context.run = [&app, &context] { context.out << app.help() << examples; }; });
}

} // namespace sokoguru::cli
