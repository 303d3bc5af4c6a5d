// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/doctor_findings.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace graft {
namespace {

/// Pictures of a class for training below which transfer learning, too, gets unreliable.
constexpr std::size_t fewPictures = 20;
/// So many times more pictures in one class than in another are an imbalance.
constexpr std::size_t imbalance = 3;
constexpr std::size_t namesShown = 5;

Error sentence(std::string text, std::vector<std::string> args)
{
    return makeError(ErrorCode::InvalidArgument, std::move(text), std::move(args));
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), namesShown); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > namesShown ? text + ", …" : text;
}

void findEmpty(const ImageDataset& dataset, std::vector<DataFinding>& findings)
{
    const auto training = dataset.countsPerClass(DatasetPart::Training);
    const auto validation = dataset.countsPerClass(DatasetPart::Validation);
    for (std::size_t label = 0; label < training.size(); ++label) {
        const std::string& name = dataset.classes[label];
        if (training[label] == 0)
            findings.push_back({DataFindingKind::EmptyClass,
                                Severity::Error,
                                sentence(GRAFT_TR_NOOP("core", "The class %1 has no pictures to learn from."), {name}),
                                GRAFT_TR_NOOP("core", "The network would have an output that it never learns to use."),
                                DataRemedy::RemoveClass,
                                {},
                                name});
        else if (validation[label] == 0 && !dataset.validation.empty())
            findings.push_back({DataFindingKind::HiddenClass,
                                Severity::Warning,
                                sentence(GRAFT_TR_NOOP("core", "The class %1 has no pictures for validation."), {name}),
                                GRAFT_TR_NOOP("core", "Nobody notices how well or badly the network does on it."),
                                DataRemedy::None,
                                {},
                                name});
    }
}

/// Folders that the import left out although they might be meant as classes.
void findLeftOut(const ImageDataset& dataset, std::vector<DataFinding>& findings)
{
    constexpr std::string_view hidden = "Hidden files and folders are left out.";
    constexpr std::string_view empty = "This class folder has no pictures.";
    for (const SkippedFile& skipped : dataset.skipped) {
        const std::string name = skipped.file.filename().string();
        std::error_code ignored;
        if (skipped.reason.text == empty)
            findings.push_back(
                {DataFindingKind::EmptyClass,
                 Severity::Warning,
                 sentence(GRAFT_TR_NOOP("core", "The folder %1 has no pictures; it did not become a class."), {name}),
                 GRAFT_TR_NOOP("core", "The network will not know this class."),
                 DataRemedy::None,
                 {},
                 name});
        else if (skipped.reason.text == hidden && std::filesystem::is_directory(skipped.file, ignored))
            findings.push_back(
                {DataFindingKind::HiddenClass,
                 Severity::Info,
                 sentence(GRAFT_TR_NOOP("core", "The hidden folder %1 was left out."), {name}),
                 GRAFT_TR_NOOP("core",
                               "Names that begin with a dot usually belong to other programs. Rename the folder "
                               "if its pictures are a class."),
                 DataRemedy::None,
                 {},
                 name});
    }
}

} // namespace

void findPoorClasses(const ImageDataset& dataset, std::vector<DataFinding>& findings)
{
    findEmpty(dataset, findings);
    findLeftOut(dataset, findings);
    const auto training = dataset.countsPerClass(DatasetPart::Training);
    std::vector<std::string> few;
    std::size_t least = 0;
    std::size_t most = 0;
    for (std::size_t label = 0; label < training.size(); ++label) {
        if (training[label] == 0)
            continue;
        if (training[label] < fewPictures)
            few.push_back(dataset.classes[label]);
        if (training[least] == 0 || training[label] < training[least])
            least = label;
        if (training[label] > training[most])
            most = label;
    }
    if (!few.empty())
        findings.push_back(
            {DataFindingKind::FewSamples,
             Severity::Warning,
             sentence(GRAFT_TR_NOOP("core", "%1 classes have fewer than %2 pictures to learn from: %3."),
                      {std::to_string(few.size()), std::to_string(fewPictures), listed(few)}),
             GRAFT_TR_NOOP("core", "From so few pictures the network learns these pictures rather than the class. More "
                                   "pictures help most, augmentation helps some."),
             DataRemedy::None,
             {},
             few.size() == 1 ? few.front() : std::string()});
    if (!training.empty() && training[least] > 0 && training[most] > imbalance * training[least])
        findings.push_back(
            {DataFindingKind::Imbalance,
             Severity::Warning,
             sentence(GRAFT_TR_NOOP("core", "%1 has %2 pictures to learn from, %3 only %4."),
                      {dataset.classes[most], std::to_string(training[most]), dataset.classes[least],
                       std::to_string(training[least])}),
             GRAFT_TR_NOOP("core",
                           "The network gains more by being right about frequent classes and neglects rare ones. "
                           "Class weights make every class count the same."),
             DataRemedy::BalanceWeights,
             {},
             dataset.classes[least]});
}

} // namespace graft
