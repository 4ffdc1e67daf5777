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

    sokoguru import products barang.xlsx
    sokoguru import prices harga.xlsx --dry-run
    sokoguru import stock stok.csv --dry-run
    sokoguru import suppliers pemasok.xlsx
    sokoguru import accounts akun.csv

  Promotions, and prices for members and wholesale:
    sokoguru promotions set promosi.json --dry-run
    sokoguru promotions list
    sokoguru promotions list --json
    sokoguru promotions stop 3

  A file of promotions has one or several in braces:
    {"promotions": [
      {"name": "Buku tulis 6 bayar 5", "kind": "n_for_price_of_m", "products": ["AT008"], "take": 6, "pay": 5},
      {"name": "Jumat berkah", "kind": "percent_off", "percent": 10, "category": "Minuman",
       "weekdays": ["friday"], "from_time": "13:00", "to_time": "16:00", "to": "2026-12-31"},
      {"name": "Belanja 100 ribu", "kind": "amount_off", "amount": 2000, "scope": "basket",
       "basket_min": 100000, "audience": "members"}
    ]}
  kind: percent_off (percent), amount_off (amount), n_for_price_of_m (take, pay), buy_x_get_y (take, pay, rewards,
    percent: 100 when not given), bundle_price (amount for one of each), mix_and_match (amount for any take pieces).
  What for: products (codes or barcodes), category, or "scope": "basket" with basket_min.
  When: from and to (2026-11-24), weekdays, from_time and to_time (16:00; the night over midnight, too).
  Also: audience (everyone, members), times_max in one sale, standing (active, stopped). A promotion is known by its
    name, or by its id, so that the same file twice changes nothing.
  In a list of products the columns "member price", "wholesale price" and "tier prices" (12=3400 24=3300: from
    twelve and from twenty-four on) are the further prices of a unit; "-" takes a price away.

  Sell from a terminal or from a script:
    sokoguru till
    printf 'login FATIMAH 2580\nscan 8990000000000\npay cash 10000\n' | sokoguru till --json

  With a scanner and a printer on USB:
    sokoguru devices list
    sokoguru devices use scanner usb-0c2e:0b61-1234
    sokoguru devices use printer usb-0416:5011@1-2 --profile 58mm
    sokoguru devices use label-printer network:192.168.1.50 --language zpl --width 40 --height 20
    sokoguru devices test usb-0416:5011@1-2

  The shop's logo at the head of every receipt:
    sokoguru logo lambang.png
    sokoguru logo --remove

  Products and their prices:
    sokoguru products list kopi --csv
    sokoguru products show 8996001600269
    sokoguru products set AT008 --price 3500 --price dus=132000 --barcode 8991234000015
    sokoguru products set AT008 --level dus/wholesale/3=128000 --from 2026-12-01
    sokoguru products set KB01 --new --name "Kopi Bubuk 100g" --category Minuman --unit pcs --unit dus:20 --price 8500
    sokoguru products history AT008
    sokoguru products photo AT008 --set pulpen.jpg
    sokoguru products photo --folder foto --dry-run          # files named by barcode or code: 8996001600269.jpg
    sokoguru prices change --category Minuman --percent +5 --round 100 --from 2026-12-01 --dry-run
    sokoguru prices change --supplier INDAH --amount +500
    sokoguru prices planned
    sokoguru prices cancel 3 --reason "pemasok batal naik"
  A price below cost is refused until --below-cost says that it is meant. Planned prices hold from the first command of
    their day at the till on.

  Shelf labels:
    sokoguru labels --category Minuman --output label.pdf
    sokoguru labels --changed --output label.pdf
    sokoguru labels --changed --since 2026-12-01 --output label.pdf
    sokoguru labels 8996001600269 --format tspl --printer usb-1203:0133-1

  Sales in numbers:
    sokoguru report day
    sokoguru report by-category --from 2026-11-01 --to 2026-11-30
    sokoguru report tender --format json
    sokoguru day close
    sokoguru day close --report-folder /media/usb/laporan

  What is there, what it is worth, and what to order:
    sokoguru stock list --filter critical
    sokoguru stock list kopi --csv
    sokoguru stock list --supplier INDAH                     # what comes from there
    sokoguru stock card 8996001600269
    sokoguru stock value --at "2026-11-24 16:00"
    sokoguru order suggest --lead-days 2 --review-days 7 --service 98
  Goods that come in, break, go back, and are counted:
    sokoguru suppliers set INDAH --name "CV Indah" --phone 081234567890 --lead-time 3
    sokoguru receive --supplier INDAH --invoice F-17 --freight 10000 8996001600269/dus:2:95000 AT008:12:3200:bonus=1
    sokoguru receive 8996001600269:24:2400:discount=2000:batch=B7:expiry=2027-01-31
    sokoguru adjust damaged 8996001600269:3 --note "basah"
    sokoguru adjust return --supplier INDAH 8996001600269/dus:1
    sokoguru count open --category Minuman
    sokoguru count line K1-O-261124-0001 8996001600269:38 AT008:11
    sokoguru count line K1-O-261124-0001 AT008:12 --again
    sokoguru count show K1-O-261124-0001
    sokoguru count post K1-O-261124-0001
  Orders to suppliers, what comes of them, and what is owed:
    sokoguru suppliers set INDAH --payment-days 14 --minimum 200000
    sokoguru suppliers prices set INDAH 8996001600269/dus 95000 --tiers "5=94000 10=92000" --pack 1 --preferred
    sokoguru suppliers prices import INDAH daftar.csv --dry-run
    sokoguru order suggest --supplier INDAH
    sokoguru order draft
    sokoguru order new --supplier INDAH 8996001600269/dus:3:95000 AT008:24
    sokoguru order list
    sokoguru order send K1-S-261126-0001
    sokoguru order text K1-S-261126-0001
    sokoguru order pdf K1-S-261126-0001 --output pesanan.pdf
    sokoguru receive --order K1-S-261126-0001 8996001600269/dus:2:95000
    sokoguru order close K1-S-261126-0001 "sisanya tidak datang"
    sokoguru order limits AT008 24 96
    sokoguru suppliers owe
    sokoguru suppliers pay INDAH 450000 --reference TRX-1
  A supplier's list has columns for code and price, and may have: unit, tier prices (12=3400 24=3300), minimum, pack, lead days,
    preferred. Their names may be Indonesian: kode barang, harga beli, satuan, isi, min order, harga bertingkat, utama.
  Goods are CODE:QUANTITY, or CODE/UNIT:QUANTITY as in AT008/dus:2; a barcode counts in its own unit. COST is that of
    one unit on the invoice. While a till is open it alone writes: do the same there (receive, adjust, count,
    transfer, consignment and stock block in sokoguru till, or its menu). The lists and count show work beside it.

  Lots and expiry:
    sokoguru stock lots 8996001600269
    sokoguru stock expiring --days 14 --csv
    sokoguru stock markdown --days 14 --apply
    sokoguru stock block 8996001600269 --batch B7 --reason "ditarik pabrik"
    sokoguru adjust expired 8996001600269:3:batch=B7
  Goods between rooms and shops:
    sokoguru transfer place GUDANG --name "Gudang belakang"
    sokoguru transfer out 8996001600269/dus:2 --to GUDANG
    sokoguru transfer in K1-M-261124-0001 --arrived 8996001600269:79 --reason "pecah di jalan"
    sokoguru transfer place SUNAN --name "Toko Sunan" --shop
    sokoguru transfer out AT008:24 --to SUNAN
    sokoguru transfer file K1-M-261124-0002 mutasi.json      # goes along; there: transfer in --file mutasi.json
    sokoguru transfer in --file mutasi.json --confirm-shop   # the file names this shop otherwise than it names itself
    sokoguru transfer done K1-M-261124-0002                  # the other shop has it
  Goods that are sold for their owners; products name them in their column "consignor":
    sokoguru suppliers set SRI --name "Bu Sri"
    sokoguru consignment set SRI --fee 10
    sokoguru consignment receive SRI T1:20 --note N-1
    sokoguru consignment return SRI T1:2
    sokoguru consignment owed
    sokoguru consignment settle SRI --damage 2000 --note "dua bungkus basi"
    sokoguru consignment settle SRI --from-drawer            # the drawer's cash falls by it
    sokoguru consignment paper K1-T-261124-0001 --output bayar.pdf

  Afterwards:
    sokoguru sales list
    sokoguru receipt K1-261124-0001
    sokoguru receipt K1-261124-0001 --format pdf --output struk.pdf
    sokoguru export products barang-baru.csv
    sokoguru export prices harga.xlsx
    sokoguru export stock stok.xlsx
    sokoguru export suppliers pemasok.csv
    sokoguru backup /media/usb/koperasi.db
    sokoguru verify
    sokoguru restore /media/usb/koperasi.db
    sokoguru seal-key /media/usb/kunci.txt                   # prints the public key
    sokoguru backup --keep /media/usb/toko --seal-to PUBLIC-KEY
    sokoguru restore /media/usb/toko/toko-20261124-2105.db.sealed --key /media/usb/kunci.txt

Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
)";

} // namespace

void add_help(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("help", "This text, with examples");
    command->callback(
        [&app, &context] { context.run = [&app, &context] { context.out << app.help() << examples; }; });
}

} // namespace sokoguru::cli
