// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/tensor_ref.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace graft::pickle {
namespace {

constexpr std::size_t maxRank = 64;
constexpr std::int64_t maxCount = std::int64_t{1} << 40;

struct StorageType {
    std::string_view name;
    std::optional<DType> dtype;
    std::size_t elementSize;
};

constexpr std::array storageTypes{
    StorageType{"FloatStorage", DType::Float32, 4},        StorageType{"DoubleStorage", DType::Float64, 8},
    StorageType{"HalfStorage", DType::Float16, 2},         StorageType{"BFloat16Storage", DType::BFloat16, 2},
    StorageType{"LongStorage", DType::Int64, 8},           StorageType{"IntStorage", DType::Int32, 4},
    StorageType{"ShortStorage", DType::Int16, 2},          StorageType{"CharStorage", DType::Int8, 1},
    StorageType{"ByteStorage", DType::UInt8, 1},           StorageType{"BoolStorage", DType::Bool, 1},
    StorageType{"UntypedStorage", std::nullopt, 1},        StorageType{"ComplexFloatStorage", std::nullopt, 8},
    StorageType{"ComplexDoubleStorage", std::nullopt, 16}, StorageType{"QInt8Storage", std::nullopt, 1},
    StorageType{"QUInt8Storage", std::nullopt, 1},         StorageType{"QInt32Storage", std::nullopt, 4},
};

struct TypeName {
    std::string_view name;
    DType dtype;
};

constexpr std::array typeNames{
    TypeName{"float32", DType::Float32},   TypeName{"float", DType::Float32},   TypeName{"float64", DType::Float64},
    TypeName{"double", DType::Float64},    TypeName{"float16", DType::Float16}, TypeName{"half", DType::Float16},
    TypeName{"bfloat16", DType::BFloat16}, TypeName{"int64", DType::Int64},     TypeName{"long", DType::Int64},
    TypeName{"int32", DType::Int32},       TypeName{"int", DType::Int32},       TypeName{"int16", DType::Int16},
    TypeName{"short", DType::Int16},       TypeName{"int8", DType::Int8},       TypeName{"uint8", DType::UInt8},
    TypeName{"bool", DType::Bool},
};

Error badStorage()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "A reference to a tensor's storage is malformed."));
}

bool isInt(const Document& document, NodeId id, std::int64_t least = 0)
{
    return document.at(id).kind == Kind::Int && document.at(id).integer >= least;
}

Result<std::vector<std::int64_t>> readInts(const Document& document, NodeId id, const std::string& name)
{
    const Node& node = document.at(id);
    std::vector<std::int64_t> values;
    bool good = (node.kind == Kind::Tuple || node.kind == Kind::List) && node.items.size() <= maxRank;
    for (std::size_t i = 0; good && i < node.items.size(); ++i) {
        good = isInt(document, node.items[i]);
        values.push_back(document.at(node.items[i]).integer);
    }
    if (!good)
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "Tensor %1 has a malformed shape, or negative or too many dimensions."),
                         {name});
    return values;
}

/// The tensor inside Parameters, which wrap it once or twice.
NodeId unwrapParameter(const Document& document, NodeId id)
{
    for (int step = 0; step < 4 && id != noNode; ++step) {
        const Node& node = document.at(id);
        if (node.kind != Kind::Object)
            return noNode;
        const bool parameter = document.isGlobal(node.callable, "torch._utils", "_rebuild_parameter") ||
                               document.isGlobal(node.callable, "torch._utils", "_rebuild_parameter_with_state") ||
                               document.isGlobal(node.callable, "torch.nn.parameter", "Parameter") ||
                               document.isGlobal(node.callable, "torch.nn.parameter", "Buffer");
        if (!parameter)
            return id;
        const auto& arguments = document.at(node.arguments).items;
        id = arguments.empty() ? noNode : arguments.front();
    }
    return noNode;
}

/// Which of torch's functions would build the tensor: 1 _rebuild_tensor, 2 and 3 _v2 and _v3, 0 none of them.
int rebuildVersion(const Document& document, NodeId id)
{
    if (id == noNode || document.at(id).kind != Kind::Object)
        return 0;
    const NodeId callable = document.at(id).callable;
    if (document.isGlobal(callable, "torch._utils", "_rebuild_tensor"))
        return 1;
    if (document.isGlobal(callable, "torch._utils", "_rebuild_tensor_v2"))
        return 2;
    return document.isGlobal(callable, "torch._utils", "_rebuild_tensor_v3") ? 3 : 0;
}

