// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/graph/network_graph.h"

#include <QString>

#include <vector>

namespace graft {

/// The pictures of one part with labels that index the network's classes, matched by name: the same
/// classes in another order are fine. As they are when the network has no class names. An Error that
/// names the class when the network does not know one.
[[nodiscard]] Result<std::vector<ImageEntry>> entriesFor(const NetworkGraph& graph, const ImageDataset& dataset,
                                                         DatasetPart part);

/// How people call a dataset: the name of its folder, or the built-in one in the user's language.
[[nodiscard]] QString datasetTitle(const ImageDataset& dataset);
/// How people call a picture: its file name, or the number of a drawn one.
[[nodiscard]] QString entryName(const ImageEntry& entry);

} // namespace graft
