// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bill_bar.h"

#include "core/layers/network_edits.h"
#include "core/layers/training_cost.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/models/step_meter.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>
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

/// "0.42 ms", "3.1 ms", "128 ms": three figures are more than the measurement is worth.
QString milliseconds(double ms)
{
    const int decimals = ms < 1 ? 2 : (ms < 20 ? 1 : 0);
    return QLocale().toString(ms, 'f', decimals) + QChar(0x00A0) + QStringLiteral("ms");
}

constexpr int margin = 24;
constexpr int gap = 28;

} // namespace

BillBar::BillBar(NetworkDocument& document, const TrainingSession& training, Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_meter(new StepMeter(document, training, this)),
      m_share(new ShareBar(theme, this))
{
    setObjectName(QStringLiteral("billBar"));
    setProperty("pane", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(gap);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        buildItem(static_cast<Figure>(i));
        row->addWidget(m_items[i].box);
        if (i == Frozen)
            row->addWidget(m_share);
    }
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&document, &NetworkDocument::graphChanged, this, &BillBar::refresh);
    connect(&document, &NetworkDocument::networkReset, this, &BillBar::refresh);
    connect(m_meter, &StepMeter::changed, this, &BillBar::showTime);
    retranslate();
}

void BillBar::buildItem(Figure figure)
{
    static constexpr std::array<const char*, FigureCount> names{
        "billTrainable", "billFrozen", "billForward", "billBackward", "billMemory", "billTime", "billOutput"};
    Item& item = m_items[figure];
    item.box = new QWidget(this);
    item.caption = new QLabel(item.box);
    item.value = new QLabel(item.box);
    item.saving = new QLabel(item.box);
    item.caption->setProperty("role", QStringLiteral("caption"));
    item.value->setObjectName(QLatin1String(names[figure]));
    item.value->setTextFormat(Qt::PlainText);
    item.saving->setObjectName(item.value->objectName() + QStringLiteral("Saving"));
    item.saving->setProperty("role", QStringLiteral("caption"));
    item.saving->hide();
    QFont font = item.value->font();
    font.setWeight(QFont::DemiBold);
    item.value->setFont(font);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(6);
    figures->addWidget(item.value);
    figures->addWidget(item.saving);
    figures->addStretch(1);
    auto* column = new QVBoxLayout(item.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(item.caption);
    column->addLayout(figures);
}

void BillBar::refresh()
{
    showParameters();
    const NetworkAnalysis& analysis = m_document.analysis();
    showWork(trainingCostOf(m_document.graph(), analysis), unfrozenTrainingCostOf(m_document.graph(), analysis));
    showOutput();
    showTime();
}

void BillBar::showParameters()
{
    const NetworkAnalysis& analysis = m_document.analysis();
    const qint64 total = analysis.total.parameters;
    const qint64 trainable = analysis.trainableParameters;
    m_items[Trainable].value->setText(
        tr("%1 of %2").arg(shortCount(static_cast<double>(trainable)), shortCount(static_cast<double>(total))));
    m_items[Trainable].box->setToolTip(
        tr("%1 of %2 parameters change during training: the fewer, the faster, and the less data it takes.")
            .arg(countText(trainable), countText(total)));
    m_items[Frozen].value->setText(frozenText(total, trainable));
    m_items[Frozen].box->setToolTip(tr("%1 parameters stay exactly as they are.").arg(countText(total - trainable)));
    m_share->setShare(total > 0 ? static_cast<double>(trainable) / static_cast<double>(total) : 0.0);
    m_share->setToolTip(m_items[Trainable].box->toolTip());
}

void BillBar::showWork(const TrainingCost& cost, const TrainingCost& unfrozen)
{
    const auto count = [](qint64 n) { return shortCount(static_cast<double>(n)); };
    m_items[Forward].value->setText(count(cost.forwardMacs));
    m_items[Forward].box->setToolTip(
        cost.prefixMacs > 0
            ? tr("Multiply-accumulate operations from a picture to its answer, for every picture in every epoch. The "
                 "%1 before the frost line are paid once per picture.")
                  .arg(count(cost.prefixMacs))
            : tr("Multiply-accumulate operations from a picture to its answer, for every picture in every epoch."));
    m_items[Backward].value->setText(count(cost.backwardMacs));
    m_items[Backward].box->setToolTip(
        tr("Multiply-accumulate operations to learn from a picture: gradients of trainable weights, and the way back "
           "to them. Frozen layers with nothing trainable before them cost nothing here."));
    m_items[Memory].value->setText(sizeText(static_cast<double>(cost.activationBytes)));
    m_items[Memory].box->setToolTip(
        tr("Results of layers that training must keep for one picture, to learn from it; times the batch size."));
    setSaving(Forward, cost.forwardMacs, unfrozen.forwardMacs);
    setSaving(Backward, cost.backwardMacs, unfrozen.backwardMacs);
    setSaving(Memory, cost.activationBytes, unfrozen.activationBytes);
}

void BillBar::setSaving(Figure figure, qint64 now, qint64 unfrozen)
{
    QLabel* label = m_items[figure].saving;
    const double saved = unfrozen > 0 ? 1.0 - static_cast<double>(now) / static_cast<double>(unfrozen) : 0.0;
    label->setVisible(saved >= 0.005);
    // Never rounded to "all" while something is left.
    const bool nearlyAll = now > 0 && saved > 0.99;
    const QString text = QChar(0x2212) + percentText(nearlyAll ? std::min(saved, 0.999) : saved, nearlyAll ? 1 : 0);
    label->setText(text);
    label->setToolTip(tr("Compared with nothing frozen: %1").arg(text));
}

void BillBar::showOutput()
{
    const auto outputs = m_document.graph().ofType("Output");
    const auto classes = static_cast<int>(classNamesOf(m_document.graph()).size());
    const QString shape = outputs.empty() ? QString() : shapeText(m_document.analysis().outputOf(outputs.back()->id));
    m_items[Output].value->setText(classes > 0 ? tr("%n class(es)", nullptr, classes)
                                               : (shape.isEmpty() ? tr("unknown") : shape));
    m_items[Output].box->setToolTip(tr("What the network answers with."));
}

void BillBar::showTime()
{
    const QString none(QChar(0x2013));
    QString value = none;
    QString tip;
    switch (m_meter->state()) {
    case StepMeter::State::Off: break;
    case StepMeter::State::Broken: tip = tr("Measured as soon as the network can run."); break;
    case StepMeter::State::Waiting: tip = tr("Measured after the training: both would slow each other down."); break;
    case StepMeter::State::Measuring:
        value = tr("measuring…");
        tip = tr("A short dry run on this machine shows how long a picture takes in training.");
        break;
    case StepMeter::State::Failed: tip = errorText(m_meter->error()); break;
    case StepMeter::State::Ready: {
        const StepTiming& timing = *m_meter->timing();
        value = timing.learns ? milliseconds(timing.stepMs) : none;
        tip = timeTip(timing);
        break;
    }
    }
    m_items[Time].value->setText(value);
    m_items[Time].box->setToolTip(tip);
    makeRoom();
    layout()->activate();
}

QString BillBar::timeTip(const StepTiming& timing)
{
    QStringList lines;
    if (timing.learns)
        lines << tr("%1 per picture and epoch in training").arg(milliseconds(timing.stepMs));
    else
        lines << tr("Nothing learns: there is no training step to measure.");
    if (timing.prefixMs > 0)
        lines << tr("%1 once per picture for the frozen part").arg(milliseconds(timing.prefixMs));
    lines << tr("%1 per picture for an answer").arg(milliseconds(timing.predictionMs));
    lines << tr("Measured on this machine just now: %1, %n picture(s) at a time.", nullptr, timing.batchSize)
                 .arg(deviceText(toQString(timing.device)));
    return lines.join(QLatin1Char('\n'));
}

void BillBar::retranslate()
{
    m_items[Trainable].caption->setText(tr("Trainable parameters"));
    m_items[Frozen].caption->setText(tr("Frozen"));
    //: MACs: multiply-accumulate operations
    m_items[Forward].caption->setText(tr("Forward MACs"));
    m_items[Backward].caption->setText(tr("Backward MACs"));
    m_items[Memory].caption->setText(tr("Memory per picture"));
    m_items[Time].caption->setText(tr("Time per picture"));
    m_items[Output].caption->setText(tr("Output"));
    setAccessibleName(tr("What training costs"));
    for (const Item& item : m_items)
        item.value->setAccessibleName(item.caption->text());
    refresh();
}

void BillBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

void BillBar::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_meter->setWatched(true);
}

void BillBar::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_meter->setWatched(false);
}

void BillBar::makeRoom()
{
    // The least important figures give way first.
    int needed = 2 * margin;
    std::array<bool, FigureCount> shown{};
    const auto fits = [&](const QWidget* widget) {
        const int wanted = needed + widget->sizeHint().width() + gap;
        if (wanted > width())
            return false;
        needed = wanted;
        return true;
    };
    for (const Figure figure : {Trainable, Backward, Time, Forward, Memory, Frozen})
        shown[figure] = fits(m_items[figure].box);
    m_share->setVisible(shown[Frozen] && fits(m_share));
    shown[Output] = fits(m_items[Output].box);
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i].box->setVisible(shown[i]);
}

} // namespace graft
