// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimiser_state_p.h"

#include "core/runtime/tensor_binding_p.h"
#include "core/training/optimiser_p.h"

#include <c10/core/GradMode.h>
#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/lbfgs.h>
#include <torch/optim/rmsprop.h>
#include <torch/optim/sgd.h>

#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace graft {
namespace {

using torch::optim::Optimizer;

const std::string group = "optimizer/";

Result<TensorData> integer(std::int64_t value)
{
    GRAFT_TRY(data, TensorData::allocate(DType::Int64, {1}));
    std::memcpy(data.mutableBytes().data(), &value, sizeof value);
    return std::move(data);
}

Result<TensorData> real(double value)
{
    GRAFT_TRY(data, TensorData::allocate(DType::Float64, {1}));
    std::memcpy(data.mutableBytes().data(), &value, sizeof value);
    return std::move(data);
}

/// "old_dirs.3"
std::string numbered(const char* field, std::size_t number)
{
    std::string name = field;
    name += '.';
    name += std::to_string(number);
    return name;
}

Error doesNotFit(const std::string& name)
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The saved optimizer state \"%1\" does not fit."),
                     {name});
}

/// Writes the fields of a state, one after the other.
class Saver {
public:
    Saver(WeightStore& out, std::string parameter) : m_out(out), m_parameter(std::move(parameter)) {}

    template <class State>
    [[nodiscard]] Result<void> tensor(const char* field, State& state, at::Tensor& (State::*get)())
    {
        return put(field, (state.*get)());
    }
    template <class State>
    [[nodiscard]] Result<void> count(const char* field, State& state, std::int64_t& (State::*get)())
    {
        GRAFT_TRY(data, integer((state.*get)()));
        m_out.insert(nameOf(field), std::move(data));
        return {};
    }
    template <class State>
    [[nodiscard]] Result<void> number(const char* field, State& state, double& (State::*get)())
    {
        GRAFT_TRY(data, real((state.*get)()));
        m_out.insert(nameOf(field), std::move(data));
        return {};
    }
    template <class State>
    [[nodiscard]] Result<void> list(const char* field, State& state, std::deque<at::Tensor>& (State::*get)())
    {
        std::size_t i = 0;
        for (const at::Tensor& tensor : (state.*get)())
            GRAFT_CHECK(put(numbered(field, i++), tensor));
        return {};
    }

private:
    [[nodiscard]] std::string nameOf(const std::string& field) const { return group + field + "/" + m_parameter; }
    [[nodiscard]] Result<void> put(const std::string& field, const at::Tensor& tensor)
    {
        if (!tensor.defined())
            return {};
        GRAFT_TRY(copy, copyOf(tensor));
        m_out.insert(nameOf(field), std::move(copy));
        return {};
    }

    WeightStore& m_out;
    std::string m_parameter;
};

/// Reads what a Saver wrote.
class Loader {
public:
    Loader(const WeightStore& from, std::string parameter, at::Tensor like)
        : m_from(from),
          m_parameter(std::move(parameter)),
          m_like(std::move(like))
    {
    }

    template <class State>
    [[nodiscard]] Result<void> tensor(const char* field, State& state, at::Tensor& (State::*get)())
    {
        GRAFT_TRY(tensor, take(field));
        (state.*get)() = std::move(tensor);
        return {};
    }
    template <class State>
    [[nodiscard]] Result<void> count(const char* field, State& state, std::int64_t& (State::*get)())
    {
        return scalar(field, DType::Int64, (state.*get)());
    }
    template <class State>
    [[nodiscard]] Result<void> number(const char* field, State& state, double& (State::*get)())
    {
        return scalar(field, DType::Float64, (state.*get)());
    }
    template <class State>
    [[nodiscard]] Result<void> list(const char* field, State& state, std::deque<at::Tensor>& (State::*get)())
    {
        for (std::size_t i = 0;; ++i) {
            GRAFT_TRY(tensor, take(numbered(field, i)));
            if (!tensor.defined())
                return {};
            (state.*get)().push_back(std::move(tensor));
        }
    }
    [[nodiscard]] bool has(const std::string& field) const { return m_from.find(nameOf(field)) != nullptr; }

private:
    [[nodiscard]] std::string nameOf(const std::string& field) const { return group + field + "/" + m_parameter; }
    /// On the device and in the memory layout of the parameter: the order of its numbers decides how sums round.
    [[nodiscard]] Result<at::Tensor> take(const std::string& field) const
    {
        const TensorData* data = m_from.find(nameOf(field));
        if (data == nullptr)
            return at::Tensor();
        const at::Tensor view = viewOf(*data);
        if (view.sizes() != m_like.sizes() && view.dim() > 1)
            return doesNotFit(nameOf(field));
        if (view.sizes() != m_like.sizes())
            return view.to(m_like.device()).clone();
        return at::empty_like(m_like, view.scalar_type()).copy_(view);
    }
    template <class T>
    [[nodiscard]] Result<void> scalar(const char* field, DType type, T& out) const
    {
        const TensorData* data = m_from.find(nameOf(field));
        if (data == nullptr || data->dtype() != type || data->elementCount() != 1)
            return doesNotFit(nameOf(field));
        std::memcpy(&out, data->bytes().data(), sizeof out);
        return {};
    }

    const WeightStore& m_from;
    std::string m_parameter;
    at::Tensor m_like;
};

// What each kind of optimiser remembers. Saver and Loader are visited alike.

template <class Visitor>
Result<void> visitState(Visitor& visit, torch::optim::SGDParamState& s)
{
    using S = torch::optim::SGDParamState;
    return visit.template tensor<S>("momentum_buffer", s, &S::momentum_buffer);
}

