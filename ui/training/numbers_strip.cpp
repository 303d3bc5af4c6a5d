// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/numbers_strip.h"

#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace graft {

NumbersStrip::NumbersStrip(Theme& theme, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("numbersStrip"));
    static const std::array<QString, FigureCount> names{QStringLiteral("epochFigure"), QStringLiteral("timeFigure"),
                                                        QStringLiteral("speedFigure"), QStringLiteral("lossFigure"),
                                                        QStringLiteral("bestFigure"),  QStringLiteral("memoryFigure"),
                                                        QStringLiteral("deviceFigure")};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    for (std::size_t i = 0; i < FigureCount; ++i) {
        m_captions[i] = new TextLabel(theme, TextRole::Caption, this);
        const TextRole role = i == DeviceName ? TextRole::Body : i == Memory ? TextRole::Emphasis : TextRole::Figure;
        m_values[i] = new TextLabel(theme, role, this);
        m_values[i]->setObjectName(names[i]);
        m_values[i]->setMinimumHeight(26);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(m_captions[i]);
        column->addWidget(m_values[i]);
        layout->addLayout(column, i == DeviceName ? 1 : 0);
    }
    clear();
    retranslate();
}

void NumbersStrip::setFigure(Figure figure, const QString& text)
{
    if (figure == DeviceName)
        m_values[figure]->setElidedText(text);
    else if (m_values[figure]->text() != text)
        m_values[figure]->setText(text);
}

void NumbersStrip::setFinished(bool finished)
{
    m_finished = finished;
    retranslate();
}

void NumbersStrip::clear()
{
    for (int i = 0; i < FigureCount; ++i)
        setFigure(static_cast<Figure>(i), QStringLiteral("–"));
}

void NumbersStrip::retranslate()
{
    m_captions[Epoch]->setElidedText(tr("Epoch"));
    m_captions[TimeLeft]->setElidedText(m_finished ? tr("Time taken") : tr("Time left"));
    m_captions[Speed]->setElidedText(tr("Images/s"));
    m_captions[TrainLoss]->setElidedText(tr("Loss"));
    m_captions[BestAccuracy]->setElidedText(tr("Best accuracy"));
    m_captions[Memory]->setElidedText(tr("Memory"));
    m_captions[DeviceName]->setElidedText(tr("Device"));
    m_values[BestAccuracy]->setToolTip(tr("The highest accuracy on the validation pictures so far."));
    m_values[Memory]->setToolTip(tr("The most memory the program needed so far; on a GPU, what training holds there."));
    m_values[Speed]->setToolTip(tr("Training pictures per second."));
}

} // namespace graft
