// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/onnx/onnx_model_p.h"

#include <unordered_map>

/// Private to core/formats/onnx: what several operators of a file compute together.
namespace graft::onnxfile {

/// A product taken apart: values that are multiplied, and the constant factor in front of them.
struct Product {
    std::vector<std::string> factors;
    double coefficient = 1;
};

class PatternSearch {
public:
    explicit PatternSearch(Model& model);

    void run();

    /// The node that computes a value, if it has the operator; nullptr else.
    [[nodiscard]] const Node* maker(const std::string& value, std::string_view op) const;
    [[nodiscard]] const Node* maker(const std::string& value) const;
    [[nodiscard]] const TensorData* constant(const std::string& value) const { return m_model.constant(value); }
    /// The number a value always has; nothing unless it is a constant of one element.
    [[nodiscard]] std::optional<double> number(const std::string& value) const;
    [[nodiscard]] bool isNumber(const std::string& value, double wanted) const;
    [[nodiscard]] int uses(const std::string& value) const;
    /// Of a node with two inputs: the computed and the constant one; nothing where that is not so.
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> computedAndConstant(const Node& node) const;
    [[nodiscard]] Product product(const Node& node) const;
    /// Turns a node into another one; it keeps its output.
    static void become(Node& node, std::string type, std::vector<std::string> inputs);

private:
    void removeUnread();

    Model& m_model;
    std::unordered_map<std::string, std::size_t> m_makers;
    std::unordered_map<std::string, int> m_uses;
};

/// Each looks at one node and changes it where it ends the pattern.
void findActivations(const PatternSearch& search, Node& node);
void findNormalisations(const PatternSearch& search, Node& node);
void findProducts(const PatternSearch& search, Node& node);
void findAttention(const PatternSearch& search, Node& node);

} // namespace graft::onnxfile
