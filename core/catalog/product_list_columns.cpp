#include "core/catalog/product_list_columns.h"

#include "core/values/text.h"

#include <algorithm>
#include <unordered_map>

namespace sokoguru {

namespace {

struct Synonyms {
    ListColumn column;
    const char* name;               ///< The project's own header.
    std::vector<const char*> words; ///< Other headers: lower case, letters and digits only.
};

const std::array<Synonyms, list_column_count>& synonyms() {
    using enum ListColumn;
    static const std::array<Synonyms, list_column_count> table = {{
        {sku,
         "sku",
         {"kode", "kodebarang", "kodeproduk", "kodeitem", "kodeplu", "plu", "idbarang", "idproduk", "code",
          "itemcode", "productcode", "productid", "noitem", "nobarang", "kdbarang", "kdbrg", "kodebrg"}},
        {barcode,
         "barcode",
         {"kodebatang", "kodebarcode", "nobarcode", "barkode", "barcod", "ean", "ean13", "ean8", "upc",
          "gtin"}},
        {name,
         "name",
         {"nama", "namabarang", "namaproduk", "namaitem", "nmbarang", "nmbrg", "namabrg", "produk", "barang",
          "product", "productname", "item", "itemname", "deskripsi", "description", "uraian"}},
        {category,
         "category",
         {"kategori", "golongan", "kelompok", "jenis", "jenisbarang", "grup", "group", "departemen",
          "department", "kategoribarang", "kategoriproduk"}},
        {unit, "unit", {"satuan", "sat", "satuanjual", "satuankecil", "satuandasar", "uom", "kemasan"}},
        {factor,
         "factor",
         {"faktor", "isi", "konversi", "isisatuan", "isikemasan", "nilaikonversi", "conversion", "contents"}},
        {price,
         "price",
         {"harga", "hargajual", "hargajual1", "hargasatuan", "hargaeceran", "hargaecer", "hargaumum", "hjual",
          "hrgjual", "hjl", "sellprice", "sellingprice", "saleprice", "retailprice", "unitprice"}},
        {cost,
         "cost",
         {"hargabeli", "hargapokok", "hargamodal", "hpp", "modal", "hbeli", "hrgbeli", "costprice",
          "buyprice", "purchaseprice", "buyingprice", "hargaperolehan"}},
        {stock,
         "stock",
         {"stok", "stokawal", "stokakhir", "sisastok", "jumlahstok", "stokbarang", "qty", "quantity",
          "jumlah", "jml", "kuantitas", "saldo", "onhand", "stockonhand"}},
        {tax, "tax", {"pajak", "ppn", "kenapajak", "kenappn", "taxclass", "vat", "bkp"}},
        {favourite, "favourite", {"favorit", "favorite", "unggulan", "tombolcepat", "quickkey"}},
        {consignor,
         "consignor",
         {"pemasoktitipan", "penitip", "titipan", "konsinyasi", "konsinyor", "pemiliktitipan", "titipandari",
          "consignment"}},
        {divisible, "divisible", {"timbangan", "timbang", "ditimbang", "pecahan", "bisadipecah", "weighed"}},
        {brand, "brand", {"merek", "merk", "brandname"}},
        {size, "size", {"ukuran", "berat", "netto", "beratbersih", "volume", "weight", "isibersih"}},
        {case_barcode,
         "case barcode",
         {"barcodedus", "barcodekarton", "barcodekardus", "kodebatangdus", "barcodebesar", "barcodegrosir"}},
        {case_unit, "case unit", {"satuandus", "satuanbesar", "satuangrosir"}},
        {case_factor,
         "case factor",
         {"isiperdus", "isidus", "isiperkarton", "isikarton", "isikardus", "isiperkardus", "isibesar",
          "pcsperdus", "unitspercase", "casesize"}},
        {case_price, "case price", {"hargadus", "hargaperdus", "hargakarton", "hargakardus", "hargabesar"}},
        {member_price,
         "member price",
         {"hargaanggota", "hargamember", "hargajualanggota", "hjualanggota", "hrganggota"}},
        {wholesale_price,
         "wholesale price",
         {"hargagrosir", "hargajualgrosir", "hjualgrosir", "hrggrosir", "hargapartai"}},
        {tier_prices, "tier prices", {"hargabertingkat", "hargajenjang", "hargaperjumlah"}},
    }};
    return table;
}

/// Lower case, letters and digits only, and without a remark such as "(Rp)" at the end.
std::string fold(std::string_view header) {
    const std::size_t remark = header.find('(');
    std::string folded;
    for (const char c : header.substr(0, remark == 0 ? std::string_view::npos : remark)) {
        if (c >= 'A' && c <= 'Z') {
            folded += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            folded += c;
        }
    }
    return folded;
}

std::optional<ListColumn> find_column(std::string_view header) {
    static const auto words = [] {
        std::unordered_map<std::string, ListColumn> result;
        for (const Synonyms& entry : synonyms()) {
            result.emplace(fold(entry.name), entry.column);
            for (const char* word : entry.words) {
                result.emplace(word, entry.column);
            }
        }
        return result;
    }();
    const auto found = words.find(fold(header));
    if (found == words.end()) return std::nullopt;
    return found->second;
}

/// The header as a sentence can show it.
std::string shown(std::string_view header) {
    return clean_text(header, 40);
}

std::string list_of(std::span<const std::string> headers) {
    constexpr std::size_t shown_max = 30;
    std::string text;
    for (std::size_t i = 0; i < std::min(headers.size(), shown_max); ++i) {
        if (i > 0) text += ", ";
        text += shown(headers[i]);
    }
    if (headers.size() > shown_max) text += ", …";
    return text;
}

tl::unexpected<ListProblem> problem(ListProblemReason reason, std::string text) {
    return tl::unexpected(ListProblem{reason, std::move(text)});
}

} // namespace

std::string_view list_column_name(ListColumn column) {
    return synonyms()[static_cast<std::size_t>(column)].name;
}

OrListProblem<ColumnChoice> parse_column_choice(std::string_view text) {
    // The last equals sign, because a header may have one and a column has none.
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0) {
        return problem(ListProblemReason::choice_unclear, shown(text));
    }
    ColumnChoice choice{std::string(text.substr(0, equals)), {}};
    const std::string_view wanted = text.substr(equals + 1);
    if (fold(wanted) == "ignore") return choice;
    choice.column = find_column(wanted);
    if (!choice.column) return problem(ListProblemReason::unknown_column, shown(wanted));
    return choice;
}

