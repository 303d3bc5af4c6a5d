// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/state_dict_writer.h"

#include "core/formats/zip/zip_reader.h"

#include <string>
#include <string_view>

namespace graft::pytorch {
namespace {

/// PyTorch's storage class of an element type.
std::string_view storageOf(DType type)
{
    switch (type) {
    case DType::Float32: return "FloatStorage";
    case DType::Float64: return "DoubleStorage";
    case DType::Float16: return "HalfStorage";
    case DType::BFloat16: return "BFloat16Storage";
    case DType::Int64: return "LongStorage";
    case DType::Int32: return "IntStorage";
    case DType::Int16: return "ShortStorage";
    case DType::Int8: return "CharStorage";
    case DType::UInt8: return "ByteStorage";
    case DType::Bool: return "BoolStorage";
    }
    return {};
}

/// Writes pickle opcodes of protocol 2.
class Pickler {
public:
    Pickler() { m_out = "\x80\x02"; }

    void raw(std::string_view opcodes) { m_out += opcodes; }
    void global(std::string_view module, std::string_view name)
    {
        m_out += 'c';
        m_out += module;
        m_out += '\n';
        m_out += name;
        m_out += '\n';
    }
    void text(std::string_view value)
    {
        m_out += 'X';
        number(static_cast<std::uint64_t>(value.size()), 4);
        m_out += value;
    }
    void integer(std::int64_t value)
    {
        if (value >= 0 && value < (std::int64_t{1} << 31)) {
            m_out += 'J';
            number(static_cast<std::uint64_t>(value), 4);
        } else {
            m_out += "\x8a\x08";
            number(static_cast<std::uint64_t>(value), 8);
        }
    }
    void tuple(const std::vector<std::int64_t>& values)
    {
        m_out += '(';
        for (const std::int64_t value : values)
            integer(value);
        m_out += 't';
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void number(std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            m_out += static_cast<char>((value >> (8 * i)) & 0xff);
    }
    std::string m_out;
};

void ordered(Pickler& pickle)
{
    pickle.global("collections", "OrderedDict");
    pickle.raw(")R");
}

/// torch._utils._rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)
void tensor(Pickler& pickle, const TensorData& data, const std::string& key)
{
    pickle.global("torch._utils", "_rebuild_tensor_v2");
    pickle.raw("((");
    pickle.text("storage");
    pickle.global("torch", storageOf(data.dtype()));
    pickle.text(key);
    pickle.text("cpu");
    pickle.integer(data.elementCount());
    pickle.raw("tQ"); // the tuple is the storage's persistent id
    pickle.integer(0);
    pickle.tuple(data.shape());
    std::vector<std::int64_t> strides(data.shape().size(), 1);
    for (std::size_t i = strides.size(); i-- > 1;)
        strides[i - 1] = strides[i] * std::max<std::int64_t>(data.shape()[i], 1);
    pickle.tuple(strides);
    pickle.raw("\x89"); // False
    ordered(pickle);
    pickle.raw("tR");
}

} // namespace

Result<std::vector<std::byte>> writeStateDict(const WeightStore& weights)
{
    Pickler pickle;
    ordered(pickle);
    pickle.raw("(");
    std::vector<ZipEntry> entries;
    std::vector<std::string> keys;
    for (const auto& [name, data] : weights.tensors()) {
        const std::string key = std::to_string(keys.size());
        pickle.text(name);
        tensor(pickle, data, key);
        keys.push_back(key);
        entries.push_back({"archive/data/" + key, data.bytes(), false});
    }
    pickle.raw("u.");
    const std::string text = pickle.take();
    constexpr std::string_view version = "3\n";
    entries.insert(entries.begin(), {"archive/data.pkl", std::as_bytes(std::span(text)), false});
    entries.push_back({"archive/version", std::as_bytes(std::span(version)), false});
    return writeZip(entries);
}

} // namespace graft::pytorch
