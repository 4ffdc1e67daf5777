#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace sokoguru {

/// A number that names something; ids of different things do not mix.
template <class Tag>
class Id {
  public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}
    constexpr std::int64_t value() const { return value_; }
    constexpr auto operator<=>(const Id&) const = default;

  private:
    std::int64_t value_ = 0;
};

using ShopId =
    Id<struct ShopTag>; ///< Drawn at random when a shop is made, so that two shops never share one.
using LaneId = Id<struct LaneTag>;   ///< The till's number in its shop: lane 1 prints as K1.
using EpochId = Id<struct EpochTag>; ///< Grows when a lane is reinstalled or restored.
using SequenceId =
    Id<struct SequenceTag>; ///< The place of an entry in a lane's journal, from 1, without gaps.
using ProductId = Id<struct ProductTag>;
using UnitId = Id<struct UnitTag>; ///< The unit's number within its product; the base unit is 1.
using UserId = Id<struct UserTag>;
using MemberId = Id<struct MemberTag>;
using CartId = Id<struct CartTag>;   ///< One for each customer served at a lane; a sale keeps its cart's.
using ShiftId = Id<struct ShiftTag>; ///< A lane's shifts are counted from 1.
using SupplierId = Id<struct SupplierTag>;
using LotId = Id<struct LotTag>; ///< The lot's number within its product.
using PlaceId = Id<struct PlaceTag>;
using PromotionId = Id<struct PromotionTag>;
using PricePlanId = Id<struct PricePlanTag>;
using LineId = Id<struct LineTag>; ///< The line's number within its cart, never used twice there.

} // namespace sokoguru

template <class Tag>
struct std::hash<sokoguru::Id<Tag>> {
    std::size_t operator()(const sokoguru::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value());
    }
};
