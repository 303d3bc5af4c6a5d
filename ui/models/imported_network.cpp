// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/imported_network.h"

#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>

namespace graft {

namespace {

/// Keys that most formats have, in the words of the user; others are shown as they are.
constexpr std::array<std::pair<const char*, const char*>, 5> knownKeys{{
    {"producer", QT_TRANSLATE_NOOP("graft::ImportedNetwork", "written by")},
    {"framework", QT_TRANSLATE_NOOP("graft::ImportedNetwork", "framework")},
    {"version", QT_TRANSLATE_NOOP("graft::ImportedNetwork", "version")},
    {"opset", QT_TRANSLATE_NOOP("graft::ImportedNetwork", "operator set")},
    {"container", QT_TRANSLATE_NOOP("graft::ImportedNetwork", "container")},
}};

QString keyText(const std::string& key)
{
    const auto* known = std::ranges::find_if(knownKeys, [&key](const auto& entry) { return key == entry.first; });
    return known != knownKeys.end() ? QCoreApplication::translate("graft::ImportedNetwork", known->second)
                                    : toQString(key);
}

} // namespace

void openImported(NetworkDocument& document, const ImportedModel& model, const QString& file, bool newTab)
{
    NetworkGraph graph = model.graph;
    if (graph.name.empty())
        graph.name = QFileInfo(file).completeBaseName().toStdString();
    if (newTab) {
        NetworkSheet sheet;
        sheet.graph = sheet.imported = std::make_shared<const NetworkGraph>(std::move(graph));
        sheet.weights = model.weights;
        sheet.modelName = toQString(model.modelName);
        document.addSheet(std::move(sheet));
        return;
    }
    Project project;
    project.graph = std::move(graph);
    project.weights = model.weights;
    project.modelName = model.modelName;
    project.dataset = document.datasetReference();
    project.options = document.options();
    document.setProject(std::move(project), {});
}

QString provenanceText(const ImportedModel& model)
{
    QStringList parts;
    for (const auto& [key, value] : model.provenance) {
        if (!value.empty())
            //: Something known of a file's origin: "operator set: 13".
            parts
                << QCoreApplication::translate("graft::ImportedNetwork", "%1: %2").arg(keyText(key), toQString(value));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString fateText(LayerFate fate)
{
    switch (fate) {
    case LayerFate::Mapped: return QCoreApplication::translate("graft::ImportedNetwork", "mapped");
    case LayerFate::Approximated: return QCoreApplication::translate("graft::ImportedNetwork", "approximated");
    case LayerFate::Unknown: break;
    }
    return QCoreApplication::translate("graft::ImportedNetwork", "unknown");
}

} // namespace graft
