// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

/// Marks a text of core for lupdate without translating it; ui/models/error_text translates it for people.
#define GRAFT_TR_NOOP(context, text) text

namespace graft {

/// What kind of thing went wrong; decides exit codes and whether trying again makes sense.
enum class ErrorCode {
    InvalidArgument, ///< the caller asked for something that makes no sense
    NotFound,        ///< a file, layer or model that is not there
    Io,              ///< reading or writing failed (disk full, permissions, I/O error)
    Corrupt,         ///< a file that is damaged, truncated or not what it claims to be
    Refused,         ///< a file that would be dangerous to open
    Unsupported,     ///< valid, but beyond what Graft can do
    ShapeMismatch,   ///< tensor shapes that do not fit
    OutOfMemory,     ///< an allocation failed
    Device,          ///< an accelerator that is absent or failed
    Network,         ///< a download that failed
    Cancelled,       ///< the user stopped it
    Internal,        ///< a bug of Graft or of a library
};

/// An error as a value: a translatable sentence with `%1`..`%9` filled from `args`, and what caused it.
/// `text` is the English source text and the key of the translation (context "core").
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string text;
    std::vector<std::string> args;
    std::string layer; ///< name of the layer concerned, or empty
    std::shared_ptr<const Error> cause;

    /// The English sentence, causes appended after a colon. One line, no line breaks.
    [[nodiscard]] std::string message() const;
};

/// Shorthand: `return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "Cannot find %1."), {path});`
[[nodiscard]] Error makeError(ErrorCode code, std::string text, std::vector<std::string> args = {});

/// As makeError, with the error that led to this one.
[[nodiscard]] Error makeError(ErrorCode code, std::string text, std::vector<std::string> args, Error cause);

/// Replaces `%1`..`%9` in `text`; control characters in arguments become '?', so that a hostile
/// file name cannot break a line or a terminal.
[[nodiscard]] std::string substituteArguments(const std::string& text, const std::vector<std::string>& args);

enum class Severity { Info, Warning, Error };

/// Something a user should know about a network, a file or a dataset; shown in one list with jump-to.
struct Issue {
    Severity severity = Severity::Error;
    Error what;
    std::string layer; ///< layer to jump to, or empty
    std::string file;  ///< file concerned, or empty
    /// Stable key of what is wrong ("input-missing", "shape"), for fixes and filters; empty where nobody asks.
    std::string kind{};
    /// Of a connection that does not fit: the layer it comes from; `layer` is where it ends.
    std::string source{};
};

} // namespace graft
