// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/new_network_pane.h"

#include "core/layers/shape_inference.h"
#include "ui/gallery/template_card.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int widest = 1000; // px: longer lines are hard to read
constexpr int mostClasses = 10000;
constexpr int largestSide = 4096; // px
constexpr int namesShown = 8;

QLabel* label(QWidget* parent, const char* role, bool wraps = false)
{
    auto* made = new QLabel(parent);
    made->setProperty("role", QLatin1String(role));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(wraps);
    return made;
}

} // namespace

NewNetworkPane::NewNetworkPane(NetworkDocument& document, DatasetSession& dataset, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_dataset(dataset),
      m_theme(theme)
{
    setObjectName(QStringLiteral("newNetworkPane"));
    auto* body = new QWidget;
    body->setProperty("transparent", true);
    body->setMaximumWidth(widest);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    m_title = label(body, "emphasis");
    m_explanation = label(body, "muted", true);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(4);
    buildCards(layout);
    m_doc = label(body, "body", true);
    m_source = label(body, "caption", true);
    layout->addWidget(m_doc);
    layout->addWidget(m_source);
    layout->addSpacing(8);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addWidget(buildPictures(), 0, Qt::AlignTop);
    columns->addWidget(buildClasses(), 1, Qt::AlignTop);
    layout->addLayout(columns);
    layout->addSpacing(4);
    m_summary = label(body, "body", true);
    m_summary->setObjectName(QStringLiteral("newNetworkSummary"));
    layout->addWidget(m_summary);
    m_cancel = new QPushButton(body);
    m_create = new QPushButton(body);
    m_create->setObjectName(QStringLiteral("createNetwork"));
    m_create->setProperty("primary", true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    layout->addStretch(1);

    auto* host = new QWidget;
    host->setProperty("transparent", true);
    auto* centred = new QHBoxLayout(host);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(body, 100);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(host);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connectEditors();
    retranslate();
    choose(networkTemplates()[1]);
}

void NewNetworkPane::buildCards(QVBoxLayout* layout)
{
    auto* host = new QWidget(layout->parentWidget());
    auto* flow = new FlowLayout(204, 12, host);
    flow->setContentsMargins(0, 0, 0, 0);
    auto* group = new QButtonGroup(this);
    group->setExclusive(true);
    for (const NetworkTemplate& entry : networkTemplates()) {
        auto* card = new TemplateCard(entry, m_theme, host);
        const auto index = static_cast<int>(m_cards.size());
        group->addButton(card);
        flow->addWidget(card);
        m_cards.push_back(card);
        connect(card, &TemplateCard::toggled, this, [this, card](bool on) {
            if (on)
                choose(card->entry());
        });
        connect(card, &TemplateCard::activated, this, &NewNetworkPane::create);
        connect(card, &TemplateCard::moveRequested, this, [this, index](int cards) {
            const int target = std::clamp(index + cards, 0, static_cast<int>(m_cards.size()) - 1);
            TemplateCard* next = m_cards[static_cast<std::size_t>(target)];
            next->setFocus(Qt::OtherFocusReason);
            next->setChecked(true);
        });
    }
    layout->addWidget(host);
}

QWidget* NewNetworkPane::buildPictures()
{
    auto* box = new QWidget(this);
    m_picturesTitle = label(box, "emphasis");
    m_colour = new QComboBox(box);
    m_colour->setObjectName(QStringLiteral("newNetworkColour"));
    m_colour->addItems({QString(), QString()});
    m_height = new QSpinBox(box);
    m_width = new QSpinBox(box);
    m_height->setObjectName(QStringLiteral("newNetworkHeight"));
    m_width->setObjectName(QStringLiteral("newNetworkWidth"));
    for (QSpinBox* side : {m_height, m_width}) {
        side->setRange(1, largestSide);
        side->setMinimumWidth(88);
        side->setKeyboardTracking(true);
    }
    m_times = label(box, "muted");
    m_times->setText(QStringLiteral("\u00D7"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_height);
    row->addWidget(m_times);
    row->addWidget(m_width);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_picturesTitle);
    layout->addWidget(m_colour);
    layout->addLayout(row);
    return box;
}

QWidget* NewNetworkPane::buildClasses()
{
    auto* box = new QWidget(this);
    m_classesTitle = label(box, "emphasis");
    m_fromDataset = new QRadioButton(box);
    m_own = new QRadioButton(box);
    m_ownBox = new QWidget(box);
    m_countTitle = label(m_ownBox, "body");
    m_count = new QSpinBox(m_ownBox);
    m_count->setRange(2, mostClasses);
    m_count->setMinimumWidth(88);
    m_countTitle->setBuddy(m_count);
    m_names = new QPlainTextEdit(m_ownBox);
    m_names->setObjectName(QStringLiteral("newNetworkClasses"));
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(68);
    auto* count = new QHBoxLayout;
    count->setSpacing(8);
    count->addWidget(m_countTitle);
    count->addWidget(m_count);
    count->addStretch(1);
    auto* own = new QVBoxLayout(m_ownBox);
    own->setContentsMargins(26, 0, 0, 0);
    own->setSpacing(8);
    own->addLayout(count);
    own->addWidget(m_names);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_classesTitle);
    layout->addWidget(m_fromDataset);
    layout->addWidget(m_own);
    layout->addWidget(m_ownBox);
    return box;
}

void NewNetworkPane::connectEditors()
{
    connect(m_colour, &QComboBox::currentIndexChanged, this, &NewNetworkPane::refresh);
    for (QSpinBox* side : {m_height, m_width}) {
        connect(side, &QSpinBox::valueChanged, this, [this] {
            m_sizeTyped = m_sizeTyped || !m_updating;
            refresh();
        });
    }
    connect(m_own, &QRadioButton::toggled, this, &NewNetworkPane::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &NewNetworkPane::setCount);
    connect(m_names, &QPlainTextEdit::textChanged, this, &NewNetworkPane::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &NewNetworkPane::cancelled);
    connect(m_create, &QPushButton::clicked, this, &NewNetworkPane::create);
    connect(&m_dataset, &DatasetSession::stateChanged, this, &NewNetworkPane::refreshClasses);
}

void NewNetworkPane::open(const std::string& templateId)
{
    m_sizeTyped = false;
    const bool ready = datasetClasses().size() >= 2;
    m_fromDataset->setChecked(ready);
    m_own->setChecked(!ready);
    if (typedClasses().empty())
        setCount(2);
    refreshClasses();
    const NetworkTemplate* wanted = templateId.empty() ? &chosen() : findTemplate(templateId);
    for (TemplateCard* card : m_cards) {
        if (&card->entry() != wanted)
            continue;
        card->setChecked(true);
        card->setFocus(Qt::OtherFocusReason);
    }
    choose(chosen());
}

const NetworkTemplate& NewNetworkPane::chosen() const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [](const TemplateCard* c) { return c->isChecked(); });
    return it != m_cards.end() ? (*it)->entry() : networkTemplates()[1];
}

