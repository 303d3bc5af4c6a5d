// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/quick_insert.h"

#include "ui/canvas/network_editor.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layer_type_list.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

QuickInsert::QuickInsert(NetworkEditor& editor, const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_editor(editor),
      m_theme(theme),
      m_where(new QLabel(this)),
      m_search(new QLineEdit(this)),
      m_list(new LayerTypeList(theme, this)),
      m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("quickInsert"));
    setAttribute(Qt::WA_TranslucentBackground); // for the round corners
    m_where->setProperty("role", QStringLiteral("caption"));
    m_nothing->setProperty("role", QStringLiteral("caption"));
    m_nothing->setWordWrap(true);
    m_search->setObjectName(QStringLiteral("quickInsertSearch"));
    m_list->setObjectName(QStringLiteral("quickInsertList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_search->addAction(lineIcon(QStringLiteral("search"), theme.tokens().textMuted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(m_where);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    setFixedSize(300, 360);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_list->search(text);
        m_nothing->setVisible(m_list->types().rowCount() == 0);
    });
    connect(m_list, &LayerTypeList::chosen, this, &QuickInsert::choose);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.data(LayerTypeModel::TypeRole).toString()); });
    connect(&theme, &Theme::changed, this, [this, &theme] {
        m_search->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), theme.tokens().textMuted));
    });
    retranslate();
}

void QuickInsert::retranslate()
{
    m_search->setPlaceholderText(tr("Insert a layer"));
    m_search->setAccessibleName(tr("Insert a layer"));
    m_list->setAccessibleName(tr("Layer types"));
    m_nothing->setText(tr("No layer type that fits here has this in its name or description."));
    m_list->types().retranslate();
}

void QuickInsert::open(const InsertPlace& place, const QPoint& globalPosition)
{
    m_place = place;
    m_where->setText(m_editor.describe(place));
    m_list->types().setAllowed([this](const LayerSchema& schema) { return m_editor.fits(schema, m_place); });
    m_search->clear();
    m_nothing->hide();
    m_list->search({});
    QPoint corner = globalPosition - QPoint(24, 24);
    if (const QScreen* screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry().adjusted(8, 8, -8, -8);
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void QuickInsert::choose(const QString& type)
{
    if (type.isEmpty())
        return;
    const InsertPlace place = m_place;
    hide();
    m_editor.insert(type.toStdString(), place);
}

void QuickInsert::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.tokens().hairline);
    painter.setBrush(m_theme.tokens().surfaceRaised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

bool QuickInsert::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down: m_list->step(1); return true;
    case Qt::Key_Up: m_list->step(-1); return true;
    case Qt::Key_PageDown: m_list->step(8); return true;
    case Qt::Key_PageUp: m_list->step(-8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentType()); return true;
    case Qt::Key_Escape: hide(); return true;
    default: return false;
    }
}

} // namespace graft
