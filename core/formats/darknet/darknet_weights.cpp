// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_weights.h"

#include <array>
#include <cstring>
#include <utility>

namespace graft::darknet {

Result<WeightStream> WeightStream::open(std::span<const std::byte> bytes)
{
    std::array<std::int32_t, 3> head{};
    const Error damaged =
        makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is too short for Darknet weights."));
    if (bytes.size() < sizeof head)
        return damaged;
    std::memcpy(head.data(), bytes.data(), sizeof head);
    if (head[0] < 0 || head[1] < 0 || head[0] > 10000 || head[1] > 10000)
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The file does not begin with the version of Darknet weights."));
    WeightStream stream;
    stream.m_major = head[0];
    stream.m_minor = head[1];
    stream.m_revision = head[2];
    const bool longCount = head[0] * 10 + head[1] >= 2 && head[0] < 1000 && head[1] < 1000;
    stream.m_transposed = head[0] > 1000 || head[1] > 1000;
    const std::size_t size = sizeof head + (longCount ? 8 : 4);
    if (bytes.size() < size)
        return damaged;
    stream.m_bytes = bytes.subspan(size);
    stream.m_ended = false;
    return stream;
}

bool WeightStream::reserve(std::int64_t count)
{
    if (count < 0 || static_cast<std::uint64_t>(count) > m_bytes.size() / sizeof(float))
        m_ended = true;
    return !m_ended;
}

Result<TensorData> WeightStream::take(std::vector<std::int64_t> shape)
{
    GRAFT_TRY(tensor, TensorData::allocate(DType::Float32, std::move(shape)));
    const auto target = tensor.mutableBytes();
    if (target.size() > m_bytes.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is too short for Darknet weights."));
    if (!target.empty())
        std::memcpy(target.data(), m_bytes.data(), target.size());
    m_bytes = m_bytes.subspan(target.size());
    return std::move(tensor);
}

std::string WeightStream::version() const
{
    return std::to_string(m_major) + "." + std::to_string(m_minor) + "." + std::to_string(m_revision);
}

} // namespace graft::darknet
