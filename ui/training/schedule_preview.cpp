// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/schedule_preview.h"

#include "ui/models/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {

namespace {

constexpr int previewHeight = 132;
constexpr int captionSize = 11;
constexpr double topMargin = 24; // the read-out
constexpr double bottomMargin = 18;
constexpr double gap = 6;

QFont captionFont(QFont font)
{
    font.setPixelSize(captionSize);
    return font;
}

} // namespace

SchedulePreview::SchedulePreview(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_log(new QToolButton(this))
{
    setObjectName(QStringLiteral("schedulePreview"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_log->setObjectName(QStringLiteral("scheduleLog"));
    m_log->setCheckable(true);
    m_log->setProperty("small", true);
    connect(m_log, &QToolButton::toggled, this, [this] {
        updateAxis();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    updateAxis();
}

void SchedulePreview::setCurve(ScheduleCurve curve)
{
    if (curve == m_curve)
        return;
    m_curve = std::move(curve);
    updateAxis();
    retranslate();
    update();
}

void SchedulePreview::setPosition(std::optional<double> epoch)
{
    if (epoch == m_position)
        return;
    m_position = epoch;
    update();
}

void SchedulePreview::setLogarithmic(bool on)
{
    m_log->setChecked(on);
}

void SchedulePreview::updateAxis()
{
    std::vector<double> values = m_curve.rates;
    double factor = 1;
    for (std::size_t i = 0; i < m_curve.stages.size(); ++i) {
        factor *= m_curve.stageFactor;
        if (!m_curve.rates.empty())
            values.push_back(factor * rateAt(m_curve.stages[i]));
    }
    m_axis = axisFor(values, m_log->isChecked());
}

double SchedulePreview::rateAt(double epoch) const
{
    if (m_curve.rates.empty())
        return 0;
    const auto last = static_cast<double>(m_curve.rates.size() - 1);
    const double at = std::clamp(epoch / std::max(m_curve.epochs, 1e-9), 0.0, 1.0) * last;
    const auto left = static_cast<std::size_t>(std::floor(at));
    const std::size_t right = std::min(left + 1, m_curve.rates.size() - 1);
    const double share = at - static_cast<double>(left);
    return m_curve.rates[left] * (1 - share) + m_curve.rates[right] * share;
}

QString SchedulePreview::readout(double epoch) const
{
    QString text = tr("Epoch %1: %2", "moment of a run, learning rate")
                       .arg(QLocale().toString(epoch, 'f', 1), rateText(rateAt(epoch)));
    if (!m_curve.stages.empty()) {
        const auto stage = std::ranges::count_if(m_curve.stages, [&](double begin) { return begin <= epoch; });
        text = tr("%1, stage %2 of %3").arg(text).arg(stage + 1).arg(static_cast<int>(m_curve.stages.size()) + 1);
    } else if (epoch < m_curve.warmupEpochs) {
        text = tr("%1, warm-up").arg(text);
    }
    return text;
}

void SchedulePreview::retranslate()
{
    m_log->setText(tr("log", "logarithmic axis"));
    m_log->setToolTip(tr("Logarithmic axis: shows small rates as well as large ones."));
    m_log->setAccessibleName(tr("Logarithmic axis"));
    setAccessibleName(tr("Learning rate over the run"));
    if (!m_curve.rates.empty()) {
        setAccessibleDescription(tr("From %1 to %2, at most %3.")
                                     .arg(rateText(m_curve.rates.front()), rateText(m_curve.rates.back()),
                                          rateText(*std::ranges::max_element(m_curve.rates))));
    }
    update();
}

QSize SchedulePreview::sizeHint() const
{
    return {280, previewHeight};
}

QSize SchedulePreview::minimumSizeHint() const
{
    return {160, previewHeight};
}

QRectF SchedulePreview::plotRect() const
{
    const QFontMetrics metrics(captionFont(font()));
    int widest = 0;
    for (const double tick : m_axis.ticks(3))
        widest = std::max(widest, metrics.horizontalAdvance(rateText(tick)));
    return QRectF(rect()).adjusted(widest + gap, topMargin, -gap, -bottomMargin);
}

QPointF SchedulePreview::pointAt(double epoch, double rate) const
{
    const QRectF plot = plotRect();
    return {plot.left() + plot.width() * epoch / std::max(m_curve.epochs, 1e-9),
            plot.bottom() - plot.height() * std::clamp(m_axis.place(rate), 0.0, 1.0)};
}

void SchedulePreview::paintGrid(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QRectF plot = plotRect();
    const QFontMetrics metrics(painter.font());
    for (const double tick : m_axis.ticks(3)) {
        const double y = pointAt(0, tick).y();
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(tokens.textMuted);
        painter.drawText(QRectF(0, y - 8, plot.left() - gap, 16), Qt::AlignRight | Qt::AlignVCenter, rateText(tick));
    }
    painter.setPen(tokens.textMuted);
    const PlotAxis epochs{0, m_curve.epochs, false};
    double free = -1; // labels must not touch
    for (const double tick : epochs.ticks(5)) {
        const QString text = QLocale().toString(tick, 'g', 6);
        const double half = metrics.horizontalAdvance(text) / 2.0;
        const double x = std::clamp(pointAt(tick, 0).x(), plot.left() + half, width() - half);
        if (x - half < free)
            continue;
        painter.drawText(QRectF(x - half - 1, plot.bottom() + 3, 2 * half + 2, 14), Qt::AlignCenter, text);
        free = x + half + gap;
    }
}

void SchedulePreview::paintStages(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QRectF plot = plotRect();
    if (m_curve.warmupEpochs > 0) {
        QColor tint = tokens.textMuted;
        tint.setAlphaF(0.12F);
        const double right = pointAt(std::min(m_curve.warmupEpochs, m_curve.epochs), 0).x();
        painter.fillRect(QRectF(plot.left(), plot.top(), right - plot.left(), plot.height()), tint);
    }
    QPen pen(tokens.frozen, 1, Qt::DashLine);
    for (const double begin : m_curve.stages) {
        const double x = pointAt(begin, 0).x();
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

void SchedulePreview::paintCurve(QPainter& painter, double from, double factor, const QColor& color, double width) const
{
    const auto last = static_cast<double>(m_curve.rates.size() - 1);
    QPainterPath path;
    bool begun = false;
    for (std::size_t i = 0; i < m_curve.rates.size(); ++i) {
        const double epoch = last > 0 ? m_curve.epochs * static_cast<double>(i) / last : 0;
        if (epoch < from)
            continue;
        const QPointF point = pointAt(epoch, factor * m_curve.rates[i]);
        begun ? path.lineTo(point) : path.moveTo(point);
        begun = true;
    }
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void SchedulePreview::paintMoment(QPainter& painter, double epoch, const QColor& color) const
{
    const QRectF plot = plotRect();
    const QPointF point = pointAt(epoch, rateAt(epoch));
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(point.x(), plot.top()), QPointF(point.x(), plot.bottom()));
    painter.setPen(QPen(m_theme.tokens().surfaceRaised, 1.5));
    painter.setBrush(color);
    painter.drawEllipse(point, 4, 4);
}

void SchedulePreview::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont(font()));
    paintGrid(painter);
    paintStages(painter);
    if (m_curve.rates.empty())
        return;
    double factor = 1;
    for (const double begin : m_curve.stages) {
        factor *= m_curve.stageFactor;
        paintCurve(painter, begin, factor, tokens.frozen, 1.25);
    }
    paintCurve(painter, 0, 1, tokens.train, 2);
    if (m_position)
        paintMoment(painter, std::clamp(*m_position, 0.0, m_curve.epochs), tokens.accent);
    if (m_hovered)
        paintMoment(painter, *m_hovered, tokens.text);
    const std::optional<double> told = m_hovered ? m_hovered : m_position;
    painter.setPen(tokens.textMuted);
    const QRectF head(0, 0, m_log->x() - gap, topMargin - 4);
    const QString text = told ? readout(std::clamp(*told, 0.0, m_curve.epochs)) : tr("Learning rate by epoch");
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(head.width())));
}

void SchedulePreview::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF plot = plotRect();
    const double share = (event->position().x() - plot.left()) / std::max(1.0, plot.width());
    m_hovered = share >= 0 && share <= 1 ? std::optional(share * m_curve.epochs) : std::nullopt;
    update();
}

void SchedulePreview::leaveEvent(QEvent* event)
{
    m_hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

void SchedulePreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QSize wanted(m_log->sizeHint().width(), static_cast<int>(topMargin) - 2);
    m_log->setGeometry(width() - wanted.width(), 0, wanted.width(), wanted.height());
}

} // namespace graft
