// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace graft {

/// A network Graft knows: how to build it, where its weights are, what it is worth.
struct CatalogueEntry {
    std::string name;   ///< "squeezenet1_1": torchvision's builder name
    std::string title;  ///< "SqueezeNet 1.1"
    std::string family; ///< "SqueezeNet"
    std::string task = "image-classification";
    std::string description; ///< translatable sentence for people, context "zoo"
    std::int64_t parameters = 0;
    double fileMiB = 0; ///< size of the weight file
    double top1 = 0;    ///< published accuracy, percent
    double top5 = 0;
    double gigaMacs = 0; ///< published multiply-accumulates, 10^9
    int inputSize = 224; ///< crop, px
    int resize = 256;
    int minimumSize = 1;      ///< smallest input, px
    std::string accuracyNote; ///< what top1 was measured on: "ImageNet-1k", "Tiny ImageNet (200 classes)"
    std::string weightFile;   ///< file name with the SHA-256 prefix; empty for the embedded model
    std::string sha256Prefix; ///< first hex digits of the file's SHA-256
    std::string url;          ///< where the weights come from; empty for the embedded model
    std::string licence;
    std::string weightsName;                ///< "IMAGENET1K_V1": which of the published weights
    std::string paper;                      ///< "He et al. 2015, arXiv:1512.03385"
    std::string interpolation = "bilinear"; ///< of the preparation of pictures
    /// Names that differ in weight files: (Graft's, the file's), whole tensor names.
    std::vector<std::pair<std::string, std::string>> aliases;
    bool embedded = false;               ///< weights travel inside the program
    std::function<NetworkGraph()> build; ///< with pretrained head and class names
    std::function<std::span<const std::string>()> classNames;
};

/// Every network, the embedded default first.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();
[[nodiscard]] const CatalogueEntry* findModel(std::string_view name);

} // namespace graft
