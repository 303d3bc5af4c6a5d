// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QLabel;
class QLineEdit;

namespace graft {

class LayerTypeList;
class Theme;

/// Every kind of layer there is, by category, with search. Dragged onto the canvas or into a connection, or inserted
/// behind the selected layer by double click or Enter.
class PalettePanel final : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(Theme& theme, QWidget* parent = nullptr);

    void retranslate();
    void focusSearch();

Q_SIGNALS:
    void chosen(const QString& type);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();

    Theme& m_theme;
    QLineEdit* m_search;
    QLabel* m_hint;
    LayerTypeList* m_list;
};

} // namespace graft
