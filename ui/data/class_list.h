// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QUrl>

#include <cstddef>
#include <vector>

namespace graft {

struct ImageDataset;
class ClassDelegate;
class Theme;

/// The classes of a dataset with their numbers of pictures; row 0 stands for all of them.
class ClassListModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Numbers of pictures, LargestRole that of the largest class; TestedRole: whether the dataset has a test part.
    enum Role { TrainingRole = Qt::UserRole, ValidationRole, TestRole, LargestRole, TestedRole };

    using QAbstractListModel::QAbstractListModel;

    void setDataset(const ImageDataset& dataset);
    void clear();
    /// Texts follow the language.
    void retranslate();
    /// How many times as many training pictures the largest class has as the smallest; 0 if one has none.
    [[nodiscard]] double imbalance() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Somebody typed another name; nothing has changed yet.
    void renameWanted(int label, const QString& name);

private:
    struct Row {
        QString name;
        std::size_t training = 0;
        std::size_t validation = 0;
        std::size_t test = 0;
    };
    [[nodiscard]] QString nameOf(int row) const;

    std::vector<Row> m_rows; ///< the first is the sum
    std::size_t m_largest = 1;
};

/// Class names with counts and proportional bars. Names are changed in place (F2); files dropped on a class are to
/// become its pictures, thumbnails to get its label.
class ClassList : public QListView {
    Q_OBJECT
public:
    explicit ClassList(Theme& theme, QWidget* parent = nullptr);

    /// Keeps the chosen class where one of that name is there.
    void setDataset(const ImageDataset& dataset);
    void retranslate();
    /// The chosen class, or -1 for all.
    [[nodiscard]] int chosenClass() const;
    void chooseClass(int label);
    [[nodiscard]] const ClassListModel& classes() const { return *m_model; }

Q_SIGNALS:
    void classChosen(int label);
    void renameWanted(int label, const QString& name);
    void filesDropped(int label, const QList<QUrl>& urls);
    /// Thumbnails: those that are chosen in the grid.
    void picturesDropped(int label);
    /// Files beside the classes.
    void filesDroppedBeside(const QList<QUrl>& urls);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setDropRow(int row);
    [[nodiscard]] int classAt(const QPoint& place) const;

    ClassListModel* m_model;
    ClassDelegate* m_delegate;
    bool m_adopting = false; ///< the choice is put back, nobody chooses
};

} // namespace graft
