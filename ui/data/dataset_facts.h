// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QListWidget;
class QSlider;
class QTimer;

namespace graft {

class TextLabel;
class Theme;

/// Whether the split into training and validation was made by Graft (one folder of classes) and can be made
/// again with another share; folders with train/ and val/ bring their own.
[[nodiscard]] bool hasOwnSplit(const ImageDataset& dataset);

/// What a dataset is: numbers, split, fingerprint, and everything the import left out with its reason.
class DatasetFacts : public QWidget {
    Q_OBJECT
public:
    explicit DatasetFacts(Theme& theme, QWidget* parent = nullptr);

    void setDataset(std::shared_ptr<const ImageDataset> dataset, bool splitChangeable, double splitShare);
    void retranslate();

Q_SIGNALS:
    /// The person asks for another share of validation pictures.
    void splitWanted(double share);

private:
    void addFact(QFormLayout* form, TextLabel*& caption, TextLabel*& value, const QString& objectName);
    void showFindings();
    void showShare();

    Theme& m_theme;
    std::shared_ptr<const ImageDataset> m_dataset;
    TextLabel* m_heading;
    TextLabel* m_nameCaption;
    TextLabel* m_name;
    TextLabel* m_countCaption;
    TextLabel* m_count;
    TextLabel* m_trainingCaption;
    TextLabel* m_training;
    TextLabel* m_validationCaption;
    TextLabel* m_validation;
    TextLabel* m_printCaption;
    TextLabel* m_print;
    QWidget* m_shareRow;
    TextLabel* m_shareText;
    QSlider* m_share;
    QTimer* m_shareTimer; ///< waits until the slider rests before reading the folder again
    TextLabel* m_findingsHeading;
    TextLabel* m_findingsText;
    QListWidget* m_findings;
};

} // namespace graft
