// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/state_dict.h"

#include "core/formats/utf8.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace graft::pickle {
namespace {

constexpr std::array<std::string_view, 9> usualParts{"state_dict", "model_state_dict", "model",   "net",  "module",
                                                     "weights",    "model_state",      "network", "state"};

/// Modules whose functions reach the system. A weight file that names one is an attack, wherever it does.
constexpr std::array<std::string_view, 27> systemModules{
    "os",     "posix",           "nt",     "subprocess", "sys",      "socket",     "shutil",
    "pty",    "importlib",       "runpy",  "ctypes",     "cffi",     "webbrowser", "commands",
    "popen2", "multiprocessing", "code",   "timeit",     "pdb",      "bdb",        "pip",
    "signal", "asyncio",         "urllib", "http",       "requests", "pathlib"};
constexpr std::array<std::string_view, 9> systemBuiltins{"eval",  "exec",       "execfile",   "compile", "open",
                                                         "input", "__import__", "breakpoint", "apply"};

bool reachesSystem(const Node& global)
{
    const std::string_view package = global.text.substr(0, global.text.find('.'));
    if (package == "builtins" || package == "__builtin__")
        return std::ranges::find(systemBuiltins, global.name) != systemBuiltins.end();
    // A path object in a checkpoint's settings is common and harmless.
    if (global.text == "pathlib")
        return global.name != "Path" && global.name != "PosixPath" && global.name != "WindowsPath" &&
               global.name != "PurePosixPath" && global.name != "PureWindowsPath";
    return std::ranges::find(systemModules, package) != systemModules.end();
}

/// Names that state dicts and checkpoints contain as a matter of course.
bool isOrdinary(const Node& global)
{
    const std::string_view module = global.text;
    const std::string_view name = global.name;
    if (module == "torch")
        return true;
    if (module == "torch._utils")
        return name.starts_with("_rebuild_");
    if (module == "torch.storage" || module == "torch.cuda")
        return name.ends_with("Storage");
    if (module == "torch.nn.parameter")
        return true;
    if (module == "collections")
        return name == "OrderedDict";
    if (module == "builtins" || module == "__builtin__")
        return name == "set" || name == "frozenset" || name == "dict" || name == "list" || name == "tuple" ||
               name == "int" || name == "float" || name == "bool" || name == "str" || name == "complex";
    return false;
}

Error wholeModel(const std::string& className)
{
    return makeError(
        ErrorCode::Refused,
        GRAFT_TR_NOOP("core", "The file holds a whole model object (%1); save model.state_dict() instead."),
        {className});
}

Error notTensorData(const std::string& className)
{
    return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The file refers to %1, which is not tensor data."),
                     {className});
}

bool isForeign(const Document& document, NodeId id)
{
    return document.at(id).kind == Kind::Object || document.at(id).kind == Kind::Global;
}

/// Why something among the tensors that is none cannot be read.
Error foreignValue(const Document& document, NodeId id, std::string_view name)
{
    const std::string className = document.className(id);
    if (!className.starts_with("torch._utils._rebuild_"))
        return notTensorData(className);
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "Tensor %1 is of a kind that is not supported (%2)."),
                     {std::string(name.substr(0, 200)), className});
}

std::size_t tensorCount(const Document& document, const Node& dict)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < dict.items.size(); i += 2)
        count += isTensor(document, dict.items[i]) ? 1 : 0;
    return count;
}

/// The part of a checkpoint with the most tensors, usual names before others.
struct Part {
    NodeId dict = noNode;
    std::string name; ///< empty: the root
    std::size_t tensors = 0;
    bool usual = true;
};

/// `seen` keeps a file that names one dictionary a million times from costing a million walks.
void considerParts(const Document& document, const Node& dict, const std::string& prefix, Part& best,
                   std::set<NodeId>& seen, int depth)
{
    for (std::size_t i = 0; i + 1 < dict.items.size() && i < 2000; i += 2) {
        const Node& key = document.at(dict.items[i]);
        const Node& value = document.at(dict.items[i + 1]);
        if (key.kind != Kind::String || value.kind != Kind::Dict || !isPlainName(key.text, 200) ||
            !seen.insert(dict.items[i + 1]).second)
            continue;
        Part part{dict.items[i + 1], prefix + std::string(key.text), tensorCount(document, value),
                  std::ranges::find(usualParts, key.text) != usualParts.end()};
        if (part.usual && depth > 0)
            considerParts(document, value, part.name + ".", best, seen, depth - 1);
        if (part.tensors == 0)
            continue;
        const bool better = best.dict == noNode || (part.usual && !best.usual) ||
                            (part.usual == best.usual && part.tensors > best.tensors);
        if (better)
            best = std::move(part);
    }
}

