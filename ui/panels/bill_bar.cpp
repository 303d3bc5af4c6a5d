// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bill_bar.h"

#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

/// Trainable and frozen parameters as parts of one bar.
class ShareBar final : public QWidget {
public:
    ShareBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(120, 8);
        connect(&theme, &Theme::changed, this, [this] { update(); });
    }
    void setShare(double trainable)
    {
        m_trainable = trainable;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const ThemeTokens& t = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(rect(), 4, 4);
        painter.setClipPath(outline);
        painter.fillRect(rect(), t.frozen);
        // Even a small head stays visible as a sliver.
        const double filled = m_trainable <= 0 ? 0 : std::max(3.0, m_trainable * width());
        painter.fillRect(QRectF(0, 0, filled, height()), t.accent);
    }

private:
    Theme& m_theme;
    double m_trainable = 1;
};

namespace {

/// Never rounded to "all" while something still trains, nor to "nothing" while something is frozen.
QString frozenText(qint64 total, qint64 trainable)
{
    if (total <= 0 || trainable >= total)
        return percentText(0, 0);
    if (trainable <= 0)
        return percentText(1, 0);
    const double share = 1.0 - static_cast<double>(trainable) / static_cast<double>(total);
    return percentText(std::clamp(share, 0.0001, 0.9999), share > 0.99 || share < 0.01 ? 2 : 1);
}

} // namespace

BillBar::BillBar(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_share(new ShareBar(theme, this))
{
    static constexpr std::array<const char*, FigureCount> names{"billTrainable", "billFrozen", "billMacs", "billMemory",
                                                                "billOutput"};
    setObjectName(QStringLiteral("billBar"));
    setProperty("pane", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(32);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item& item = m_items[i];
        item.box = new QWidget(this);
        item.caption = new QLabel(item.box);
        item.value = new QLabel(item.box);
        item.caption->setProperty("role", QStringLiteral("caption"));
        item.value->setObjectName(QLatin1String(names[i]));
        item.value->setTextFormat(Qt::PlainText);
        QFont font = item.value->font();
        font.setWeight(QFont::DemiBold);
        item.value->setFont(font);
        auto* column = new QVBoxLayout(item.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        column->addWidget(item.caption);
        column->addWidget(item.value);
        row->addWidget(item.box);
        if (i == Frozen)
            row->addWidget(m_share);
    }
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&document, &NetworkDocument::graphChanged, this, &BillBar::refresh);
    connect(&document, &NetworkDocument::networkReset, this, &BillBar::refresh);
    retranslate();
}

void BillBar::refresh()
{
    const NetworkAnalysis& analysis = m_document.analysis();
    const qint64 total = analysis.total.parameters;
    const qint64 trainable = analysis.trainableParameters;
    const double share = total > 0 ? static_cast<double>(trainable) / static_cast<double>(total) : 0.0;
    m_items[Trainable].value->setText(
        tr("%1 of %2").arg(shortCount(static_cast<double>(trainable)), shortCount(static_cast<double>(total))));
    m_items[Trainable].box->setToolTip(
        tr("%1 of %2 parameters change during training: the fewer, the faster, and the less data it takes.")
            .arg(countText(trainable), countText(total)));
    m_items[Frozen].value->setText(frozenText(total, trainable));
    m_items[Frozen].box->setToolTip(tr("%1 parameters stay exactly as they are.").arg(countText(total - trainable)));
    m_items[Macs].value->setText(shortCount(static_cast<double>(analysis.total.macs)));
    m_items[Macs].box->setToolTip(
        tr("Multiply-accumulate operations to look at one picture once: what the network costs in time."));
    m_items[Memory].value->setText(sizeText(static_cast<double>(analysis.total.activationBytes)));
    m_items[Memory].box->setToolTip(tr("Memory for the results of all layers for one picture of a training batch."));
    const auto outputs = m_document.graph().ofType("Output");
    const auto classes = static_cast<int>(classNamesOf(m_document.graph()).size());
    const QString shape = outputs.empty() ? QString() : shapeText(analysis.outputOf(outputs.back()->id));
    m_items[Output].value->setText(classes > 0 ? tr("%n class(es)", nullptr, classes)
                                               : (shape.isEmpty() ? tr("unknown") : shape));
    m_items[Output].box->setToolTip(tr("What the network answers with."));
    m_share->setShare(share);
    m_share->setToolTip(m_items[Trainable].box->toolTip());
    makeRoom();
    layout()->activate();
}

void BillBar::retranslate()
{
    m_items[Trainable].caption->setText(tr("Trainable parameters"));
    m_items[Frozen].caption->setText(tr("Frozen"));
    m_items[Macs].caption->setText(tr("Multiply-adds per picture"));
    m_items[Memory].caption->setText(tr("Memory per picture"));
    m_items[Output].caption->setText(tr("Output"));
    setAccessibleName(tr("What the network costs"));
    for (const Item& item : m_items)
        item.value->setAccessibleName(item.caption->text());
    refresh();
}

void BillBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

void BillBar::makeRoom()
{
    // The least important figures give way first.
    int needed = 48 + m_share->width();
    std::array<bool, FigureCount> shown{};
    for (const Figure figure : {Trainable, Frozen, Macs, Output, Memory}) {
        needed += m_items[figure].box->sizeHint().width() + 32;
        shown[figure] = needed <= width();
    }
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i].box->setVisible(shown[i]);
}

} // namespace graft
