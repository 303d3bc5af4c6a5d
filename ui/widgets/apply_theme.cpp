// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/apply_theme.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QStyleFactory>

namespace graft {

void applyTheme(Theme& theme)
{
    // The style sheet refers to pictures of the icon resources, which the first icon registers.
    (void)linePixmap(QStringLiteral("check"), Qt::black, 16);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    // Without a name, fontconfig may answer for Chinese with a face of another weight or of Japanese forms.
    font.setFamilies({QFontInfo(font).family(), QStringLiteral("Noto Sans CJK SC")});
    QApplication::setFont(font);
    const auto dress = [&theme] {
        QApplication::setPalette(theme.palette());
        qApp->setStyleSheet(theme.styleSheet());
    };
    QObject::connect(&theme, &Theme::changed, qApp, dress);
    dress();
}

} // namespace graft