Result<Part> findPart(const Document& document)
{
    const Node& root = document.rootNode();
    if (root.kind != Kind::Dict) {
        const std::string name = document.className(document.root);
        if (isTensor(document, document.root))
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "The file holds a single tensor, not a state dict."));
        if (!name.empty())
            return wholeModel(name);
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The file holds no state dict."));
    }
    Part best;
    std::set<NodeId> seen{document.root};
    considerParts(document, root, {}, best, seen, 1);
    const std::size_t atRoot = tensorCount(document, root);
    if (atRoot > 0 && atRoot >= best.tensors)
        best = Part{document.root, {}, atRoot, true};
    if (best.dict != noNode)
        return best;
    for (const std::string_view usual : usualParts) {
        const NodeId value = document.valueOf(root, usual);
        if (value != noNode && document.at(value).kind == Kind::Object)
            return wholeModel(document.className(value));
    }
    for (std::size_t i = 1; i < root.items.size(); i += 2) {
        const Node& key = document.at(root.items[i - 1]);
        if (isForeign(document, root.items[i]))
            return foreignValue(document, root.items[i], key.kind == Kind::String ? key.text : std::string_view{});
    }
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The file holds no tensors."));
}

constexpr std::size_t maxIssues = 50;
constexpr std::size_t maxTensors = 100'000;

void note(StateDict& found, Severity severity, Error what)
{
    if (found.issues.size() >= maxIssues)
        return;
    found.issues.push_back({severity, std::move(what), {}, {}});
}

/// Says which classes beside the tensors were ignored.
void reportForeign(const Document& document, StateDict& found)
{
    std::set<std::string> foreign;
    for (const Node& node : document.nodes) {
        if (node.kind == Kind::Global && !isOrdinary(node) && foreign.size() < 20)
            foreign.insert(std::string(node.text) + "." + std::string(node.name));
    }
    for (const std::string& name : foreign)
        note(found, Severity::Warning,
             makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Ignored an object of class %1."), {name}));
}

} // namespace

Result<StateDict> findStateDict(const Document& document)
{
    for (const Node& node : document.nodes) {
        if (node.kind == Kind::Global && reachesSystem(node))
            return notTensorData(std::string(node.text) + "." + std::string(node.name));
    }
    GRAFT_TRY(part, findPart(document));
    StateDict found;
    if (!part.name.empty())
        note(found, Severity::Info,
             makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Used the part \"%1\" of a checkpoint."),
                       {part.name}));
    const Node& dict = document.at(part.dict);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const Node& key = document.at(dict.items[i]);
        const NodeId value = dict.items[i + 1];
        const std::string name(key.kind == Kind::String ? key.text : std::string_view{});
        if (!isTensor(document, value)) {
            if (isForeign(document, value))
                return foreignValue(document, value, name);
            if (part.name.empty() && document.at(value).kind == Kind::Dict)
                continue; // optimizer states and the like beside the weights
            note(found, Severity::Info,
                 makeError(ErrorCode::Unsupported,
                           GRAFT_TR_NOOP("core", "Ignored the entry \"%1\": it is not a tensor."),
                           {name.substr(0, 200)}));
            continue;
        }
        if (key.kind != Kind::String || !isPlainName(key.text))
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "A tensor has no usable name."));
        if (!names.insert(key.text).second)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The tensor name %1 appears twice."), {name});
        if (found.tensors.size() >= maxTensors)
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The file holds more than %1 tensors."),
                             {std::to_string(maxTensors)});
        GRAFT_TRY(tensor, readTensorRef(document, value, name));
        found.tensors.push_back(std::move(tensor));
    }
    reportForeign(document, found);
    return found;
}

} // namespace graft::pickle
