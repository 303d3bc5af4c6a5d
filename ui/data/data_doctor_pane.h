// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_doctor.h"
#include "ui/models/app_context.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QProgressBar;
class QPushButton;
class QScrollArea;

namespace graft {

class DatasetActions;
class Examination;
class TextLabel;
class ThumbnailLoader;

/// What is wrong with the pictures: examines them, lists the findings, most severe first, and puts them right.
class DataDoctorPane : public QWidget {
    Q_OBJECT
public:
    DataDoctorPane(const AppContext& context, DatasetActions& actions, Examination& examination,
                   QWidget* parent = nullptr);

    void setDataset(std::shared_ptr<const ImageDataset> dataset);
    /// Begins an examination, or ends the one that runs.
    void toggle();
    void retranslate();

Q_SIGNALS:
    /// Show the pictures of a finding.
    void picturesWanted(const QString& title, const std::vector<std::string>& keys);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    void showProgress(qint64 done, qint64 total);
    void carryOut(const DataFinding& finding);
    [[nodiscard]] QString summary() const;

    AppContext m_context;
    DatasetActions& m_actions;
    Examination& m_examination;
    ThumbnailLoader* m_loader;
    std::shared_ptr<const ImageDataset> m_dataset;
    TextLabel* m_summary;
    TextLabel* m_stale;
    QPushButton* m_examine;
    QProgressBar* m_progress;
    QScrollArea* m_scroll;
};

} // namespace graft
