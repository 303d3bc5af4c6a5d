// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace graft {

/// Either a value or an Error. A small stand-in for C++23's std::expected.
/// Accessing the wrong side throws std::bad_variant_access (a programming error).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::make_shared<const Error>(std::move(error))) {}

    [[nodiscard]] bool ok() const { return m_error == nullptr; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::shared_ptr<const Error> m_error;
};

} // namespace graft

/// Returns the error of `expression` from the enclosing function, else binds its value to `variable`.
#define GRAFT_TRY(variable, expression)                                                                                \
    auto variable##Result = (expression);                                                                              \
    if (!variable##Result.ok())                                                                                        \
        return variable##Result.error();                                                                               \
    auto& variable = *variable##Result

/// Returns the error of a Result<void> from the enclosing function.
#define GRAFT_CHECK(expression)                                                                                        \
    do {                                                                                                               \
        if (auto graftChecked = (expression); !graftChecked.ok())                                                      \
            return graftChecked.error();                                                                               \
    } while (false)
