// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_clipboard.h"

#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"

#include <utility>

namespace graft {

namespace {

const QString plainText = QStringLiteral("text/plain");

std::span<const std::byte> bytesOf(const QByteArray& array)
{
    return {reinterpret_cast<const std::byte*>(array.constData()), static_cast<std::size_t>(array.size())};
}

/// "conv1: Convolution 3x3, 64, /2", one line for each layer.
QString textOf(const NetworkGraph& graph)
{
    QStringList lines;
    for (const Layer& layer : graph.layers)
        lines << QStringLiteral("%1: %2").arg(toQString(layer.name), layerSummary(layer));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

LayerMimeData::LayerMimeData(NetworkFragment fragment)
    : m_fragment(std::move(fragment)),
      m_text(textOf(m_fragment.graph))
{
}

QStringList LayerMimeData::formats() const
{
    QStringList formats{QLatin1String(fragmentMimeType)};
    if (!m_fragment.weights.empty() && m_fragment.weights.byteSize() <= maxFragmentWeightBytes)
        formats << QLatin1String(fragmentWeightsMimeType);
    return formats << plainText;
}

bool LayerMimeData::hasFormat(const QString& mimeType) const
{
    return formats().contains(mimeType);
}

QVariant LayerMimeData::retrieveData(const QString& mimeType, QMetaType) const
{
    if (mimeType == QLatin1String(fragmentMimeType))
        return QByteArray::fromStdString(fragmentToJson(m_fragment));
    if (mimeType == QLatin1String(fragmentWeightsMimeType)) {
        const auto bytes = fragmentWeights(m_fragment);
        return bytes.ok() ? QVariant(QByteArray(reinterpret_cast<const char*>(bytes->data()),
                                                static_cast<qsizetype>(bytes->size())))
                          : QVariant();
    }
    return mimeType == plainText ? QVariant(m_text) : QVariant();
}

bool holdsLayers(const QMimeData* data)
{
    return data != nullptr && data->hasFormat(QLatin1String(fragmentMimeType));
}

Result<NetworkFragment> layersFrom(const QMimeData* data)
{
    if (!holdsLayers(data))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There are no layers on the clipboard."));
    if (const auto* own = qobject_cast<const LayerMimeData*>(data))
        return own->fragment();
    const QByteArray json = data->data(QLatin1String(fragmentMimeType));
    const QByteArray weights = data->data(QLatin1String(fragmentWeightsMimeType));
    return fragmentFrom({json.constData(), static_cast<std::size_t>(json.size())}, bytesOf(weights));
}

} // namespace graft
