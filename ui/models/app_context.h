// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace graft {

class DatasetSession;
class EvaluationSession;
class ModelSession;
class NetworkDocument;
class Theme;
class TrainingSession;

/// What every page works on: references to objects that the composition root owns and that outlive all widgets.
struct AppContext {
    Theme& theme;
    NetworkDocument& document;
    ModelSession& models;
    DatasetSession& dataset;
    TrainingSession& training;
    EvaluationSession& evaluation;
};

} // namespace graft
