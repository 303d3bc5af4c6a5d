// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/difference_tree.h"

#include "core/layers/layer_schema.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace graft {

namespace {

constexpr int beforeRole = Qt::UserRole;
constexpr int afterRole = Qt::UserRole + 1;
constexpr int longestValue = 60;

QString listText(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << (name.empty() ? QStringLiteral("–") : toQString(name));
    return list.isEmpty() ? QStringLiteral("–") : list.join(QStringLiteral(", "));
}

QString valueText(const std::optional<ParameterValue>& value)
{
    if (!value)
        return QStringLiteral("–");
    QString text;
    if (const auto* flag = std::get_if<bool>(&*value))
        text = *flag ? DifferenceTree::tr("on") : DifferenceTree::tr("off");
    else if (const auto* number = std::get_if<double>(&*value))
        text = QLocale().toString(*number, 'g', 6);
    else if (const auto* names = std::get_if<std::vector<std::string>>(&*value))
        text =
            QStringLiteral("%1: %2").arg(QLocale().toString(static_cast<qulonglong>(names->size())), listText(*names));
    else
        text = toQString(textOf(*value));
    return text.size() > longestValue ? text.left(longestValue - 1) + QStringLiteral("…") : text;
}

QString stateText(TrainingState state)
{
    switch (state) {
    case TrainingState::Trainable: return DifferenceTree::tr("trainable");
    case TrainingState::Frozen: return DifferenceTree::tr("frozen");
    case TrainingState::FrozenAdapting: return DifferenceTree::tr("frozen, statistics adapt");
    }
    return {};
}

QString changeText(const QString& what, const QString& before, const QString& after)
{
    //: A change: what, value before, value after.
    return DifferenceTree::tr("%1: %2 → %3").arg(what, before, after);
}

QString parameterTitle(const LayerDifference& layer, const std::string& name)
{
    const LayerSchema* schema = findSchema(layer.type);
    const ParameterSpec* spec = schema != nullptr ? schema->parameter(name) : nullptr;
    return spec != nullptr ? coreText("layers", spec->title) : toQString(name);
}

QStringList changesOf(const LayerDifference& d)
{
    QStringList out;
    if (d.renamed)
        out << changeText(DifferenceTree::tr("Name"), toQString(d.renamed->before), toQString(d.renamed->after));
    if (d.retyped)
        out << changeText(DifferenceTree::tr("Type"), toQString(d.retyped->before), toQString(d.retyped->after));
    for (const ParameterDifference& p : d.parameters)
        out << changeText(parameterTitle(d, p.name), valueText(p.before), valueText(p.after));
    if (d.state)
        out << changeText(DifferenceTree::tr("State"), stateText(d.state->before), stateText(d.state->after));
    if (d.learnRateFactor)
        out << changeText(DifferenceTree::tr("Learning-rate factor"), valueText(d.learnRateFactor->before),
                          valueText(d.learnRateFactor->after));
    if (d.fresh)
        out << changeText(DifferenceTree::tr("New weights"), valueText(d.fresh->before), valueText(d.fresh->after));
    if (d.inputs)
        out << changeText(DifferenceTree::tr("Input"), listText(d.inputs->before), listText(d.inputs->after));
    return out;
}

} // namespace

DifferenceTree::DifferenceTree(Theme& theme, QWidget* parent)
    : QTreeView(parent),
      m_theme(theme),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("differenceTree"));
    setModel(m_model);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setIndentation(16);
    setProperty("frameless", true);
    setTextElideMode(Qt::ElideMiddle);
    connect(&theme, &Theme::changed, this, &DifferenceTree::fill);
    retranslate();
}

void DifferenceTree::setDifference(const GraphDifference& difference)
{
    m_difference = difference;
    fill();
}

QStandardItem* DifferenceTree::rowOf(const LayerDifference& layer) const
{
    const ThemeTokens& t = m_theme.tokens();
    const bool added = layer.change == LayerChange::Added;
    const bool removed = layer.change == LayerChange::Removed;
    const QString word = added ? tr("added") : removed ? tr("removed") : tr("changed");
    const QString icon = added ? QStringLiteral("plus") : removed ? QStringLiteral("minus") : QStringLiteral("replace");
    const QColor color = added ? t.fresh : removed ? t.error : t.warning;
    auto* row =
        new QStandardItem(lineIcon(icon, color), tr("%1 · %2", "layer, added").arg(toQString(layer.name), word));
    const QStringList changes = changesOf(layer);
    const QString whole = tr("%1 (%2): %3", "layer, its type, what happened")
                              .arg(toQString(layer.name), toQString(layer.type),
                                   changes.isEmpty() ? word : changes.join(QStringLiteral("; ")));
    row->setToolTip(whole);
    row->setData(whole, Qt::AccessibleTextRole);
    for (const QString& change : changes) {
        auto* child = new QStandardItem(change);
        child->setToolTip(change);
        row->appendRow(child);
    }
    row->setData(layer.before.value, beforeRole);
    row->setData(layer.after.value, afterRole);
    return row;
}

void DifferenceTree::fill()
{
    m_quiet = true;
    m_model->clear();
    for (const LayerDifference& layer : m_difference.layers)
        m_model->appendRow(rowOf(layer));
    expandAll();
    m_quiet = false;
}

void DifferenceTree::showLayer(LayerId before, LayerId after)
{
    m_quiet = true;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex row = m_model->index(i, 0);
        const bool same = (before && row.data(beforeRole).toUInt() == before.value) ||
                          (after && row.data(afterRole).toUInt() == after.value);
        if (same && currentIndex() != row && currentIndex().parent() != row) {
            setCurrentIndex(row);
            scrollTo(row);
        }
    }
    m_quiet = false;
}

void DifferenceTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    const QModelIndex row = current.parent().isValid() ? current.parent() : current;
    if (row.isValid() && !m_quiet)
        Q_EMIT layerChosen(LayerId{row.data(beforeRole).toUInt()}, LayerId{row.data(afterRole).toUInt()});
}

void DifferenceTree::retranslate()
{
    setAccessibleName(tr("What differs"));
    fill();
}

QString summaryOf(const GraphDifference& difference)
{
    if (difference.layers.empty())
        return DifferenceTree::tr("The networks are the same, layer by layer.");
    const auto count = [](std::size_t number) { return QLocale().toString(static_cast<qulonglong>(number)); };
    return DifferenceTree::tr("%1 added, %2 removed, %3 changed (%4 of them frozen in one only), %5 the same")
        .arg(count(difference.added), count(difference.removed), count(difference.changed),
             count(difference.stateDiffers), count(difference.matches.size() - difference.changed));
}

} // namespace graft
