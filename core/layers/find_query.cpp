// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/find_query.h"

#include "core/layers/find_value_p.h"

#include <algorithm>
#include <array>
#include <map>

namespace graft {

struct FindQuery::Term {
    bool negated = false;
    std::function<bool(const FindSubject&)> holds;
};

namespace {

using Holds = std::function<bool(const FindSubject&)>;
/// The parameter a key stands for, by layer type.
using Meaning = std::map<std::string, const ParameterSpec*, std::less<>>;

constexpr std::array<std::string_view, 9> fixedKeys{"name",   "type", "title",  "frozen", "new",
                                                    "params", "macs", "memory", "shape"};

struct Written {
    bool negated = false;
    std::string key; ///< empty: a plain word
    std::string value;
};

Error wrong(std::string text, std::vector<std::string> args = {})
{
    return makeError(ErrorCode::InvalidArgument, std::move(text), std::move(args));
}

/// Splits at spaces outside quotes; the first colon outside quotes ends the key.
Result<std::vector<Written>> split(std::string_view text)
{
    std::vector<Written> terms;
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == ' ' || text[i] == '\t') {
            ++i;
            continue;
        }
        Written term;
        term.negated = text[i] == '-' && i + 1 < text.size() && text[i + 1] != ' ';
        i += term.negated ? 1 : 0;
        bool quoted = false;
        bool colon = false;
        for (; i < text.size() && (quoted || (text[i] != ' ' && text[i] != '\t')); ++i) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (text[i] == ':' && !quoted && !colon && !term.value.empty()) {
                colon = true;
                term.key = find::lowered(std::exchange(term.value, {}));
            } else {
                term.value += text[i];
            }
        }
        if (quoted)
            return wrong(GRAFT_TR_NOOP("core", "The closing quotation mark is missing."));
        if (colon && term.value.empty())
            return wrong(GRAFT_TR_NOOP("core", "Write what %1 should be, directly behind the colon."), {term.key});
        if (!term.value.empty())
            terms.push_back(std::move(term));
    }
    return terms;
}

bool contains(const std::string& text, const std::string& loweredPart)
{
    return find::lowered(text).find(loweredPart) != std::string::npos;
}

Holds textTerm(std::string_view key, const std::string& value)
{
    return [key = std::string(key), wanted = find::lowered(value)](const FindSubject& s) {
        return ((key.empty() || key == "name") && contains(s.layer.name, wanted)) ||
               ((key.empty() || key == "type") && contains(s.layer.type, wanted)) ||
               ((key.empty() || key == "title") && contains(s.title, wanted));
    };
}

Result<Holds> stateTerm(const std::string& key, const std::string& value)
{
    const auto wanted = find::parseYesNo(value);
    if (!wanted)
        return wrong(GRAFT_TR_NOOP("core", "Write %1:yes or %1:no."), {key});
    return Holds([frozen = key == "frozen", wanted = *wanted](const FindSubject& s) {
        return hasLearnables(s.layer) && (frozen ? s.layer.learnRateFactor == 0 : s.layer.fresh) == wanted;
    });
}

Result<Holds> costTerm(const std::string& key, const std::string& value)
{
    const auto test = find::parseNumberTest(value);
    if (!test)
        return wrong(GRAFT_TR_NOOP("core", "%1 needs a number, as in %1:>1M or %1:100k..2M."), {key});
    const auto member = key == "params" ? &LayerCost::parameters
                        : key == "macs" ? &LayerCost::macs
                                        : &LayerCost::activationBytes;
    return Holds([member, test = *test](const FindSubject& s) {
        return s.cost != nullptr && test.holds(static_cast<double>(s.cost->*member));
    });
}

Result<Holds> shapeTerm(const std::string& value)
{
    const auto wanted = find::parseDimensions(value);
    if (!wanted)
        return wrong(GRAFT_TR_NOOP("core", "A shape is written like shape:56x56 or shape:64x56x56."));
    return Holds([wanted = *wanted](const FindSubject& s) {
        if (s.output == nullptr || s.output->dims.empty())
            return false;
        const auto begin = s.output->dims.begin() + 1; // all but the batch
        return std::search(begin, s.output->dims.end(), wanted.begin(), wanted.end()) != s.output->dims.end();
    });
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : ", ") + word;
    return out;
}

