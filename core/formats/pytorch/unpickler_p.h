// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pytorch/opcodes.h"
#include "core/formats/pytorch/unpickler.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace graft::pickle {

/// The pickle machine: a stack, marks and a memo over one byte stream. Every step returns false after
/// having recorded an error. The groups of operations live in files of their own.
class Machine {
public:
    Machine(std::span<const std::byte> bytes, const Limits& limits) : m_bytes(bytes), m_limits(limits) {}
    Result<Document> run();

private:
    enum class Outcome { NotMine, Done, Failed };
    static Outcome outcome(bool ok) { return ok ? Outcome::Done : Outcome::Failed; }

    // One group of operations each.
    Outcome numberOp(Op op);
    Outcome textOp(Op op);
    Outcome containerOp(Op op);
    Outcome fillOp(Op op);
    Outcome objectOp(Op op);
    Outcome stackOp(Op op);
    Outcome memoOp(Op op);

    // The stream.
    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }
    bool take(std::uint64_t count, std::string_view& text);
    bool number(int byteCount, std::uint64_t& value);
    bool line(std::string_view& text);
    /// A text whose length comes first, in `lengthBytes` bytes.
    bool sizedText(int lengthBytes, std::string_view& text);

    // Numbers and texts.
    bool intLine();
    bool longLine();
    bool longBytes(int lengthBytes);
    bool floatLine();
    bool binaryFloat();
    bool quotedString();
    bool escapedUnicode();
    std::string_view keep(std::string text);

    // The stack.
    bool push(NodeId id);
    bool push(Node node);
    bool pushInt(std::int64_t value);
    bool pushText(Kind kind, std::string_view text);
    bool pop(NodeId& id);
    bool top(NodeId& id);
    bool popToMark(std::vector<NodeId>& items);
    bool tuple(int count);
    bool setItems(const std::vector<NodeId>& items);
    bool addTo(Kind kind, const std::vector<NodeId>& items);
    bool global(std::string_view module, std::string_view name);
    bool call(NodeId callable, NodeId arguments);
    bool persistent(NodeId id);
    bool makeDict(std::vector<NodeId> items);
    bool remember(std::uint64_t key);
    bool recall(std::uint64_t key);

    /// What a known harmless call yields, so that later readers see plain containers.
    std::optional<Node> knownCall(NodeId callable, NodeId arguments) const;

    bool fail(std::string text, std::vector<std::string> args = {});
    bool failDamaged();

    std::span<const std::byte> m_bytes;
    Limits m_limits;
    std::size_t m_copied = 0; ///< elements copied by knownCall()
    std::size_t m_at = 0;
    std::size_t m_operationAt = 0;
    Op m_operation = Op::Stop;
    Document m_document;
    std::vector<NodeId> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint64_t, NodeId> m_memo;
    std::optional<Error> m_error;
};

} // namespace graft::pickle