OrListProblem<ColumnMap> map_header(std::span<const std::string> headers,
                                    std::span<const ColumnChoice> choices) {
    ColumnMap map;
    map.header_size = headers.size();
    std::vector<bool> decided(headers.size(), false);
    for (const ColumnChoice& choice : choices) {
        const auto header = std::find_if(headers.begin(), headers.end(), [&](const std::string& candidate) {
            return clean_text(candidate, name_length_max) == clean_text(choice.header, name_length_max) ||
                   (!fold(choice.header).empty() && fold(candidate) == fold(choice.header));
        });
        if (header == headers.end()) {
            return problem(ListProblemReason::unknown_header, shown(choice.header));
        }
        const auto place = static_cast<std::size_t>(header - headers.begin());
        decided[place] = true;
        if (!choice.column) {
            map.ignored_headers.push_back(shown(*header));
            continue;
        }
        if (map.has(*choice.column)) {
            return problem(ListProblemReason::column_repeated, std::string(list_column_name(*choice.column)));
        }
        map.set_place(*choice.column, place);
    }
    for (std::size_t place = 0; place < headers.size(); ++place) {
        if (decided[place]) continue;
        const std::optional<ListColumn> column = find_column(headers[place]);
        if (column && !map.has(*column)) {
            map.set_place(*column, place);
        } else if (!shown(headers[place]).empty()) {
            map.ignored_headers.push_back(shown(headers[place]));
        }
    }
    if (!map.has(ListColumn::name)) return problem(ListProblemReason::no_name_column, list_of(headers));
    return map;
}

} // namespace sokoguru
