// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/style_sheet.h"

#include <array>

namespace graft {

namespace {

/// Frames, labels and what holds other widgets.
QString containerRules()
{
    return QStringLiteral(R"(
QMainWindow, QDialog { background: @surface; }
QFrame[card="true"] { background: @raised; border: 1px solid @hairline; border-radius: 10px; }
QFrame[card="true"][selected="true"] { border: 2px solid @accent; }
QFrame[card="true"]:focus { border: 2px solid @accent; }
QFrame[pane="true"], QWidget[pane="true"] { background: @raised; border: none; }
QFrame[banner="true"] { background: @accentTint; border: none; border-bottom: 1px solid @hairline; }
QFrame[banner="warning"] { background: @warningTint; border: none; border-bottom: 1px solid @hairline; }
QFrame[banner="error"] { background: @errorTint; border: 1px solid @errorLine; border-radius: 6px; }
QFrame[note="warning"] { background: @warningTint; border: 1px solid @hairline; border-radius: 6px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="emphasis"] { font-size: 15px; font-weight: 600; }
QLabel[role="lead"] { font-size: 15px; }
QLabel[role="changed"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caption"] { color: @muted; font-size: 11px; }
QLabel[role="section"] { color: @muted; font-size: 11px; font-weight: 600; }
QLabel[role="figure"] { font-size: 28px; font-weight: 600; }
QLabel[role="error"] { color: @error; }
QLabel[role="badge"] { color: @freshText; background: @freshFill; border-radius: 7px; padding: 1px 8px; font-size: 11px; }
QLabel[role="badgeQuiet"] { color: @muted; background: @hover; border-radius: 7px; padding: 1px 8px; font-size: 11px; }
QGroupBox { border: 1px solid @hairline; border-radius: 10px; margin-top: 22px; padding: 12px; background: @raised; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; left: 2px; top: 2px; color: @muted;
  font-weight: 600; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QStatusBar { background: @raised; border-top: 1px solid @hairline; color: @muted; }
QStatusBar::item { border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @hairline; padding: 4px 6px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[transparent="true"] { background: transparent; }
)");
}

QString buttonRules()
{
    return QStringLiteral(R"(
QPushButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; padding: 5px 14px;
  min-height: 20px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton:disabled { color: @disabled; background: @surface; border-color: @hairline; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border: 1px solid @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[primary="true"]:focus { border: 2px solid @focusOnAccent; }
QPushButton[primary="true"]:disabled { background: @hairline; color: @muted; border-color: @hairline; }
QPushButton[danger="true"] { color: @error; border-color: @errorLine; }
QPushButton[danger="true"]:hover { background: @errorTint; }
QPushButton[danger="true"]:focus { border: 2px solid @error; }
QPushButton:flat, QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @accent;
  padding: 5px 8px; }
QPushButton:flat:hover, QPushButton[link="true"]:hover { background: @hover; }
QPushButton:flat:focus, QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 4px 7px; }
QPushButton::menu-indicator { image: url(:/icons/controls/chevron-down-@variant.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @accentTint; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[heading="true"] { font-weight: 600; padding: 4px 8px 4px 0px; }
QToolButton[heading="true"]:checked { background: transparent; }
QToolButton[heading="true"]:hover { background: @hover; }
QToolButton[heading="true"]:focus { padding: 3px 7px 3px 0px; }
QToolButton[small="true"] { font-size: 11px; padding: 1px 5px; color: @muted; border: 1px solid @hairline; }
QToolButton[segment="true"] { padding: 4px 10px; border: 1px solid @line; background: @raised; }
QToolButton[segment="true"]:checked { background: @accentTint; border-color: @accent; }
QToolButton[rail="true"] { border-radius: 10px; padding: 6px 2px; color: @muted; font-size: 11px; border: none; }
QToolButton[rail="true"]:hover { background: @hover; color: @text; }
QToolButton[rail="true"]:checked { background: @accentTint; color: @accentOnTint; font-weight: 600; }
QToolButton[rail="true"]:focus { border: 2px solid @accent; padding: 4px 0px; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; background: transparent; padding: 2px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @strongLine;
  background: @field; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/controls/check-@variant.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
  image: url(:/icons/controls/dash-@variant.svg); }
QCheckBox::indicator:checked:focus { border-color: @focusOnAccent; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 8px; height: 8px; background: @accentText; }
QCheckBox::indicator:disabled { background: @surface; border-color: @hairline; }
)");
}

QString inputRules()
{
    return QStringLiteral(R"(
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QTextEdit, QPlainTextEdit, QTextBrowser { background: @field;
  color: @text; border: 1px solid @line; border-radius: 6px; selection-background-color: @accent;
  selection-color: @accentText; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { padding: 4px 8px; min-height: 20px; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: @strongLine; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 3px 7px; }
QTextEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus { border: 2px solid @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled;
  background: @surface; border-color: @hairline; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QDoubleSpinBox[invalid="true"] { border-color: @error; }
QSpinBox, QDoubleSpinBox { padding-right: 22px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding-right: 21px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 22px;
  border: none; border-left: 1px solid @hairline; border-top-right-radius: 5px; margin: 1px 1px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right;
  width: 22px; border: none; border-left: 1px solid @hairline; border-bottom-right-radius: 5px; margin: 0 1px 1px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: @hover; }
QSpinBox::up-button:pressed, QSpinBox::down-button:pressed, QDoubleSpinBox::up-button:pressed,
QDoubleSpinBox::down-button:pressed { background: @pressed; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/controls/chevron-up-@variant.svg); width: 10px;
  height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/controls/chevron-down-@variant.svg); width: 10px;
  height: 10px; }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:disabled,
QDoubleSpinBox::up-arrow:off { image: url(:/icons/controls/chevron-up-off.svg); }
QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off, QDoubleSpinBox::down-arrow:disabled,
QDoubleSpinBox::down-arrow:off { image: url(:/icons/controls/chevron-down-off.svg); }
QComboBox { padding-right: 24px; }
QComboBox:focus { padding-right: 23px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 24px; border: none; }
QComboBox::down-arrow { image: url(:/icons/controls/chevron-down-@variant.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 4px;
  outline: none; selection-background-color: @accentTint; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:hover { background: @hover; }
QComboBox QAbstractItemView::item:selected { background: @accentTint; color: @text; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @track; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @raised;
  border: 1px solid @strongLine; }
QSlider::handle:horizontal:hover { border-color: @accent; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QSlider:focus { outline: none; }
QProgressBar { background: @track; border: none; border-radius: 3px; color: @text; text-align: center; }
QProgressBar[textVisible="false"] { min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)");
}

QString viewRules()
{
    return QStringLiteral(R"(
QAbstractItemView { background: @raised; color: @text; border: 1px solid @hairline; border-radius: 6px; outline: none;
  selection-background-color: @accentTint; selection-color: @text; alternate-background-color: @surface; }
QAbstractItemView[frameless="true"] { border: none; border-radius: 0; }
QListView::item, QTreeView::item { min-height: 20px; padding: 3px 6px; border: 0px solid transparent; border-radius: 4px; }
QTableView { gridline-color: @hairline; }
QTableView::item { padding: 3px 6px; border: 0px solid transparent; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @accentTint; color: @text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid @accent; }
QTreeView[outline="true"] { selection-background-color: transparent; }
QTreeView[outline="true"]::branch { image: none; border-image: none; background: transparent; }
QTreeView[outline="true"]::item:hover, QTreeView[outline="true"]::item:selected { background: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @hairline;
  padding: 5px 8px; font-size: 11px; font-weight: 600; }
QHeaderView::down-arrow { image: url(:/icons/controls/chevron-down-@variant.svg); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }
QHeaderView::up-arrow { image: url(:/icons/controls/chevron-up-@variant.svg); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @hairline; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 12px; border: none;
  border-bottom: 2px solid transparent; margin-right: 4px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accentOnTint; }
QTabBar QToolButton[tabClose="true"] { border: none; padding: 2px; border-radius: 4px; }
QTabBar QLineEdit { padding: 1px 6px; min-height: 18px; }
QTabBar QLineEdit:focus { padding: 0px 5px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; margin: 0; }
QScrollBar:horizontal { height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @strongLine; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QMenuBar { background: @raised; color: @text; border-bottom: 1px solid @hairline; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: @hover; }
QMenuBar::item:pressed { background: @pressed; }
QMenu { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentTint; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::right-arrow { image: url(:/icons/controls/chevron-right-@variant.svg); width: 12px; height: 12px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: url(:/icons/controls/tick-@variant.svg); }
)");
}

} // namespace

QColor blended(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share) + 0.5); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QString styleSheetFor(const ThemeTokens& t, bool dark)
{
    const QColor ink = t.text;
    // Longer names come first where one is the beginning of another.
    const std::array<std::pair<const char*, QColor>, 32> colors{{
        {"@surface", t.surface},
        {"@raised", t.surfaceRaised},
        {"@field", dark ? blended(t.surface, t.surfaceRaised, 0.6) : t.surfaceRaised},
        {"@text", t.text},
        {"@muted", t.textMuted},
        {"@hairline", t.hairline},
        {"@line", blended(ink, t.surfaceRaised, dark ? 0.22 : 0.22)},
        {"@strongLine", blended(ink, t.surfaceRaised, 0.5)},
        {"@thumb", blended(ink, t.surface, 0.24)},
        {"@track", blended(ink, t.surfaceRaised, 0.14)},
        {"@hover", blended(ink, t.surfaceRaised, 0.06)},
        {"@pressed", blended(ink, t.surfaceRaised, 0.12)},
        {"@disabled", blended(ink, t.surface, 0.45)},
        {"@accentTint", blended(t.accent, t.surfaceRaised, dark ? 0.24 : 0.12)},
        {"@accentOnTint", dark ? blended(t.accent, t.text, 0.5) : blended(t.accent, t.text, 0.85)},
        {"@accentHover", blended(t.accent, t.text, dark ? 0.86 : 0.88)},
        {"@accentPressed", blended(t.accent, t.text, 0.75)},
        {"@accentText", t.accentText},
        {"@accent", t.accent},
        {"@focusOnAccent", blended(t.text, t.accent, 0.75)},
        {"@errorTint", blended(t.error, t.surfaceRaised, 0.1)},
        {"@errorLine", blended(t.error, t.surfaceRaised, 0.45)},
        {"@error", t.error},
        {"@warningTint", blended(t.warning, t.surfaceRaised, 0.14)},
        {"@warning", t.warning},
        {"@freshFill", t.freshFill},
        {"@freshText", blended(t.fresh, dark ? QColor(Qt::white) : QColor(Qt::black), dark ? 0.9 : 0.68)},
        {"@frozenFill", t.frozenFill},
        {"@frozen", t.frozen},
        {"@canvas", t.canvas},
        {"@validation", t.validation},
        {"@train", t.train},
    }};
    QString sheet = containerRules() + buttonRules() + inputRules() + viewRules();
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("@variant"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace graft
