// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/training_session.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/worker_priority.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <iterator>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

namespace graft {

namespace {

/// A dataset with a broken disk behind it could produce one message per picture and epoch.
constexpr std::size_t maxMessages = 1000;

struct Job {
    GraphSnapshot graph;
    WeightStore weights;
    std::shared_ptr<const ImageDataset> dataset;
    TrainingOptions options;
    RunFolders folders;
};

Result<TrainingOutcome> trainOn(const Job& job, MetricsLog& log, TrainingObserver& observer,
                                const TrainingControl& control)
{
    GRAFT_TRY(preprocessing, preprocessingOf(*job.graph));
    GRAFT_TRY(trainingEntries, entriesFor(*job.graph, *job.dataset, DatasetPart::Training));
    GRAFT_TRY(validationEntries, entriesFor(*job.graph, *job.dataset, DatasetPart::Validation));
    const ImageSource training(std::move(trainingEntries), preprocessing, job.options.augmentation);
    const ImageSource validation(std::move(validationEntries), preprocessing);
    GRAFT_TRY(outcome, train({.graph = job.graph,
                              .weights = job.weights,
                              .training = training,
                              .validation = validation,
                              .options = job.options,
                              .checkpointFolder = job.folders.checkpoint,
                              .resume = job.folders.resume,
                              .logFolder = job.folders.log},
                             log, observer, control));
    outcome.dataFingerprint = job.dataset->fingerprint;
    return std::move(outcome);
}

/// The last line of defence: an exception on this thread would end the program.
Result<TrainingOutcome> runJob(const Job& job, MetricsLog& log, TrainingObserver& observer,
                               const TrainingControl& control)
{
    try {
        return trainOn(job, log, observer, control);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory,
                         GRAFT_TR_NOOP("core", "The training ran out of memory. A smaller batch size needs less."));
    } catch (const std::exception& problem) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The training failed unexpectedly: %1"),
                         {problem.what()});
    }
}

} // namespace

/// The training thread and what it tells the session. News lie in a box that the GUI thread empties: however
/// fast they come, at most one event is pending.
struct TrainingSession::Worker final : TrainingObserver {
    struct News {
        std::string device;
        bool prepared = false;
        std::int64_t iterationsPerEpoch = 0;
        int epochs = 0;
        std::vector<Issue> messages;
        std::optional<Result<TrainingOutcome>> finished;
    };

    explicit Worker(TrainingSession& owner) : session(owner), thread([this] { loop(); }) {}

    ~Worker() override
    {
        control.requestStop();
        {
            const std::lock_guard lock(mutex);
            quit = true;
        }
        wake.notify_one();
        thread.join();
    }

    void begin(Job next)
    {
        control.resetAll();
        log.clear();
        preparation = 0.0;
        {
            const std::lock_guard lock(mutex);
            news = {};
            job = std::move(next);
        }
        wake.notify_one();
    }

    [[nodiscard]] News takeNews()
    {
        const std::lock_guard lock(mutex);
        pending = false;
        return std::exchange(news, {});
    }

    // TrainingObserver, on the training thread.
    void started(const Device& device, std::int64_t iterationsPerEpoch) override
    {
        tell([&](News& n) {
            n.device = device.name;
            n.iterationsPerEpoch = iterationsPerEpoch;
        });
    }

    void preparing(const Progress& progress) override
    {
        if (progress.done < progress.total) {
            preparation = static_cast<double>(progress.done) / static_cast<double>(progress.total);
            return;
        }
        preparation = 1.0;
        tell([](News& n) { n.prepared = true; });
    }

    void epochDone(const EpochRecord&, bool) override
    {
        tell([](News& n) { ++n.epochs; });
    }

    void message(const Issue& issue) override
    {
        tell([&](News& n) {
            if (n.messages.size() < maxMessages)
                n.messages.push_back(issue);
        });
    }

    template <class Change>
    void tell(Change change)
    {
        {
            const std::lock_guard lock(mutex);
            change(news);
            if (std::exchange(pending, true))
                return;
        }
        QMetaObject::invokeMethod(
            &session, [owner = &session] { owner->collect(); }, Qt::QueuedConnection);
    }

    void loop()
    {
        giveWayToTheWindow();
        for (;;) {
            std::optional<Job> current;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return quit || job.has_value(); });
                if (quit)
                    return;
                current = std::exchange(job, std::nullopt);
            }
            Result<TrainingOutcome> outcome = runJob(*current, log, *this, control);
            current.reset();
            tell([&](News& n) { n.finished = std::move(outcome); });
        }
    }

    TrainingSession& session;
    TrainingControl control;
    MetricsLog log;
    std::atomic<double> preparation{0.0};

    std::mutex mutex; // guards what follows
    std::condition_variable wake;
    std::optional<Job> job;
    News news;
    bool pending = false;
    bool quit = false;

    std::thread thread; // last: everything above exists before it runs
};

TrainingSession::TrainingSession(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>(*this)) {}

TrainingSession::~TrainingSession()
{
    // The thread must be gone before anything it could still tell.
    m_worker.reset();
}

bool TrainingSession::isActive() const
{
    return m_state != State::Idle && m_state != State::Done && m_state != State::Failed;
}

const MetricsLog& TrainingSession::log() const
{
    return m_worker->log;
}

double TrainingSession::preparation() const
{
    return m_worker->preparation;
}

