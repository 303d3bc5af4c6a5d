// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/catalogue.h"

#include "core/base/error.h"
#include "core/zoo/embedded_files.h"
#include "core/zoo/network_builder.h"

#include <algorithm>

namespace graft {
namespace {

using Names = std::vector<std::string>;

Names imagenet()
{
    const auto names = zoo::imagenetClassNames();
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
    entry.embedded = true;
    entry.build = [] {
        const auto names = zoo::slimClassNames();
        return zoo::buildResNet({.name = "resnet18_slim",
                                 .blocks = {2, 2, 2, 2},
                                 .widths = {32, 64, 128, 256},
                                 .input = {.crop = 64, .resize = 64}},
                                Names(names.begin(), names.end()));
    };
    entry.classNames = zoo::slimClassNames;
    return entry;
}

/// What every torchvision entry shares; the file name carries the first 8 digits of its SHA-256.
CatalogueEntry torchvisionEntry(std::string name, std::string title, std::string family, std::string weightFile)
{
    CatalogueEntry entry;
    entry.name = std::move(name);
    entry.title = std::move(title);
    entry.family = std::move(family);
    entry.url = "https://download.pytorch.org/models/" + weightFile;
    const std::size_t dash = weightFile.rfind('-');
    entry.sha256Prefix = weightFile.substr(dash + 1, weightFile.rfind('.') - dash - 1);
    entry.weightFile = std::move(weightFile);
    entry.accuracyNote = GRAFT_TR_NOOP("zoo", "ImageNet-1k");
    entry.licence = GRAFT_TR_NOOP("zoo", "not stated for the weights (torchvision's code: BSD-3-Clause)");
    entry.classNames = zoo::imagenetClassNames;
    return entry;
}

CatalogueEntry squeezenet10()
{
    CatalogueEntry entry =
        torchvisionEntry("squeezenet1_0", "SqueezeNet 1.0", "SqueezeNet", "squeezenet1_0-b66bff10.pth");
    entry.description = GRAFT_TR_NOOP("zoo", "Tiny file, fair accuracy. Version 1.1 is more than twice as fast and "
                                             "just as good; take this one only for weights made for it.");
    entry.parameters = 1248424;
    entry.fileMiB = 4.778;
    entry.top1 = 58.092;
    entry.top5 = 80.42;
    entry.gigaMacs = 0.819;
    entry.minimumSize = 21;
    entry.build = [] { return zoo::buildSqueezeNet(zoo::SqueezeNetVersion::V1_0, imagenet()); };
    return entry;
}

CatalogueEntry squeezenet11()
{
    CatalogueEntry entry =
        torchvisionEntry("squeezenet1_1", "SqueezeNet 1.1", "SqueezeNet", "squeezenet1_1-b8a52dc0.pth");
    entry.description = GRAFT_TR_NOOP("zoo", "Tiny and quick: the first choice for trying things out and for computers "
                                             "without a graphics card.");
    entry.parameters = 1235496;
    entry.fileMiB = 4.729;
    entry.top1 = 58.178;
    entry.top5 = 80.624;
    entry.gigaMacs = 0.349;
    entry.minimumSize = 17;
    entry.build = [] { return zoo::buildSqueezeNet(zoo::SqueezeNetVersion::V1_1, imagenet()); };
    return entry;
}

CatalogueEntry resnet18()
{
    CatalogueEntry entry = torchvisionEntry("resnet18", "ResNet-18", "ResNet", "resnet18-f37072fd.pth");
    entry.description = GRAFT_TR_NOOP("zoo", "The solid all-rounder: simple, well understood and accurate enough for "
                                             "most small datasets.");
    entry.parameters = 11689512;
    entry.fileMiB = 44.661;
    entry.top1 = 69.758;
    entry.top5 = 89.078;
    entry.gigaMacs = 1.814;
    entry.build = [] {
        return zoo::buildResNet({.name = "resnet18", .blocks = {2, 2, 2, 2}, .input = {}}, imagenet());
    };
    return entry;
}

CatalogueEntry resnet34()
{
    CatalogueEntry entry = torchvisionEntry("resnet34", "ResNet-34", "ResNet", "resnet34-b627a593.pth");
    entry.description = GRAFT_TR_NOOP("zoo", "The deeper brother of ResNet-18: some points more accurate at twice the "
                                             "work.");
    entry.parameters = 21797672;
    entry.fileMiB = 83.275;
    entry.top1 = 73.314;
    entry.top5 = 91.42;
    entry.gigaMacs = 3.664;
    entry.build = [] {
        return zoo::buildResNet({.name = "resnet34", .blocks = {3, 4, 6, 3}, .input = {}}, imagenet());
    };
    return entry;
}

CatalogueEntry resnet50()
{
    CatalogueEntry entry = torchvisionEntry("resnet50", "ResNet-50", "ResNet", "resnet50-11ad3fa6.pth");
    entry.description = GRAFT_TR_NOOP("zoo", "The most accurate network of this list and the usual yardstick; best "
                                             "with a graphics card.");
    entry.parameters = 25557032;
    entry.fileMiB = 97.79;
    entry.top1 = 80.858;
    entry.top5 = 95.434;
    entry.gigaMacs = 4.089;
    entry.resize = 232;
    entry.build = [] {
        return zoo::buildResNet(
            {.name = "resnet50", .blocks = {3, 4, 6, 3}, .bottleneck = true, .input = {.crop = 224, .resize = 232}},
            imagenet());
    };
    return entry;
}

CatalogueEntry mobilenetV2()
{
    CatalogueEntry entry = torchvisionEntry("mobilenet_v2", "MobileNetV2", "MobileNet", "mobilenet_v2-b0353104.pth");
    entry.description =
        GRAFT_TR_NOOP("zoo", "Made for phones: nearly as accurate as bigger networks with a fraction of "
                             "the arithmetic and a small file.");
    entry.parameters = 3504872;
    entry.fileMiB = 13.555;
    entry.top1 = 71.878;
    entry.top5 = 90.286;
    entry.gigaMacs = 0.301;
    entry.build = [] { return zoo::buildMobileNetV2(imagenet()); };
    return entry;
}

} // namespace

std::span<const CatalogueEntry> catalogue()
{
    static const std::vector<CatalogueEntry> entries{resnet18Slim(), squeezenet11(), squeezenet10(), mobilenetV2(),
                                                     resnet18(),     resnet34(),     resnet50()};
    return entries;
}

const CatalogueEntry* findModel(std::string_view name)
{
    const auto entries = catalogue();
    const auto it = std::ranges::find(entries, name, &CatalogueEntry::name);
    return it != entries.end() ? &*it : nullptr;
}

} // namespace graft
