// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QTimer>

#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QVBoxLayout;

namespace graft {

class NetworkDocument;
class Theme;

/// What is wrong with the network, in one list with jump-to and ways to put it right. Its tab counts; it asks to be
/// opened when a new error appears, and closes when nothing is wrong any more.
class IssuesPanel : public QWidget {
    Q_OBJECT
public:
    IssuesPanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Checked while the panel is open; for the strip of a BottomPane.
    [[nodiscard]] QToolButton* tab() const { return m_fold; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Makes the first issue of a layer the current one and opens the panel.
    void showIssuesOf(LayerId layer);
    void retranslate();

Q_SIGNALS:
    /// `source` is the layer at the other end of a connection that does not fit, or zero.
    void jumpRequested(graft::LayerId layer, graft::LayerId source);
    /// An error has appeared that was not there before.
    void attentionWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLayout();
    void refresh();
    void restyle();
    void fillList();
    void showCounts();
    void showCurrent();
    void showFixes();
    void jump(const QListWidgetItem* item);
    void copy(bool all) const;
    void openMenu(const QPoint& position);
    [[nodiscard]] const Issue* issueAt(int row) const;
    [[nodiscard]] LayerId layerNamed(const std::string& name) const;

    NetworkDocument& m_document;
    Theme& m_theme;
    QToolButton* m_fold;
    QListWidget* m_list;
    QWidget* m_details;
    QToolButton* m_copy;
    QLabel* m_where;
    QLabel* m_advice;
    QVBoxLayout* m_fixes;
    QTimer m_fixTimer;
    std::vector<Issue> m_shown; ///< what the list shows, the worst first
};

} // namespace graft
