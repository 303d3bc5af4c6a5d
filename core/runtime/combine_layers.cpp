// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <c10/core/GradMode.h>

#include <array>
#include <vector>

namespace graft {
namespace {

/// Whether `other` can be worked into `target` in place: same type, and it never widens `target`.
bool fitsInto(const at::Tensor& target, const at::Tensor& other)
{
    if (target.scalar_type() != other.scalar_type() || target.dim() != other.dim())
        return false;
    for (std::int64_t d = 0; d < target.dim(); ++d) {
        if (other.size(d) != 1 && other.size(d) != target.size(d))
            return false;
    }
    return true;
}

class Addition final : public RuntimeLayer {
public:
    explicit Addition(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        at::Tensor sum = inputs[0];
        bool own = context.mayOverwrite;
        for (const at::Tensor& more : inputs.subspan(1)) {
            if (own && fitsInto(sum, more))
                sum.add_(more);
            else
                sum = at::add(sum, more);
            own = true;
        }
        return {sum};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }
};

class Multiplication final : public RuntimeLayer {
public:
    explicit Multiplication(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        at::Tensor product = inputs[0];
        // The gradient of each factor is made from the others, so none may change while it is wanted.
        const bool inPlace = !at::GradMode::is_enabled();
        bool own = context.mayOverwrite;
        for (const at::Tensor& more : inputs.subspan(1)) {
            if (own && inPlace && fitsInto(product, more))
                product.mul_(more);
            else
                product = at::mul(product, more);
            own = true;
        }
        return {product};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }
};

class Subtraction final : public RuntimeLayer {
public:
    explicit Subtraction(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::sub(inputs[0], inputs[1])};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }
};

class LargestOf final : public RuntimeLayer {
public:
    explicit LargestOf(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        at::Tensor largest = inputs[0];
        for (const at::Tensor& more : inputs.subspan(1))
            largest = at::maximum(largest, more);
        return {largest};
    }
};

class Concatenation final : public RuntimeLayer {
public:
    explicit Concatenation(const BuildContext& context) : m_dimension(intParameter(context.layer, "dim")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::cat(at::TensorList(inputs.data(), inputs.size()), m_dimension)};
    }

private:
    std::int64_t m_dimension;
};

} // namespace

std::span<const BuilderEntry> combineBuilders()
{
    static const std::array entries{
        BuilderEntry{"Add", buildLayer<Addition>}, BuilderEntry{"Multiply", buildLayer<Multiplication>},
        BuilderEntry{"Subtract", buildLayer<Subtraction>}, BuilderEntry{"Maximum", buildLayer<LargestOf>},
        BuilderEntry{"Concat", buildLayer<Concatenation>}};
    return entries;
}

} // namespace graft
