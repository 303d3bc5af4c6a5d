// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network_source.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace graft::cli {
namespace {

namespace fs = std::filesystem;

OpenedNetwork fromLoaded(LoadedModel model, std::string name)
{
    OpenedNetwork out;
    out.graph = std::move(model.graph);
    out.weights = std::move(model.weights);
    out.modelName = std::move(name);
    out.weightSource = std::move(model.weightSource);
    out.issues = std::move(model.issues);
    return out;
}

/// Makes the network named `wanted` (or of that number, from 1) the one that is worked on.
Result<void> choose(Project& project, const std::string& wanted)
{
    const std::size_t count = project.others.size() + 1;
    for (std::size_t place = 0; place < count; ++place) {
        const std::size_t other = place < project.place ? place : place - 1;
        const ProjectSheet& sheet = place == project.place ? project : project.others[other];
        if (wanted == std::to_string(place + 1) || wanted == (sheet.name.empty() ? sheet.graph.name : sheet.name)) {
            workOn(project, place);
            return {};
        }
    }
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The project has %1 networks, none of them is %2."),
                     {std::to_string(count), wanted});
}

Result<OpenedNetwork> fromProject(const fs::path& file, const std::string& wanted = {})
{
    GRAFT_TRY(project, loadProject(file));
    if (!wanted.empty())
        GRAFT_CHECK(choose(project, wanted));
    OpenedNetwork out;
    out.graph = project.graph;
    out.weights = project.weights;
    out.modelName = project.modelName;
    out.weightSource = file.string();
    out.project = std::move(project);
    return out;
}

/// "id=value" for every --answer.
Result<std::map<std::string, std::string>> answersOf(const ImportArguments& arguments)
{
    std::map<std::string, std::string> answers;
    for (const std::string& text : arguments.answers) {
        const std::size_t mark = text.find('=');
        if (mark == std::string::npos || mark == 0)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "--answer takes ID=VALUE, not %1."),
                             {text});
        answers.insert_or_assign(text.substr(0, mark), text.substr(mark + 1));
    }
    return answers;
}

/// An answer nobody asked for is a mistake: of the id or of the file.
Result<void> checkAnswers(const ImportedModel& model, const std::map<std::string, std::string>& answers)
{
    for (const auto& [id, value] : answers) {
        const auto question = std::ranges::find(model.questions, id, &ImportQuestion::id);
        if (question == model.questions.end())
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The file leaves no question %1 open."),
                             {id});
        std::string list;
        for (const ImportAnswer& answer : question->answers)
            list += (list.empty() ? "" : ", ") + answer.value;
        if (std::ranges::find(question->answers, value, &ImportAnswer::value) == question->answers.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The option %1 cannot be %2; it is one of: %3."), {id, value, list});
    }
    return {};
}

void noteOpenQuestions(ImportedModel& model, const std::map<std::string, std::string>& answers)
{
    for (const ImportQuestion& question : model.questions) {
        if (answers.contains(question.id))
            continue;
        std::string list;
        for (const ImportAnswer& answer : question.answers)
            list += (list.empty() ? "" : ", ") + answer.value;
        model.issues.push_back(
            {Severity::Info,
             makeError(ErrorCode::InvalidArgument,
                       GRAFT_TR_NOOP("core", "%1 Assumed: %2. Change it with --answer %3=VALUE (%4)."),
                       {question.text, question.assumed, question.id, list}),
             {},
             {}});
    }
}

Result<OpenedNetwork> fromForeign(const std::string& file, const ImportArguments& arguments)
{
    GRAFT_TRY(model, openForeign(file, arguments));
    OpenedNetwork out;
    out.graph = std::move(model.graph);
    out.weights = std::move(model.weights);
    out.modelName = std::move(model.modelName);
    out.weightSource = file;
    out.issues = std::move(model.issues);
    return out;
}

} // namespace

void addImportArguments(CLI::App& command, ImportArguments& arguments)
{
    command.add_flag("--trust", arguments.trust, "Open files whose format may run code of their author (TorchScript)");
    command
        .add_option("--answer", arguments.answers,
                    "What the file does not say, ID=VALUE; the questions are noted when it is opened")
        ->type_name("ID=VALUE");
    command.add_option("--companion", arguments.companion,
                       "The second file of a format that has two (.prototxt, .cfg); else it is looked for beside the "
                       "first");
}

Result<ImportedModel> openForeign(const std::string& file, const ImportArguments& arguments, const RunControl* control)
{
    GRAFT_TRY(answers, answersOf(arguments));
    auto model = importModel(file, {arguments.trust, answers, arguments.companion}, {}, control);
    if (!model) {
        if (model.error().code != ErrorCode::Refused || model.error().text != needsTrustText)
            return model.error();
        Error error = model.error();
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Repeat the command with --trust to open it"), {},
                         std::move(error));
    }
    GRAFT_CHECK(checkAnswers(*model, answers));
    noteOpenQuestions(*model, answers);
    return model;
}

bool isForeign(const std::string& what)
{
    std::error_code ignored;
    return findModel(what) == nullptr && fs::exists(what, ignored) && !looksLikeProject(what) &&
           fs::path(what).extension() != ".graft";
}

Result<OpenedNetwork> openNetwork(const std::string& what, const std::string& weightFile,
                                  const ImportArguments& arguments, bool weightsOptional)
{
    if (const CatalogueEntry* entry = findModel(what)) {
        if (weightsOptional && weightFile.empty() && !isInstalled(*entry))
            return fromLoaded(buildUntrained(*entry), entry->name);
        GRAFT_TRY(model, loadModel(*entry, weightFile));
        return fromLoaded(std::move(model), entry->name);
    }
    std::error_code ignored;
    if (!fs::exists(what, ignored)) {
        const std::size_t mark = what.rfind('#');
        if (mark != std::string::npos && weightFile.empty() && looksLikeProject(what.substr(0, mark)))
            return fromProject(what.substr(0, mark), what.substr(mark + 1));
        return makeError(
            ErrorCode::NotFound,
            GRAFT_TR_NOOP("core", "There is no model and no file named %1. \"graft-cli models\" lists the models."),
            {what});
    }
    if (!weightFile.empty())
        return makeError(
            ErrorCode::InvalidArgument,
            GRAFT_TR_NOOP("core", "--weights belongs to a model of the catalogue; %1 brings its own weights."), {what});
    return isForeign(what) ? fromForeign(what, arguments) : fromProject(what);
}

} // namespace graft::cli
