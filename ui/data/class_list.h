// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include <cstddef>
#include <vector>

namespace graft {

struct ImageDataset;
class Theme;

/// The classes of a dataset with their numbers of pictures; row 0 stands for all of them.
class ClassListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TrainingRole = Qt::UserRole, ValidationRole, LargestRole };

    using QAbstractListModel::QAbstractListModel;

    void setDataset(const ImageDataset& dataset);
    void clear();
    /// Texts follow the language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        QString name;
        std::size_t training = 0;
        std::size_t validation = 0;
    };
    [[nodiscard]] QString nameOf(int row) const;

    std::vector<Row> m_rows; ///< the first is the sum
    std::size_t m_largest = 1;
};

/// Class names with counts and proportional bars for training and validation.
class ClassList : public QListView {
    Q_OBJECT
public:
    explicit ClassList(Theme& theme, QWidget* parent = nullptr);

    void setDataset(const ImageDataset& dataset);
    void retranslate();
    /// The chosen class, or -1 for all.
    [[nodiscard]] int chosenClass() const;

Q_SIGNALS:
    void classChosen(int label);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    ClassListModel* m_model;
};

} // namespace graft
