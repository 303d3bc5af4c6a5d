// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/designer_screenshots.h"

#include "core/layers/network_edits.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/network_document.h"
#include "ui/panels/issues_panel.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/network_compare.h"
#include "ui/widgets/bottom_pane.h"

#include <QListWidget>

namespace graft {

namespace {

/// Pictures need no weights: a network of the catalogue as it is built.
void openUntrained(NetworkDocument& document, const char* name)
{
    if (const CatalogueEntry* entry = findModel(name)) {
        LoadedModel model = buildUntrained(*entry);
        for (Layer& layer : model.graph.layers)
            layer.fresh = false; // as if its weights were there
        document.openModel(*entry, std::move(model));
    }
}

LayerId layerNamed(const NetworkDocument& document, std::string_view name)
{
    const Layer* layer = document.graph().find(name);
    return layer != nullptr ? layer->id : LayerId{};
}

void freeze(NetworkDocument& document, std::string_view last)
{
    if (auto edits = freezeUpTo(document.graph(), layerNamed(document, last)))
        document.push({}, *std::move(edits));
}

/// Two mistakes that people make: a layer with other channels, and a connection that was taken away.
void breakNetwork(NetworkDocument& document)
{
    std::vector<GraphEdit> edits{
        SetParameter{layerNamed(document, "layer2.0.conv2"), "in_channels", std::int64_t{100}}};
    for (const Connection& connection : document.graph().inputsOf(layerNamed(document, "flatten")))
        edits.emplace_back(Disconnect{connection});
    document.push({}, std::move(edits));
}

} // namespace

std::vector<DesignerScene> designerScenes(AppContext& context, DesignerPage& page)
{
    NetworkDocument& document = context.document;
    const auto nothing = [] {};
    const auto chooseTemplate = [&page](int row) {
        if (auto* list = page.findChild<QListWidget*>(QStringLiteral("replaceHeadTemplates")))
            list->setCurrentRow(row);
    };
    const auto closeIssues = [&page] {
        if (auto* bottom = page.findChild<BottomPane*>())
            bottom->setPageOpen(bottom->openPage(), false);
    };
    return {
        {QStringLiteral("resnet50_folded"), [&document] { openUntrained(document, "resnet50"); }, nothing},
        {QStringLiteral("resnet50_unfolded"),
         [&page] {
             page.scene().unfoldAll();
             page.view().zoomToOne();
         },
         nothing},
        {QStringLiteral("squeezenet_frost"),
         [&document, &page] {
             openUntrained(document, "squeezenet1_1");
             freeze(document, "features.7.concat");
             page.scene().selectLayers({});
         },
         nothing},
        {QStringLiteral("head_preview"),
         [&page, chooseTemplate] {
             page.openReplaceHead();
             chooseTemplate(4);
         },
         [&page] {
             if (auto* panel = page.findChild<QFrame*>(QStringLiteral("replaceHeadPanel")))
                 panel->hide();
         }},
        {QStringLiteral("issues"),
         [&document] {
             openUntrained(document, "resnet18");
             breakNetwork(document);
         },
         closeIssues},
        {QStringLiteral("difference"),
         [&document, &page] {
             openUntrained(document, "resnet18");
             if (auto edits = replaceHead(document.graph(), {"daisy", "rose", "tulip"}))
                 document.push({}, *std::move(edits));
             freeze(document, "layer3.1.relu2");
             page.openCompare();
         },
         [&page] {
             if (auto* compare = page.findChild<NetworkCompare*>())
                 Q_EMIT compare->closed();
         }},
    };
}

} // namespace graft
