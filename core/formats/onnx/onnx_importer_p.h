// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/network_assembler.h"
#include "core/formats/onnx/onnx_model_p.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Private to core/formats/onnx: operators become layers.
namespace graft::onnxfile {

using Value = NetworkAssembler::Value;
using Integers = std::vector<std::int64_t>;

/// Turns a model into a network, operator by operator.
class Importer {
public:
    Importer(Model model, const ImportOptions& options);
    Result<ImportedModel> import();

    [[nodiscard]] const Model& model() const { return m_model; }
    NetworkAssembler& net() { return m_net; }

    /// A value as it flows; a transposition that waits for its inverse is carried out now.
    [[nodiscard]] Value valueOf(const std::string& name);
    [[nodiscard]] bool isComputed(const std::string& name) const { return m_flows.contains(name); }
    [[nodiscard]] const TensorData* constant(const std::string& name) const { return m_model.constant(name); }
    /// Its shape, the batch as -1; empty where it is not known. Leaves transpositions waiting.
    [[nodiscard]] Integers dimsOf(const std::string& name) const;
    void setConstant(const std::string& name, TensorData tensor);
    void setValue(const std::string& name, Value value) { m_flows.insert_or_assign(name, Flow{value, {}, {}}); }
    /// The same value under another name, transpositions included.
    void alias(const std::string& name, const std::string& other);
    /// Axis i of the new value is axis perm[i] of the old one.
    void transpose(const std::string& name, const std::string& from, const Integers& perm, const std::string& layer);
    /// The file's own length of the batch, where it is fixed.
    [[nodiscard]] std::int64_t fileBatch() const { return m_fileBatch; }
    /// Whether nothing but changes of shape lies between a value and the network's output.
    [[nodiscard]] bool endsTheNetwork(const std::string& name) const { return m_trailing.contains(name); }
    void noteProbabilities() { m_net.setProvenance("output", "probabilities"); }

private:
    struct Flow {
        Value value;
        Integers pending; ///< a transposition not carried out yet; empty: none
        std::string pendingName;
    };

    void readInputs();
    void readPicture(const ValueFacts& input);
    void readNode(const Node& node);
    bool foldShape(const Node& node);
    void becomeUnknown(const Node& node, Error reason);
    void findTrailing();
    void readOutput();
    void noteFoldedNormalisation();
    [[nodiscard]] std::vector<std::string> classNames() const;

    Model m_model;
    const ImportOptions& m_options;
    NetworkAssembler m_net;
    std::map<std::string, Flow, std::less<>> m_flows;
    std::set<std::string, std::less<>> m_trailing;
    std::int64_t m_fileBatch = unknownLength;
};

/// One operator while it is read.
class NodeReader {
public:
    NodeReader(Importer& importer, const Node& read) : in(importer), node(read) {}

    Importer& in;
    const Node& node;

    [[nodiscard]] bool computed(std::size_t i) const { return in.isComputed(node.input(i)); }
    [[nodiscard]] Value value(std::size_t i) const { return in.valueOf(node.input(i)); }
    [[nodiscard]] const TensorData* constant(std::size_t i) const { return in.constant(node.input(i)); }
    /// A constant as float32 of a shape (or as it is); nothing where it is absent or does not fit.
    [[nodiscard]] std::optional<TensorData> floats(std::size_t i, std::optional<Integers> shape = {}) const;
    /// Numbers that newer files give as an input and older ones as an attribute.
    [[nodiscard]] Integers integers(std::size_t i, std::string_view attribute) const;
    [[nodiscard]] std::optional<double> number(std::size_t i, std::string_view attribute) const;
    /// Shape of an input; the batch is -1.
    [[nodiscard]] Result<Integers> dims(std::size_t i) const;
    [[nodiscard]] std::string name() const; ///< for the layer
    void result(Value value) const { in.setValue(node.outputs[0], value); }
    Result<void> layer(const char* type, ParameterMap parameters = {}) const; ///< of one input
};

[[nodiscard]] Error notMapped(std::string text, std::vector<std::string> args = {});
/// What the operators of this kind become; an Error: the reason why this one stays unknown. Nothing has been added
/// then.
using OperatorReader = Result<void> (*)(const NodeReader&);
struct OperatorEntry {
    std::string_view type;
    OperatorReader read;
};
[[nodiscard]] std::span<const OperatorEntry> attentionReaders();
[[nodiscard]] std::span<const OperatorEntry> convolutionReaders();
[[nodiscard]] std::span<const OperatorEntry> elementReaders();
[[nodiscard]] std::span<const OperatorEntry> normalisationReaders();
[[nodiscard]] std::span<const OperatorEntry> resamplingReaders();
[[nodiscard]] std::span<const OperatorEntry> shapeReaders();

/// A value with another shape (batch first, -1): the layer that gives it, or none where it has it already.
Result<void> reshapeTo(const NodeReader& r, Integers wanted);
/// The name of a node's layer: as PyTorch calls the module, or Keras the layer, where that can be told.
[[nodiscard]] std::string layerNameOf(const Node& node, const Model& model);

} // namespace graft::onnxfile
