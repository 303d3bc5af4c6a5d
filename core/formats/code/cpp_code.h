// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <string>

namespace graft::code {

/// A C++ program that loads a TorchScript file with LibTorch, prepares a picture (binary PPM, so that no other library
/// is needed) in plain code exactly as the input layer says, and prints the five best classes.
[[nodiscard]] std::string cppExample(const NetworkGraph& graph, const std::string& modelFile);
/// The CMakeLists.txt that builds it.
[[nodiscard]] std::string cppBuildFile();

/// Programs that run an ONNX file with OpenCV's dnn module, with the same preparation of pictures.
[[nodiscard]] std::string opencvPython(const NetworkGraph& graph, const std::string& modelFile);
[[nodiscard]] std::string opencvCpp(const NetworkGraph& graph, const std::string& modelFile);
[[nodiscard]] std::string opencvBuildFile();

} // namespace graft::code
