// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/theme.h"

#include "ui/models/style_sheet.h"

#include <QEvent>
#include <QGuiApplication>

#include <functional>

namespace graft {

namespace {

bool platformIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

ThemeTokens makeLight()
{
    ThemeTokens t;
    t.surface = QColor(0xF7F8FA);
    t.surfaceRaised = QColor(0xFFFFFF);
    t.canvas = QColor(0xEEF1F5);
    t.canvasDot = QColor(0xD3DAE3);
    t.text = QColor(0x1C2127);
    t.textMuted = QColor(0x5B6673);
    t.hairline = QColor(0xD9DEE5);
    t.accent = QColor(0x2563EB);
    t.accentText = QColor(0xFFFFFF);
    t.frozen = QColor(0x7CC4EA);
    t.frozenFill = QColor(0xE6F4FB);
    t.fresh = QColor(0x12A070);
    t.freshFill = QColor(0xE3F6EE);
    t.warning = QColor(0xB7791F);
    t.error = QColor(0xC53030);
    t.train = QColor(0x2563EB);
    t.validation = QColor(0xE07B1A);
    t.scratch = QColor(0x7A7F87);
    return t;
}

ThemeTokens makeDark()
{
    ThemeTokens t;
    t.surface = QColor(0x1B1E23);
    t.surfaceRaised = QColor(0x24282F);
    t.canvas = QColor(0x15181C);
    t.canvasDot = QColor(0x2B3038);
    t.text = QColor(0xE8ECF1);
    t.textMuted = QColor(0x9AA5B1);
    t.hairline = QColor(0x343A43);
    t.accent = QColor(0x5B8DEF);
    t.accentText = QColor(0x0E1116);
    t.frozen = QColor(0x5FB3DD);
    t.frozenFill = QColor(0x183242);
    t.fresh = QColor(0x3CC592);
    t.freshFill = QColor(0x15382C);
    t.warning = QColor(0xE3B341);
    t.error = QColor(0xF87171);
    t.train = QColor(0x6BA3FF);
    t.validation = QColor(0xFFA04D);
    t.scratch = QColor(0xA0A6AE);
    return t;
}

/// Sees that the desktop switched its colours. The application's own palette hides the platform's, so it is
/// taken off for a look.
class PlatformWatcher : public QObject {
public:
    explicit PlatformWatcher(QObject* parent, std::function<void()> react) : QObject(parent), m_react(std::move(react))
    {
        qGuiApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ThemeChange && !m_pending) {
            m_pending = true;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_react();
                    m_pending = false;
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_react;
    bool m_pending = false;
};

QColor dimmed(const QColor& color, const QColor& background)
{
    return blended(color, background, 0.45);
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_systemDark(platformIsDark())
{
    m_dark = m_systemDark;
    new PlatformWatcher(this, [this] {
        const QPalette own = QGuiApplication::palette();
        QGuiApplication::setPalette(QPalette());
        const bool dark = platformIsDark();
        QGuiApplication::setPalette(own);
        if (dark == m_systemDark)
            return;
        m_systemDark = dark;
        if (m_choice == ThemeChoice::System) {
            m_dark = dark;
            Q_EMIT changed();
        }
    });
}

const ThemeTokens& Theme::lightTokens()
{
    static const ThemeTokens tokens = makeLight();
    return tokens;
}

const ThemeTokens& Theme::darkTokens()
{
    static const ThemeTokens tokens = makeDark();
    return tokens;
}

const ThemeTokens& Theme::tokens() const
{
    return m_dark ? darkTokens() : lightTokens();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    const bool dark = choice == ThemeChoice::System ? m_systemDark : choice == ThemeChoice::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

QColor Theme::categoryColor(LayerCategory category) const
{
    QColor color;
    switch (category) {
    case LayerCategory::Input: color = QColor(0x64748B); break;
    case LayerCategory::Convolution: color = QColor(0x2563EB); break;
    case LayerCategory::Linear: color = QColor(0x4F46E5); break;
    case LayerCategory::Normalisation: color = QColor(0x0E9384); break;
    case LayerCategory::Activation: color = QColor(0xD97706); break;
    case LayerCategory::Pooling: color = QColor(0xBE185D); break;
    case LayerCategory::Combine: color = QColor(0x7C3AED); break;
    case LayerCategory::Shape: color = QColor(0x6B7280); break;
    case LayerCategory::Regularisation: color = QColor(0xA16207); break;
    case LayerCategory::Output: color = QColor(0x15803D); break;
    }
    // The same hues, lifted on dark cards until icons and edges stand at 3:1 or more.
    return m_dark ? blended(color, QColor(Qt::white), 0.68) : color;
}

QPalette Theme::palette() const
{
    const ThemeTokens& t = tokens();
    QPalette palette;
    palette.setColor(QPalette::Window, t.surface);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surfaceRaised);
    palette.setColor(QPalette::AlternateBase, blended(t.surface, t.surfaceRaised, 0.6));
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.textMuted);
    palette.setColor(QPalette::Button, t.surfaceRaised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.error);
    palette.setColor(QPalette::ToolTipBase, t.surfaceRaised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.accentText);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surfaceRaised);
    palette.setColor(QPalette::Midlight, blended(t.hairline, t.surfaceRaised, 0.5));
    palette.setColor(QPalette::Mid, t.hairline);
    palette.setColor(QPalette::Dark, blended(t.textMuted, t.hairline, 0.4));
    palette.setColor(QPalette::Shadow, m_dark ? QColor(0x0B0D10) : QColor(0xB9C1CB));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dimmed(t.text, t.surface));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.textMuted);
    return palette;
}

QString Theme::styleSheet() const
{
    return styleSheetFor(tokens(), m_dark);
}

} // namespace graft
