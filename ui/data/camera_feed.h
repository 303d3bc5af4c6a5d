// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/image.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace graft {

/// Reads a camera in the background and writes the pictures people take. GUI thread only.
class CameraFeed : public QObject {
    Q_OBJECT
public:
    /// Gives one frame after the other; an Error ends the feed. Called on the feed's own thread.
    using ReadFrame = std::function<Result<Image>()>;
    /// Opens a camera; may take seconds. Called on the feed's own thread.
    using Open = std::function<Result<ReadFrame>()>;

    explicit CameraFeed(QObject* parent = nullptr);
    ~CameraFeed() override;

    /// Ends what runs and begins with another camera.
    void start(Open open);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }
    /// The last frame; null before the first.
    [[nodiscard]] QImage frame() const { return m_frame; }
    /// Writes the next frame as a JPEG file; folders are made. saved() or saveFailed() follows.
    void capture(const QString& file);

Q_SIGNALS:
    void frameArrived();
    /// The camera could not be opened, or is gone.
    void failed(const QString& reason);
    void saved(const QString& file);
    void saveFailed(const QString& reason);

private:
    struct State;
    static Error run(const std::shared_ptr<State>& state, const Open& open);
    static void deliver(const std::shared_ptr<State>& state);
    void receive(State& state);

    std::shared_ptr<State> m_state; ///< shared with the thread, which may outlive the feed by a frame
    QImage m_frame;
};

} // namespace graft