double TrainingSession::progress() const
{
    if (m_state == State::Idle || m_state == State::Failed)
        return 0.0;
    if (m_state == State::Done)
        return 1.0;
    const double total = static_cast<double>(m_iterationsPerEpoch) * m_options.epochs;
    return total > 0 ? std::min(1.0, static_cast<double>(log().iterationCount()) / total) : 0.0;
}

std::optional<double> TrainingSession::secondsLeft() const
{
    const double done = progress();
    const auto steps = static_cast<double>(log().iterationCount());
    const double share = steps > 0 ? 1.0 - static_cast<double>(m_stepsBefore) / steps : 0.0; // done by this process
    if ((m_state != State::Running && m_state != State::Paused) || done * share <= 0.0)
        return std::nullopt;
    return runningSeconds() * (1.0 - done) / (done * share);
}

double TrainingSession::imagesPerSecond() const
{
    if (m_state == State::Done && m_outcome)
        return m_outcome->imagesPerSecond;
    const double seconds = runningSeconds();
    const std::size_t steps = log().iterationCount();
    if (m_options.batchSize == 0 && steps > 0) // as large as fits: only the trainer knows
        return static_cast<double>(log().iterationsSince(steps - 1).front().samplesPerSecond);
    const double images = static_cast<double>(steps - std::min(steps, m_stepsBefore)) * m_options.batchSize;
    return seconds > 0.0 ? images / seconds : 0.0;
}

bool TrainingSession::start(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset,
                            const TrainingOptions& options, const RunFolders& folders)
{
    if (isActive() || !graph || !dataset)
        return false;
    m_options = options;
    m_graph = graph;
    m_askedRate.reset();
    m_discard = false;
    m_stepsBefore = 0;
    m_deviceName.clear();
    m_startedUtc = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    m_iterationsPerEpoch = 0;
    m_prepared = false;
    m_clock.invalidate();
    m_secondsBefore = 0;
    m_outcome.reset();
    m_messages.clear();
    m_worker->begin({std::move(graph), std::move(weights), std::move(dataset), options, folders});
    setState(State::Preparing);
    return true;
}

void TrainingSession::pause()
{
    if (m_state != State::Preparing && m_state != State::Running)
        return;
    m_worker->control.pause();
    m_secondsBefore = runningSeconds();
    m_clock.invalidate();
    setState(State::Paused);
}

void TrainingSession::resume()
{
    if (m_state != State::Paused)
        return;
    if (m_prepared)
        m_clock.start();
    m_worker->control.resume();
    setState(activeState());
}

void TrainingSession::stop()
{
    if (!isActive() || m_state == State::Stopping)
        return;
    m_worker->control.requestStop();
    setState(State::Stopping);
}

void TrainingSession::discard()
{
    if (!isActive())
        return;
    m_discard = true;
    m_worker->control.discard();
    setState(State::Stopping);
}

bool TrainingSession::takesRequests() const
{
    return isActive() && m_state != State::Stopping;
}

void TrainingSession::validateNow()
{
    if (takesRequests())
        m_worker->control.validateNow();
}

void TrainingSession::checkpointNow()
{
    if (takesRequests())
        m_worker->control.checkpointNow();
}

void TrainingSession::setLearningRate(double rate)
{
    if (!takesRequests())
        return;
    m_askedRate = rate;
    m_worker->control.setLearningRate(rate);
}

void TrainingSession::setFrozenLayers(GraphSnapshot graph)
{
    if (!takesRequests() || !graph)
        return;
    m_graph = graph;
    m_worker->control.setFrozenLayers(std::move(graph));
}

TrainingSession::State TrainingSession::activeState() const
{
    return m_prepared ? State::Running : State::Preparing;
}

double TrainingSession::runningSeconds() const
{
    return m_secondsBefore + (m_clock.isValid() ? static_cast<double>(m_clock.nsecsElapsed()) * 1e-9 : 0.0);
}

void TrainingSession::collect()
{
    Worker::News news = m_worker->takeNews();
    const std::size_t room = maxMessages - std::min(maxMessages, m_messages.size());
    news.messages.resize(std::min(room, news.messages.size()));
    std::move(news.messages.begin(), news.messages.end(), std::back_inserter(m_messages));
    if (!news.device.empty()) {
        m_deviceName = QString::fromStdString(news.device);
        m_iterationsPerEpoch = news.iterationsPerEpoch;
    }
    if (news.prepared) {
        m_prepared = true;
        m_stepsBefore = log().iterationCount();
        if (m_state == State::Preparing) {
            m_clock.start();
            setState(State::Running);
        }
    }
    for (int i = 0; i < news.epochs; ++i)
        Q_EMIT epochFinished();
    if (news.finished)
        finish(*std::move(news.finished));
}

void TrainingSession::finish(Result<TrainingOutcome> outcome)
{
    m_secondsBefore = runningSeconds();
    m_clock.invalidate();
    if (outcome) {
        m_outcome = *std::move(outcome);
        // Also if the run came to its end before it could hear of it.
        if (std::exchange(m_discard, false)) {
            m_outcome->discarded = true;
            m_outcome->weights = {};
        }
        setState(State::Done);
    } else if (outcome.error().code == ErrorCode::Cancelled) {
        setState(State::Idle);
    } else {
        m_error = outcome.error();
        setState(State::Failed);
    }
}

void TrainingSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace graft
