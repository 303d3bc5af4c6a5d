// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/statistics.h"

#include "core/weights/float_conversion.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace graft {
namespace {

/// Elements between two looks at the stop token.
constexpr std::int64_t chunk = 1 << 18;

template <class Stored>
double asDouble(Stored value)
{
    return static_cast<double>(value);
}

struct Half {
    std::uint16_t bits;
};
struct Brain {
    std::uint16_t bits;
};
double asDouble(Half value)
{
    return static_cast<double>(halfToFloat(value.bits));
}
double asDouble(Brain value)
{
    return static_cast<double>(bfloat16ToFloat(value.bits));
}

/// Calls `visit(double)` for every element; false when stopped.
template <class Stored, class Visit>
bool forEach(const TensorData& tensor, const std::stop_token& stop, Visit visit)
{
    const std::byte* from = tensor.bytes().data();
    const std::int64_t count = tensor.elementCount();
    for (std::int64_t begin = 0; begin < count; begin += chunk) {
        if (stop.stop_requested())
            return false;
        const std::int64_t end = std::min(count, begin + chunk);
        for (std::int64_t i = begin; i < end; ++i) {
            Stored value;
            std::memcpy(&value, from + static_cast<std::size_t>(i) * sizeof value, sizeof value);
            visit(asDouble(value));
        }
    }
    return !stop.stop_requested();
}

template <class Stored>
bool measure(const TensorData& tensor, const std::stop_token& stop, std::size_t bins, TensorStatistics& out)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const bool first = forEach<Stored>(tensor, stop, [&](double x) {
        if (std::isnan(x)) {
            ++out.nans;
        } else if (std::isinf(x)) {
            ++out.infinities;
        } else {
            out.zeros += x == 0 ? 1 : 0;
            low = std::min(low, x);
            high = std::max(high, x);
        }
    });
    if (!first || out.finite() == 0)
        return first;
    out.minimum = low;
    out.maximum = high;
    // Sums of the largest doubles would overflow; a power of two keeps every digit.
    const double largest = std::max(std::abs(low), std::abs(high));
    const double scale = largest > 1e100 ? std::ldexp(1.0, -std::ilogb(largest)) : 1.0;
    const auto n = static_cast<double>(out.finite());

    double sum = 0;
    if (!forEach<Stored>(tensor, stop, [&](double x) { sum += std::isfinite(x) ? x * scale : 0; }))
        return false;
    const double mean = sum / n;

    const bool same = low == high;
    out.histogram.assign(same ? 1 : std::max<std::size_t>(bins, 1), 0);
    const auto last = static_cast<double>(out.histogram.size() - 1);
    const double width = (high * scale - low * scale) / static_cast<double>(out.histogram.size());
    double squares = 0;
    const bool third = forEach<Stored>(tensor, stop, [&](double x) {
        if (!std::isfinite(x))
            return;
        const double off = x * scale - mean;
        squares += off * off;
        const double bin = same ? 0 : std::clamp(std::floor((x * scale - low * scale) / width), 0.0, last);
        ++out.histogram[static_cast<std::size_t>(bin)];
    });
    // Rounding may carry the mean of equal numbers past them.
    out.mean = std::clamp(mean / scale, low, high);
    out.deviation = same ? 0 : std::sqrt(squares / n) / scale;
    return third;
}

bool measureAny(const TensorData& tensor, const std::stop_token& stop, std::size_t bins, TensorStatistics& out)
{
    switch (tensor.dtype()) {
    case DType::Float32: return measure<float>(tensor, stop, bins, out);
    case DType::Float64: return measure<double>(tensor, stop, bins, out);
    case DType::Float16: return measure<Half>(tensor, stop, bins, out);
    case DType::BFloat16: return measure<Brain>(tensor, stop, bins, out);
    case DType::Int64: return measure<std::int64_t>(tensor, stop, bins, out);
    case DType::Int32: return measure<std::int32_t>(tensor, stop, bins, out);
    case DType::Int16: return measure<std::int16_t>(tensor, stop, bins, out);
    case DType::Int8: return measure<std::int8_t>(tensor, stop, bins, out);
    case DType::UInt8:
    case DType::Bool: return measure<std::uint8_t>(tensor, stop, bins, out);
    }
    return true;
}

} // namespace

double TensorStatistics::edge(std::size_t bin) const
{
    if (histogram.empty() || bin == 0)
        return minimum;
    if (bin >= histogram.size())
        return maximum;
    const double share = static_cast<double>(bin) / static_cast<double>(histogram.size());
    return minimum * (1 - share) + maximum * share;
}

Result<TensorStatistics> statisticsOf(const TensorData& tensor, std::stop_token stop, std::size_t bins)
{
    TensorStatistics out;
    out.count = tensor.elementCount();
    if (!measureAny(tensor, stop, bins, out))
        return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Cancelled."));
    return out;
}

} // namespace graft
