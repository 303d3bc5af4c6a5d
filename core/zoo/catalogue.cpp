// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/catalogue.h"

#include "core/base/error.h"
#include "core/zoo/embedded_files.h"
#include "core/zoo/families.h"
#include "core/zoo/model_table.h"

#include <algorithm>
#include <string_view>

namespace graft {
namespace {

std::vector<std::string> listed(std::span<const std::string> names)
{
    return {names.begin(), names.end()};
}

CatalogueEntry resnet18Slim()
{
    CatalogueEntry entry;
    entry.name = "resnet18_slim";
    entry.title = "ResNet-18 slim";
    entry.family = "ResNet";
    entry.description = GRAFT_TR_NOOP("zoo", "A ResNet-18 at half width that comes with the program: works at once, "
                                             "without a download, and trains in seconds on small pictures.");
    entry.parameters = 2850280;
    entry.fileMiB = 5.456;
    entry.top1 = 46.96;
    entry.top5 = 72.93;
    entry.gigaMacs = 0.0395;
    entry.inputSize = 64;
    entry.resize = 64;
    entry.accuracyNote = GRAFT_TR_NOOP("zoo", "Tiny ImageNet (200 classes)");
    entry.sha256Prefix = "23dc5175a60ed9fad097292c8ff0345ca69c792f5b8aa2e1da75e970ccc456b7";
    entry.licence = "GPL-3.0-or-later";
    entry.weightsName = "TINY_IMAGENET";
    entry.paper = "He et al. 2015, arXiv:1512.03385";
    entry.embedded = true;
    entry.build = [] {
        zoo::ModelSpec spec;
        spec.name = "resnet18_slim";
        spec.input.crop = 64;
        spec.input.resize = 64;
        spec.classes = listed(zoo::slimClassNames());
        return zoo::buildResNet(spec, {.blocks = {2, 2, 2, 2}, .widths = {32, 64, 128, 256}});
    };
    entry.classNames = zoo::slimClassNames;
    return entry;
}

/// The download of a row; its file name carries the first digits of its SHA-256.
void addDownload(CatalogueEntry& entry, const zoo::ModelRow& row)
{
    entry.weightsName = row.weights;
    if (*row.file == '\0') {
        entry.licence = GRAFT_TR_NOOP("zoo", "that of the file you import");
        return;
    }
    entry.weightFile = row.file;
    entry.url = "https://download.pytorch.org/models/" + entry.weightFile;
    const std::size_t dash = entry.weightFile.rfind('-');
    entry.sha256Prefix = entry.weightFile.substr(dash + 1, entry.weightFile.rfind('.') - dash - 1);
    entry.licence = GRAFT_TR_NOOP("zoo", "not stated for the weights (torchvision's code: BSD-3-Clause)");
}

CatalogueEntry entryOf(const zoo::ModelRow& row)
{
    CatalogueEntry entry;
    entry.name = row.name;
    entry.title = row.title;
    entry.family = row.family;
    const auto families = zoo::familyRows();
    const auto family = std::ranges::find(families, std::string_view(row.family),
                                          [](const zoo::FamilyRow& candidate) { return candidate.name; });
    if (family != families.end()) {
        entry.description = family->description;
        entry.paper = family->paper;
    }
    if (row.description != nullptr)
        entry.description = row.description;
    entry.parameters = row.parameters;
    entry.fileMiB = row.fileMiB;
    entry.top1 = row.top1;
    entry.top5 = row.top5;
    entry.gigaMacs = row.gigaMacs;
    entry.inputSize = row.crop;
    entry.resize = row.resize;
    entry.interpolation = row.interpolation;
    entry.minimumSize = row.minimumSize;
    entry.accuracyNote = GRAFT_TR_NOOP("zoo", "ImageNet-1k");
    if (row.ownTensor != nullptr)
        entry.aliases.emplace_back(row.ownTensor, row.fileTensor);
    addDownload(entry, row);
    entry.build = [&row] {
        zoo::ModelSpec spec;
        spec.name = row.name;
        spec.input.crop = row.crop;
        spec.input.resize = row.resize;
        spec.input.interpolation = row.interpolation;
        spec.classes = listed(zoo::imagenetClassNames());
        return row.build(spec);
    };
    entry.classNames = zoo::imagenetClassNames;
    return entry;
}

} // namespace

std::span<const CatalogueEntry> catalogue()
{
    static const std::vector<CatalogueEntry> entries = [] {
        std::vector<CatalogueEntry> all{resnet18Slim()};
        for (const zoo::ModelRow& row : zoo::modelRows())
            all.push_back(entryOf(row));
        return all;
    }();
    return entries;
}

const CatalogueEntry* findModel(std::string_view name)
{
    const auto entries = catalogue();
    const auto it = std::ranges::find(entries, name, &CatalogueEntry::name);
    return it != entries.end() ? &*it : nullptr;
}

} // namespace graft
