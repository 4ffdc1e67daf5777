#include "db/payment_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

using nlohmann::json;

void write_number(JsonWriter& writer, std::string_view key, const SaleNumber& number) {
    writer.begin_object(key);
    writer.member("day", number.day);
    writer.member("epoch", number.epoch);
    writer.member("lane", number.lane);
    writer.member("ordinal", number.ordinal);
    writer.end_object();
}

void write_number(JsonWriter& writer, std::string_view key, const std::optional<SaleNumber>& number) {
    if (number) return write_number(writer, key, *number);
    writer.null(key);
}

SaleNumber number_from_json(const json& object) {
    JsonReader reader(object);
    SaleNumber number;
    number.day = reader.day("day");
    number.epoch = reader.id<EpochId>("epoch");
    number.lane = reader.id<LaneId>("lane");
    number.ordinal = reader.integer("ordinal");
    reader.finish();
    return number;
}

void write_payments(JsonWriter& writer, std::string_view key, const std::vector<Payment>& payments) {
    writer.begin_list(key);
    for (const Payment& payment : payments) {
        writer.begin_object();
        writer.member("amount", payment.amount);
        writer.member("due_day", payment.due_day);
        writer.member("reference", payment.reference);
        writer.member("state", payment.state);
        writer.member("tender", payment.tender);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<Payment> payments_from_json(const json& list, std::int64_t version) {
    std::vector<Payment> payments;
    for (const json& object : list) {
        JsonReader reader(object);
        Payment payment;
        payment.amount = reader.money("amount");
        payment.tender = reader.word<Tender>("tender");
        if (version >= 2) {
            payment.due_day = reader.optional_day("due_day");
            payment.reference = reader.text("reference");
            payment.state = reader.word<PaymentState>("state");
        }
        reader.finish();
        payments.push_back(std::move(payment));
    }
    return payments;
}

void write_counts(JsonWriter& writer, std::string_view key, const std::vector<DenominationCount>& counts) {
    writer.begin_list(key);
    for (const DenominationCount& count : counts) {
        writer.begin_object();
        writer.member("count", count.count);
        writer.member("denomination", count.denomination);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<DenominationCount> counts_from_json(const json& list) {
    std::vector<DenominationCount> counts;
    for (const json& object : list) {
        JsonReader reader(object);
        DenominationCount count;
        count.count = reader.integer("count");
        count.denomination = reader.money("denomination");
        reader.finish();
        counts.push_back(count);
    }
    return counts;
}

} // namespace sokoguru::db
