// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/model_files.h"

#include "core/exchange/model_import.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace graft {

QString modelFileFilter()
{
    QStringList all;
    QStringList single;
    for (const ModelReader& reader : modelReaders()) {
        QStringList patterns;
        for (const std::string& extension : reader.extensions) {
            const QString pattern = QLatin1Char('*') + toQString(extension);
            patterns << pattern;
            if (!all.contains(pattern))
                all << pattern;
        }
        if (!patterns.isEmpty())
            single << QStringLiteral("%1 (%2)").arg(toQString(reader.title), patterns.join(QLatin1Char(' ')));
    }
    QStringList filters;
    //: %1 is a list of patterns such as *.onnx *.pth.
    filters << QCoreApplication::translate("graft::ImportDialog", "Networks (%1)").arg(all.join(QLatin1Char(' ')));
    filters << single << QCoreApplication::translate("graft::ImportDialog", "All files (*)");
    return filters.join(QStringLiteral(";;"));
}

bool isNamedLikeModel(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        // Readers that take a folder look for the files they need.
        const auto file = toPath(path);
        return std::ranges::any_of(modelReaders(),
                                   [&file](const ModelReader& reader) { return reader.matches({}, file); });
    }
    const std::string suffix = (QLatin1Char('.') + info.suffix().toLower()).toStdString();
    return std::ranges::any_of(modelReaders(), [&suffix](const ModelReader& reader) {
        return std::ranges::find(reader.extensions, suffix) != reader.extensions.end();
    });
}

} // namespace graft
