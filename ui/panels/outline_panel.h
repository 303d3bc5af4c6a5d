// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace graft {

class NetworkDocument;
class OutlineModel;
class Theme;

/// The left pane of the designer: all layers as a list that can be searched, in step with the canvas.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    OutlinePanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Follows a selection made elsewhere.
    void setLayers(const std::vector<LayerId>& layers);
    [[nodiscard]] std::vector<LayerId> selectedLayers() const;
    void focusSearch();
    void retranslate();

Q_SIGNALS:
    /// The user chose layers here.
    void layersChosen(const std::vector<graft::LayerId>& layers);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateCount();
    void restyle();

    Theme& m_theme;
    OutlineModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_count;
    bool m_following = false;
};

} // namespace graft
