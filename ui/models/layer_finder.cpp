// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_finder.h"

#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>

namespace graft {

FoundLayers findInNetwork(const NetworkDocument& document, const QString& query)
{
    FoundLayers found;
    const auto parsed = FindQuery::parse(query.toStdString());
    if (!parsed) {
        found.searched = true;
        found.problem = errorText(parsed.error());
        return found;
    }
    found.searched = !parsed->isEmpty();
    found.layers = findLayers(document.graph(), document.analysis(), *parsed,
                              [](const Layer& layer) { return layerTitle(layer).toStdString(); });
    return found;
}

QStringList findCompletions(const QString& query, int cursor)
{
    const QString before = query.left(cursor);
    const qsizetype begin = before.lastIndexOf(QLatin1Char(' ')) + 1;
    QString word = before.mid(begin);
    QString lead = before.left(begin);
    if (word.startsWith(QLatin1Char('-'))) {
        lead += QLatin1Char('-');
        word.remove(0, 1);
    }
    if (word.isEmpty() || word.contains(QLatin1Char('"')))
        return {};
    QStringList proposals;
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    const auto propose = [&](const QString& text) {
        if (text.startsWith(word, Qt::CaseInsensitive) && text != word)
            proposals << lead + text;
    };
    if (colon < 0) {
        for (const std::string& key : findKeys())
            propose(toQString(key) + QLatin1Char(':'));
    } else {
        const QString key = word.left(colon);
        for (const std::string& value : findValues(key.toLower().toStdString()))
            propose(key + QLatin1Char(':') + toQString(value));
    }
    return proposals;
}

QString findHelp()
{
    return QCoreApplication::translate("graft::LayerFinder",
                                       "Words are looked for in names and kinds; -word leaves out what has it.\n"
                                       "type:Conv2d  name:layer3  kernel:3  stride:2  out:64..256  groups:>1\n"
                                       "params:>1M  macs:>10M  shape:56x56  frozen:yes  new:yes");
}

} // namespace graft
