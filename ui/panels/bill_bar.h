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
class StepMeter;
struct StepTiming;
class Theme;
class TrainingSession;
struct TrainingCost;

/// What training the network costs, at a glance and live: how much of it trains, how much is frozen, what there is to
/// compute and to keep, how long a picture takes on this machine, and how much of that freezing saves. Moves with
/// every freeze and every edit.
class BillBar : public QFrame {
    Q_OBJECT
public:
    BillBar(NetworkDocument& document, const TrainingSession& training, Theme& theme, QWidget* parent = nullptr);
    void retranslate();
    [[nodiscard]] const StepMeter& meter() const { return *m_meter; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Item {
        QWidget* box = nullptr;
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
        QLabel* saving = nullptr; ///< "−73 %": against nothing frozen
    };
    enum Figure { Trainable, Frozen, Forward, Backward, Memory, Time, Output, FigureCount };
    void buildItem(Figure figure);
    void refresh();
    void showParameters();
    void showWork(const TrainingCost& cost, const TrainingCost& unfrozen);
    void showOutput();
    void showTime();
    [[nodiscard]] static QString timeTip(const StepTiming& timing);
    void setSaving(Figure figure, qint64 now, qint64 unfrozen);
    void makeRoom();

    NetworkDocument& m_document;
    StepMeter* m_meter;
    std::array<Item, FigureCount> m_items;
    ShareBar* m_share;
};

} // namespace graft
