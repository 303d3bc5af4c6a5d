// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/replace_head_panel.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/number_spin.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int mostClasses = 100000;

QStringList lines(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << toQString(name);
    return list;
}

} // namespace

ReplaceHeadPanel::ReplaceHeadPanel(NetworkDocument& document, DatasetSession& dataset, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_dataset(dataset),
      m_title(new QLabel(this)),
      m_explanation(makeCaption(this)),
      m_fromDataset(new QRadioButton(this)),
      m_datasetClasses(makeCaption(this)),
      m_own(new QRadioButton(this)),
      m_ownBox(new QWidget(this)),
      m_countTitle(new QLabel(m_ownBox)),
      m_count(new QSpinBox(m_ownBox)),
      m_names(new QPlainTextEdit(m_ownBox)),
      m_factorTitle(new QLabel(this)),
      m_factor(new NumberSpin(this)),
      m_preview(new QLabel(this)),
      m_cancel(new QPushButton(this)),
      m_apply(new QPushButton(this))
{
    setObjectName(QStringLiteral("replaceHeadPanel"));
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setProperty("role", QStringLiteral("emphasis"));
    m_fromDataset->setObjectName(QStringLiteral("replaceHeadFromDataset"));
    m_own->setObjectName(QStringLiteral("replaceHeadOwn"));
    m_count->setObjectName(QStringLiteral("replaceHeadCount"));
    m_names->setObjectName(QStringLiteral("replaceHeadNames"));
    m_factor->setObjectName(QStringLiteral("replaceHeadFactor"));
    m_preview->setObjectName(QStringLiteral("replaceHeadPreview"));
    m_apply->setObjectName(QStringLiteral("replaceHeadApply"));
    m_cancel->setObjectName(QStringLiteral("replaceHeadCancel"));
    m_apply->setProperty("primary", true);
    m_count->setRange(2, mostClasses);
    m_names->setFixedHeight(96);
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_factor->setRange(0.0001, 1000);
    m_factor->setValue(newLayerLearnRateFactor);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    buildLayout();

    connect(m_fromDataset, &QRadioButton::toggled, this, &ReplaceHeadPanel::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &ReplaceHeadPanel::setCount);
    connect(m_names, &QPlainTextEdit::textChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_factor, &NumberSpin::valueChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_apply, &QPushButton::clicked, this, &ReplaceHeadPanel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    connect(&dataset, &DatasetSession::stateChanged, this, &ReplaceHeadPanel::refreshSource);
    connect(&document, &NetworkDocument::graphChanged, this, &ReplaceHeadPanel::refresh);
    connect(&document, &NetworkDocument::networkReset, this, &QWidget::hide);
    hide();
    retranslate();
}

void ReplaceHeadPanel::buildLayout()
{
    auto* own = new QVBoxLayout(m_ownBox);
    own->setContentsMargins(26, 0, 0, 0);
    own->setSpacing(8);
    auto* count = new QHBoxLayout;
    count->addWidget(m_countTitle, 1);
    count->addWidget(m_count);
    own->addLayout(count);
    own->addWidget(m_names);
    m_countTitle->setBuddy(m_count);
    m_datasetClasses->setContentsMargins(26, 0, 0, 0);
    auto* factor = new QHBoxLayout;
    m_factorTitle->setBuddy(m_factor);
    factor->addWidget(m_factorTitle, 1);
    factor->addWidget(m_factor);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_explanation);
    all->addSpacing(8);
    all->addWidget(m_fromDataset);
    all->addWidget(m_datasetClasses);
    all->addWidget(m_own);
    all->addWidget(m_ownBox);
    all->addSpacing(4);
    all->addLayout(factor);
    all->addSpacing(4);
    all->addWidget(m_preview);
    all->addSpacing(4);
    all->addLayout(buttons);
    setFixedWidth(380);
}

void ReplaceHeadPanel::open()
{
    const bool ready = datasetClasses().size() >= 2;
    m_fromDataset->setChecked(ready);
    m_own->setChecked(!ready);
    m_factor->setValue(newLayerLearnRateFactor);
    if (typedClasses().empty())
        setCount(2);
    refreshSource();
    show();
    raise();
    (ready ? static_cast<QWidget*>(m_apply) : m_names)->setFocus(Qt::PopupFocusReason);
}

std::vector<std::string> ReplaceHeadPanel::datasetClasses() const
{
    const auto dataset = m_dataset.dataset();
    return dataset ? dataset->classes : std::vector<std::string>{};
}

std::vector<std::string> ReplaceHeadPanel::typedClasses() const
{
    std::vector<std::string> names;
    for (const QString& line : m_names->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            names.push_back(line.trimmed().toStdString());
    }
    return names;
}

std::vector<std::string> ReplaceHeadPanel::classNames() const
{
    return m_fromDataset->isChecked() ? datasetClasses() : typedClasses();
}

void ReplaceHeadPanel::setCount(int count)
{
    if (m_updating)
        return;
    // Names that were typed stay; missing ones are numbered.
    std::vector<std::string> names = typedClasses();
    names.resize(std::min(names.size(), static_cast<std::size_t>(count)));
    for (std::size_t i = names.size(); i < static_cast<std::size_t>(count); ++i)
        names.push_back(tr("class %1").arg(i + 1).toStdString());
    m_names->setPlainText(lines(names).join(QLatin1Char('\n')));
}

void ReplaceHeadPanel::refreshSource()
{
    const auto dataset = m_dataset.dataset();
    const bool ready = dataset && dataset->classes.size() >= 2;
    m_fromDataset->setEnabled(ready);
    if (!ready)
        m_own->setChecked(true);
    m_fromDataset->setText(
        ready ? tr("Classes of the dataset “%1” (%2)").arg(datasetTitle(*dataset)).arg(dataset->classes.size())
              : tr("Classes of the dataset"));
    QString list = tr("Choose a dataset on the Data page to take its classes over.");
    if (ready) {
        constexpr int most = 8;
        const QStringList names = lines(dataset->classes);
        list = names.mid(0, most).join(QStringLiteral(", "));
        if (names.size() > most)
            list = tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - most).arg(list);
    }
    m_datasetClasses->setText(list);
    refresh();
}

