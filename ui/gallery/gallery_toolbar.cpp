// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery_toolbar.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace graft {

GalleryToolbar::GalleryToolbar(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_cards(addView(QStringLiteral("showCards"))),
      m_chart(addView(QStringLiteral("showChart"))),
      m_orderLabel(new QLabel(this)),
      m_order(new QComboBox(this)),
      m_axis(new QComboBox(this)),
      m_progressText(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this)),
      m_measure(new QPushButton(this))
{
    auto* views = new QButtonGroup(this);
    views->addButton(m_cards);
    views->addButton(m_chart);
    m_cards->setChecked(true);
    m_order->addItems({QString(), QString(), QString(), QString()});
    m_order->setObjectName(QStringLiteral("modelOrder"));
    m_orderLabel->setBuddy(m_order);
    m_orderLabel->setProperty("role", QStringLiteral("muted"));
    m_axis->addItems({QString(), QString()});
    m_axis->setObjectName(QStringLiteral("chartAxis"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(90);
    m_progressText->setProperty("role", QStringLiteral("muted"));
    m_measure->setObjectName(QStringLiteral("measureHere"));
    m_cancel->setObjectName(QStringLiteral("cancelMeasuring"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_cards);
    layout->addWidget(m_chart);
    layout->addSpacing(8);
    layout->addWidget(m_orderLabel);
    layout->addWidget(m_order);
    layout->addWidget(m_axis);
    layout->addStretch(1);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_measure);

    connect(m_chart, &QToolButton::toggled, this, [this] {
        updateVisibility();
        Q_EMIT viewChanged();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, &GalleryToolbar::orderChanged);
    connect(m_axis, &QComboBox::currentIndexChanged, this, &GalleryToolbar::axisChanged);
    connect(m_measure, &QPushButton::clicked, this, &GalleryToolbar::measureRequested);
    connect(m_cancel, &QPushButton::clicked, this, &GalleryToolbar::cancelRequested);
    connect(&m_theme, &Theme::changed, this, &GalleryToolbar::restyle);
    restyle();
    retranslate();
    updateVisibility();
}

QToolButton* GalleryToolbar::addView(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

bool GalleryToolbar::showsChart() const
{
    return m_chart->isChecked();
}

void GalleryToolbar::setShowsChart(bool chart)
{
    (chart ? m_chart : m_cards)->setChecked(true);
}

ModelOrder GalleryToolbar::order() const
{
    return static_cast<ModelOrder>(std::max(0, m_order->currentIndex()));
}

bool GalleryToolbar::byTime() const
{
    return m_axis->currentIndex() == 1;
}

void GalleryToolbar::setByTime(bool time)
{
    m_axis->setCurrentIndex(time ? 1 : 0);
}

void GalleryToolbar::setMeasuring(const QString& model, int done, int total)
{
    m_measuring = !model.isEmpty();
    if (m_measuring) {
        const QLocale locale;
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        //: Measuring: which of how many models.
        m_progressText->setText(tr("%1 of %2").arg(locale.toString(done + 1), locale.toString(total)));
        m_progressText->setToolTip(tr("Measuring %1").arg(model));
    }
    updateVisibility();
}

void GalleryToolbar::setHindrance(const QString& reason)
{
    m_hindrance = reason;
    retranslate();
    updateVisibility();
}

void GalleryToolbar::updateVisibility()
{
    const bool chart = showsChart();
    m_orderLabel->setVisible(!chart);
    m_order->setVisible(!chart);
    m_axis->setVisible(chart);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_progressText), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(m_measuring);
    m_measure->setVisible(!m_measuring);
    m_measure->setEnabled(m_hindrance.isEmpty());
}

void GalleryToolbar::retranslate()
{
    m_cards->setText(tr("Cards"));
    m_cards->setToolTip(tr("Shows every model as a card."));
    m_chart->setText(tr("Chart"));
    m_chart->setToolTip(tr("Shows accuracy over prediction time, sizes as areas."));
    //: Label of a list that says what the models are sorted by.
    m_orderLabel->setText(tr("Sort by"));
    m_order->setItemText(0, tr("Accuracy"));
    m_order->setItemText(1, tr("Size"));
    m_order->setItemText(2, tr("Speed"));
    m_order->setItemText(3, tr("Name"));
    //: What the chart's axis shows: multiply-accumulate operations.
    m_axis->setItemText(0, tr("Operations, as published"));
    m_axis->setItemText(1, tr("Time on this machine"));
    m_axis->setAccessibleName(tr("Axis of the chart"));
    m_cancel->setText(tr("Cancel"));
    m_measure->setText(tr("Measure here"));
    m_measure->setToolTip(m_hindrance.isEmpty()
                              ? tr("Predicts with each model that is shown and notes the time, some seconds each; "
                                   "their weights are not needed. Times are kept.")
                              : m_hindrance);
}

void GalleryToolbar::restyle()
{
    m_cards->setIcon(lineIcon(QStringLiteral("models"), m_theme.tokens().text));
    m_chart->setIcon(lineIcon(QStringLiteral("results"), m_theme.tokens().text));
}

} // namespace graft