void NewNetworkPane::choose(const NetworkTemplate& entry)
{
    for (TemplateCard* card : m_cards) {
        if (&card->entry() == &entry)
            card->setChecked(true);
    }
    m_doc->setText(coreText("zoo", entry.doc));
    //: %1 is a paper or tutorial.
    m_source->setText(entry.source.empty() ? QString() : tr("After %1").arg(toQString(entry.source)));
    m_source->setVisible(!entry.source.empty());
    if (!m_sizeTyped) {
        m_updating = true;
        // Colour pictures by far are what people have; the digits of the papers were grey.
        m_height->setValue(static_cast<int>(entry.input.height));
        m_width->setValue(static_cast<int>(entry.input.width));
        m_updating = false;
    }
    refresh();
}

TemplateInput NewNetworkPane::input() const
{
    return {m_colour->currentIndex() == 1 ? 1 : 3, m_height->value(), m_width->value()};
}

std::vector<std::string> NewNetworkPane::datasetClasses() const
{
    const auto dataset = m_dataset.dataset();
    return dataset ? dataset->classes : std::vector<std::string>{};
}

std::vector<std::string> NewNetworkPane::typedClasses() const
{
    std::vector<std::string> names;
    for (const QString& line : m_names->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            names.push_back(line.trimmed().toStdString());
    }
    return names;
}

std::vector<std::string> NewNetworkPane::classNames() const
{
    return m_fromDataset->isChecked() ? datasetClasses() : typedClasses();
}

