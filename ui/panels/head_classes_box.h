// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include <string>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;

namespace graft {

class DatasetSession;

/// Which classes a new head is for: those of the dataset, or own ones, typed or counted.
class HeadClassesBox : public QWidget {
    Q_OBJECT
public:
    HeadClassesBox(DatasetSession& dataset, QWidget* parent);

    /// The dataset's classes where there are enough, else own ones.
    void reset();
    [[nodiscard]] std::vector<std::string> classNames() const;
    [[nodiscard]] bool datasetReady() const;
    /// Where typing begins.
    void focusNames();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void setCount(int count);
    void refreshSource();
    void refresh();
    [[nodiscard]] std::vector<std::string> typedClasses() const;

    DatasetSession& m_dataset;
    QRadioButton* m_fromDataset;
    QLabel* m_datasetClasses;
    QRadioButton* m_own;
    QWidget* m_ownBox;
    QLabel* m_countTitle;
    QSpinBox* m_count;
    QPlainTextEdit* m_names;
    bool m_updating = false;
};

} // namespace graft
