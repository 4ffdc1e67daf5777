#pragma once

#include "core/catalog/price.h"
#include "core/values/barcode.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// Whether PPN is inside the price. Basic foods are exempt.
enum class TaxClass { ppn, exempt };

/// Whether a product is sold in parts of its base unit, as rice by weight is.
enum class Divisibility { whole, divisible };

/// What is known of a product's being halal. Only what is known not to be is marked.
enum class Halal { not_stated, certified, not_halal };

/// What the shop's rules ask of a product beside its price.
struct SaleRules {
    PriceSource price_source = PriceSource::list;
    int minimum_age_years = 0; ///< 0: anybody may buy it.
    Quantity quantity_max;     ///< In base units, for one sale; 0: as much as there is.
    Halal halal = Halal::not_stated;
    bool operator==(const SaleRules&) const = default;
};

/// One way to sell a product: a piece, a strip of ten, a case of forty.
struct Unit {
    UnitId id{1};
    std::string name;                  ///< "pcs", "dus", "kg"
    Quantity factor{1000};             ///< How much of the base unit is in one; 1 for the base unit.
    std::optional<Money> price;        ///< For one of this unit; a unit without a price can't be sold.
    std::vector<Barcode> barcodes;     ///< Any number; each sells this unit.
    std::vector<PriceStep> steps = {}; ///< Further prices, in the order of level and quantity.
    bool operator==(const Unit&) const = default;
};

/// What the shop sells. Units are in the order of their ids, the base unit first.
struct Product {
    ProductId id;
    std::string sku; ///< The shop's own code, unique; "PLU…" for goods with scale labels.
    std::string name;
    std::string category;
    TaxClass tax = TaxClass::ppn;
    Divisibility divisibility = Divisibility::whole;
    bool favourite = false;
    std::string consignor; ///< Whose goods they are (titipan); empty for the shop's own.
    std::vector<Unit> units;
    SaleRules rules = {};
    std::string halal_number = {}; ///< Of the certificate.
    std::optional<BusinessDay> halal_until = {};
    bool operator==(const Product&) const = default;

    const Unit* find_unit(UnitId unit) const {
        for (const Unit& candidate : units) {
            if (candidate.id == unit) return &candidate;
        }
        return nullptr;
    }
};

/// What a line of a cart is made of: a product in one of its units, without what only the catalogue needs.
struct UnitForSale {
    ProductId product;
    UnitId unit{1};
    std::string name; ///< Of the product.
    std::string unit_name;
    std::string category;
    std::string consignor;
    Quantity factor{1000};
    std::optional<Money> price;
    TaxClass tax = TaxClass::ppn;
    Divisibility divisibility = Divisibility::whole; ///< Of the product.
    std::vector<PriceStep> steps = {};
    SaleRules rules = {};
    bool operator==(const UnitForSale&) const = default;
};

/// Nothing when the product has no such unit.
std::optional<UnitForSale> unit_for_sale(const Product& product, UnitId unit);

} // namespace sokoguru
