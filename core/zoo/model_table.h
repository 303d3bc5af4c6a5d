// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/zoo/model_spec.h"

#include <cstdint>
#include <span>

/// Private to core/zoo: the table behind the catalogue. A new model is one row here and one builder function in its
/// family's file (network_builder.h says how that reads); its golden numbers come from tests/golden/make_golden.py.
namespace graft::zoo {

/// What all members of a family share.
struct FamilyRow {
    const char* name;
    const char* paper;       ///< "He et al. 2015, arXiv:1512.03385"
    const char* description; ///< translatable sentence, context "zoo": what it is good for, for a beginner
};

/// One published set of weights and the network it belongs to; one for each builder, the most accurate whose licence
/// does not forbid commercial use.
struct ModelRow {
    const char* name;    ///< torchvision's builder, unique
    const char* title;   ///< a name, not translated
    const char* family;  ///< one of familyRows()
    const char* weights; ///< torchvision's name for them; empty: none are published in a form Graft can download
    const char* file;    ///< of download.pytorch.org/models; ends in "-<digits of its SHA-256>.pth"
    std::int64_t parameters;
    double fileMiB;
    double top1; ///< published, percent; 0: none
    double top5;
    double gigaMacs;
    int crop;   ///< px
    int resize; ///< px
    const char* interpolation;
    int minimumSize; ///< px
    NetworkGraph (*build)(const ModelSpec& spec);
    const char* description = nullptr; ///< translatable, instead of the family's, context "zoo"
    const char* ownTensor = nullptr;   ///< a tensor that the file calls otherwise: Graft's name ...
    const char* fileTensor = nullptr;  ///< ... and the file's
};

[[nodiscard]] std::span<const FamilyRow> familyRows();
/// Every model but the embedded one, in the order in which a beginner meets them.
[[nodiscard]] std::span<const ModelRow> modelRows();

} // namespace graft::zoo
