// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace graft {

/// Captions at the left, values at the right, one pair per line. Values can be selected and copied.
class FactList : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString caption;
        QString value;
        QString toolTip;
    };

    explicit FactList(QWidget* parent = nullptr);
    /// Keeps the labels it has: no flicker while numbers change.
    void setFacts(const std::vector<Fact>& facts);

private:
    QGridLayout* m_grid;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
};

/// A small heading inside a panel.
[[nodiscard]] QLabel* makeSectionLabel(QWidget* parent);
/// A word-wrapped line of muted text.
[[nodiscard]] QLabel* makeCaption(QWidget* parent);

} // namespace graft
