// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_importer_p.h"

#include "core/weights/tensor_transform.h"

#include <array>

namespace graft::onnxfile {
namespace {

Error noWeights()
{
    return notMapped(GRAFT_TR_NOOP("core", "Its weights are computed, not stored."));
}

Result<TensorData> transposed(const TensorData& matrix)
{
    const std::vector<std::size_t> axes{1, 0};
    return permuted(matrix, axes);
}

/// Queries', keys' and values' projections as one [3 * E, E], or [3 * E] for the biases. `first`: input of the
/// queries'.
Result<TensorData> stacked(const NodeReader& r, std::size_t first, std::int64_t embed, bool bias)
{
    const bool together = r.node.input(first) == r.node.input(first + 2);
    std::vector<float> values;
    for (std::size_t part = 0; part < (together ? 1U : 3U); ++part) {
        const auto tensor = r.floats(first + 2 * part);
        if (!tensor)
            return noWeights();
        GRAFT_TRY(straight, bias ? Result<TensorData>(*tensor) : transposed(*tensor));
        GRAFT_TRY(numbers, floatsOf(straight));
        values.insert(values.end(), numbers.begin(), numbers.end());
    }
    return TensorData::fromFloats(bias ? Integers{3 * embed} : Integers{3 * embed, embed}, values);
}

/// The module "self_attention" of its projection "self_attention.out_proj".
std::string moduleName(const NodeReader& r)
{
    std::string name =
        layerNameOf(Node{r.node.name, "Linear", {}, {r.node.input(0), r.node.input(7)}, {}, {}}, r.in.model());
    for (const std::string_view tail : {".out_proj", ".proj", ".to_out.0"}) {
        if (name.size() > tail.size() && name.ends_with(tail))
            name.resize(name.size() - tail.size());
    }
    return name;
}

Result<void> attention(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() != 3)
        return notMapped(GRAFT_TR_NOOP("core", "It does not attend to a sequence."));
    const std::int64_t embed = dims[2];
    GRAFT_TRY(weight, stacked(r, 1, embed, false));
    GRAFT_TRY(bias, stacked(r, 2, embed, true));
    const auto own = r.floats(7, Integers{embed, embed});
    const auto ownBias = r.floats(8, Integers{embed});
    if (!own || !ownBias)
        return noWeights();
    GRAFT_TRY(straight, transposed(*own));
    const Value out = r.in.net().add(moduleName(r), "MultiheadAttention",
                                     {{"embed_dim", embed}, {"num_heads", r.node.integer("heads", 1)}}, {r.value(0)});
    r.in.net().setTensor(out, "in_proj_weight", std::move(weight));
    r.in.net().setTensor(out, "in_proj_bias", std::move(bias));
    r.in.net().setTensor(out, "out_proj.weight", std::move(straight));
    r.in.net().setTensor(out, "out_proj.bias", *ownBias);
    r.result(out);
    return {};
}

} // namespace

std::span<const OperatorEntry> attentionReaders()
{
    static constexpr std::array entries{OperatorEntry{"graft.Attention", attention}};
    return entries;
}

} // namespace graft::onnxfile
