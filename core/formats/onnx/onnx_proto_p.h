// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ONNX_NAMESPACE and ONNX_ML come from libonnx's CMake targets: without them the generated classes have other layouts.
#include <onnx/onnx_pb.h>
