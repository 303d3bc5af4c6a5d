// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/zoo/catalogue.h"
#include "ui/gallery/network_sketch.h"

#include <QAbstractButton>

namespace graft {

class Theme;

/// One network of the catalogue as a card: name, silhouette, accuracy, size, time, and whether its weights are here.
/// Cheap to make: the silhouette comes later, for it needs the whole network.
class ModelCard : public QAbstractButton {
    Q_OBJECT
public:
    ModelCard(const CatalogueEntry& entry, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const CatalogueEntry& entry() const { return m_entry; }
    [[nodiscard]] const NetworkSketch& sketch() const { return m_sketch; }
    void setSketch(NetworkSketch sketch);
    [[nodiscard]] bool installed() const { return m_installed; }
    void setInstalled(bool installed);
    /// Milliseconds for one picture on this machine; 0: not measured.
    void setMeasured(double milliseconds);
    /// Whether it takes part in a bake-off.
    [[nodiscard]] bool ticked() const { return m_ticked; }
    void setTicked(bool ticked);
    /// Where a click ticks it.
    [[nodiscard]] QRectF tickBox() const;
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {232, 188}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Double click or Enter: open this model.
    void activated();
    /// The tick was set or taken away by the user.
    void tickChanged(bool ticked);
    /// An arrow key: the selection moves by columns and rows.
    void moveRequested(int columns, int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRectF& area) const;
    void paintTick(QPainter& painter) const;
    void paintFigures(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] QString availability() const;

    const CatalogueEntry& m_entry;
    Theme& m_theme;
    NetworkSketch m_sketch;
    bool m_installed = false;
    bool m_ticked = false;
    double m_milliseconds = 0;
};

} // namespace graft