void NewNetworkPane::setCount(int count)
{
    if (m_updating)
        return;
    // Names that were typed stay; missing ones are numbered.
    std::vector<std::string> names = typedClasses();
    names.resize(std::min(names.size(), static_cast<std::size_t>(count)));
    QStringList lines;
    for (const std::string& name : names)
        lines << toQString(name);
    while (lines.size() < count)
        lines << tr("class %1").arg(lines.size() + 1);
    m_names->setPlainText(lines.join(QLatin1Char('\n')));
}

void NewNetworkPane::refreshClasses()
{
    const auto dataset = m_dataset.dataset();
    const bool ready = dataset && dataset->classes.size() >= 2;
    m_fromDataset->setEnabled(ready);
    if (!ready)
        m_own->setChecked(true);
    QString text = tr("Those of the dataset (none is chosen yet)");
    if (ready) {
        QStringList names;
        for (std::size_t i = 0; i < std::min<std::size_t>(dataset->classes.size(), namesShown); ++i)
            names << toQString(dataset->classes[i]);
        if (dataset->classes.size() > namesShown)
            names << QStringLiteral("…");
        text = tr("Those of the dataset “%1”: %2").arg(datasetTitle(*dataset), names.join(QStringLiteral(", ")));
    }
    m_fromDataset->setText(text);
    refresh();
}

void NewNetworkPane::refresh()
{
    if (m_updating)
        return;
    m_updating = true;
    m_ownBox->setVisible(m_own->isChecked());
    m_count->setValue(std::max(2, static_cast<int>(typedClasses().size())));
    m_updating = false;
    const auto graph = buildTemplate(chosen(), input(), classNames());
    QString text;
    if (!graph.ok()) {
        text = errorText(graph.error());
    } else if (chosen().complete) {
        const LayerCost cost = analyseNetwork(*graph).total;
        text = tr("%1 parameters, %2 multiply-accumulates per picture. All layers are new: the network knows nothing "
                  "yet and is trained from scratch.")
                   .arg(countText(cost.parameters), shortCount(static_cast<double>(cost.macs)));
    } else {
        text = tr("The network has an input and an output. What lies between them is yours to build.");
    }
    m_summary->setText(text);
    const QString role = graph.ok() ? QStringLiteral("body") : QStringLiteral("error");
    if (m_summary->property("role").toString() != role) {
        m_summary->setProperty("role", role);
        m_summary->style()->unpolish(m_summary);
        m_summary->style()->polish(m_summary);
    }
    m_create->setEnabled(graph.ok());
}

void NewNetworkPane::create()
{
    auto graph = buildTemplate(chosen(), input(), classNames());
    if (!graph.ok()) {
        refresh();
        return;
    }
    m_document.addNetwork(coreText("zoo", chosen().title), *std::move(graph));
    Q_EMIT created();
}

void NewNetworkPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_create->isEnabled()) {
        create();
        return;
    }
    QWidget::keyPressEvent(event);
}

void NewNetworkPane::retranslate()
{
    m_title->setText(tr("New network"));
    m_explanation->setText(
        tr("Start from a small network that is easy to understand, or from nothing. For good results with few "
           "pictures, take a pretrained model instead."));
    m_picturesTitle->setText(tr("Pictures"));
    m_colour->setItemText(0, tr("Colour (3 channels)"));
    m_colour->setItemText(1, tr("Grey (1 channel)"));
    m_colour->setAccessibleName(tr("Channels of the pictures"));
    m_colour->setToolTip(tr("Grey pictures need fewer weights; colour helps wherever it tells classes apart."));
    m_height->setAccessibleName(tr("Height of the pictures"));
    m_width->setAccessibleName(tr("Width of the pictures"));
    for (QSpinBox* side : {m_height, m_width}) {
        //: Pixels, behind a number.
        side->setSuffix(tr(" px"));
        side->setToolTip(tr("Every picture is scaled to this size. Larger ones show finer detail, but take longer."));
    }
    m_classesTitle->setText(tr("Classes"));
    m_own->setText(tr("Own classes"));
    m_countTitle->setText(tr("Number of classes"));
    m_count->setAccessibleName(m_countTitle->text());
    m_names->setAccessibleName(tr("Class names, one per line"));
    m_names->setPlaceholderText(tr("Class names, one per line"));
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create network"));
    for (TemplateCard* card : m_cards)
        card->retranslate();
    setAccessibleName(m_title->text());
    if (!m_cards.empty())
        choose(chosen());
    refreshClasses();
}

} // namespace graft
