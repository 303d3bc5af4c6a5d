// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <array>

class QLabel;
class QWidget;

namespace graft {

class NetworkDocument;
class ShareBar;
class Theme;

/// What the network costs, at a glance and live: how much of it trains, how much is frozen, how much there is to
/// compute. Moves with every freeze and every edit.
class BillBar : public QFrame {
    Q_OBJECT
public:
    BillBar(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Item {
        QWidget* box = nullptr;
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
    };
    enum Figure { Trainable, Frozen, Macs, Memory, Output, FigureCount };
    void refresh();
    void makeRoom();

    NetworkDocument& m_document;
    std::array<Item, FigureCount> m_items;
    ShareBar* m_share;
};

} // namespace graft
