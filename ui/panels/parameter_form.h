// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/network_graph.h"
#include "core/layers/layer_schema.h"

#include <optional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace graft {

class ParameterEditor;
class Theme;

/// Parameters of one layer, or those that several have in common: title, editor, reset to the default, and why one
/// would change it. What differs from the default is marked; where layers differ the field says "various". Advanced
/// ones are folded away.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    ParameterForm(std::vector<ParameterSpec> parameters, Theme& theme, QWidget* parent);

    void show(const std::vector<const Layer*>& layers);
    /// Puts a widget below a parameter's field; it belongs to the form from then on.
    void placeBelow(const std::string& parameter, QWidget* widget);
    /// Parameters that are not at their default now.
    [[nodiscard]] std::vector<std::string> changedParameters() const;
    void retranslate();

Q_SIGNALS:
    /// Empty value: back to the default.
    void edited(const std::string& parameter, const std::optional<graft::ParameterValue>& value);
    /// Being typed, not confirmed yet.
    void considered(const std::string& parameter, const graft::ParameterValue& value);

private:
    struct Row {
        ParameterSpec spec;
        QLabel* title = nullptr;
        ParameterEditor* editor = nullptr;
        QToolButton* reset = nullptr;
        QLabel* caption = nullptr;
        QVBoxLayout* block = nullptr;
        QString problem;
        bool changed = false;
    };
    void addRow(const ParameterSpec& spec, QVBoxLayout& layout);
    void showRow(Row& row, const std::vector<const Layer*>& layers);
    void describe(Row& row);
    void restyle();
    void unfold(bool open);

    Theme& m_theme;
    std::vector<Row> m_rows;
    QToolButton* m_more = nullptr;
    QWidget* m_advanced = nullptr;
};

} // namespace graft
