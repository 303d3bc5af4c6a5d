// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"

#include <QString>

namespace graft {

class NetworkDocument;

/// Shows an imported network in the document as a catalogue model would be: in place of all networks with a new
/// history (dataset and options stay), or undoably as another tab. A network without a name is called like `file`.
void openImported(NetworkDocument& document, const ImportedModel& model, const QString& file, bool newTab);

/// What is known of a file's origin in one line: "producer: pytorch 1.13, opset: 13".
[[nodiscard]] QString provenanceText(const ImportedModel& model);
/// "mapped", "approximated" or "unknown" in the user's language.
[[nodiscard]] QString fateText(LayerFate fate);

} // namespace graft
