// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/memory_line.h"

#include "ui/models/error_text.h"
#include "ui/models/memory_forecaster.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <utility>

namespace graft {

namespace {

constexpr int iconSide = 16;

} // namespace

MemoryLine::MemoryLine(Theme& theme, const MemoryForecaster& forecaster, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_forecaster(forecaster),
      m_icon(new QLabel(this)),
      m_text(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_fix(new QPushButton(this))
{
    setObjectName(QStringLiteral("memoryLine"));
    m_text->setObjectName(QStringLiteral("memoryText"));
    m_text->setWordWrap(true);
    m_fix->setObjectName(QStringLiteral("memoryFix"));
    m_icon->setFixedSize(iconSide, iconSide);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_fix, 0, Qt::AlignLeft);
    connect(&forecaster, &MemoryForecaster::changed, this, &MemoryLine::showForecast);
    connect(&theme, &Theme::changed, this, &MemoryLine::showForecast);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const auto batch = m_forecaster.roomierBatch())
            Q_EMIT batchSizeChosen(*batch);
    });
    retranslate();
}

void MemoryLine::setLocked(bool locked)
{
    m_locked = locked;
    showForecast();
}

void MemoryLine::retranslate()
{
    showForecast();
}

QString MemoryLine::sentence() const
{
    const MemoryForecast& forecast = *m_forecaster.forecast();
    const QString needed = sizeText(static_cast<double>(forecast.total));
    const QString free = sizeText(static_cast<double>(forecast.available));
    if (forecast.available == 0)
        return tr("Needs about %1 of memory.").arg(needed);
    if (!forecast.fits())
        return tr("Needs about %1 of memory, but only %2 is free.").arg(needed, free);
    if (m_forecaster.isTight())
        return tr("Tight: needs about %1 of %2 of free memory.").arg(needed, free);
    return tr("Needs about %1 of %2 of free memory.").arg(needed, free);
}

QString MemoryLine::details() const
{
    const MemoryForecast& forecast = *m_forecaster.forecast();
    const std::pair<QString, std::uint64_t> parts[] = {
        {tr("Weights"), forecast.weights},        {tr("Gradients"), forecast.gradients},
        {tr("Optimizer"), forecast.optimizer},    {tr("What layers hand on"), forecast.activations},
        {tr("Frozen layers"), forecast.features}, {tr("Batches read ahead"), forecast.loading},
    };
    QStringList lines;
    for (const auto& [name, bytes] : parts) {
        if (bytes > 0)
            lines << tr("%1: %2", "part, amount of memory").arg(name, sizeText(static_cast<double>(bytes)));
    }
    return lines.join(QLatin1Char('\n'));
}

void MemoryLine::showForecast()
{
    const bool shown = m_forecaster.forecast().has_value() && !m_locked;
    setVisible(shown);
    if (!shown)
        return;
    const MemoryForecast& forecast = *m_forecaster.forecast();
    const bool tight = m_forecaster.isTight();
    const ThemeTokens& tokens = m_theme.tokens();
    const QColor color = !forecast.fits() ? tokens.error : tight ? tokens.warning : tokens.textMuted;
    m_icon->setPixmap(
        linePixmap(tight ? QStringLiteral("warning") : QStringLiteral("memory"), color, iconSide, devicePixelRatioF()));
    QString text = sentence();
    if (m_forecaster.isAutomatic())
        text = tr("Batch size %1. %2", "the automatic one, then a sentence").arg(countText(forecast.batchSize), text);
    m_text->setText(text);
    m_text->setToolTip(details());
    const auto batch = m_forecaster.roomierBatch();
    m_fix->setVisible(batch.has_value());
    if (batch)
        m_fix->setText(tr("Use batch size %1").arg(countText(*batch)));
}

} // namespace graft
