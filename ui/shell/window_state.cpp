// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"

#include <QAbstractButton>
#include <QDataStream>
#include <QIODevice>
#include <QMap>
#include <QSplitter>

namespace graft {

namespace {

constexpr quint32 stateMagic = 0x47524631; // "GRF1"
constexpr qsizetype maxStateBytes = 1 << 16;

/// A name for a splitter that lasts as long as the widgets around it: class of the page, place below it.
QMap<QString, QSplitter*> splittersOf(const QWidget& root)
{
    QMap<QString, QSplitter*> result;
    for (QSplitter* splitter : root.findChildren<QSplitter*>()) {
        QString owner;
        for (const QWidget* w = splitter->parentWidget(); w != nullptr && w != &root; w = w->parentWidget())
            owner = QLatin1String(w->metaObject()->className()) + QLatin1Char('/') + owner;
        int number = 0;
        while (result.contains(owner + QString::number(number)))
            ++number;
        result.insert(owner + QString::number(number), splitter);
    }
    return result;
}

/// Headings of sections that fold, by the key they go by. The prefix keeps them apart from splitters.
QMap<QString, QAbstractButton*> foldsOf(const QWidget& root)
{
    QMap<QString, QAbstractButton*> result;
    for (QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        const QString key = button->property("fold").toString();
        if (!key.isEmpty())
            result.insert(QStringLiteral("fold:") + key, button);
    }
    return result;
}

} // namespace

QByteArray saveSplitters(const QWidget& root)
{
    QMap<QString, QByteArray> states;
    const QMap<QString, QSplitter*> splitters = splittersOf(root);
    for (auto it = splitters.begin(); it != splitters.end(); ++it)
        states.insert(it.key(), it.value()->saveState());
    const QMap<QString, QAbstractButton*> folds = foldsOf(root);
    for (auto it = folds.begin(); it != folds.end(); ++it)
        states.insert(it.key(), QByteArray(1, it.value()->isChecked() ? '1' : '0'));
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMagic << states;
    return bytes;
}

void restoreSplitters(QWidget& root, const QByteArray& bytes)
{
    if (bytes.isEmpty() || bytes.size() > maxStateBytes)
        return;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QMap<QString, QByteArray> states;
    stream >> magic >> states;
    if (stream.status() != QDataStream::Ok || magic != stateMagic)
        return;
    const QMap<QString, QSplitter*> splitters = splittersOf(root);
    for (auto it = splitters.begin(); it != splitters.end(); ++it) {
        if (states.contains(it.key()))
            it.value()->restoreState(states.value(it.key()));
    }
    const QMap<QString, QAbstractButton*> folds = foldsOf(root);
    for (auto it = folds.begin(); it != folds.end(); ++it) {
        if (states.contains(it.key()))
            it.value()->setChecked(states.value(it.key()) == "1");
    }
}

} // namespace graft
