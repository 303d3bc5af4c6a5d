// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/top_k_bars.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QPainter>

#include <algorithm>

namespace graft {

namespace {

constexpr int rowHeight = 36;
constexpr int barHeight = 8;

} // namespace

TopKBars::TopKBars(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TopKBars::setScores(std::vector<ClassScore> scores, const QString& truth)
{
    m_scores = std::move(scores);
    m_truth = truth;
    retranslate();
    updateGeometry();
    update();
}

void TopKBars::retranslate()
{
    setAccessibleName(tr("Most probable classes"));
    QStringList lines;
    for (const ClassScore& score : m_scores)
        lines << tr("%1: %2", "class: probability").arg(toQString(score.name), percentText(score.probability));
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    update();
}

QSize TopKBars::sizeHint() const
{
    return QSize(240, static_cast<int>(m_scores.size()) * rowHeight);
}

QSize TopKBars::minimumSizeHint() const
{
    return QSize(120, sizeHint().height());
}

void TopKBars::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont text = font();
    text.setPixelSize(13);
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const ClassScore& score = m_scores[i];
        const QRect row(0, static_cast<int>(i) * rowHeight, width(), rowHeight);
        const QString name = toQString(score.name);
        const bool isTruth = !m_truth.isEmpty() && name == m_truth;
        const QString percent = percentText(score.probability);
        text.setWeight(i == 0 ? QFont::DemiBold : QFont::Normal);
        painter.setFont(text);
        const QFontMetrics metrics(text);
        const QRect line(row.x(), row.y(), row.width(), 20);
        painter.setPen(i == 0 ? tokens.text : tokens.textMuted);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percent);
        painter.setPen(tokens.text);
        // The right answer is told by words too, not by its colour alone.
        const QString label = isTruth ? tr("%1 – right answer").arg(name) : name;
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(label, Qt::ElideRight, line.width() - metrics.horizontalAdvance(percent) - 12));
        const QRectF groove(row.x(), row.y() + 22, row.width(), barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.hairline);
        painter.drawRoundedRect(groove, 4, 4);
        const double width = groove.width() * std::clamp(score.probability, 0.0, 1.0);
        if (width >= 1) {
            painter.setBrush(isTruth ? tokens.fresh : tokens.accent);
            painter.drawRoundedRect(QRectF(groove.x(), groove.y(), std::max(width, 4.0), groove.height()), 4, 4);
        }
    }
}

} // namespace graft
