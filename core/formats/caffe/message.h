// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::caffe {

struct Message;

/// One field of a message: a number, word or text as it is written, or a message.
struct Setting {
    std::string name;
    std::string text;
    std::shared_ptr<const Message> message;
};

/// A message by field names. Text files give it directly; of binary files the fields that matter are named by a table
/// (schema.h), so that both are read alike. Every accessor answers `fallback` where a field is absent or makes no
/// sense, as Caffe does with its defaults.
struct Message {
    std::vector<Setting> settings;

    [[nodiscard]] bool has(std::string_view name) const;
    /// The last field of that name, as protobuf merges them; an empty message where there is none.
    [[nodiscard]] const Message& child(std::string_view name) const;
    [[nodiscard]] std::vector<const Message*> children(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name, std::string fallback = {}) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t fallback) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view name) const;
    [[nodiscard]] double real(std::string_view name, double fallback) const;
    [[nodiscard]] std::vector<double> reals(std::string_view name) const;
    [[nodiscard]] bool boolean(std::string_view name, bool fallback) const;
    /// An enumeration, written by name or by number: the place in `names`; names.size() for others.
    [[nodiscard]] std::size_t choice(std::string_view name, std::initializer_list<std::string_view> names,
                                     std::size_t fallback) const;
    /// For people: "pool: AVE, kernel_size: 3"; cut where it is long.
    [[nodiscard]] std::string summary() const;
};

/// How many fields a file may still hold; keeps memory in proportion.
class Budget {
public:
    explicit Budget(std::size_t fields) : m_left(fields) {}
    [[nodiscard]] bool take() { return m_left > 0 && m_left-- > 0; }

private:
    std::size_t m_left;
};

/// Fields of the largest network description that is read.
inline constexpr std::size_t maxFields = 400'000;
/// "The network description has more than ... entries."
[[nodiscard]] Error tooManyFields();

/// Reads protobuf's text form (.prototxt). Corrupt: names the line.
[[nodiscard]] Result<Message> parseText(std::string_view text);

} // namespace graft::caffe
