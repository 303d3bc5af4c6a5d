// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/tensor_binding_p.h"

#include <cstring>
#include <utility>
#include <vector>

namespace graft {
namespace {

at::ScalarType scalarTypeOf(DType type)
{
    switch (type) {
    case DType::Float32: return at::kFloat;
    case DType::Float64: return at::kDouble;
    case DType::Float16: return at::kHalf;
    case DType::BFloat16: return at::kBFloat16;
    case DType::Int64: return at::kLong;
    case DType::Int32: return at::kInt;
    case DType::Int16: return at::kShort;
    case DType::Int8: return at::kChar;
    case DType::UInt8: return at::kByte;
    case DType::Bool: return at::kBool;
    }
    return at::kFloat;
}

} // namespace

at::Tensor viewOf(const TensorData& data)
{
    // from_blob wants a mutable pointer; who binds a view never writes to it.
    auto* memory = const_cast<std::byte*>(data.bytes().data());
    return at::from_blob(
        memory, data.shape(), [owner = data.owner()](void*) {}, at::TensorOptions().dtype(scalarTypeOf(data.dtype())));
}

Result<TensorData> copyOf(const at::Tensor& tensor)
{
    const bool counter = tensor.scalar_type() == at::kLong;
    const at::Tensor plain = tensor.detach().to(at::kCPU, counter ? at::kLong : at::kFloat).contiguous();
    GRAFT_TRY(copy, TensorData::allocate(counter ? DType::Int64 : DType::Float32, plain.sizes().vec()));
    const std::span<std::byte> bytes = copy.mutableBytes();
    if (!bytes.empty())
        std::memcpy(bytes.data(), plain.data_ptr(), bytes.size());
    return std::move(copy);
}

at::MemoryFormat bestFormat(const at::Tensor& tensor)
{
    return tensor.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
}

} // namespace graft