void ReplaceHeadPanel::refresh()
{
    if (m_updating)
        return;
    m_updating = true;
    m_ownBox->setVisible(m_own->isChecked());
    m_count->setValue(std::max(2, static_cast<int>(typedClasses().size())));
    m_updating = false;
    const std::vector<std::string> names = classNames();
    const auto edits = replaceHead(m_document.graph(), names, m_factor->value());
    const auto head = findHead(m_document.graph());
    m_apply->setEnabled(edits.ok());
    QString text;
    if (!edits.ok()) {
        text = errorText(edits.error());
    } else if (head.ok()) {
        const Layer& layer = *m_document.graph().find(*head);
        const auto before = intParameter(layer, findSchema(layer.type)->classCountParameter);
        text = tr("Layer %1 gets new weights and %2 outputs instead of %3. All other layers stay as they are.")
                   .arg(toQString(layer.name), countText(static_cast<qint64>(names.size())), countText(before));
    }
    m_preview->setText(text);
    const QString role = edits.ok() ? QStringLiteral("body") : QStringLiteral("error");
    if (m_preview->property("role").toString() != role) {
        m_preview->setProperty("role", role);
        m_preview->style()->unpolish(m_preview);
        m_preview->style()->polish(m_preview);
    }
    // The width is fixed; the height is what the wrapped texts need at it.
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), height);
}

void ReplaceHeadPanel::apply()
{
    const std::vector<std::string> names = classNames();
    auto edits = replaceHead(m_document.graph(), names, m_factor->value());
    if (!edits.ok()) {
        refresh();
        return;
    }
    const QString text = tr("Replace last layers for %n class(es)", nullptr, static_cast<int>(names.size()));
    if (m_document.push(text, std::move(*edits)))
        hide();
}

void ReplaceHeadPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_apply->isEnabled()) {
        apply();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ReplaceHeadPanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void ReplaceHeadPanel::retranslate()
{
    m_title->setText(tr("Replace last layers"));
    m_explanation->setText(tr("The network keeps what it knows about pictures and learns your classes anew."));
    m_own->setText(tr("Own classes"));
    m_countTitle->setText(tr("Number of classes"));
    m_count->setAccessibleName(m_countTitle->text());
    m_names->setAccessibleName(tr("Class names, one per line"));
    m_names->setPlaceholderText(tr("Class names, one per line"));
    m_factorTitle->setText(tr("Learning rate of the new layer ×"));
    const QString tip = tr("The new layer has everything to learn and may learn faster than the rest. Default: 10.");
    m_factorTitle->setToolTip(tip);
    m_factor->setToolTip(tip);
    m_factor->setAccessibleName(tr("Learning-rate factor of the new layer"));
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Replace"));
    setAccessibleName(m_title->text());
    refreshSource();
}

} // namespace graft
