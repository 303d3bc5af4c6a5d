// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/training/memory_forecast.h"

#include <QTimer>

#include <optional>

namespace graft {

class DatasetSession;
class NetworkDocument;
class TrainingSession;

/// Keeps forecasting how much memory the next run of the document needs: in the background, a moment after the last
/// change of network, options or data. Silent while a run has the machine. GUI thread only.
class MemoryForecaster : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,     ///< nothing to train, or a run has the memory
        Pending, ///< a forecast is due or under way; the last one may be out of date
        Ready,
        Failed ///< see error()
    };

    MemoryForecaster(const NetworkDocument& document, const DatasetSession& dataset, const TrainingSession& training,
                     QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// The last forecast of this network, also while the next one is pending; nothing in the other states.
    [[nodiscard]] const std::optional<MemoryForecast>& forecast() const { return m_forecast; }
    /// A smaller batch size that leaves room, where the forecast takes more than `tightShare` of what is free.
    [[nodiscard]] std::optional<int> roomierBatch() const { return m_roomier; }
    /// Whether the forecast takes more than `tightShare` of what is free.
    [[nodiscard]] bool isTight() const;
    /// Whether the options leave the batch size to the program; the forecast says which it would take.
    [[nodiscard]] bool isAutomatic() const;
    [[nodiscard]] const Error& error() const { return m_error; }

    static constexpr double tightShare = 0.8;

Q_SIGNALS:
    void changed();

private:
    struct Outlook;
    void restart();
    void compute();
    void setState(State state);

    const NetworkDocument& m_document;
    const DatasetSession& m_dataset;
    const TrainingSession& m_training;
    QTimer m_delay;
    quint64 m_job = 0; ///< results of superseded jobs are dropped
    State m_state = State::Off;
    std::optional<MemoryForecast> m_forecast;
    std::optional<int> m_roomier;
    Error m_error;
};

} // namespace graft
