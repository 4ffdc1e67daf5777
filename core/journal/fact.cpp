#include "core/journal/fact.h"

namespace sokoguru {

Fact::Fact() = default;
Fact::Fact(const Fact&) = default;
Fact::Fact(Fact&&) noexcept = default;
Fact& Fact::operator=(const Fact&) = default;
Fact& Fact::operator=(Fact&&) noexcept = default;
Fact::~Fact() = default;
bool Fact::operator==(const Fact&) const = default;

} // namespace sokoguru
