// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/history_tensors_p.h"

#include <cstddef>
#include <cstring>
#include <type_traits>
#include <utility>

namespace graft {
namespace {

template <class T>
constexpr DType typeOf()
{
    if constexpr (std::is_same_v<T, std::int64_t>)
        return DType::Int64;
    else if constexpr (std::is_same_v<T, double>)
        return DType::Float64;
    else
        return DType::Float32;
}

/// Calls `visit(name, member)` for each column.
template <class Visit>
Result<void> forEachColumn(Visit visit)
{
    GRAFT_CHECK(visit("iteration", &IterationRecord::iteration));
    GRAFT_CHECK(visit("epoch", &IterationRecord::epoch));
    GRAFT_CHECK(visit("loss", &IterationRecord::loss));
    GRAFT_CHECK(visit("accuracy", &IterationRecord::accuracy));
    GRAFT_CHECK(visit("seconds", &IterationRecord::seconds));
    GRAFT_CHECK(visit("learning_rate", &IterationRecord::learningRate));
    GRAFT_CHECK(visit("gradient_norm", &IterationRecord::gradientNorm));
    GRAFT_CHECK(visit("wait_share", &IterationRecord::waitShare));
    return visit("samples_per_second", &IterationRecord::samplesPerSecond);
}

} // namespace

Result<WeightStore> iterationTensors(std::span<const IterationRecord> records)
{
    WeightStore out;
    const auto store = [&]<class T>(const char* name, T IterationRecord::*member) -> Result<void> {
        GRAFT_TRY(column, TensorData::allocate(typeOf<T>(), {static_cast<std::int64_t>(records.size())}));
        std::byte* at = column.mutableBytes().data();
        for (const IterationRecord& record : records) {
            std::memcpy(at, &(record.*member), sizeof(T));
            at += sizeof(T);
        }
        out.insert(name, std::move(column));
        return {};
    };
    GRAFT_CHECK(forEachColumn(store));
    return out;
}

Result<void> appendIterations(const WeightStore& tensors, std::vector<IterationRecord>& records)
{
    const TensorData* first = tensors.find("iteration");
    const auto rows = first != nullptr ? static_cast<std::size_t>(first->elementCount()) : 0;
    const std::size_t begin = records.size();
    records.resize(begin + rows);
    return forEachColumn([&]<class T>(const char* name, T IterationRecord::*member) -> Result<void> {
        const TensorData* column = tensors.find(name);
        if (column == nullptr || column->dtype() != typeOf<T>() ||
            static_cast<std::size_t>(column->elementCount()) != rows)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The history of a saved run lacks \"%1\"."),
                             {name});
        const std::byte* at = column->bytes().data();
        for (std::size_t i = 0; i < rows; ++i, at += sizeof(T))
            std::memcpy(&(records[begin + i].*member), at, sizeof(T));
        return {};
    });
}

} // namespace graft
