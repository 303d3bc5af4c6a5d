// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <QUndoCommand>

#include <string>
#include <utility>
#include <vector>

namespace graft {

class NetworkDocument;

/// Options of the next run, as the person changed them. Remembers only those that differ, so that undoing one leaves
/// the others as they have become since.
class ChangeOptionsCommand : public QUndoCommand {
public:
    /// `mergeKey`: consecutive changes with the same one become one step; empty: never.
    ChangeOptionsCommand(NetworkDocument& document, const QString& text, const TrainingOptions& options,
                         std::string mergeKey);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    void apply(const TrainingOptions& from, const TrainingOptions& to);

    NetworkDocument& m_document;
    TrainingOptions m_before;
    TrainingOptions m_after;
    std::string m_mergeKey;
};

} // namespace graft