Result<void> decideType(const Document& document, const std::vector<NodeId>& arguments, int version, TensorRef& tensor)
{
    std::string found = tensor.storage.typeName;
    if (version == 3) {
        const Node& type = document.at(arguments[6]);
        const auto* known = type.kind == Kind::Global && type.text == "torch"
                                ? std::ranges::find(typeNames, type.name, &TypeName::name)
                                : typeNames.end();
        if (known != typeNames.end()) {
            tensor.dtype = known->dtype;
            return {};
        }
        found = document.className(arguments[6]);
    } else if (tensor.storage.dtype) {
        tensor.dtype = *tensor.storage.dtype;
        return {};
    }
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "Tensor %1 has element type %2, which is not supported."),
                     {tensor.name, found});
}

/// Every element must lie inside the storage (or the view of it).
Result<void> checkExtent(const TensorRef& tensor)
{
    const Error outside =
        makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Tensor %1 reaches outside its storage of %2 elements."),
                  {tensor.name, std::to_string(tensor.storage.count)});
    const StorageRef& storage = tensor.storage;
    if (tensor.shape.size() != tensor.strides.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Tensor %1 has %2 dimensions but %3 strides."),
                         {tensor.name, std::to_string(tensor.shape.size()), std::to_string(tensor.strides.size())});
    const std::size_t elementSize = sizeOf(tensor.dtype);
    const auto available = static_cast<std::int64_t>(storage.byteCount() / elementSize);
    std::int64_t limit = available;
    if (storage.viewCount >= 0) {
        if (storage.viewOffset > available || storage.viewCount > available - storage.viewOffset)
            return outside;
        limit = storage.viewCount;
    }
    if (tensor.count == 0)
        return {};
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const std::int64_t steps = tensor.shape[i] - 1;
        const std::int64_t stride = tensor.strides[i];
        if (last >= limit || (stride > 0 && steps > (limit - 1 - last) / stride))
            return outside;
        last += steps * stride;
    }
    return last < limit ? Result<void>{} : Result<void>{outside};
}

template <std::size_t Size>
void copyRow(std::byte* to, const std::byte* from, std::int64_t count, std::int64_t stride)
{
    const auto step = static_cast<std::ptrdiff_t>(stride) * static_cast<std::ptrdiff_t>(Size);
    for (std::int64_t i = 0; i < count; ++i)
        std::memcpy(to + static_cast<std::ptrdiff_t>(i) * static_cast<std::ptrdiff_t>(Size), from + i * step, Size);
}

void copyRow(std::size_t size, std::byte* to, const std::byte* from, std::int64_t count, std::int64_t stride)
{
    switch (size) {
    case 1: copyRow<1>(to, from, count, stride); break;
    case 2: copyRow<2>(to, from, count, stride); break;
    case 4: copyRow<4>(to, from, count, stride); break;
    default: copyRow<8>(to, from, count, stride); break;
    }
}

bool isContiguous(const TensorRef& tensor)
{
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] != 1 && tensor.strides[i] != expected)
            return false;
        expected *= tensor.shape[i];
    }
    return true;
}

} // namespace

bool TensorRef::sameView(const TensorRef& other) const
{
    return storage.key == other.storage.key && storage.viewOffset == other.storage.viewOffset && dtype == other.dtype &&
           offset == other.offset && shape == other.shape && strides == other.strides;
}

