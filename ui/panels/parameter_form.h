// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/network_graph.h"
#include "core/layers/layer_schema.h"

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace graft {

class ParameterEditor;
class Theme;

/// The parameters of a layer type, made from its schema: title, editor, reset to the default, and why one would
/// change it. Advanced ones are folded away.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    ParameterForm(const LayerSchema& schema, Theme& theme, QWidget* parent);

    void show(const Layer& layer);
    void retranslate();

Q_SIGNALS:
    /// Empty value: back to the default.
    void edited(const std::string& parameter, const std::optional<graft::ParameterValue>& value);

private:
    struct Row {
        const ParameterSpec* spec = nullptr;
        QLabel* title = nullptr;
        ParameterEditor* editor = nullptr;
        QToolButton* reset = nullptr;
        QLabel* caption = nullptr;
        QString problem;
    };
    void addRow(const ParameterSpec& spec, QVBoxLayout& layout);
    void describe(Row& row);
    void restyle();
    void unfold(bool open);

    Theme& m_theme;
    std::vector<Row> m_rows;
    QToolButton* m_more = nullptr;
    QWidget* m_advanced = nullptr;
};

} // namespace graft
