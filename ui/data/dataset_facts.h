// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/project/project.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QListWidget;

namespace graft {

class SplitBox;
class TextLabel;
class Theme;

/// Whether the data bring a split into training and validation; a folder of classes has none.
[[nodiscard]] bool hasOwnSplit(const ImageDataset& dataset);

/// What a dataset is: numbers, split, fingerprint, and everything the import left out with its reason.
class DatasetFacts : public QWidget {
    Q_OBJECT
public:
    explicit DatasetFacts(Theme& theme, QWidget* parent = nullptr);

    /// `given`: whether the data bring parts of their own.
    void setDataset(std::shared_ptr<const ImageDataset> dataset, const DatasetReference& reference, bool given);
    void retranslate();

Q_SIGNALS:
    /// The person asks for another split.
    void splitWanted(const graft::SplitPlan& plan);

private:
    void addFact(QFormLayout* form, TextLabel*& caption, TextLabel*& value, const QString& objectName);
    void showFindings();

    Theme& m_theme;
    std::shared_ptr<const ImageDataset> m_dataset;
    QString m_place;
    TextLabel* m_nameCaption;
    TextLabel* m_name;
    TextLabel* m_countCaption;
    TextLabel* m_count;
    TextLabel* m_partsCaption;
    TextLabel* m_parts;
    TextLabel* m_excludedCaption;
    TextLabel* m_excluded;
    TextLabel* m_printCaption;
    TextLabel* m_print;
    SplitBox* m_split;
    TextLabel* m_findingsHeading;
    TextLabel* m_findingsText;
    QListWidget* m_findings;
};

} // namespace graft
