// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

class QListWidget;
class QToolButton;

namespace graft {

class NetworkDocument;
class Theme;

/// What is wrong with the network, in one list with jump-to. Its tab counts; it asks to be opened when errors
/// appear.
class IssuesPanel : public QWidget {
    Q_OBJECT
public:
    IssuesPanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Checked while the panel is open; for the strip of a BottomPane.
    [[nodiscard]] QToolButton* tab() const { return m_fold; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    void retranslate();

Q_SIGNALS:
    void jumpRequested(graft::LayerId layer);
    /// Errors have appeared where there were none.
    void attentionWanted();

private:
    void refresh();
    void restyle();

    NetworkDocument& m_document;
    Theme& m_theme;
    QToolButton* m_fold;
    QListWidget* m_list;
    bool m_hadErrors = false;
};

} // namespace graft
