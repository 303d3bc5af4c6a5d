// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/pattern_search_p.h"

#include <algorithm>
#include <cmath>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;

/// Where the heads of queries, keys or values come from: a third of one projection, or a projection of their own.
struct HeadSource {
    const Node* projection = nullptr; ///< "graft.Linear"
    std::int64_t begin = -1;          ///< first column; -1: all of them
    std::int64_t heads = 0;
    std::int64_t width = 0;
};

bool hasPerm(const Node* node, const Integers& perm)
{
    return node != nullptr && node->integers("perm") == perm;
}

/// [N, L, E] cut into heads [N, L, H, D], which `value` is.
std::optional<HeadSource> splitHeads(const PatternSearch& search, const std::string& value)
{
    const Node* reshape = search.maker(value, "Reshape");
    const TensorData* shape = reshape != nullptr ? search.constant(reshape->input(1)) : nullptr;
    if (shape == nullptr || shape->elementCount() != 4)
        return std::nullopt;
    const Integers dims = integersOf(*shape);
    HeadSource source;
    source.heads = dims[2];
    source.width = dims[3];
    if (const Node* slice = search.maker(reshape->input(0), "Slice")) {
        const auto axis = search.number(slice->input(3));
        const auto start = search.number(slice->input(1));
        const auto end = search.number(slice->input(2));
        if (!axis || !start || !end || (*axis != 2 && *axis != -1) ||
            *end - *start != static_cast<double>(source.heads * source.width))
            return std::nullopt;
        source.begin = static_cast<std::int64_t>(*start);
        source.projection = search.maker(slice->input(0), "graft.Linear");
    } else {
        source.projection = search.maker(reshape->input(0), "graft.Linear");
    }
    if (source.projection == nullptr || source.projection->inputs.size() != 3 || source.heads < 1 || source.width < 1)
        return std::nullopt;
    return source;
}

std::optional<HeadSource> headsBehind(const PatternSearch& search, const std::string& value, const Integers& perm)
{
    const Node* turned = search.maker(value, "Transpose");
    return hasPerm(turned, perm) ? splitHeads(search, turned->input(0)) : std::nullopt;
}

/// Keys stand with their axes turned for the product.
std::optional<HeadSource> keysBehind(const PatternSearch& search, const std::string& value)
{
    if (auto direct = headsBehind(search, value, {0, 2, 3, 1}))
        return direct;
    const Node* turned = search.maker(value, "Transpose");
    return hasPerm(turned, {0, 1, 3, 2}) ? headsBehind(search, turned->input(0), {0, 2, 1, 3}) : std::nullopt;
}

/// Takes a factor off a value: what is multiplied and by how much.
std::pair<std::string, double> withoutFactor(const PatternSearch& search, const std::string& value)
{
    const Node* node = search.maker(value);
    if (node != nullptr && node->inputs.size() == 2 && (node->type == "Mul" || node->type == "Div")) {
        const Product product = search.product(*node);
        if (product.factors.size() == 1)
            return {product.factors[0], product.coefficient};
    }
    return {value, 1.0};
}

bool scalesByWidth(double factor, std::int64_t width)
{
    return std::abs(factor * std::sqrt(static_cast<double>(width)) - 1.0) < 1e-3;
}

} // namespace

/// The end of self-attention: the projection behind the mixed values. It becomes "graft.Attention" with the value
/// that all three projections read, their weights and biases, and its own.
void findAttention(const PatternSearch& search, Node& node)
{
    if (node.type != "graft.Linear" || node.inputs.size() != 3)
        return;
    const Node* joined = search.maker(node.inputs[0], "Reshape");
    const Node* back = joined != nullptr ? search.maker(joined->input(0), "Transpose") : nullptr;
    const Node* mixed = hasPerm(back, {0, 2, 1, 3}) ? search.maker(back->input(0), "MatMul") : nullptr;
    const Node* shares = mixed != nullptr ? search.maker(mixed->input(0), "Softmax") : nullptr;
    const std::int64_t axis = shares != nullptr ? shares->integer("axis", -1) : 0;
    if (axis != -1 && axis != 3)
        return;
    const auto values = headsBehind(search, mixed->input(1), {0, 2, 1, 3});
    const auto [scores, outer] = withoutFactor(search, shares->input(0));
    const Node* product = search.maker(scores, "MatMul");
    if (!values || product == nullptr)
        return;
    const auto [left, leftFactor] = withoutFactor(search, product->input(0));
    const auto [right, rightFactor] = withoutFactor(search, product->input(1));
    const auto queries = headsBehind(search, left, {0, 2, 1, 3});
    const auto keys = keysBehind(search, right);
    if (!queries || !keys || !scalesByWidth(outer * leftFactor * rightFactor, queries->width))
        return;
    const std::int64_t all = queries->heads * queries->width;
    const std::string& x = queries->projection->inputs[0];
    std::vector<std::string> inputs{x};
    for (const auto* source : {&*queries, &*keys, &*values}) {
        const auto place = static_cast<std::int64_t>((inputs.size() - 1) / 2) * all;
        const TensorData* weight = search.constant(source->projection->inputs[1]);
        const bool whole = source->begin < 0;
        if (weight == nullptr || source->heads != queries->heads || source->width != queries->width ||
            source->projection->inputs[0] != x || (!whole && source->begin != place) ||
            weight->shape() != Integers{all, whole ? all : 3 * all})
            return;
        inputs.push_back(source->projection->inputs[1]);
        inputs.push_back(source->projection->inputs[2]);
    }
    inputs.push_back(node.inputs[1]);
    inputs.push_back(node.inputs[2]);
    node.attributes.insert_or_assign("heads", queries->heads);
    PatternSearch::become(node, "graft.Attention", std::move(inputs));
}

} // namespace graft::onnxfile
