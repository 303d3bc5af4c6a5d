// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_check.h"

#include "core/formats/onnx/onnx_proto_p.h"

#include <onnx/checker.h>

#include <algorithm>
#include <climits>

namespace graft::onnxfile {
namespace {

bool hasExternalData(const onnx::GraphProto& graph)
{
    const auto external = [](const onnx::TensorProto& tensor) {
        return tensor.data_location() == onnx::TensorProto::EXTERNAL || tensor.external_data_size() > 0;
    };
    return std::ranges::any_of(graph.initializer(), external) ||
           std::ranges::any_of(graph.node(), [&](const onnx::NodeProto& node) {
               return std::ranges::any_of(node.attribute(), [&](const onnx::AttributeProto& attribute) {
                   // Subgraphs are not looked into: a model that has any is not checked.
                   return attribute.has_g() || attribute.graphs_size() > 0 || external(attribute.t()) ||
                          std::ranges::any_of(attribute.tensors(), external);
               });
           });
}

} // namespace

Result<void> checkModel(std::string_view bytes)
{
    onnx::ModelProto model;
    if (bytes.size() > INT_MAX || !model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "This is no ONNX model, or it is damaged."));
    if (hasExternalData(model.graph()))
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "A model that names other files is not given to libonnx."));
    try {
        onnx::checker::check_model(model);
    } catch (const std::exception& e) {
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "libonnx does not accept the model: %1"),
                         {e.what()});
    }
    return {};
}

} // namespace graft::onnxfile
