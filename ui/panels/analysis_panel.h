// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace graft {

class AnalysisModel;
class InlineMessage;
class NetworkDocument;
class Theme;

/// The analysis of the network: a table of all layers that can be sorted, searched, copied and written as CSV, with
/// totals of what is shown. Its selection is that of the canvas.
class AnalysisPanel : public QWidget {
    Q_OBJECT
public:
    AnalysisPanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Follows a selection made elsewhere.
    void setLayers(const std::vector<LayerId>& layers);
    [[nodiscard]] std::vector<LayerId> selectedLayers() const;
    /// Writes the whole table; says so in the panel where that fails. Whether it was written.
    bool exportTo(const QString& file);
    void retranslate();

Q_SIGNALS:
    /// The user chose layers here.
    void layersChosen(const std::vector<graft::LayerId>& layers);
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildTable();
    void search();
    void copyRows();
    void chooseFile();
    void updateTotals();
    void restyle();

    NetworkDocument& m_document;
    Theme& m_theme;
    AnalysisModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QLabel* m_problem;
    QToolButton* m_copy;
    QToolButton* m_export;
    InlineMessage* m_message;
    QTableView* m_table;
    QLabel* m_totals;
    bool m_following = false;
};

} // namespace graft
