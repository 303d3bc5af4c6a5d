// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

namespace graft {

class NetworkEditor;
class NetworkView;

/// A field over a node to give it another name: Enter takes it, Esc leaves it, and what cannot be taken says why.
class RenameEditor final : public QLineEdit {
    Q_OBJECT
public:
    RenameEditor(NetworkView& view, NetworkEditor& editor);

    void open(LayerId layer);
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit(bool closeAnyway);
    void close(bool focusCanvas);
    void place();
    void showProblem();

    NetworkView& m_view;
    NetworkEditor& m_editor;
    LayerId m_layer;
};

} // namespace graft