Result<StorageRef> readStorageRef(const Document& document, NodeId persistentId)
{
    const Node& reference = document.at(persistentId);
    if (reference.kind != Kind::PersistentId)
        return badStorage();
    const Node& id = document.at(reference.items.front());
    if (id.kind != Kind::Tuple || id.items.size() < 5 || id.items.size() > 6)
        return badStorage();
    const Node& tag = document.at(id.items[0]);
    const Node& type = document.at(id.items[1]);
    const Node& key = document.at(id.items[2]);
    const bool known = tag.kind == Kind::String && tag.text == "storage" && type.kind == Kind::Global &&
                       (type.text == "torch" || type.text == "torch.cuda" || type.text == "torch.storage");
    if (!known || key.kind != Kind::String || key.text.empty() || key.text.size() > 64 ||
        !isInt(document, id.items[4]) || document.at(id.items[4]).integer > maxCount)
        return badStorage();
    const auto* found = std::ranges::find(storageTypes, type.name, &StorageType::name);
    if (found == storageTypes.end())
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Element type %1 is not supported."),
                         {document.className(id.items[1])});
    StorageRef storage;
    storage.key = key.text;
    storage.dtype = found->dtype;
    storage.elementSize = found->elementSize;
    storage.typeName = found->name;
    storage.count = document.at(id.items[4]).integer;
    if (id.items.size() == 6 && document.at(id.items[5]).kind != Kind::None) {
        const Node& view = document.at(id.items[5]);
        if (view.kind != Kind::Tuple || view.items.size() != 3 || !isInt(document, view.items[1]) ||
            !isInt(document, view.items[2]))
            return badStorage();
        storage.viewOffset = document.at(view.items[1]).integer;
        storage.viewCount = document.at(view.items[2]).integer;
    }
    return storage;
}

bool isTensor(const Document& document, NodeId id)
{
    return rebuildVersion(document, unwrapParameter(document, id)) != 0;
}

Result<TensorRef> readTensorRef(const Document& document, NodeId id, const std::string& name)
{
    const NodeId inner = unwrapParameter(document, id);
    const int version = rebuildVersion(document, inner);
    const auto malformed = [&name] {
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The description of tensor %1 is malformed."),
                         {name});
    };
    if (version == 0)
        return malformed();
    const std::vector<NodeId>& arguments = document.at(document.at(inner).arguments).items;
    if (arguments.size() < (version == 3 ? 7U : 4U) || !isInt(document, arguments[1]))
        return malformed();
    TensorRef tensor;
    tensor.name = name;
    auto storage = readStorageRef(document, arguments[0]);
    if (!storage)
        return makeError(storage.error().code, GRAFT_TR_NOOP("core", "Tensor %1 cannot be read."), {name},
                         storage.error());
    tensor.storage = *std::move(storage);
    GRAFT_CHECK(decideType(document, arguments, version, tensor));
    tensor.offset = document.at(arguments[1]).integer;
    GRAFT_TRY(shape, readInts(document, arguments[2], name));
    GRAFT_TRY(strides, readInts(document, arguments[3], name));
    tensor.shape = std::move(shape);
    tensor.strides = std::move(strides);
    auto count = checkedElementCount(tensor.shape);
    if (!count)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Tensor %1 cannot be read."), {name}, count.error());
    tensor.count = *count;
    GRAFT_CHECK(checkExtent(tensor));
    return tensor;
}

Result<TensorData> gatherTensor(const TensorRef& tensor, std::span<const std::byte> storage)
{
    if (storage.size() != tensor.storage.byteCount())
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The storage of tensor %1 has %2 bytes instead of %3."),
                         {tensor.name, std::to_string(storage.size()), std::to_string(tensor.storage.byteCount())});
    GRAFT_TRY(data, TensorData::allocate(tensor.dtype, tensor.shape));
    if (tensor.count == 0)
        return std::move(data);
    const std::size_t elementSize = sizeOf(tensor.dtype);
    const std::byte* from =
        storage.data() + static_cast<std::size_t>(tensor.storage.viewOffset + tensor.offset) * elementSize;
    std::byte* to = data.mutableBytes().data();
    if (isContiguous(tensor)) {
        std::memcpy(to, from, data.bytes().size());
        return std::move(data);
    }
    // An odometer over all dimensions but the last, which is copied row by row.
    const std::size_t outer = tensor.shape.size() - 1;
    const std::int64_t row = tensor.shape[outer];
    std::vector<std::int64_t> index(outer, 0);
    std::int64_t position = 0;
    for (std::int64_t done = 0; done < tensor.count; done += row) {
        copyRow(elementSize, to, from + position * static_cast<std::int64_t>(elementSize), row, tensor.strides[outer]);
        to += static_cast<std::size_t>(row) * elementSize;
        for (std::size_t d = outer; d-- > 0;) {
            position += tensor.strides[d];
            if (++index[d] < tensor.shape[d])
                break;
            position -= tensor.strides[d] * tensor.shape[d];
            index[d] = 0;
        }
    }
    return std::move(data);
}

} // namespace graft::pickle
