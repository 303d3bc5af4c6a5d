// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/augmentation_preview.h"

#include <QWidget>

namespace graft {

class Theme;

/// Pictures and their variants as a table: a row per picture, the unchanged one first. Cells are never stretched out of
/// shape.
class AugmentationGrid : public QWidget {
    Q_OBJECT
public:
    explicit AugmentationGrid(Theme& theme, QWidget* parent = nullptr);

    void setPreview(Preview preview);
    [[nodiscard]] const Preview& preview() const { return m_preview; }
    [[nodiscard]] QSize sizeHint() const override { return {620, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRect cell(int row, int column) const;
    [[nodiscard]] QString heading(int column) const;
    void describe();

    Theme& m_theme;
    Preview m_preview;
};

} // namespace graft
