// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/palette_panel.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layer_type_list.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace graft {

PalettePanel::PalettePanel(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_list(new LayerTypeList(theme, this))
{
    setObjectName(QStringLiteral("palettePanel"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_hint->setProperty("role", QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("palette"));
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addWidget(m_hint);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_list->search(text);
        retranslate();
    });
    connect(m_list, &LayerTypeList::chosen, this, &PalettePanel::chosen);
    connect(&theme, &Theme::changed, this, &PalettePanel::restyle);
    retranslate();
    restyle();
}

void PalettePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: m_list->step(1); return true;
        case Qt::Key_Up: m_list->step(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const QString type = m_list->currentType(); !type.isEmpty())
                Q_EMIT chosen(type);
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PalettePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a layer type"));
    m_search->setAccessibleName(tr("Find a layer type"));
    m_search->setToolTip(tr("Searches names and descriptions. Enter inserts the first one found."));
    m_list->setAccessibleName(tr("Layer types"));
    m_list->setAccessibleDescription(tr("Enter inserts the type after the selected layer."));
    const bool nothing = m_list->types().rowCount() == 0;
    m_hint->setText(nothing ? tr("No layer type has this in its name or description.")
                            : tr("Drag onto the canvas or into a connection. A double click inserts after the "
                                 "selected layer."));
}

void PalettePanel::restyle()
{
    m_search->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), m_theme.tokens().textMuted));
}

} // namespace graft
