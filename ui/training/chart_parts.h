// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/theme.h"

#include <QString>
#include <QWidget>

namespace graft {

/// The next number people like as the end of an axis.
[[nodiscard]] double niceEnd(double value);

/// The label format of an axis that writes as percentText() does.
[[nodiscard]] QString percentAxisFormat();

/// What stands for a curve in a legend.
class Swatch : public QWidget {
public:
    enum class Kind { Line, LineWithPoint, Ring };

    Swatch(Theme& theme, Kind kind, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Kind m_kind;
};

} // namespace graft