template <class Visitor, class S>
Result<void> visitAdam(Visitor& visit, S& s)
{
    GRAFT_CHECK(visit.template count<S>("step", s, &S::step));
    GRAFT_CHECK(visit.template tensor<S>("exp_avg", s, &S::exp_avg));
    GRAFT_CHECK(visit.template tensor<S>("exp_avg_sq", s, &S::exp_avg_sq));
    return visit.template tensor<S>("max_exp_avg_sq", s, &S::max_exp_avg_sq);
}

template <class Visitor>
Result<void> visitState(Visitor& visit, torch::optim::AdamParamState& s)
{
    return visitAdam(visit, s);
}

template <class Visitor>
Result<void> visitState(Visitor& visit, torch::optim::AdamWParamState& s)
{
    return visitAdam(visit, s);
}

template <class Visitor>
Result<void> visitState(Visitor& visit, torch::optim::RMSpropParamState& s)
{
    using S = torch::optim::RMSpropParamState;
    GRAFT_CHECK(visit.template count<S>("step", s, &S::step));
    GRAFT_CHECK(visit.template tensor<S>("square_avg", s, &S::square_avg));
    GRAFT_CHECK(visit.template tensor<S>("momentum_buffer", s, &S::momentum_buffer));
    return visit.template tensor<S>("grad_avg", s, &S::grad_avg);
}

template <class Visitor>
Result<void> visitState(Visitor& visit, torch::optim::LBFGSParamState& s)
{
    using S = torch::optim::LBFGSParamState;
    GRAFT_CHECK(visit.template count<S>("func_evals", s, &S::func_evals));
    GRAFT_CHECK(visit.template count<S>("n_iter", s, &S::n_iter));
    GRAFT_CHECK(visit.template number<S>("t", s, &S::t));
    GRAFT_CHECK(visit.template number<S>("prev_loss", s, &S::prev_loss));
    GRAFT_CHECK(visit.template tensor<S>("d", s, &S::d));
    GRAFT_CHECK(visit.template tensor<S>("H_diag", s, &S::H_diag));
    GRAFT_CHECK(visit.template tensor<S>("prev_flat_grad", s, &S::prev_flat_grad));
    GRAFT_CHECK(visit.template list<S>("old_dirs", s, &S::old_dirs));
    GRAFT_CHECK(visit.template list<S>("old_stps", s, &S::old_stps));
    return visit.template list<S>("ro", s, &S::ro);
}

template <class State>
Result<void> restoreState(OptimiserMemory& states, const at::Tensor& parameter, Loader& loader)
{
    auto state = std::make_unique<State>();
    GRAFT_CHECK(visitState(loader, *state));
    states[optimiserKeyOf(parameter)] = std::move(state);
    return {};
}

template <class State>
Result<bool> saveIf(torch::optim::OptimizerParamState& state, Saver& saver)
{
    auto* known = dynamic_cast<State*>(&state);
    if (known == nullptr)
        return false;
    GRAFT_CHECK(visitState(saver, *known));
    return true;
}

} // namespace

Result<void> saveOptimiser(const Optimizer& optimiser, const std::vector<GraphModule::Parameter>& parameters,
                           WeightStore& out)
{
    using namespace torch::optim;
    for (const GraphModule::Parameter& parameter : parameters) {
        const auto found = optimiser.state().find(optimiserKeyOf(parameter.tensor));
        if (found == optimiser.state().end())
            continue;
        Saver saver(out, parameter.name);
        bool saved = false;
        for (const auto save : {&saveIf<SGDParamState>, &saveIf<AdamParamState>, &saveIf<AdamWParamState>,
                                &saveIf<RMSpropParamState>, &saveIf<LBFGSParamState>}) {
            GRAFT_TRY(done, save(*found->second, saver));
            saved = saved || done;
        }
        if (!saved)
            return makeError(ErrorCode::Internal,
                             GRAFT_TR_NOOP("core", "The state of this optimizer cannot be saved."));
    }
    return {};
}

Result<void> restoreOptimiser(Optimizer& optimiser, const std::vector<GraphModule::Parameter>& parameters,
                              const WeightStore& from)
{
    using namespace torch::optim;
    const c10::NoGradGuard noGradient;
    for (const GraphModule::Parameter& parameter : parameters) {
        Loader loader(from, parameter.name, parameter.tensor);
        OptimiserMemory& states = optimiser.state();
        if (dynamic_cast<const SGD*>(&optimiser) != nullptr && loader.has("momentum_buffer"))
            GRAFT_CHECK(restoreState<SGDParamState>(states, parameter.tensor, loader));
        else if (dynamic_cast<const Adam*>(&optimiser) != nullptr && loader.has("exp_avg"))
            GRAFT_CHECK(restoreState<AdamParamState>(states, parameter.tensor, loader));
        else if (dynamic_cast<const AdamW*>(&optimiser) != nullptr && loader.has("exp_avg"))
            GRAFT_CHECK(restoreState<AdamWParamState>(states, parameter.tensor, loader));
        else if (dynamic_cast<const RMSprop*>(&optimiser) != nullptr && loader.has("square_avg"))
            GRAFT_CHECK(restoreState<RMSpropParamState>(states, parameter.tensor, loader));
        else if (dynamic_cast<const LBFGS*>(&optimiser) != nullptr && loader.has("n_iter"))
            GRAFT_CHECK(restoreState<LBFGSParamState>(states, parameter.tensor, loader));
    }
    return {};
}

Result<TensorData> bytesOf(const at::Tensor& bytes)
{
    GRAFT_TRY(copy, TensorData::allocate(DType::UInt8, bytes.sizes().vec()));
    std::memcpy(copy.mutableBytes().data(), bytes.contiguous().data_ptr(), copy.bytes().size());
    return std::move(copy);
}

} // namespace graft
