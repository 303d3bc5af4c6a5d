// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QEvent>
#include <QObject>
#include <QWidget>

namespace graft {

namespace {

class WheelGuard final : public QObject {
public:
    explicit WheelGuard(QWidget& field) : QObject(&field), m_field(field) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Wheel && !m_field.hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget& m_field;
};

} // namespace

void ignoreIdleWheel(QWidget& field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new WheelGuard(field));
}

} // namespace graft
