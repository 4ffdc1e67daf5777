#pragma once

#include "core/journal/fact.h"
#include "db/hash.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sokoguru::db {

/// A fact as it is read from the journal, with what the journal added to it.
struct RecordedFact {
    Fact fact;
    Hash member_details_hash{}; ///< Of `MemberSet` only: what its body has instead of name and phone.
};

/// A fact as a journal entry has it.
struct EncodedFact {
    std::string_view type; ///< "sale_made"
    std::int64_t version = 1;
    std::string body; ///< JSON with sorted keys, without white space, integers only.
};

/// The same fact always gives the same bytes: they are hashed.
EncodedFact encode_fact(const Fact& fact, const Hash& member_details_hash = {});

/// The way back; the name and the phone of a member come back empty. Throws Fault `damaged` for anything that
/// `encode_fact` could not have written.
RecordedFact decode_fact(std::string_view type, std::int64_t version, const std::string& body);

} // namespace sokoguru::db
