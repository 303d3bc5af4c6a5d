// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/gui_application.h"

#include "ui/widgets/icons.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>

namespace graft {

namespace {

/// A signal handler may do next to nothing: it writes one byte, which the event loop reads.
int signalPipe[2] = {-1, -1};

extern "C" void writeSignalByte(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, sizeof byte);
}

} // namespace

void describeApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("graft"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRAFT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Graft"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.graft.Graft"));
}

bool GuardedApplication::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "graft: unexpected error: %s\n", problem.what());
    } catch (...) {
        std::fprintf(stderr, "graft: unexpected error\n");
    }
    return false;
}

void onTerminationSignal(QObject* owner, std::function<void()> quit)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto* notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [notifier, quit = std::move(quit)] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(signalPipe[1], &byte, sizeof byte);
        notifier->setEnabled(false);
        quit();
    });
    struct sigaction action = {};
    action.sa_handler = writeSignalByte;
    // Once: a second signal ends the program at once, whatever it does.
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
}

} // namespace graft
