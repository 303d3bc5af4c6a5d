// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/channels_last/channels_last.h"
#include "core/formats/tflite/model.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace graft::tflite {

/// Turns the operators of a model into layers, in the file's order, which is one of execution.
class Importer {
public:
    using Tensor = channels_last::Tensor;

    Importer(const Model& model, std::size_t fileSize, NetworkAssembler& assembler, const ImportOptions& options);
    [[nodiscard]] Result<void> run();

private:
    using Handler = Result<Tensor> (Importer::*)(const Operator&);

    [[nodiscard]] Result<void> addInput(std::int32_t index);
    [[nodiscard]] Result<void> importOperator(const Operator& op);
    [[nodiscard]] static Handler handlerOf(std::int32_t code);
    [[nodiscard]] bool valid(std::int32_t index) const;
    /// Input of an operator: a value, or a constant that is decoded now.
    [[nodiscard]] Result<Tensor> input(const Operator& op, std::size_t place);
    [[nodiscard]] Result<std::optional<TensorData>> constantInput(const Operator& op, std::size_t place);
    [[nodiscard]] Result<std::vector<std::int64_t>> numbersInput(const Operator& op, std::size_t place);
    [[nodiscard]] Result<Tensor> activated(const Operator& op, Tensor tensor, std::int32_t function);
    [[nodiscard]] std::string nameOf(const Operator& op) const;
    void noteQuantisation(const Operator& op);

    [[nodiscard]] Result<Tensor> convolution(const Operator& op);
    [[nodiscard]] Result<Tensor> depthwise(const Operator& op);
    [[nodiscard]] Result<Tensor> fullyConnected(const Operator& op);
    [[nodiscard]] Result<Tensor> pooling(const Operator& op);
    [[nodiscard]] Result<Tensor> arithmetic(const Operator& op);
    [[nodiscard]] Result<Tensor> activation(const Operator& op);
    [[nodiscard]] Result<Tensor> softmax(const Operator& op);
    [[nodiscard]] Result<Tensor> prelu(const Operator& op);
    [[nodiscard]] Result<Tensor> concatenation(const Operator& op);
    [[nodiscard]] Result<Tensor> reshape(const Operator& op);
    [[nodiscard]] Result<Tensor> squeeze(const Operator& op);
    [[nodiscard]] Result<Tensor> pad(const Operator& op);
    [[nodiscard]] Result<Tensor> mean(const Operator& op);
    [[nodiscard]] Result<Tensor> transpose(const Operator& op);
    [[nodiscard]] Result<Tensor> resize(const Operator& op);
    [[nodiscard]] Result<Tensor> stridedSlice(const Operator& op);
    [[nodiscard]] Result<Tensor> passOn(const Operator& op);
    [[nodiscard]] Result<void> split(const Operator& op);

    const Model& m_model;
    NetworkAssembler& m_assembler;
    channels_last::Builder m_builder;
    const ImportOptions& m_options;
    std::unordered_map<std::int32_t, Tensor> m_values;
    std::vector<int> m_uses; ///< by tensor: operators and outputs that read it
    std::size_t m_bytesLeft; ///< of constants that may still be decoded
};

} // namespace graft::tflite
