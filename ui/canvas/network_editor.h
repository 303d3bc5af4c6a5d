// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise
#include <QPointF>

#include "core/formats/fragment/fragment.h"
#include "core/layers/structure_edits.h"
#include "ui/canvas/insert_place.h"
#include "ui/models/network_document.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QMimeData;

namespace graft {

class NetworkScene;

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom, DistributeAcross, DistributeDown };

/// What hands do to the network on a canvas, each one undo step with a readable name. Gestures, menus and keys all
/// come here. What cannot be done is said through the document's issueRaised.
class NetworkEditor final : public QObject {
    Q_OBJECT
public:
    explicit NetworkEditor(NetworkScene& scene);

    [[nodiscard]] NetworkScene& scene() const { return m_scene; }
    [[nodiscard]] bool isEnabled() const;

    /// Whether a type can work at a place, and what the place is called: "Between conv1 and bn1".
    [[nodiscard]] bool fits(const LayerSchema& schema, const InsertPlace& place) const;
    [[nodiscard]] QString describe(const InsertPlace& place) const;
    /// Inserts and selects a new layer.
    bool insert(const std::string& type, const InsertPlace& place);

    bool connectPorts(PortRef from, PortRef to, bool anyShape = false);
    bool reconnectPorts(const Connection& connection, PortRef from, PortRef to, bool anyShape = false);
    bool removeConnections(const std::vector<Connection>& connections);

    /// Removes layers; what followed is connected to what came before where it fits.
    bool removeLayers(const std::vector<LayerId>& layers);
    /// Copies beside the originals, with their weights and inner connections, and selects them.
    bool duplicate(const std::vector<LayerId>& layers);
    void copy(const std::vector<LayerId>& layers) const;
    bool cut(const std::vector<LayerId>& layers);
    /// Puts in what the clipboard holds, its middle at `at` (nothing: where it was).
    bool paste(std::optional<QPointF> at);
    bool paste(const QMimeData* data, std::optional<QPointF> at);

    /// Why a layer cannot be called that; empty if it can.
    [[nodiscard]] QString nameProblem(LayerId layer, const QString& name) const;
    bool rename(LayerId layer, const QString& name);

    bool align(Alignment alignment);
    /// Moves the selected nodes by scene px. Repeated nudges of the same nodes are one step.
    bool nudge(double dx, double dy);

Q_SIGNALS:
    /// Layers that have just come, to be looked at.
    void inserted(const std::vector<graft::LayerId>& layers);

private:
    bool refuse(const Error& error) const;
    bool finish(const QString& text, const Result<LayerInsertion>& insertion, const InsertPlace& place);
    bool pasteFragmentAt(const QString& text, const NetworkFragment& fragment, double dx, double dy);
    [[nodiscard]] NetworkFragment take(const std::vector<LayerId>& layers) const;
    [[nodiscard]] QString nameOf(LayerId layer) const;
    [[nodiscard]] QString namesOf(const std::vector<LayerId>& layers) const;
    [[nodiscard]] NetworkDocument& document() const;

    NetworkScene& m_scene;
};

} // namespace graft
