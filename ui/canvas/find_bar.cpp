// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/find_bar.h"

#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/wires_item.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace graft {

namespace {

constexpr double dimmed = 0.22;

QToolButton* makeButton(QWidget* parent, const char* name)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIconSize({16, 16});
    return button;
}

} // namespace

FindBar::FindBar(NetworkScene& scene, NetworkView& view, Theme& theme)
    : QFrame(&view),
      m_scene(scene),
      m_view(view),
      m_theme(theme),
      m_query(new QLineEdit(this)),
      m_state(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_previous(makeButton(this, "findPrevious")),
      m_next(makeButton(this, "findNext")),
      m_close(makeButton(this, "findClose")),
      m_proposals(new QStringListModel(this)),
      m_completer(new QCompleter(m_proposals, this))
{
    setObjectName(QStringLiteral("findBar"));
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    m_query->setObjectName(QStringLiteral("findQuery"));
    m_query->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_query->setMinimumWidth(150);
    m_query->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("findState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setProperty("role", QStringLiteral("muted"));
    // Proposals are whole queries, made anew for every letter.
    m_completer->setWidget(m_query);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("findProposals"));
    m_problem->setObjectName(QStringLiteral("findProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(6, 4, 4, 4);
    all->setSpacing(4);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(4);
    all->addLayout(layout);
    all->addWidget(m_problem);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_close);

    connect(m_query, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_query, &QLineEdit::textEdited, this, &FindBar::complete);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& text) {
        const QString rest = m_query->text().mid(m_query->cursorPosition());
        m_query->setText(text + rest);
        m_query->setCursorPosition(static_cast<int>(text.size()));
        complete(); // a key is followed by its values
    });
    // While the proposals are open the completer hands keys on without asking event filters.
    connect(m_query, &QLineEdit::returnPressed, this, [this] { step(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    // Other layers, other nodes: look again.
    const auto again = [this] {
        if (isVisible())
            search();
    };
    connect(&scene.document(), &NetworkDocument::graphChanged, this, again);
    connect(&scene.document(), &NetworkDocument::networkReset, this, again);
    connect(&scene, &NetworkScene::laidOut, this, again);
    connect(&scene, &NetworkScene::layersSelected, this, &FindBar::describe);
    connect(&theme, &Theme::changed, this, &FindBar::restyle);
    view.installEventFilter(this);
    retranslate();
    restyle();
    hide();
}

void FindBar::open()
{
    show();
    raise();
    place();
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
    search();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    showFound();
    m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void FindBar::search()
{
    m_found = findInNetwork(m_scene.document(), m_query->text());
    if (!m_found.searched)
        m_found.layers.clear();
    showFound();
    describe();
}

void FindBar::complete()
{
    const QStringList proposals = findCompletions(m_query->text(), m_query->cursorPosition());
    m_proposals->setStringList(proposals);
    if (proposals.isEmpty() || !m_query->hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = m_query->rect();
    below.setWidth(std::max(below.width(), 240));
    m_completer->complete(below);
    // Enter goes to the match unless somebody went into the list.
    m_completer->popup()->setCurrentIndex({});
}

void FindBar::showFound()
{
    const bool dim = isVisible() && m_found.searched && m_found.problem.isEmpty();
    const std::unordered_set<LayerId> found(m_found.layers.begin(), m_found.layers.end());
    const auto show = [](QGraphicsItem& item, double opacity) {
        if (item.opacity() != opacity)
            item.setOpacity(opacity);
    };
    for (NodeItem* node : m_scene.nodes()) {
        // A folded block matches where one of its layers does.
        const bool match = std::any_of(node->layers().begin(), node->layers().end(),
                                       [&found](LayerId layer) { return found.contains(layer); });
        show(*node, dim && !match ? dimmed : 1);
    }
    for (QGraphicsItem* item : m_scene.items()) {
        if (qgraphicsitem_cast<WiresItem*>(item) != nullptr)
            show(*item, dim ? dimmed * 2 : 1);
    }
}

int FindBar::currentMatch() const
{
    const auto selected = m_scene.selectedLayers();
    if (selected.size() != 1)
        return -1;
    const auto at = std::find(m_found.layers.begin(), m_found.layers.end(), selected.front());
    return at != m_found.layers.end() ? static_cast<int>(at - m_found.layers.begin()) : -1;
}

void FindBar::describe()
{
    const auto count = static_cast<int>(m_found.layers.size());
    const QLocale locale;
    QString text;
    if (m_found.searched && m_found.problem.isEmpty()) {
        if (count == 0)
            text = tr("No layer matches");
        else if (currentMatch() >= 0)
            text = tr("%1 of %2").arg(locale.toString(currentMatch() + 1), locale.toString(count));
        else
            text = tr("%n match(es)", nullptr, count);
    }
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_problem->setText(m_found.problem);
    m_problem->setVisible(!m_found.problem.isEmpty());
    m_query->setAccessibleDescription(text + m_found.problem);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    place();
}

void FindBar::step(bool forward)
{
    if (isHidden() || !m_found.searched) {
        open();
        if (!m_found.searched)
            return;
    }
    const auto count = static_cast<int>(m_found.layers.size());
    if (count == 0)
        return;
    const int at = currentMatch();
    // Without a match selected: the first one, backwards the last.
    const int next = at < 0 ? (forward ? 0 : count - 1) : (at + (forward ? 1 : count - 1)) % count;
    Q_EMIT jumpRequested(m_found.layers[static_cast<std::size_t>(next)]);
    describe();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        place();
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_completer->popup()->hide();
            step(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void FindBar::setTopInset(int pixels)
{
    m_topInset = pixels;
    place();
}

void FindBar::place()
{
    const int width = std::min(m_view.width() - 24, 460);
    layout()->activate();
    resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
    move((m_view.width() - width) / 2, m_topInset);
}

void FindBar::retranslate()
{
    m_query->setPlaceholderText(tr("Find layers: conv, type:Conv2d, kernel:3"));
    m_query->setToolTip(findHelp());
    m_query->setAccessibleName(tr("Find layers"));
    m_previous->setToolTip(tr("Previous match (Shift+Enter)"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setToolTip(tr("Next match (Enter)"));
    m_next->setAccessibleName(m_next->toolTip());
    m_close->setToolTip(tr("Close the search (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    setAccessibleName(tr("Find layers"));
    describe();
}

void FindBar::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    m_query->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), t.textMuted));
    m_previous->setIcon(lineIcon(QStringLiteral("chevron-up"), t.text));
    m_next->setIcon(lineIcon(QStringLiteral("chevron-down"), t.text));
    m_close->setIcon(lineIcon(QStringLiteral("close"), t.textMuted));
}

} // namespace graft