/// The parameters whose names begin with `key`, one for each type that has one.
Result<Meaning> meaningOf(const std::string& key)
{
    Meaning meaning;
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        std::vector<const ParameterSpec*> found;
        for (const ParameterSpec& spec : schema.parameters) {
            if (spec.name.starts_with(key))
                found.push_back(&spec);
        }
        if (found.empty())
            continue;
        // "out" is a word of "out_channels", but only the beginning of one in "output_padding".
        const auto isWord = [&key](const ParameterSpec* spec) {
            return spec->name.size() == key.size() || spec->name[key.size()] == '_';
        };
        if (std::ranges::any_of(found, isWord))
            std::erase_if(found, [&isWord](const ParameterSpec* spec) { return !isWord(spec); });
        // "padding" is meant even where there is a "padding_mode".
        const auto shortest = std::min_element(
            found.begin(), found.end(), [](const auto* a, const auto* b) { return a->name.size() < b->name.size(); });
        std::vector<std::string> names;
        bool clear = true;
        for (const ParameterSpec* spec : found) {
            names.push_back(spec->name);
            clear = clear && spec->name.starts_with((*shortest)->name);
        }
        if (!clear)
            return wrong(GRAFT_TR_NOOP("core", "%1 could be %2; write a few letters more."), {key, joined(names)});
        meaning.emplace(schema.type, *shortest);
    }
    if (meaning.empty())
        return wrong(GRAFT_TR_NOOP("core", "No layer has a property called %1."), {key});
    return meaning;
}

bool canBe(const find::ValueTest& test, ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Bool: return test.yesNo.has_value();
    case ParameterKind::Integer:
    case ParameterKind::Real:
    case ParameterKind::RealList: return test.number.has_value();
    case ParameterKind::IntegerPair:
    case ParameterKind::IntegerList: return test.number.has_value() || test.dimensions.has_value();
    case ParameterKind::Text:
    case ParameterKind::Choice:
    case ParameterKind::TextList: return true;
    }
    return true;
}

Result<Holds> parameterTerm(const std::string& key, const std::string& value)
{
    GRAFT_TRY(meaning, meaningOf(key));
    const find::ValueTest test(value);
    const bool possible =
        std::any_of(meaning.begin(), meaning.end(), [&](const auto& entry) { return canBe(test, entry.second->kind); });
    if (!possible && meaning.begin()->second->kind == ParameterKind::Bool)
        return wrong(GRAFT_TR_NOOP("core", "Write %1:yes or %1:no."), {key});
    if (!possible)
        return wrong(GRAFT_TR_NOOP("core", "%1 needs a number, as in %1:3, %1:>2 or %1:64..256."), {key});
    return Holds([meaning = std::move(meaning), test](const FindSubject& s) {
        const auto spec = meaning.find(s.layer.type);
        if (spec == meaning.end())
            return false;
        const auto set = s.layer.parameters.find(spec->second->name);
        return test.holds(set != s.layer.parameters.end() ? set->second : spec->second->defaultValue);
    });
}

Result<Holds> meaningOfTerm(const Written& term)
{
    const std::string& key = term.key;
    if (key.empty() || key == "name" || key == "type" || key == "title")
        return textTerm(key, term.value);
    if (key == "frozen" || key == "new")
        return stateTerm(key, term.value);
    if (key == "params" || key == "macs" || key == "memory")
        return costTerm(key, term.value);
    if (key == "shape")
        return shapeTerm(term.value);
    return parameterTerm(key, term.value);
}

} // namespace

Result<FindQuery> FindQuery::parse(std::string_view text)
{
    FindQuery query;
    GRAFT_TRY(terms, split(text));
    for (const Written& written : terms) {
        GRAFT_TRY(holds, meaningOfTerm(written));
        query.m_terms.push_back(std::make_shared<const Term>(Term{written.negated, std::move(holds)}));
    }
    return query;
}

bool FindQuery::matches(const FindSubject& subject) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const auto& term) { return term->holds(subject) != term->negated; });
}

std::vector<LayerId> findLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis, const FindQuery& query,
                                const std::function<std::string(const Layer&)>& titleOf)
{
    std::vector<LayerId> found;
    for (const Layer& layer : graph.layers) {
        const LayerSchema* schema = findSchema(layer.type);
        const auto cost = analysis.costs.find(layer.id);
        const FindSubject subject{layer,
                                  titleOf             ? titleOf(layer)
                                  : schema != nullptr ? schema->title
                                                      : std::string(),
                                  analysis.outputOf(layer.id), cost != analysis.costs.end() ? &cost->second : nullptr};
        if (query.matches(subject))
            found.push_back(layer.id);
    }
    return found;
}

std::vector<std::string> findKeys()
{
    std::vector<std::string> keys(fixedKeys.begin(), fixedKeys.end());
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        for (const ParameterSpec& spec : schema.parameters) {
            if (std::find(keys.begin(), keys.end(), spec.name) == keys.end())
                keys.push_back(spec.name);
        }
    }
    std::sort(keys.begin() + fixedKeys.size(), keys.end());
    return keys;
}

std::vector<std::string> findValues(std::string_view key)
{
    std::vector<std::string> values;
    const auto add = [&values](const std::string& value) {
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    };
    if (key == "frozen" || key == "new")
        return {"yes", "no"};
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (key == "type")
            add(schema.type);
        if (const ParameterSpec* spec = schema.parameter(key)) {
            if (spec->kind == ParameterKind::Bool) {
                add("yes");
                add("no");
            }
            for (const std::string& choice : spec->choices)
                add(choice);
        }
    }
    return values;
}

} // namespace graft
