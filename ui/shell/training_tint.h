// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics_log.h"
#include "ui/canvas/layer_tint.h"
#include "ui/canvas/tint_legend.h"
#include "ui/models/app_context.h"

#include <QObject>
#include <QTimer>

namespace graft {

struct NetworkGraph;
class NetworkScene;
class NetworkView;

/// Shows on the canvas how far training has moved each layer, live while a run goes on and until the next one. Looks
/// at the run's log twice a second, and only while the canvas is to be seen.
class TrainingTint : public QObject {
    Q_OBJECT
public:
    TrainingTint(AppContext& context, NetworkScene& scene, NetworkView& view, QObject* parent);

    void retranslate();

private:
    void refresh();

    AppContext& m_context;
    NetworkScene& m_scene;
    NetworkView& m_view;
    TintLegend* m_legend; ///< the view's child
    QTimer m_timer;
};

/// Tints of the layers of `shown` by a look at the run of `trained`; none if it is another network. `strongest`
/// receives what the warmest has.
[[nodiscard]] LayerTints tintsOf(const DriftRecord& drift, const NetworkGraph& trained, const NetworkGraph& shown,
                                 TintChoice choice, double& strongest);

} // namespace graft
