// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/download/transfer_p.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QRegularExpression>

#include <algorithm>
#include <span>
#include <utility>

namespace graft {
namespace {

constexpr qint64 bufferBytes = qint64{4} << 20; ///< received and not yet written
constexpr int tickMs = 50;
constexpr int maxRedirects = 10;

struct ContentRange {
    std::uint64_t first = 0;
    std::optional<std::uint64_t> total;
};

/// "bytes 100-199/200" or "bytes */200".
std::optional<ContentRange> parseContentRange(const QByteArray& header)
{
    static const QRegularExpression pattern(QStringLiteral("^bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18}|\\*)$"));
    const auto match = pattern.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    ContentRange range;
    range.first = match.captured(1).toULongLong();
    if (match.captured(2) != QStringLiteral("*"))
        range.total = match.captured(2).toULongLong();
    return range;
}

} // namespace

bool isAllowedAddress(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == QStringLiteral("https"))
        return true;
    const bool loopback = url.host() == QStringLiteral("localhost") || QHostAddress(url.host()).isLoopback();
    return url.scheme() == QStringLiteral("http") && loopback;
}

Transfer::Transfer(const DownloadRequest& request, PartFile& part, const ProgressCallback& progress,
                   const RunControl* control)
    : m_request(request),
      m_part(part),
      m_progress(progress),
      m_control(control),
      m_url(QString::fromStdString(request.url)),
      m_resumeAt(part.size())
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(std::max(1, request.timeoutSeconds) * 1000);
    m_tick.setInterval(tickMs);
}

Error Transfer::networkError(const std::string& reason) const
{
    return makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: %2."), {m_request.url, reason});
}

void Transfer::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    if (m_reply)
        m_reply->abort();
    m_loop.quit();
}

void Transfer::start()
{
    QNetworkRequest request(m_url);
    // Every hop is looked at in onRedirect(), which is stricter than the ready-made policies.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(maxRedirects);
    request.setRawHeader("User-Agent", "Graft");
    request.setRawHeader("Accept-Encoding", "identity"); // offsets and sizes are those of the file itself
    if (m_resumeAt > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(static_cast<qulonglong>(m_resumeAt)) + "-");
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(bufferBytes);
    QObject::connect(m_reply, &QNetworkReply::redirected, &m_loop, [this](const QUrl& url) { onRedirect(url); });
    QObject::connect(m_reply, &QIODevice::readyRead, &m_loop, [this] { onData(); });
    QObject::connect(m_reply, &QNetworkReply::finished, &m_loop, [this] {
        onData();
        m_loop.quit();
    });
}

Result<Transfer::End> Transfer::run()
{
    QObject::connect(&m_tick, &QTimer::timeout, &m_loop, [this] { onTick(); });
    QObject::connect(&m_silence, &QTimer::timeout, &m_loop, [this] {
        fail(makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: no data for %2 seconds."),
                       {m_request.url, std::to_string(m_request.timeoutSeconds)}));
    });
    m_tick.start();
    m_silence.start();
    start();
    onTick();
    if (!m_error && !m_reply->isFinished())
        m_loop.exec();
    return result();
}

void Transfer::onTick()
{
    if (m_control != nullptr && m_control->stopRequested())
        fail(makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The download was cancelled.")));
}

void Transfer::onRedirect(const QUrl& url)
{
    const bool lessSafe = m_reply->url().scheme() == QStringLiteral("https") && url.scheme() != QStringLiteral("https");
    if (lessSafe || !isAllowedAddress(url)) {
        fail(makeError(ErrorCode::Network,
                       GRAFT_TR_NOOP("core", "Cannot download %1: the server redirects to an unsafe address."),
                       {m_request.url}));
        return;
    }
    m_silence.start();
    Q_EMIT m_reply->redirectAllowed();
}

bool Transfer::acceptHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto range = parseContentRange(m_reply->rawHeader("Content-Range"));
    if (status == 416) {
        m_alreadyComplete = m_resumeAt > 0 && range && range->total == m_resumeAt;
        m_startOver = !m_alreadyComplete && m_resumeAt > 0;
        return false;
    }
    if (status == 206 && m_resumeAt > 0 && range && range->first == m_resumeAt) {
        m_total = range->total;
    } else if (status == 206) {
        m_startOver = m_resumeAt > 0;
        return false;
    } else if (status == 200) {
        if (m_part.size() > 0) {
            if (auto emptied = m_part.restart(); !emptied) {
                fail(emptied.error());
                return false;
            }
        }
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        if (length.isValid())
            m_total = length.toULongLong();
    } else {
        return false;
    }
    if (m_total && *m_total > m_request.maxBytes) {
        fail(makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Cannot download %1: it is larger than %2 bytes."),
                       {m_request.url, std::to_string(m_request.maxBytes)}));
        return false;
    }
    return true;
}

bool Transfer::acceptFirstBytes(const QByteArray& bytes)
{
    const QByteArray begin = bytes.left(512).trimmed().toLower();
    const bool page =
        begin.startsWith("<!doctype html") || begin.startsWith("<html") ||
        m_reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QStringLiteral("text/html"));
    if (page)
        fail(makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: the server sent a web page."),
                       {m_request.url}));
    return !page;
}

void Transfer::onData()
{
    if (m_error || !m_reply)
        return;
    m_silence.start();
    const bool hasStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (!m_headersSeen && hasStatus) {
        m_headersSeen = true;
        m_bodyWanted = acceptHeaders();
    }
    while (!m_error && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(bufferBytes);
        if (bytes.isEmpty())
            return;
        if (!m_bodyWanted)
            continue; // the text of an error page
        if (m_part.size() == 0 && !acceptFirstBytes(bytes))
            return;
        if (m_part.size() + static_cast<std::uint64_t>(bytes.size()) > m_request.maxBytes) {
            fail(makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Cannot download %1: it is larger than %2 bytes."),
                           {m_request.url, std::to_string(m_request.maxBytes)}));
            return;
        }
        if (auto written =
                m_part.append(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
            !written) {
            fail(written.error());
            return;
        }
        if (m_progress)
            m_progress({m_part.size(), m_total.value_or(0), GRAFT_TR_NOOP("core", "Downloading")});
    }
}

Result<Transfer::End> Transfer::result()
{
    m_tick.stop();
    m_silence.stop();
    if (m_reply)
        m_reply->deleteLater();
    if (m_error)
        return *m_error;
    if (m_alreadyComplete)
        return End::Complete;
    if (m_startOver) {
        GRAFT_CHECK(m_part.restart());
        return End::StartOver;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: the server answers %2."),
                         {m_request.url, std::to_string(status)});
    if (m_reply->error() != QNetworkReply::NoError)
        return networkError(m_reply->errorString().toStdString());
    if (!m_bodyWanted)
        return makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: the server answers %2."),
                         {m_request.url, std::to_string(status)});
    if (m_part.size() == 0 || (m_total && m_part.size() != *m_total))
        return makeError(
            ErrorCode::Network,
            GRAFT_TR_NOOP("core", "Cannot download %1: the connection ended too early; try again to go on."),
            {m_request.url});
    return End::Complete;
}

} // namespace graft
