// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tint_legend.h"

#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace graft {

namespace {

constexpr int margin = 12;
constexpr int breadcrumbRoom = 40; ///< below, where the place in the network is told

} // namespace

QColor tintedGround(const Theme& theme, const QColor& ground, double share)
{
    // As warm as leaves the text readable.
    const double strongest = theme.dark() ? 0.4 : 0.6;
    return blended(theme.tokens().validation, ground, strongest * std::clamp(share, 0.0, 1.0));
}

/// From nothing to the strongest, in colours.
class TintLegend::Scale : public QWidget {
public:
    Scale(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setMinimumHeight(16);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setStrongest(const QString& text)
    {
        m_text = text;
        QFont small = font();
        small.setPixelSize(11);
        const QFontMetrics metrics(small);
        setFixedWidth(metrics.horizontalAdvance(QStringLiteral("0")) + barWidth + metrics.horizontalAdvance(text) + 12);
        setAccessibleName(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const ThemeTokens& tokens = m_theme.tokens();
        QPainter painter(this);
        QFont small = font();
        small.setPixelSize(11);
        painter.setFont(small);
        const int zero = painter.fontMetrics().horizontalAdvance(QStringLiteral("0"));
        const QRect bar(zero + 6, height() / 2 - 5, barWidth, 10);
        QLinearGradient colors(bar.topLeft(), bar.topRight());
        colors.setColorAt(0, tokens.surfaceRaised);
        colors.setColorAt(1, tintedGround(m_theme, tokens.surfaceRaised, 1));
        painter.fillRect(bar, colors);
        painter.setPen(tokens.hairline);
        painter.drawRect(bar);
        painter.setPen(tokens.textMuted);
        painter.drawText(QRect(0, 0, zero, height()), Qt::AlignVCenter, QStringLiteral("0"));
        painter.drawText(QRect(bar.right() + 7, 0, width(), height()), Qt::AlignVCenter, m_text);
    }

private:
    static constexpr int barWidth = 72;

    Theme& m_theme;
    QString m_text;
};

TintLegend::TintLegend(Theme& theme, QWidget& view)
    : QFrame(&view),
      m_view(view),
      m_box(new QComboBox(this)),
      m_scale(new Scale(theme, this))
{
    setObjectName(QStringLiteral("tintLegend"));
    setProperty("card", true);
    m_box->setObjectName(QStringLiteral("tintBox"));
    for (const TintChoice choice : {TintChoice::Off, TintChoice::Weights, TintChoice::Gradients})
        m_box->addItem(QString(), static_cast<int>(choice));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 10, 6);
    layout->setSpacing(8);
    layout->addWidget(m_box);
    layout->addWidget(m_scale);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        setStrongest({});
        Q_EMIT chosen(choice());
    });
    view.installEventFilter(this);
    retranslate();
    setStrongest({});
    hide();
}

TintChoice TintLegend::choice() const
{
    return static_cast<TintChoice>(m_box->currentData().toInt());
}

void TintLegend::setStrongest(const QString& text)
{
    m_scale->setVisible(!text.isEmpty());
    m_scale->setStrongest(text);
    place();
}

void TintLegend::retranslate()
{
    m_box->setItemText(0, tr("Tint: off"));
    m_box->setItemText(1, tr("Tint: weight change"));
    m_box->setItemText(2, tr("Tint: gradient norm"));
    m_box->setAccessibleName(tr("What the colour of the layers shows"));
    m_box->setToolTip(tr("Colours the layers by how far training has moved their weights, or how strongly it pulls at "
                         "them: layers that stay cold could be frozen."));
    place();
}

bool TintLegend::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void TintLegend::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    place();
}

void TintLegend::place()
{
    adjustSize();
    move(margin, m_view.height() - height() - margin - breadcrumbRoom);
}

} // namespace graft
