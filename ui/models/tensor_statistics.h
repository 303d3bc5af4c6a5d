// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/weights/statistics.h"

#include <QString>

#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace graft {

/// Statistics of tensors for people to look at: computed by a worker, remembered for as long as the tensor's memory
/// lives. GUI thread only.
class TensorStatisticsSource : public QObject {
    Q_OBJECT
public:
    explicit TensorStatisticsSource(QObject* parent = nullptr);
    ~TensorStatisticsSource() override;

    /// What is known of a tensor already, or nullptr.
    [[nodiscard]] const TensorStatistics* find(const TensorData& tensor) const;
    /// Has the named tensors looked at, in this order, and forgets what was asked for before. ready() comes for each
    /// that find() does not know.
    void request(std::vector<std::pair<std::string, TensorData>> tensors);
    /// Nothing is wanted any more.
    void cancel();
    /// Whether a worker is at it.
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void ready(const QString& name, const graft::TensorStatistics& statistics);

private:
    struct Known {
        std::weak_ptr<const std::byte> owner; ///< tells whether the address still means the same tensor
        TensorStatistics statistics;
    };
    void remember(const TensorData& tensor, const TensorStatistics& statistics);

    std::map<const std::byte*, Known> m_known;
    std::stop_source m_stop;
    quint64 m_job = 0;
    bool m_busy = false;
};

} // namespace graft
