// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_doctor.h"

#include <QFrame>

#include <memory>
#include <vector>

namespace graft {

class Theme;
class ThumbnailLoader;

/// Small pictures of a finding; those that belong together stand in one frame. Drawn when they have been read.
class FindingStrip : public QWidget {
    Q_OBJECT
public:
    /// `groups` point into `dataset`.
    FindingStrip(Theme& theme, ThumbnailLoader& loader, std::shared_ptr<const ImageDataset> dataset,
                 std::vector<std::vector<const ImageEntry*>> groups, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] const std::vector<std::vector<const ImageEntry*>>& groups() const { return m_groups; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    ThumbnailLoader& m_loader;
    std::shared_ptr<const ImageDataset> m_dataset;
    std::vector<std::vector<const ImageEntry*>> m_groups;
};

/// One finding of the data doctor: what, which pictures, why it matters, and a click that puts it right.
class FindingCard : public QFrame {
    Q_OBJECT
public:
    FindingCard(Theme& theme, ThumbnailLoader& loader, const std::shared_ptr<const ImageDataset>& dataset,
                const DataFinding& finding, QWidget* parent = nullptr);

Q_SIGNALS:
    void picturesWanted();
    void remedyWanted();

private:
    void addPictures(Theme& theme, ThumbnailLoader& loader, const std::shared_ptr<const ImageDataset>& dataset,
                     const DataFinding& finding);
    void addButtons(const DataFinding& finding);
};

} // namespace graft
