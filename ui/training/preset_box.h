// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace graft {

class NetworkDocument;
class TextLabel;
class Theme;

/// How much of the network is trained and how, in one word; below it what that amounts to. Choosing is one step of
/// undo.
class PresetBox : public QWidget {
    Q_OBJECT
public:
    PresetBox(Theme& theme, NetworkDocument& document, QWidget* parent = nullptr);

    void setLocked(bool locked);
    void retranslate();

private:
    void showNetwork();
    void apply(int index);

    NetworkDocument& m_document;
    TextLabel* m_title;
    QComboBox* m_box;
    TextLabel* m_summary;
    bool m_locked = false;
};

} // namespace graft
