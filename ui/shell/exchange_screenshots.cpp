// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange_screenshots.h"

#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/model_files.h"
#include "ui/models/error_text.h"
#include "ui/shell/exchange_controller.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>

namespace graft {

namespace {

/// A format whose files can be opened again.
const ExportFormat* formatForBothWays(const QTemporaryDir& folder)
{
    for (const ExportFormat& format : exportFormats()) {
        if (!format.extension.empty() &&
            isNamedLikeModel(folder.filePath(QStringLiteral("a")) + toQString(format.extension)))
            return &format;
    }
    return nullptr;
}

} // namespace

Result<void> takeExchangeScreenshots(MainWindow& window, const std::function<bool(const std::function<bool()>&)>& wait,
                                     const std::function<Result<void>(QWidget& dialog, const QString& name)>& take)
{
    const QTemporaryDir folder;
    const ExportFormat* format = formatForBothWays(folder);
    if (format == nullptr)
        return {};
    ExchangeController& exchange = window.exchange();
    exchange.exportNetwork(toQString(format->id));
    ExportDialog& exporting = *exchange.exportDialog();
    GRAFT_CHECK(take(exporting, QStringLiteral("export")));
    exporting.setTarget(folder.filePath(QStringLiteral("flowers")));
    exporting.start();
    if (!wait([&] { return exporting.session().state() != ExportSession::State::Running; }) ||
        exporting.session().state() != ExportSession::State::Done)
        return exporting.session().error();
    GRAFT_CHECK(take(exporting, QStringLiteral("export_report")));
    exporting.hide();

    exchange.importFile(exporting.session().target());
    ImportDialog& importing = *exchange.importDialog();
    if (!wait([&] { return !importing.session().isBusy(); }))
        return importing.session().error();
    if (importing.session().state() == ImportSession::State::Ready) {
        if (!wait([&] { return !importing.session().isChecking(); }))
            return importing.session().error();
        GRAFT_CHECK(take(importing, QStringLiteral("import_report")));
    }
    importing.hide();
    return {};
}

} // namespace graft
