// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/unpickler_p.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace graft::pickle {
namespace {

/// Python 2 and 3 name the same module differently.
bool isBuiltins(std::string_view module)
{
    return module == "builtins" || module == "__builtin__";
}

} // namespace

bool Machine::tuple(int count)
{
    Node node;
    node.kind = Kind::Tuple;
    node.items.resize(static_cast<std::size_t>(count));
    for (std::size_t i = node.items.size(); i-- > 0;) {
        if (!pop(node.items[i]))
            return false;
    }
    return push(std::move(node));
}

bool Machine::makeDict(std::vector<NodeId> items)
{
    if (items.size() % 2 != 0)
        return fail(GRAFT_TR_NOOP("core", "A key has no value."));
    Node node;
    node.kind = Kind::Dict;
    node.items = std::move(items);
    return push(std::move(node));
}

Machine::Outcome Machine::containerOp(Op op)
{
    Node node;
    switch (op) {
    case Op::EmptyTuple:
    case Op::Tuple: node.kind = Kind::Tuple; break;
    case Op::EmptyList:
    case Op::List: node.kind = Kind::List; break;
    case Op::EmptySet:
    case Op::FrozenSet: node.kind = Kind::Set; break;
    case Op::EmptyDict: node.kind = Kind::Dict; break;
    case Op::Dict: return outcome(popToMark(node.items) && makeDict(std::move(node.items)));
    case Op::Tuple1: return outcome(tuple(1));
    case Op::Tuple2: return outcome(tuple(2));
    case Op::Tuple3: return outcome(tuple(3));
    default: return Outcome::NotMine;
    }
    const bool fromMark = op == Op::Tuple || op == Op::List || op == Op::FrozenSet;
    return outcome((!fromMark || popToMark(node.items)) && push(std::move(node)));
}

bool Machine::setItems(const std::vector<NodeId>& items)
{
    NodeId target = noNode;
    if (!top(target))
        return false;
    if (items.size() % 2 != 0)
        return fail(GRAFT_TR_NOOP("core", "A key has no value."));
    Node& node = m_document.nodes[target];
    if (node.kind == Kind::Object)
        return true; // the contents of foreign objects are of no interest
    if (node.kind != Kind::Dict)
        return fail(GRAFT_TR_NOOP("core", "Entries can only be added to a dictionary."));
    node.items.insert(node.items.end(), items.begin(), items.end());
    return true;
}

bool Machine::addTo(Kind kind, const std::vector<NodeId>& items)
{
    NodeId target = noNode;
    if (!top(target))
        return false;
    Node& node = m_document.nodes[target];
    if (node.kind == Kind::Object)
        return true;
    if (node.kind != kind)
        return fail(GRAFT_TR_NOOP("core", "Elements can only be added to a list or a set."));
    node.items.insert(node.items.end(), items.begin(), items.end());
    return true;
}

Machine::Outcome Machine::fillOp(Op op)
{
    std::vector<NodeId> items;
    NodeId key = noNode;
    NodeId value = noNode;
    switch (op) {
    case Op::Append: return outcome(pop(value) && addTo(Kind::List, {value}));
    case Op::Appends: return outcome(popToMark(items) && addTo(Kind::List, items));
    case Op::AddItems: return outcome(popToMark(items) && addTo(Kind::Set, items));
    case Op::SetItem: return outcome(pop(value) && pop(key) && setItems({key, value}));
    case Op::SetItems: return outcome(popToMark(items) && setItems(items));
    default: return Outcome::NotMine;
    }
}

bool Machine::global(std::string_view module, std::string_view name)
{
    Node node;
    node.kind = Kind::Global;
    node.text = module;
    node.name = name;
    return push(std::move(node));
}

std::optional<Node> Machine::knownCall(NodeId callable, NodeId arguments) const
{
    const Node& what = m_document.at(callable);
    const Node& with = m_document.at(arguments);
    if (what.kind != Kind::Global || with.kind != Kind::Tuple || with.items.size() > 1)
        return std::nullopt;
    const Node* only = with.items.empty() ? nullptr : &m_document.at(with.items.front());
    const bool isSequence = only == nullptr || only->kind == Kind::List || only->kind == Kind::Tuple;
    Node made;
    if ((what.text == "collections" && what.name == "OrderedDict") || (isBuiltins(what.text) && what.name == "dict")) {
        made.kind = Kind::Dict;
        if (only != nullptr && only->kind == Kind::Dict) {
            made.items = only->items;
            return made;
        }
        if (!isSequence)
            return std::nullopt;
        // Python 2 wrote an OrderedDict as a list of [key, value].
        for (std::size_t i = 0; only != nullptr && i < only->items.size(); ++i) {
            const Node& pair = m_document.at(only->items[i]);
            if ((pair.kind != Kind::List && pair.kind != Kind::Tuple) || pair.items.size() != 2)
                return std::nullopt;
            made.items.insert(made.items.end(), pair.items.begin(), pair.items.end());
        }
        return made;
    }
    const bool size = what.text == "torch" && what.name == "Size";
    if (!isSequence || !(size || isBuiltins(what.text)))
        return std::nullopt;
    if (size || what.name == "tuple")
        made.kind = Kind::Tuple;
    else if (what.name == "list")
        made.kind = Kind::List;
    else if (what.name == "set" || what.name == "frozenset")
        made.kind = Kind::Set;
    else
        return std::nullopt;
    if (only != nullptr)
        made.items = only->items;
    return made;
}

