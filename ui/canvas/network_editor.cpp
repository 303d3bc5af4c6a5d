// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/network_editor.h"

#include "ui/canvas/network_scene.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"

#include <algorithm>

namespace graft {

NetworkEditor::NetworkEditor(NetworkScene& scene) : QObject(&scene), m_scene(scene) {}

bool NetworkEditor::isEnabled() const
{
    return m_scene.isEditable();
}

NetworkDocument& NetworkEditor::document() const
{
    return m_scene.document();
}

bool NetworkEditor::refuse(const Error& error) const
{
    Q_EMIT document().issueRaised({Severity::Error, error, error.layer, {}});
    return false;
}

QString NetworkEditor::nameOf(LayerId layer) const
{
    const Layer* found = document().graph().find(layer);
    return found != nullptr ? toQString(found->name) : QString();
}

QString NetworkEditor::namesOf(const std::vector<LayerId>& layers) const
{
    return layers.size() == 1 ? nameOf(layers.front()) : tr("%n layer(s)", nullptr, static_cast<int>(layers.size()));
}

bool NetworkEditor::fits(const LayerSchema& schema, const InsertPlace& place) const
{
    const NetworkAnalysis& analysis = document().analysis();
    if (place.connection)
        return givesOutput(schema) && fitsAfter(schema, analysis.outputOf(place.connection->from.layer)).ok();
    if (place.from)
        return fitsAfter(schema, analysis.outputOf(place.from->layer)).ok();
    if (place.to)
        return givesOutput(schema);
    if (!place.after)
        return true;
    const Layer* layer = document().graph().find(place.after);
    const LayerSchema* before = layer != nullptr ? findSchema(layer->type) : nullptr;
    if (before == nullptr || givesOutput(*before))
        return fitsAfter(schema, analysis.outputOf(place.after)).ok() &&
               (givesOutput(schema) || document().graph().outputsOf(place.after).empty());
    return givesOutput(schema) && takesInput(schema);
}

QString NetworkEditor::describe(const InsertPlace& place) const
{
    if (place.connection)
        return tr("Between %1 and %2").arg(nameOf(place.connection->from.layer), nameOf(place.connection->to.layer));
    if (place.from)
        return tr("Reads from %1").arg(nameOf(place.from->layer));
    if (place.to)
        return tr("Feeds %1").arg(nameOf(place.to->layer));
    return place.after ? tr("After %1").arg(nameOf(place.after)) : tr("On its own");
}

bool NetworkEditor::insert(const std::string& type, const InsertPlace& place)
{
    if (!isEnabled())
        return false;
    const NetworkGraph& graph = document().graph();
    const NetworkAnalysis& analysis = document().analysis();
    const LayerSchema* schema = findSchema(type);
    const QString title = schema != nullptr ? layerTitle(*schema) : toQString(type);
    if (place.connection) {
        const QString text = tr("Insert %1 between %2 and %3")
                                 .arg(title, nameOf(place.connection->from.layer), nameOf(place.connection->to.layer));
        return finish(text, insertIntoConnection(graph, analysis, *place.connection, type), place);
    }
    if (place.from)
        return finish(tr("Add %1 behind %2").arg(title, nameOf(place.from->layer)),
                      appendTo(graph, analysis, *place.from, type), place);
    if (place.to)
        return finish(tr("Add %1 before %2").arg(title, nameOf(place.to->layer)), prependTo(graph, *place.to, type),
                      place);
    if (place.after)
        return finish(tr("Insert %1 after %2").arg(title, nameOf(place.after)),
                      insertAfter(graph, analysis, place.after, type), place);
    return finish(tr("Add %1").arg(title), addFreeLayer(graph, type), place);
}

bool NetworkEditor::finish(const QString& text, const Result<LayerInsertion>& insertion, const InsertPlace& place)
{
    if (!insertion.ok())
        return refuse(insertion.error());
    DocumentChange change{insertion->edits, {}, {}};
    if (place.at) {
        const QPointF corner = *place.at - node_geometry::card().center();
        change.positions[insertion->layer] = {corner.x(), corner.y()};
    }
    if (!document().push(text, std::move(change)))
        return false;
    m_scene.selectLayers({insertion->layer});
    Q_EMIT inserted({insertion->layer});
    return true;
}

bool NetworkEditor::connectPorts(PortRef from, PortRef to, bool anyShape)
{
    if (!isEnabled())
        return false;
    auto edits = connectLayers(document().graph(), document().analysis(), from, to, anyShape);
    if (!edits)
        return refuse(edits.error());
    return document().push(tr("Connect %1 to %2").arg(nameOf(from.layer), nameOf(to.layer)), *std::move(edits));
}

bool NetworkEditor::reconnectPorts(const Connection& connection, PortRef from, PortRef to, bool anyShape)
{
    if (!isEnabled())
        return false;
    auto edits = reconnect(document().graph(), document().analysis(), connection, from, to, anyShape);
    if (!edits)
        return refuse(edits.error());
    if (edits->empty())
        return true;
    return document().push(tr("Reconnect %1 to %2").arg(nameOf(from.layer), nameOf(to.layer)), *std::move(edits));
}

bool NetworkEditor::removeConnections(const std::vector<Connection>& connections)
{
    if (!isEnabled() || connections.empty())
        return false;
    // One after the other on a copy: inputs behind a removed one move up.
    NetworkGraph trial = document().graph();
    std::vector<GraphEdit> edits;
    std::vector<Connection> left = connections;
    std::sort(left.begin(), left.end(), [](const Connection& a, const Connection& b) { return b.to < a.to; });
    for (const Connection& connection : left) {
        const auto step = removeConnection(trial, connection);
        if (!step)
            return refuse(step.error());
        if (const auto done = applyEdits(trial, *step); !done)
            return refuse(done.error());
        edits.insert(edits.end(), step->begin(), step->end());
    }
    const Connection& first = connections.front();
    const QString text = connections.size() == 1
                             ? tr("Disconnect %1 from %2").arg(nameOf(first.to.layer), nameOf(first.from.layer))
                             : tr("Delete %n connection(s)", nullptr, static_cast<int>(connections.size()));
    return document().push(text, std::move(edits));
}

bool NetworkEditor::removeLayers(const std::vector<LayerId>& layers)
{
    if (!isEnabled() || layers.empty())
        return false;
    const NetworkGraph& graph = document().graph();
    const LayerSet set(layers.begin(), layers.end());
    // Where the keyboard goes on: what came before.
    LayerId next;
    for (const Connection& c : graph.connections) {
        if (set.contains(c.to.layer) && !set.contains(c.from.layer)) {
            next = c.from.layer;
            break;
        }
    }
    LayerRemoval removal = graft::removeLayers(graph, document().analysis(), set);
    if (!document().push(tr("Delete %1").arg(namesOf(layers)), std::move(removal.edits)))
        return false;
    m_scene.selectLayers(next ? std::vector{next} : std::vector<LayerId>{});
    return true;
}

QString NetworkEditor::nameProblem(LayerId layer, const QString& name) const
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return tr("A layer needs a name.");
    const Layer* holder = document().graph().find(std::string_view(wanted.toStdString()));
    return holder != nullptr && holder->id != layer ? tr("Another layer is called %1 already.").arg(wanted) : QString();
}

bool NetworkEditor::rename(LayerId layer, const QString& name)
{
    const QString wanted = name.trimmed();
    if (!isEnabled() || document().graph().find(layer) == nullptr || !nameProblem(layer, wanted).isEmpty())
        return false;
    return document().push(tr("Rename %1 to %2").arg(nameOf(layer), wanted),
                           {RenameLayer{layer, wanted.toStdString()}});
}

} // namespace graft
