// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/zoo/catalogue.h"
#include "ui/gallery/network_sketch.h"

#include <QAbstractButton>

namespace graft {

class Theme;

/// One network of the catalogue as a card: name, silhouette, accuracy, size, and whether its weights are here.
class ModelCard : public QAbstractButton {
    Q_OBJECT
public:
    ModelCard(const CatalogueEntry& entry, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const CatalogueEntry& entry() const { return m_entry; }
    [[nodiscard]] const NetworkSketch& sketch() const { return m_sketch; }
    [[nodiscard]] bool installed() const { return m_installed; }
    void setInstalled(bool installed);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {232, 188}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Double click or Enter: open this model.
    void activated();
    /// An arrow key: the selection moves by columns and rows.
    void moveRequested(int columns, int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRectF& area) const;
    void paintFigures(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] QString availability() const;

    const CatalogueEntry& m_entry;
    Theme& m_theme;
    NetworkSketch m_sketch;
    bool m_installed = false;
};

} // namespace graft
