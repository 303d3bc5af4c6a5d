// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange_controller.h"

#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/shell/document_controller.h"

#include <QFileInfo>

namespace graft {

ExchangeController::ExchangeController(AppContext& context, DocumentController& documents, QWidget* window)
    : QObject(window),
      m_context(context),
      m_documents(documents),
      m_window(window)
{
}

ImportDialog& ExchangeController::import()
{
    if (m_import == nullptr) {
        m_import = new ImportDialog(m_context, m_window);
        m_import->setReplaceGuard([this](std::function<void()> next) { m_documents.whenSafe(std::move(next)); });
        m_import->session().setTrustedFiles(m_trusted);
        connect(m_import, &ImportDialog::opened, this, &ExchangeController::opened);
        connect(m_import, &ImportDialog::layerRequested, this, &ExchangeController::layerRequested);
        connect(&m_import->session(), &ImportSession::trustGranted, this, &ExchangeController::trustGranted);
    }
    return *m_import;
}

void ExchangeController::importFile(const QString& file)
{
    if (file.isEmpty())
        import().choose();
    else
        import().begin(file);
}

bool ExchangeController::hasReport() const
{
    return m_import != nullptr && m_import->session().model() != nullptr;
}

void ExchangeController::showReport()
{
    if (!hasReport())
        return;
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
}

void ExchangeController::exportNetwork(const QString& format)
{
    if (m_context.document.isEmpty())
        return;
    if (m_export == nullptr)
        m_export = new ExportDialog(m_context, m_window);
    m_export->begin(format);
}

void ExchangeController::setTrustedFiles(const QStringList& digests)
{
    m_trusted = digests;
    if (m_import != nullptr)
        m_import->session().setTrustedFiles(digests);
}

QString ExchangeController::summary(bool& serious) const
{
    serious = false;
    if (!hasReport())
        return {};
    const ImportedModel& model = *m_import->session().model();
    const QString name = QFileInfo(m_import->session().file()).fileName();
    const auto mapped = static_cast<qint64>(model.count(LayerFate::Mapped));
    const auto approximated = static_cast<qint64>(model.count(LayerFate::Approximated));
    const auto unknown = static_cast<qint64>(model.count(LayerFate::Unknown));
    serious = unknown > 0;
    if (serious)
        return tr("%1 is open, but Graft has no layer for %2 of its operators. They are kept with their weights; a "
                  "network cannot run through them.")
            .arg(name, countText(unknown));
    if (approximated > 0)
        return tr("%1 is open: %2 operators compute the same, %3 nearly the same.")
            .arg(name, countText(mapped), countText(approximated));
    return tr("%1 is open: all %2 operators compute the same.").arg(name, countText(mapped));
}

} // namespace graft
