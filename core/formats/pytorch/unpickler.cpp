// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/unpickler_p.h"

#include <array>
#include <cstdio>

namespace graft::pickle {
namespace {

std::string operationName(Op op)
{
    if (const std::string_view name = nameOf(op); !name.empty())
        return std::string(name);
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%02x", static_cast<unsigned>(op));
    return text.data();
}

} // namespace

NodeId Document::valueOf(const Node& dict, std::string_view key) const
{
    NodeId found = noNode;
    if (dict.kind != Kind::Dict)
        return found;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const Node& candidate = at(dict.items[i]);
        if (candidate.kind == Kind::String && candidate.text == key)
            found = dict.items[i + 1];
    }
    return found;
}

std::string Document::className(NodeId id) const
{
    // A chain of callables cannot be longer than the number of nodes; a few steps cover every real file.
    for (int step = 0; step < 8 && id != noNode; ++step) {
        const Node& node = at(id);
        if (node.kind == Kind::Global) {
            return std::string(node.text) + "." + std::string(node.name);
        }
        if (node.kind == Kind::PersistentId) {
            // Before 0.4 torch saved a class as ("module", class, source file, source).
            const Node& what = at(node.items.front());
            id = what.kind == Kind::Tuple && what.items.size() > 1 ? what.items[1] : noNode;
            continue;
        }
        if (node.kind != Kind::Object)
            break;
        const bool copied = isGlobal(node.callable, "copy_reg", "_reconstructor") ||
                            isGlobal(node.callable, "copyreg", "_reconstructor");
        const bool hasArguments = node.arguments != noNode && !at(node.arguments).items.empty();
        id = copied && hasArguments ? at(node.arguments).items.front() : node.callable;
    }
    return {};
}

bool Machine::fail(std::string text, std::vector<std::string> args)
{
    if (!m_error)
        m_error = makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Not valid pickle data at byte %1 (%2)."),
                            {std::to_string(m_operationAt), operationName(m_operation)},
                            makeError(ErrorCode::Corrupt, std::move(text), std::move(args)));
    return false;
}

bool Machine::failDamaged()
{
    return fail(GRAFT_TR_NOOP("core", "The data ends too early."));
}

bool Machine::take(std::uint64_t count, std::string_view& text)
{
    if (count > left())
        return failDamaged();
    text = {reinterpret_cast<const char*>(m_bytes.data()) + m_at, static_cast<std::size_t>(count)};
    m_at += static_cast<std::size_t>(count);
    return true;
}

bool Machine::number(int byteCount, std::uint64_t& value)
{
    std::string_view raw;
    if (!take(static_cast<std::uint64_t>(byteCount), raw))
        return false;
    value = 0;
    for (std::size_t i = raw.size(); i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(raw[i]);
    return true;
}

bool Machine::line(std::string_view& text)
{
    const std::string_view rest{reinterpret_cast<const char*>(m_bytes.data()) + m_at, left()};
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return failDamaged();
    text = rest.substr(0, end);
    m_at += end + 1;
    return true;
}

bool Machine::sizedText(int lengthBytes, std::string_view& text)
{
    std::uint64_t length = 0;
    return number(lengthBytes, length) && take(length, text);
}

std::string_view Machine::keep(std::string text)
{
    return m_document.decodedTexts.emplace_back(std::move(text));
}

bool Machine::push(NodeId id)
{
    if (m_stack.size() >= m_limits.maxStack)
        return fail(GRAFT_TR_NOOP("core", "The data needs more than %1 stack entries."),
                    {std::to_string(m_limits.maxStack)});
    m_stack.push_back(id);
    return true;
}

bool Machine::push(Node node)
{
    if (m_document.nodes.size() >= m_limits.maxNodes)
        return fail(GRAFT_TR_NOOP("core", "The data describes more than %1 objects."),
                    {std::to_string(m_limits.maxNodes)});
    m_document.nodes.push_back(std::move(node));
    return push(static_cast<NodeId>(m_document.nodes.size() - 1));
}

bool Machine::pushInt(std::int64_t value)
{
    Node node;
    node.kind = Kind::Int;
    node.integer = value;
    return push(std::move(node));
}

bool Machine::pushText(Kind kind, std::string_view text)
{
    Node node;
    node.kind = kind;
    node.text = text;
    return push(std::move(node));
}

bool Machine::top(NodeId& id)
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor)
        return fail(GRAFT_TR_NOOP("core", "The stack is empty."));
    id = m_stack.back();
    return true;
}

bool Machine::pop(NodeId& id)
{
    if (!top(id))
        return false;
    m_stack.pop_back();
    return true;
}

bool Machine::popToMark(std::vector<NodeId>& items)
{
    if (m_marks.empty())
        return fail(GRAFT_TR_NOOP("core", "A mark is missing."));
    items.assign(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
    m_stack.resize(m_marks.back());
    m_marks.pop_back();
    return true;
}

Machine::Outcome Machine::stackOp(Op op)
{
    NodeId id = noNode;
    std::uint64_t value = 0;
    std::vector<NodeId> dropped;
    switch (op) {
    case Op::Mark:
        if (m_marks.size() >= m_limits.maxDepth)
            return outcome(fail(GRAFT_TR_NOOP("core", "The data is nested more than %1 levels deep."),
                                {std::to_string(m_limits.maxDepth)}));
        m_marks.push_back(m_stack.size());
        return Outcome::Done;
    case Op::Pop:
        if (!m_marks.empty() && m_marks.back() == m_stack.size()) {
            m_marks.pop_back();
            return Outcome::Done;
        }
        return outcome(pop(id));
    case Op::PopMark: return outcome(popToMark(dropped));
    case Op::Dup: return outcome(top(id) && push(id));
    case Op::Proto:
        if (!number(1, value))
            return Outcome::Failed;
        return outcome(value <= 5 ||
                       fail(GRAFT_TR_NOOP("core", "Pickle protocol %1 is not known."), {std::to_string(value)}));
    case Op::Frame: return outcome(number(8, value) && (value <= left() || failDamaged()));
    default: return Outcome::NotMine;
    }
}

Result<Document> Machine::run()
{
    using Group = Outcome (Machine::*)(Op);
    static constexpr std::array<Group, 7> groups{&Machine::numberOp, &Machine::textOp,   &Machine::memoOp,
                                                 &Machine::fillOp,   &Machine::objectOp, &Machine::containerOp,
                                                 &Machine::stackOp};
    for (std::size_t operations = 0; !m_error; ++operations) {
        m_operationAt = m_at;
        std::uint64_t code = 0;
        if (!number(1, code))
            break;
        m_operation = static_cast<Op>(code);
        if (operations >= m_limits.maxOperations) {
            fail(GRAFT_TR_NOOP("core", "The data has more than %1 operations."),
                 {std::to_string(m_limits.maxOperations)});
            break;
        }
        if (m_operation == Op::Stop) {
            if (!pop(m_document.root))
                break;
            m_document.size = m_at;
            return std::move(m_document);
        }
        Outcome result = Outcome::NotMine;
        for (std::size_t g = 0; g < groups.size() && result == Outcome::NotMine; ++g)
            result = (this->*groups[g])(m_operation);
        if (result == Outcome::NotMine)
            fail(GRAFT_TR_NOOP("core", "This is not an operation."));
    }
    return *m_error;
}

Result<Document> unpickle(std::span<const std::byte> bytes, const Limits& limits)
{
    return Machine(bytes, limits).run();
}

} // namespace graft::pickle
