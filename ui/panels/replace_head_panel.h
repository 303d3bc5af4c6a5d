// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/graph_edit.h"

#include <string>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace graft {

class DatasetSession;
class NetworkDocument;
class NumberSpin;

/// "Replace last layers": classes of the dataset or own ones, how fast the new layer learns, and what will happen.
/// Floats over the page; Esc closes it.
class ReplaceHeadPanel : public QFrame {
    Q_OBJECT
public:
    ReplaceHeadPanel(NetworkDocument& document, DatasetSession& dataset, QWidget* parent);

    /// Shows it with what fits the present dataset, the keyboard in it.
    void open();
    void retranslate();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildLayout();
    void refresh();
    void refreshSource();
    void apply();
    void setCount(int count);
    [[nodiscard]] std::vector<std::string> classNames() const;
    [[nodiscard]] std::vector<std::string> datasetClasses() const;
    [[nodiscard]] std::vector<std::string> typedClasses() const;

    NetworkDocument& m_document;
    DatasetSession& m_dataset;
    QLabel* m_title;
    QLabel* m_explanation;
    QRadioButton* m_fromDataset;
    QLabel* m_datasetClasses;
    QRadioButton* m_own;
    QWidget* m_ownBox;
    QLabel* m_countTitle;
    QSpinBox* m_count;
    QPlainTextEdit* m_names;
    QLabel* m_factorTitle;
    NumberSpin* m_factor;
    QLabel* m_preview;
    QPushButton* m_cancel;
    QPushButton* m_apply;
    bool m_updating = false;
};

} // namespace graft
