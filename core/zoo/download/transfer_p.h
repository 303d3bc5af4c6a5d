// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/zoo/download/download.h"
#include "core/zoo/download/part_file.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <cstdint>
#include <optional>

namespace graft {

/// Whether Graft talks to this address: https anywhere, http only on this machine.
[[nodiscard]] bool isAllowedAddress(const QUrl& url);

/// One HTTP request that continues a part file. Runs an event loop of its own.
class Transfer {
public:
    /// How it ended when it did not fail.
    enum class End {
        Complete,
        StartOver, ///< the server cannot continue from here; the part file is empty now
    };

    Transfer(const DownloadRequest& request, PartFile& part, const ProgressCallback& progress,
             const RunControl* control);
    [[nodiscard]] Result<End> run();

private:
    void start();
    void onRedirect(const QUrl& url);
    void onData();
    void onTick();
    /// Looks at the status line and headers once they are there. False: the body is not wanted.
    bool acceptHeaders();
    bool acceptFirstBytes(const QByteArray& bytes);
    void fail(Error error);
    [[nodiscard]] Error networkError(const std::string& reason) const;
    [[nodiscard]] Result<End> result();

    const DownloadRequest& m_request;
    PartFile& m_part;
    const ProgressCallback& m_progress;
    const RunControl* m_control;
    QUrl m_url;
    QNetworkAccessManager m_manager;
    QEventLoop m_loop;
    QTimer m_tick;
    QTimer m_silence;
    QPointer<QNetworkReply> m_reply;
    std::uint64_t m_resumeAt = 0;
    std::optional<std::uint64_t> m_total; ///< of the whole file, if the server said so
    bool m_headersSeen = false;
    bool m_bodyWanted = false;
    bool m_startOver = false;
    bool m_alreadyComplete = false;
    std::optional<Error> m_error;
};

} // namespace graft
