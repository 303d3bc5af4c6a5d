// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace graft {

class FactList;
class NetworkDocument;

/// What the inspector shows while nothing is selected: the network as a whole.
class NetworkSummary : public QWidget {
    Q_OBJECT
public:
    explicit NetworkSummary(NetworkDocument& document, QWidget* parent = nullptr);
    /// Shows the present state in the present language.
    void refresh();

private:
    void refreshPreprocessing();
    void refreshClasses();

    NetworkDocument& m_document;
    QLabel* m_title;
    QLabel* m_description;
    FactList* m_facts;
    QLabel* m_inputTitle;
    FactList* m_input;
    QLabel* m_classesTitle;
    QLabel* m_classes;
    QLabel* m_hint;
};

} // namespace graft
