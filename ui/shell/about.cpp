// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"

#include "core/runtime/device.h"
#include "ui/models/error_text.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace graft {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(graft::About)
};

/// What Graft stands on; names and licences are not translated.
struct Component {
    const char* name;
    const char* licence;
};
constexpr Component components[] = {
    {"LibTorch", "BSD-3-Clause"}, {"Qt", "LGPL-3.0-only"},  {"Qt Charts", "GPL-3.0-only"}, {"OpenCV", "Apache-2.0"},
    {"QuaZip", "LGPL-2.1"},       {"nlohmann/json", "MIT"}, {"OpenSSL", "Apache-2.0"},
};

QDialog* createDialog(QWidget* window, const QString& title)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    return dialog;
}

void finishDialog(QDialog* dialog)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    dialog->open();
}

QLabel* addText(QDialog* dialog, const QString& text, const QString& role)
{
    auto* label = new QLabel(text, dialog);
    label->setWordWrap(true);
    label->setProperty("role", role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->layout()->addWidget(label);
    return label;
}

QFormLayout* addForm(QLayout* layout)
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(6);
    static_cast<QVBoxLayout*>(layout)->addLayout(form);
    return form;
}

} // namespace

void showAbout(QWidget* window)
{
    QDialog* dialog = createDialog(window, Texts::tr("About Graft"));
    auto* logo = new QLabel(dialog);
    logo->setPixmap(linePixmap(QStringLiteral("graft"), Qt::black, 72, dialog->devicePixelRatioF()));
    dialog->layout()->addWidget(logo);
    addText(dialog, Texts::tr("Graft %1").arg(QCoreApplication::applicationVersion()), QStringLiteral("title"));
    addText(dialog,
            Texts::tr("Transfer learning you can see: take a trained network, give it a new last layer, "
                      "teach it your own pictures."),
            QString());
    addText(dialog,
            Texts::tr("Free software under the GNU General Public License, version 3 or later. It comes without "
                      "any warranty."),
            QStringLiteral("muted"));
    addText(dialog, Texts::tr("Built on"), QStringLiteral("section"));
    QFormLayout* form = addForm(dialog->layout());
    for (const Component& component : components) {
        const QString name = QLatin1String(component.name);
        QString shown = name;
        if (name == QLatin1String("LibTorch"))
            shown = QStringLiteral("%1 %2").arg(name, toQString(runtimeVersion()));
        else if (name == QLatin1String("Qt"))
            shown = QStringLiteral("%1 %2").arg(name, QLatin1String(qVersion()));
        form->addRow(shown, new QLabel(QLatin1String(component.licence), dialog));
    }
    dialog->setMinimumWidth(420);
    finishDialog(dialog);
}

void showShortcuts(QWidget* window, const std::vector<QAction*>& actions)
{
    QDialog* dialog = createDialog(window, Texts::tr("Keyboard shortcuts"));
    auto* list = new QWidget;
    list->setProperty("transparent", true);
    auto* inner = new QVBoxLayout(list);
    inner->setContentsMargins(0, 0, 12, 0);
    QFormLayout* form = addForm(inner);
    const auto add = [form, list](const QString& what, const QString& keys) {
        auto* label = new QLabel(keys, list);
        label->setProperty("role", QStringLiteral("muted"));
        form->addRow(what, label);
    };
    for (const QAction* action : actions) {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        add(text, action->shortcut().toString(QKeySequence::NativeText));
    }
    const auto keyName = [](int key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    add(Texts::tr("Canvas: show the whole network"), keyName(Qt::Key_F));
    add(Texts::tr("Canvas: fold or unfold the selected block"), keyName(Qt::Key_Return));
    //: A mouse gesture on the canvas and what it does.
    add(Texts::tr("Canvas: move the view"), Texts::tr("%1 and drag").arg(keyName(Qt::Key_Space)));
    add(Texts::tr("Canvas: enlarge and reduce"), Texts::tr("mouse wheel"));
    add(Texts::tr("Models: open the chosen one"), keyName(Qt::Key_Return));
    auto* scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    dialog->layout()->addWidget(scroll);
    dialog->resize(520, 520);
    finishDialog(dialog);
}

} // namespace graft
