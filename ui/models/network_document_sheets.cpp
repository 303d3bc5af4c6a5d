// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "ui/models/commands/apply_training_command.h"
#include "ui/models/commands/change_sheets_command.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <algorithm>
#include <utility>

// The part of the document that keeps several networks. The active one lies in the document's own members; its entry
// in the list is brought up to date when it is looked at or left.

namespace graft {

namespace {

/// `wanted`, or "wanted 2", "wanted 3": tabs that read the same could not be told apart.
QString uniqueName(const std::vector<NetworkSheet>& sheets, const QString& wanted, SheetId except = {})
{
    const auto taken = [&](const QString& name) {
        return std::any_of(sheets.begin(), sheets.end(),
                           [&](const NetworkSheet& s) { return s.id != except && s.name == name; });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

auto findSheet(std::vector<NetworkSheet>& sheets, SheetId id)
{
    return std::find_if(sheets.begin(), sheets.end(), [id](const NetworkSheet& s) { return s.id == id; });
}

} // namespace

NetworkSheet NetworkDocument::emptySheet()
{
    const auto nothing = std::make_shared<const NetworkGraph>();
    NetworkSheet sheet;
    sheet.id = newSheetId();
    sheet.name = tr("Network");
    sheet.graph = sheet.imported = nothing;
    return sheet;
}

NetworkSheet NetworkDocument::sheetFrom(ProjectSheet stored)
{
    NetworkSheet sheet;
    sheet.id = newSheetId();
    sheet.graph = std::make_shared<const NetworkGraph>(std::move(stored.graph));
    sheet.imported = stored.imported ? std::make_shared<const NetworkGraph>(*std::move(stored.imported)) : sheet.graph;
    sheet.weights = std::move(stored.weights);
    sheet.positions = std::move(stored.positions);
    sheet.blockPositions = std::move(stored.blockPositions);
    sheet.foldedBlocks = std::move(stored.foldedBlocks);
    sheet.modelName = toQString(stored.modelName);
    sheet.name = stored.name.empty() ? titleOf(*sheet.graph, sheet.modelName) : toQString(stored.name);
    return sheet;
}

ProjectSheet NetworkDocument::storedFrom(const NetworkSheet& sheet)
{
    ProjectSheet stored;
    stored.name = sheet.name.toStdString();
    stored.graph = *sheet.graph;
    if (sheet.imported != sheet.graph && *sheet.imported != *sheet.graph)
        stored.imported = *sheet.imported;
    stored.weights = sheet.weights;
    stored.positions = sheet.positions;
    stored.blockPositions = sheet.blockPositions;
    stored.foldedBlocks = sheet.foldedBlocks;
    stored.modelName = sheet.modelName.toStdString();
    return stored;
}

QString NetworkDocument::titleOf(const NetworkGraph& graph, const QString& modelName)
{
    if (const CatalogueEntry* entry = modelName.isEmpty() ? nullptr : findModel(modelName.toStdString()))
        return toQString(entry->title);
    return graph.name.empty() ? tr("Network") : toQString(graph.name);
}

std::vector<NetworkSheet> NetworkDocument::sheets() const
{
    std::vector<NetworkSheet> all = m_sheets;
    all[m_active] = activeValue();
    return all;
}

NetworkSheet NetworkDocument::activeValue() const
{
    NetworkSheet sheet;
    sheet.id = m_sheets[m_active].id;
    sheet.name = m_sheets[m_active].name;
    sheet.graph = m_graph;
    sheet.imported = m_imported;
    sheet.weights = m_weights;
    sheet.positions = m_positions;
    sheet.blockPositions = m_blockPositions;
    sheet.foldedBlocks = m_foldedBlocks;
    sheet.modelName = m_modelName;
    return sheet;
}

std::optional<NetworkSheet> NetworkDocument::sheet(SheetId id) const
{
    if (id == activeSheet())
        return activeValue();
    const auto it = std::find_if(m_sheets.begin(), m_sheets.end(), [id](const NetworkSheet& s) { return s.id == id; });
    return it != m_sheets.end() ? std::optional(*it) : std::nullopt;
}

void NetworkDocument::activateSheet(SheetId id)
{
    const auto it = findSheet(m_sheets, id);
    if (id == activeSheet() || it == m_sheets.end())
        return;
    Q_EMIT sheetAboutToChange();
    m_sheets[m_active] = activeValue();
    m_active = static_cast<std::size_t>(it - m_sheets.begin());
    showSheet(*it);
}

void NetworkDocument::showSheet(const NetworkSheet& sheet)
{
    m_graph = sheet.graph;
    m_imported = sheet.imported;
    m_weights = sheet.weights;
    m_positions = sheet.positions;
    m_blockPositions = sheet.blockPositions;
    m_foldedBlocks = sheet.foldedBlocks;
    m_modelName = sheet.modelName;
    m_analysis = checkNetwork(*m_graph, m_facts);
    Q_EMIT sheetsChanged();
    Q_EMIT networkReset();
}

void NetworkDocument::replaceSheets(const std::vector<NetworkSheet>& sheets, SheetId active)
{
    const bool other = active != activeSheet();
    if (other)
        Q_EMIT sheetAboutToChange();
    const std::vector<NetworkSheet> present = this->sheets();
    m_sheets = sheets;
    for (const NetworkSheet& sheet : present) {
        // What is folded is no part of the history.
        if (const auto kept = findSheet(m_sheets, sheet.id); kept != m_sheets.end())
            kept->foldedBlocks = sheet.foldedBlocks;
    }
    const auto it = findSheet(m_sheets, active);
    m_active = it != m_sheets.end() ? static_cast<std::size_t>(it - m_sheets.begin()) : 0;
    touch();
    if (other)
        showSheet(m_sheets[m_active]);
    else
        Q_EMIT sheetsChanged(); // the network itself is what it was: every other change of it has been undone
}

void NetworkDocument::replaceSheet(SheetId id, NetworkGraph graph, WeightStore weights)
{
    if (id == activeSheet()) {
        const bool sameGraph = graph == *m_graph;
        replaceWeights(std::move(weights));
        if (!sameGraph)
            replaceGraph(std::move(graph));
        return;
    }
    if (const auto it = findSheet(m_sheets, id); it != m_sheets.end()) {
        it->graph = std::make_shared<const NetworkGraph>(std::move(graph));
        it->weights = std::move(weights);
        touch();
    }
}

SheetId NetworkDocument::addSheet(NetworkSheet sheet)
{
    std::vector<NetworkSheet> all = sheets();
    std::size_t place = m_active + 1;
    // An empty document is filled, not joined.
    if (all.size() == 1 && all.front().isEmpty()) {
        all.clear();
        place = 0;
    }
    sheet.id = newSheetId();
    sheet.name = uniqueName(all, sheet.name.isEmpty() ? titleOf(*sheet.graph, sheet.modelName) : sheet.name);
    const SheetId id = sheet.id;
    const QString text = tr("Add network %1").arg(sheet.name);
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), std::move(sheet));
    m_undoStack.push(new ChangeSheetsCommand(*this, text, std::move(all), id));
    return id;
}

SheetId NetworkDocument::addNetwork(const QString& name, NetworkGraph graph)
{
    NetworkSheet sheet;
    sheet.name = name;
    sheet.graph = sheet.imported = std::make_shared<const NetworkGraph>(std::move(graph));
    return addSheet(std::move(sheet));
}

SheetId NetworkDocument::addModel(const CatalogueEntry& entry, LoadedModel model)
{
    NetworkSheet sheet;
    sheet.graph = sheet.imported = std::make_shared<const NetworkGraph>(std::move(model.graph));
    sheet.weights = std::move(model.weights);
    sheet.modelName = toQString(entry.name);
    return addSheet(std::move(sheet));
}

SheetId NetworkDocument::duplicateSheet()
{
    NetworkSheet copy = activeValue();
    //: Name of a copied network.
    copy.name = tr("%1 (copy)").arg(copy.name);
    return addSheet(std::move(copy));
}

void NetworkDocument::closeSheet(SheetId id)
{
    std::vector<NetworkSheet> all = sheets();
    const auto it = findSheet(all, id);
    if (it == all.end() || (all.size() == 1 && it->isEmpty()))
        return;
    const QString text = tr("Close network %1").arg(it->name);
    const auto next = all.erase(it);
    if (all.empty())
        all.push_back(emptySheet());
    SheetId active = activeSheet();
    if (id == active)
        active = (next != all.end() ? *next : all.back()).id;
    m_undoStack.push(new ChangeSheetsCommand(*this, text, std::move(all), active));
}

void NetworkDocument::renameSheet(SheetId id, const QString& name)
{
    std::vector<NetworkSheet> all = sheets();
    const auto it = findSheet(all, id);
    const QString wanted = uniqueName(all, name.simplified(), id);
    if (it == all.end() || wanted.isEmpty() || wanted == it->name)
        return;
    const QString text = tr("Rename network %1").arg(it->name);
    it->name = wanted;
    m_undoStack.push(new ChangeSheetsCommand(*this, text, std::move(all), activeSheet()));
}

void NetworkDocument::moveSheet(SheetId id, std::size_t place)
{
    std::vector<NetworkSheet> all = sheets();
    const auto it = findSheet(all, id);
    place = std::min(place, all.size() - 1);
    if (it == all.end() || static_cast<std::size_t>(it - all.begin()) == place)
        return;
    NetworkSheet moved = std::move(*it);
    all.erase(it);
    const QString text = tr("Move network %1").arg(moved.name);
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), std::move(moved));
    m_undoStack.push(new ChangeSheetsCommand(*this, text, std::move(all), activeSheet()));
}

void NetworkDocument::applyTraining(const NetworkSheet& trained, const TrainingOutcome& outcome,
                                    const RunRecord& record)
{
    if (outcome.bestEpoch == 0)
        return;
    if (sheet(trained.id)) {
        m_undoStack.push(new ApplyTrainingCommand(*this, tr("Train"), trained.id, outcome.weights, record));
        return;
    }
    // Closed meanwhile: what was learned is worth more than a tidy list of tabs.
    m_undoStack.beginMacro(tr("Train"));
    const SheetId again = addSheet(trained);
    m_undoStack.push(new ApplyTrainingCommand(*this, tr("Train"), again, outcome.weights, record));
    m_undoStack.endMacro();
}

void NetworkDocument::applyTraining(const TrainingOutcome& outcome, const RunRecord& record)
{
    applyTraining(activeValue(), outcome, record);
}

} // namespace graft