bool Machine::call(NodeId callable, NodeId arguments)
{
    if (m_document.at(arguments).kind != Kind::Tuple)
        return fail(GRAFT_TR_NOOP("core", "The arguments of a call are not a tuple."));
    // Copying a container once per call would let a small stream ask for much memory: charge for it.
    if (auto known = knownCall(callable, arguments)) {
        m_copied += known->items.size();
        if (m_copied > m_limits.maxOperations)
            return fail(GRAFT_TR_NOOP("core", "The data has more than %1 operations."),
                        {std::to_string(m_limits.maxOperations)});
        return push(*std::move(known));
    }
    Node node;
    node.kind = Kind::Object;
    node.callable = callable;
    node.arguments = arguments;
    return push(std::move(node));
}

Machine::Outcome Machine::objectOp(Op op)
{
    NodeId first = noNode;
    NodeId second = noNode;
    NodeId ignored = noNode;
    std::string_view module;
    std::string_view name;
    Node node;
    switch (op) {
    case Op::Global: return outcome(line(module) && line(name) && global(module, name));
    case Op::StackGlobal: {
        if (!pop(second) || !pop(first))
            return Outcome::Failed;
        const Node& from = m_document.at(first);
        const Node& what = m_document.at(second);
        if (from.kind != Kind::String || what.kind != Kind::String)
            return outcome(fail(GRAFT_TR_NOOP("core", "The name of a class is not a text.")));
        return outcome(global(from.text, what.text));
    }
    case Op::Reduce:
    case Op::NewObj: return outcome(pop(second) && pop(first) && call(first, second));
    case Op::NewObjEx: return outcome(pop(ignored) && pop(second) && pop(first) && call(first, second));
    case Op::Inst:
        node.kind = Kind::Tuple;
        return outcome(line(module) && line(name) && popToMark(node.items) && push(std::move(node)) && pop(second) &&
                       global(module, name) && pop(first) && call(first, second));
    case Op::Obj:
        node.kind = Kind::Tuple;
        if (!popToMark(node.items))
            return Outcome::Failed;
        if (node.items.empty())
            return outcome(fail(GRAFT_TR_NOOP("core", "The stack is empty.")));
        first = node.items.front();
        node.items.erase(node.items.begin());
        return outcome(push(std::move(node)) && pop(second) && call(first, second));
    case Op::Build: return outcome(pop(ignored) && top(first)); // attributes are of no interest
    case Op::PersId: return outcome(line(name) && pushText(Kind::String, name) && pop(first) && persistent(first));
    case Op::BinPersId: return outcome(pop(first) && persistent(first));
    case Op::Ext1:
    case Op::Ext2:
    case Op::Ext4: return outcome(fail(GRAFT_TR_NOOP("core", "Extension codes are not supported.")));
    case Op::NextBuffer:
    case Op::ReadonlyBuffer:
        return outcome(fail(GRAFT_TR_NOOP("core", "Buffers outside the stream are not supported.")));
    default: return Outcome::NotMine;
    }
}

bool Machine::persistent(NodeId id)
{
    Node node;
    node.kind = Kind::PersistentId;
    node.items.push_back(id);
    return push(std::move(node));
}

bool Machine::remember(std::uint64_t key)
{
    NodeId id = noNode;
    if (!top(id))
        return false;
    if (m_memo.size() >= m_limits.maxNodes)
        return fail(GRAFT_TR_NOOP("core", "The data describes more than %1 objects."),
                    {std::to_string(m_limits.maxNodes)});
    m_memo.insert_or_assign(key, id);
    return true;
}

bool Machine::recall(std::uint64_t key)
{
    const auto found = m_memo.find(key);
    if (found == m_memo.end())
        return fail(GRAFT_TR_NOOP("core", "Memory cell %1 is empty."), {std::to_string(key)});
    return push(found->second);
}

Machine::Outcome Machine::memoOp(Op op)
{
    std::uint64_t key = 0;
    std::string_view text;
    switch (op) {
    case Op::Put:
    case Op::Get: {
        if (!line(text))
            return Outcome::Failed;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
        if (error != std::errc{} || end != text.data() + text.size())
            return outcome(fail(GRAFT_TR_NOOP("core", "This is not a number.")));
        return outcome(op == Op::Put ? remember(key) : recall(key));
    }
    case Op::BinPut: return outcome(number(1, key) && remember(key));
    case Op::LongBinPut: return outcome(number(4, key) && remember(key));
    case Op::Memoize: return outcome(remember(m_memo.size()));
    case Op::BinGet: return outcome(number(1, key) && recall(key));
    case Op::LongBinGet: return outcome(number(4, key) && recall(key));
    default: return Outcome::NotMine;
    }
}

} // namespace graft::pickle
