// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace graft::test {

/// What the server sends back, byte for byte; then it hangs up, or holds the line until it is destroyed.
struct Answer {
    std::string bytes;
    bool hold = false;
};

/// A web server on a free port of this machine, in a thread of its own, one connection at a time.
class HttpServer {
public:
    using Handler = std::function<Answer(const std::string& request)>;

    explicit HttpServer(Handler handler) : m_handler(std::move(handler)), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, 8);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~HttpServer()
    {
        m_stop = true;
        m_thread.join();
        ::close(m_listener);
    }
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] std::string url(const std::string& path = "/file.bin") const
    {
        return "http://127.0.0.1:" + std::to_string(m_port) + path;
    }
    [[nodiscard]] std::vector<std::string> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    [[nodiscard]] bool readable(int fd) const
    {
        pollfd waiting{fd, POLLIN, 0};
        while (!m_stop) {
            if (::poll(&waiting, 1, 20) > 0)
                return true;
        }
        return false;
    }

    void serve()
    {
        while (readable(m_listener)) {
            const int connection = ::accept(m_listener, nullptr, nullptr);
            if (connection < 0)
                continue;
            answer(connection);
            ::close(connection);
        }
    }

    void answer(int connection)
    {
        std::string request;
        while (request.find("\r\n\r\n") == std::string::npos) {
            char buffer[4096];
            if (!readable(connection))
                return;
            const ssize_t n = ::recv(connection, buffer, sizeof buffer, 0);
            if (n <= 0)
                return;
            request.append(buffer, static_cast<std::size_t>(n));
        }
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
        }
        const Answer reply = m_handler(request);
        std::size_t sent = 0;
        while (sent < reply.bytes.size()) {
            const ssize_t n = ::send(connection, reply.bytes.data() + sent, reply.bytes.size() - sent, MSG_NOSIGNAL);
            if (n <= 0)
                return;
            sent += static_cast<std::size_t>(n);
        }
        if (reply.hold) {
            char ignored = 0;
            // Until the other side hangs up.
            while (readable(connection) && ::recv(connection, &ignored, 1, 0) > 0) {
            }
        }
    }

    Handler m_handler;
    int m_listener;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::thread m_thread;
};

} // namespace graft::test
