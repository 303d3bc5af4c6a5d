// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/formats/fragment/fragment.h"

namespace graft {

/// Layers on the clipboard: JSON, weights as safetensors, and names as text for everybody else. Bytes are made only
/// when somebody asks; inside one program the fragment itself is shared. GUI thread.
class LayerMimeData final : public QMimeData {
    Q_OBJECT
public:
    explicit LayerMimeData(NetworkFragment fragment);

    [[nodiscard]] const NetworkFragment& fragment() const { return m_fragment; }
    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString& mimeType) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString& mimeType, QMetaType type) const override;

private:
    NetworkFragment m_fragment;
    QString m_text;
};

/// Whether there seem to be layers; cheap.
[[nodiscard]] bool holdsLayers(const QMimeData* data);
/// The layers of a clipboard that anybody may have filled; the Error says what is wrong with it.
[[nodiscard]] Result<NetworkFragment> layersFrom(const QMimeData* data);

} // namespace graft
