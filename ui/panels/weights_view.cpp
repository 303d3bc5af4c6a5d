// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weights_view.h"

#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/tensor_statistics.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/layer_edits.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <cmath>

namespace graft {

namespace {

QString number(double value)
{
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    return whole ? QLocale().toString(value, 'f', 0) : QLocale().toString(value, 'g', 4);
}

} // namespace

WeightsView::WeightsView(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_source(new TensorStatisticsSource(this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("weightsView"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    connect(m_source, &TensorStatisticsSource::ready, this, [this](const QString& name, const TensorStatistics& s) {
        for (Block& block : m_blocks) {
            if (toQString(block.tensor) == name && !block.widget->isHidden())
                fill(block, &s);
        }
    });
}

WeightsView::Block WeightsView::makeBlock()
{
    Block block;
    block.widget = new QWidget(this);
    block.title = new QLabel(block.widget);
    block.title->setTextFormat(Qt::PlainText);
    block.title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    block.title->setWordWrap(true);
    block.caption = makeCaption(block.widget);
    block.histogram = new HistogramView(m_theme, block.widget);
    block.facts = new FactList(block.widget);
    auto* layout = new QVBoxLayout(block.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(block.title);
    layout->addWidget(block.caption);
    layout->addWidget(block.histogram);
    layout->addWidget(block.facts);
    m_layout->addWidget(block.widget);
    return block;
}

void WeightsView::showLayer(const Layer& layer)
{
    m_layer = layer;
    const auto specs = learnablesOf(layer);
    while (m_blocks.size() < specs.size())
        m_blocks.push_back(makeBlock());
    m_wanted.clear();
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        m_blocks[i].widget->setVisible(i < specs.size());
        if (i < specs.size())
            showBlock(m_blocks[i], layer, specs[i]);
    }
    requestStatistics();
}

void WeightsView::showBlock(Block& block, const Layer& layer, const LearnableSpec& spec)
{
    const QString suffix = toQString(spec.suffix);
    block.tensor = layer.name + "." + spec.suffix;
    block.histogram->setObjectName(QStringLiteral("histogram-") + suffix);
    block.facts->setObjectName(QStringLiteral("statistics-") + suffix);
    block.title->setText(QStringLiteral("%1  %2").arg(suffix, tensorShapeText(spec.shape)));
    block.title->setToolTip(spec.buffer ? tr("Statistics that are measured during training, not learned.")
                                        : tr("Learned during training."));
    std::int64_t count = 1;
    for (const std::int64_t d : spec.shape)
        count *= d;
    const TensorData* tensor = layer.fresh ? nullptr : m_document.weights().find(block.tensor);
    if (tensor != nullptr && tensor->shape() != spec.shape)
        tensor = nullptr;
    const DType type = tensor != nullptr ? tensor->dtype() : spec.dtype;
    const QString size =
        tr("%Ln value(s) · %1 · %2", nullptr, static_cast<int>(std::min<std::int64_t>(count, INT_MAX)))
            .arg(toQString(nameOf(type)), sizeText(static_cast<double>(count) * static_cast<double>(sizeOf(type))));
    QString state;
    if (tensor == nullptr && !spec.buffer)
        state = tr("Starts from random numbers.");
    else if (tensor == nullptr)
        state = tr("Measured anew during training.");
    block.caption->setText(state.isEmpty() ? size : QStringLiteral("%1\n%2").arg(size, state));
    block.histogram->setAccessibleName(tr("Histogram of %1").arg(suffix));
    // A single number needs no picture.
    block.histogram->setVisible(tensor != nullptr && count > 1);
    block.facts->setVisible(tensor != nullptr);
    if (tensor == nullptr)
        return;
    m_wanted.emplace_back(block.tensor, *tensor);
    fill(block, m_source->find(*tensor));
}

void WeightsView::fill(Block& block, const TensorStatistics* statistics)
{
    if (statistics == nullptr) {
        block.histogram->setStatistics(std::nullopt);
        block.facts->setFacts({{tr("Statistics"), tr("being computed …"), {}}});
        return;
    }
    const TensorStatistics& s = *statistics;
    block.histogram->setStatistics(s);
    if (s.count == 1 && s.finite() == 1) {
        block.facts->setFacts({{tr("Value"), number(s.mean), {}}});
        return;
    }
    const auto share = [&s](std::int64_t part) {
        return percentText(static_cast<double>(part) / static_cast<double>(std::max<std::int64_t>(1, s.count)));
    };
    std::vector<FactList::Fact> facts;
    if (s.finite() > 0) {
        facts.push_back({tr("Range"), tr("%1 to %2").arg(number(s.minimum), number(s.maximum)),
                         tr("The smallest and the largest value.")});
        facts.push_back({tr("Mean ± deviation"), QStringLiteral("%1 ± %2").arg(number(s.mean), number(s.deviation)),
                         tr("Weights usually lie around 0; a deviation near 0 means that nothing was learned here.")});
    }
    facts.push_back({tr("Zeros"), share(s.zeros), tr("Share of values that are exactly 0.")});
    const bool sound = s.finite() == s.count;
    facts.push_back({tr("Not finite"),
                     sound ? tr("none") : tr("%1 NaN, %2 infinite").arg(countText(s.nans), countText(s.infinities)),
                     tr("A training that diverged leaves such values; the network cannot be used with them.")});
    block.facts->setFacts(facts);
}

void WeightsView::requestStatistics()
{
    if (isVisible())
        m_source->request(m_wanted);
}

void WeightsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    requestStatistics();
}

void WeightsView::hideEvent(QHideEvent* event)
{
    m_source->cancel();
    QWidget::hideEvent(event);
}

void WeightsView::retranslate()
{
    if (m_layer.id)
        showLayer(Layer(m_layer));
}

} // namespace graft
