// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_classes_box.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/panels/fact_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
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

HeadClassesBox::HeadClassesBox(DatasetSession& dataset, QWidget* parent)
    : QWidget(parent),
      m_dataset(dataset),
      m_fromDataset(new QRadioButton(this)),
      m_datasetClasses(makeCaption(this)),
      m_own(new QRadioButton(this)),
      m_ownBox(new QWidget(this)),
      m_countTitle(new QLabel(m_ownBox)),
      m_count(new QSpinBox(m_ownBox)),
      m_names(new QPlainTextEdit(m_ownBox))
{
    m_fromDataset->setObjectName(QStringLiteral("replaceHeadFromDataset"));
    m_own->setObjectName(QStringLiteral("replaceHeadOwn"));
    m_count->setObjectName(QStringLiteral("replaceHeadCount"));
    m_names->setObjectName(QStringLiteral("replaceHeadNames"));
    m_count->setRange(2, mostClasses);
    m_names->setFixedHeight(84);
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_countTitle->setBuddy(m_count);
    m_datasetClasses->setContentsMargins(26, 0, 0, 0);
    auto* own = new QVBoxLayout(m_ownBox);
    own->setContentsMargins(26, 0, 0, 0);
    own->setSpacing(8);
    auto* count = new QHBoxLayout;
    count->addWidget(m_countTitle, 1);
    count->addWidget(m_count);
    own->addLayout(count);
    own->addWidget(m_names);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_fromDataset);
    all->addWidget(m_datasetClasses);
    all->addWidget(m_own);
    all->addWidget(m_ownBox);

    connect(m_fromDataset, &QRadioButton::toggled, this, &HeadClassesBox::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &HeadClassesBox::setCount);
    connect(m_names, &QPlainTextEdit::textChanged, this, &HeadClassesBox::refresh);
    connect(&dataset, &DatasetSession::stateChanged, this, &HeadClassesBox::refreshSource);
    retranslate();
}

void HeadClassesBox::reset()
{
    const bool ready = datasetReady();
    m_fromDataset->setChecked(ready);
    m_own->setChecked(!ready);
    if (typedClasses().empty())
        setCount(2);
    refreshSource();
}

bool HeadClassesBox::datasetReady() const
{
    const auto dataset = m_dataset.dataset();
    return dataset && dataset->classes.size() >= 2;
}

void HeadClassesBox::focusNames()
{
    m_names->setFocus(Qt::PopupFocusReason);
}

std::vector<std::string> HeadClassesBox::typedClasses() const
{
    std::vector<std::string> names;
    for (const QString& line : m_names->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            names.push_back(line.trimmed().toStdString());
    }
    return names;
}

std::vector<std::string> HeadClassesBox::classNames() const
{
    if (!m_fromDataset->isChecked())
        return typedClasses();
    const auto dataset = m_dataset.dataset();
    return dataset ? dataset->classes : std::vector<std::string>{};
}

void HeadClassesBox::setCount(int count)
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

void HeadClassesBox::refreshSource()
{
    const auto dataset = m_dataset.dataset();
    const bool ready = datasetReady();
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

void HeadClassesBox::refresh()
{
    if (m_updating)
        return;
    m_updating = true;
    m_ownBox->setVisible(m_own->isChecked());
    m_count->setValue(std::max(2, static_cast<int>(typedClasses().size())));
    m_updating = false;
    Q_EMIT changed();
}

void HeadClassesBox::retranslate()
{
    m_own->setText(tr("Own classes"));
    m_countTitle->setText(tr("Number of classes"));
    m_count->setAccessibleName(m_countTitle->text());
    m_names->setAccessibleName(tr("Class names, one per line"));
    m_names->setPlaceholderText(tr("Class names, one per line"));
    refreshSource();
}

} // namespace graft
