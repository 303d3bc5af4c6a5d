// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace graft {

class Theme;

/// What moves over the charts with the pointer: a line through all of them, the values there, and the rubber band.
/// Takes no events.
class ChartOverlay : public QWidget {
    Q_OBJECT
public:
    struct Crosshair {
        struct Dot {
            QPointF place;
            QColor color;
        };
        double x = 0;              ///< of the line
        std::vector<QRectF> plots; ///< that it crosses
        std::vector<Dot> dots;
        QString title;
        QList<std::pair<QString, QString>> rows; ///< name, value
        QPointF pointer;
    };

    explicit ChartOverlay(Theme& theme, QWidget* parent);

    void setCrosshair(std::optional<Crosshair> crosshair);
    [[nodiscard]] const std::optional<Crosshair>& crosshair() const { return m_crosshair; }
    /// An empty rectangle takes it away.
    void setBand(const QRectF& band);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintReadOut(QPainter& painter) const;

    Theme& m_theme;
    std::optional<Crosshair> m_crosshair;
    QRectF m_band;
};

} // namespace graft
