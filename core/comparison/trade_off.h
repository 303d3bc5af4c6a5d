// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace graft {

/// What is gained and what it costs; both in any unit.
struct TradeOff {
    double gain = 0;
    double cost = 0;
};

/// Positions of the points that no other one beats (as good at a lower cost, or better at no higher cost), from the
/// cheapest to the dearest. Of equal points the first counts. Points that are no numbers are never on the front.
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const TradeOff> points);

/// The point with the most gain at a cost of at most `limit`; of equal gains the cheapest. Nothing if none is.
[[nodiscard]] std::optional<std::size_t> bestWithin(std::span<const TradeOff> points, double limit);

/// The point of the front that lies farthest above the line between its ends (both axes scaled to 0..1, the cost by
/// its logarithm): beyond it, more gain costs disproportionately more. Nothing for a front of fewer than three.
[[nodiscard]] std::optional<std::size_t> kneeOf(std::span<const TradeOff> points);

/// A share with how well it is known.
struct ShareInterval {
    double low = 0;
    double high = 1;
};

/// Wilson's score interval of `right` successes in `total` trials (E. B. Wilson 1927, JASA 22, 209-212): with the
/// default z it covers the true share in 95 of 100 cases. 0..1 for no trials.
[[nodiscard]] ShareInterval wilsonInterval(std::int64_t right, std::int64_t total, double z = 1.959963984540054);

} // namespace graft
