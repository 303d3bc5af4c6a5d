// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/base/ids.h"

#include <string>
#include <vector>

class QHBoxLayout;
class QTimer;

namespace graft {

class NetworkView;
class NodeItem;
class Theme;

/// Where in the network one is: "Network › layer3 › layer3.2 › conv1", of what is selected or else of what stands
/// in the middle of the view. A click on a block selects it and shows it whole.
class Breadcrumb : public QFrame {
    Q_OBJECT
public:
    Breadcrumb(NetworkView& view, Theme& theme, QWidget* parent);

    /// The texts that are shown, outermost first; empty when there is nothing to say.
    [[nodiscard]] const QStringList& crumbs() const { return m_texts; }
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateLater();
    void refresh();
    void rebuild(const std::vector<std::size_t>& blocks, const QString& leaf);
    void choose(const std::string& path);
    void place();
    [[nodiscard]] const NodeItem* here() const;

    NetworkView& m_view;
    Theme& m_theme;
    QHBoxLayout* m_layout;
    QTimer* m_timer;
    QStringList m_texts;
};

} // namespace graft
