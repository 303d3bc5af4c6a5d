// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_pane.h"

#include "core/data/image_dataset.h"
#include "ui/data/class_list.h"
#include "ui/data/dataset_actions.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

ClassPane::ClassPane(Theme& theme, DatasetActions& actions, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_actions(actions),
      m_heading(new TextLabel(theme, TextRole::Caption, this)),
      m_new(new QToolButton(this)),
      m_list(new ClassList(theme, this)),
      m_name(new QLineEdit(this)),
      m_balance(new TextLabel(theme, TextRole::Caption, this)),
      m_rename(new QAction(this)),
      m_remove(new QAction(this)),
      m_add(new QAction(this)),
      m_camera(new QAction(this))
{
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    m_list->setObjectName(QStringLiteral("classList"));
    m_new->setObjectName(QStringLiteral("newClassButton"));
    m_name->setObjectName(QStringLiteral("newClassName"));
    m_name->hide();
    m_balance->setObjectName(QStringLiteral("balanceText"));
    m_balance->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 8, 0);
    top->addWidget(m_heading, 1);
    top->addWidget(m_new);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(8, 0, 8, 0);
    field->addWidget(m_name);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(12, 4, 12, 4);
    below->addWidget(m_balance);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 0, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(field);
    layout->addWidget(m_list, 1);
    layout->addLayout(below);
    createActions();
    connect(m_list, &ClassList::customContextMenuRequested, this, &ClassPane::showMenu);
    connect(m_list, &ClassList::classChosen, this, &ClassPane::updateActions);
    connect(m_list, &ClassList::renameWanted, this, [this](int label, const QString& name) {
        if (const std::string shown = nameOf(label); !shown.empty())
            m_actions.renameClass(shown, name);
    });
    connect(m_list, &ClassList::filesDropped, this, [this](int label, const QList<QUrl>& urls) {
        if (const std::string shown = nameOf(label); !shown.empty())
            m_actions.addFiles(shown, urls);
    });
    connect(m_new, &QToolButton::clicked, this, &ClassPane::openNameField);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text();
        m_name->hide();
        m_list->setFocus();
        if (!name.trimmed().isEmpty())
            m_actions.addClass(name);
    });
    connect(m_name, &QLineEdit::editingFinished, m_name, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &ClassPane::restyle);
    restyle();
    retranslate();
}

void ClassPane::createActions()
{
    m_rename->setObjectName(QStringLiteral("renameClassAction"));
    m_remove->setObjectName(QStringLiteral("removeClassAction"));
    m_add->setObjectName(QStringLiteral("addPicturesAction"));
    m_camera->setObjectName(QStringLiteral("cameraAction"));
    // F2 is the list's own key; shown beside the words only.
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_remove);
    connect(m_rename, &QAction::triggered, this, [this] { m_list->edit(m_list->currentIndex()); });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const std::string shown = nameOf(m_list->chosenClass()); !shown.empty())
            m_actions.removeClass(shown);
    });
    connect(m_add, &QAction::triggered, this, [this] { chooseFiles(m_list->chosenClass()); });
    connect(m_camera, &QAction::triggered, this, [this] { Q_EMIT cameraWanted(m_list->chosenClass()); });
}

std::string ClassPane::nameOf(int label) const
{
    const auto place = static_cast<std::size_t>(label);
    return m_dataset && label >= 0 && place < m_dataset->classes.size() ? m_dataset->classes[place] : std::string();
}

void ClassPane::setDataset(std::shared_ptr<const ImageDataset> dataset)
{
    m_dataset = std::move(dataset);
    m_list->setDataset(*m_dataset);
    updateBalance();
    updateActions();
}

void ClassPane::showMenu(const QPoint& place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid() || index.row() == 0)
        return;
    m_list->setCurrentIndex(index);
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("classMenu"));
    menu.addAction(m_rename);
    addMergeMenu(menu, index.row() - 1);
    menu.addSeparator();
    menu.addAction(m_add);
    menu.addAction(m_camera);
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void ClassPane::addMergeMenu(QMenu& menu, int label)
{
    QMenu* merge = menu.addMenu(tr("Merge into"));
    merge->setEnabled(m_dataset->classes.size() > 1);
    const std::string shown = nameOf(label);
    for (const std::string& other : m_dataset->classes) {
        if (other == shown)
            continue;
        QString text = toQString(other);
        connect(merge->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&"))), &QAction::triggered, this,
                [this, shown, other] { m_actions.renameClass(shown, toQString(other), true); });
    }
}

void ClassPane::chooseFiles(int label)
{
    const std::string shown = nameOf(label);
    if (shown.empty())
        return;
    const QList<QUrl> urls = QFileDialog::getOpenFileUrls(
        this, tr("Add pictures to %1").arg(toQString(shown)),
        QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)),
        tr("Pictures (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;All files (*)"));
    if (!urls.isEmpty())
        m_actions.addFiles(shown, urls);
}

void ClassPane::openNameField()
{
    m_name->clear();
    m_name->show();
    m_name->setFocus();
}

void ClassPane::updateActions()
{
    const bool one = m_list->chosenClass() >= 0;
    for (QAction* action : {m_rename, m_remove, m_add, m_camera})
        action->setEnabled(one);
}

void ClassPane::updateBalance()
{
    if (!m_dataset)
        return;
    const double imbalance = m_list->classes().imbalance();
    const QString text = imbalance == 0.0   ? tr("A class has no pictures for training. The network cannot learn it.")
                         : imbalance < 1.05 ? tr("All classes have about as many pictures.")
                                            : tr("The largest class has %1 times the pictures of the smallest.")
                                                  .arg(QLocale().toString(imbalance, 'f', imbalance < 9.95 ? 1 : 0));
    m_balance->setText(text);
    m_balance->setToolTip(tr("Far apart, the network tends to say the large classes. Class weights in the training "
                             "options make up for it, and so do more pictures of the small ones."));
}

void ClassPane::restyle()
{
    const QColor color = m_theme.tokens().text;
    m_new->setIcon(lineIcon(QStringLiteral("plus"), color));
    m_rename->setIcon(lineIcon(QStringLiteral("rename"), color));
    m_remove->setIcon(lineIcon(QStringLiteral("trash"), color));
    m_add->setIcon(lineIcon(QStringLiteral("image"), color));
    m_camera->setIcon(lineIcon(QStringLiteral("camera"), color));
}

void ClassPane::retranslate()
{
    m_heading->setText(tr("Classes"));
    m_list->setAccessibleName(tr("Classes"));
    m_list->retranslate();
    m_new->setToolTip(tr("New class"));
    m_new->setAccessibleName(tr("New class"));
    m_name->setPlaceholderText(tr("Name of the new class"));
    m_rename->setText(tr("Rename") + QStringLiteral("\tF2"));
    m_remove->setText(tr("Remove class"));
    m_remove->setToolTip(tr("Leaves all its pictures out. The files stay where they are."));
    m_add->setText(tr("Add pictures…"));
    m_camera->setText(tr("Take pictures with the camera…"));
    updateBalance();
}

} // namespace graft
