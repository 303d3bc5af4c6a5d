// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/torchscript/torchscript_reader.h"

#include "core/base/files.h"
#include "core/formats/torchscript/graph_walk_p.h"
#include "core/runtime/guard_p.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <sstream>

namespace graft::torchscript {
namespace {

namespace jit = torch::jit;
namespace fs = std::filesystem;

constexpr std::uint64_t largestFile = std::uint64_t{4} << 30;
constexpr std::array usualSizes{224, 28, 32, 64, 96, 128, 160, 192, 227, 256, 299, 331, 384, 48, 112, 16, 8};

/// The names of a zip archive's entries lie at its end; a program is in "NAME/code/".
bool holdsProgram(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = file.tellg();
    constexpr std::streamoff most = std::streamoff{1} << 20;
    const std::streamoff count = std::min(size, most);
    if (!file || count <= 0)
        return false;
    std::string end(static_cast<std::size_t>(count), '\0');
    file.seekg(size - count);
    file.read(end.data(), count);
    return end.find("/code/") != std::string::npos && end.find("constants.pkl") != std::string::npos;
}

bool matches(std::span<const std::byte> head, const fs::path& path)
{
    constexpr std::string_view zip = "PK\x03\x04";
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    return text.starts_with(zip) && holdsProgram(path);
}

struct InputSize {
    std::int64_t channels = 3;
    std::int64_t height = 224;
    std::int64_t width = 224;
    [[nodiscard]] std::string text() const
    {
        return std::to_string(channels) + "x" + std::to_string(height) + "x" + std::to_string(width);
    }
};

std::optional<InputSize> sizeFrom(const std::string& text)
{
    InputSize size;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%ldx%ldx%ld%c", &size.channels, &size.height, &size.width, &rest) != 3)
        return {};
    const auto fits = [](std::int64_t side) { return side >= 1 && side <= 8192; };
    return fits(size.channels) && fits(size.height) && fits(size.width) ? std::optional(size) : std::nullopt;
}

/// What a file of Graft's own says of its pictures.
struct OwnFacts {
    std::optional<InputSize> size;
    std::vector<double> mean;
    std::vector<double> std;
    bool bgr = false;
    std::vector<std::string> labels;
};

OwnFacts ownFacts(const jit::ExtraFilesMap& files)
{
    OwnFacts facts;
    std::istringstream labels(files.at("labels.txt"));
    for (std::string line; std::getline(labels, line);)
        facts.labels.push_back(line);
    OwnFacts onlyLabels;
    onlyLabels.labels = facts.labels;
    const auto json = nlohmann::json::parse(files.at("preprocessing.json"), nullptr, false);
    try {
        if (!json.is_object())
            return facts;
        facts.mean = json.at("mean").get<std::vector<double>>();
        facts.std = json.at("std").get<std::vector<double>>();
        facts.bgr = json.at("colours").get<std::string>() == "BGR";
        facts.size = sizeFrom(std::to_string(json.at("channels").get<std::int64_t>()) + "x" +
                              std::to_string(json.at("height").get<std::int64_t>()) + "x" +
                              std::to_string(json.at("width").get<std::int64_t>()));
        const auto channels = facts.size ? static_cast<std::size_t>(facts.size->channels) : 0;
        if (facts.mean.size() != channels || facts.std.size() != channels)
            return onlyLabels;
    } catch (const nlohmann::json::exception&) {
        return onlyLabels;
    }
    return facts;
}

/// Sizes worth trying: the channels of the first convolution, or 3 and 1, with the usual sides.
std::vector<InputSize> candidates(const jit::Module& module)
{
    std::vector<std::int64_t> channels;
    for (const auto& parameter : module.named_parameters()) {
        if (parameter.value.dim() == 4) {
            channels.push_back(parameter.value.size(1));
            break;
        }
    }
    for (const std::int64_t usual : {3, 1}) {
        if (channels.empty() || channels.front() != usual)
            channels.push_back(usual);
    }
    std::vector<InputSize> sizes;
    for (const std::int64_t count : channels) {
        for (const int side : usualSizes)
            sizes.push_back({count, side, side});
    }
    return sizes;
}

struct Scaling {
    std::vector<double> mean;
    std::vector<double> std;
};

Scaling askScaling(NetworkAssembler& net, const ImportOptions& options, std::int64_t channels)
{
    ImportQuestion question;
    question.id = "input-scaling";
    question.text = GRAFT_TR_NOOP("core", "How does the network want its pixels? The file does not say.");
    question.answers = {{"imagenet", GRAFT_TR_NOOP("core", "0 to 1, with the mean and deviation of ImageNet")},
                        {"unit", GRAFT_TR_NOOP("core", "0 to 1")},
                        {"symmetric", GRAFT_TR_NOOP("core", "-1 to 1")},
                        {"bytes", GRAFT_TR_NOOP("core", "0 to 255")}};
    question.assumed = channels == 3 ? "imagenet" : "unit";
    const std::string answer = net.ask(std::move(question), options);
    const auto count = static_cast<std::size_t>(channels);
    const auto all = [count](double value) { return std::vector<double>(count, value); };
    if (answer == "imagenet" && channels == 3)
        return {{0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};
    if (answer == "symmetric")
        return {all(0.5), all(0.5)};
    return {all(0), all(answer == "bytes" ? 1.0 / 255 : 1.0)};
}

std::string askSize(NetworkAssembler& net, const InputSize& used)
{
    ImportQuestion question;
    question.id = "input-size";
    question.text = GRAFT_TR_NOOP("core", "How large are the network's pictures? The file does not say.");
    question.answers = {{used.text(), used.text()}};
    for (const int side : {32, 64, 128, 224, 256, 299, 384}) {
        const InputSize other{used.channels, side, side};
        if (other.text() != used.text())
            question.answers.push_back({other.text(), other.text()});
    }
    question.assumed = used.text();
    return net.ask(std::move(question), {});
}

/// Follows the program for one size of pictures.
ImportedModel follow(const jit::Module& module, const InputSize& size, std::int64_t batch, const OwnFacts& facts,
                     const ImportOptions& options, const std::string& name)
{
    NetworkAssembler net(name, "torchscript");
    net.setProvenance("framework", "PyTorch");
    net.beginSource("input", "input");
    Scaling scaling{facts.mean, facts.std};
    if (!facts.size) {
        askSize(net, size);
        scaling = askScaling(net, options, size.channels);
    }
    const auto input = net.input("input", size.channels, size.height, size.width, scaling.mean, scaling.std, facts.bgr);
    GraphWalk walk(module, net, batch);
    const at::Tensor numbers = at::randn({batch, size.channels, size.height, size.width});
    const at::Tensor result = walk.run(numbers, input);
    net.beginSource("output", "output");
    const bool named = result.dim() == 2 && result.size(1) == static_cast<std::int64_t>(facts.labels.size());
    net.output(walk.valueOf(result), named ? facts.labels : std::vector<std::string>());
    return net.finish();
}

/// What went wrong is in the last line of the program's own trace.
std::string lastLine(const std::exception& error)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    const std::string text = torchError != nullptr ? torchError->what_without_backtrace() : error.what();
    const std::size_t last = text.find_last_not_of(" \n");
    const std::string head = text.substr(0, last == std::string::npos ? 0 : last + 1);
    return head.substr(head.rfind('\n') + 1).substr(0, 300);
}

/// An exception that left the program of the file.
Error programError(const std::exception& error)
{
    const std::string line = lastLine(error);
    for (const char* sign : {"allocate memory", "not enough memory", "alloc_cpu"}) {
        if (std::string_view(error.what()).find(sign) != std::string_view::npos)
            return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "Its program asks for too much memory."));
    }
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its program ends with an error: %1"), {line});
}

Result<ImportedModel> importModule(jit::Module& module, const OwnFacts& facts, const ImportOptions& options,
                                   const std::string& name)
{
    std::vector<InputSize> sizes = candidates(module);
    if (facts.size)
        sizes = {*facts.size};
    if (const auto answer = options.answers.find("input-size"); answer != options.answers.end()) {
        if (const auto wanted = sizeFrom(answer->second))
            sizes = {*wanted};
    }
    std::string problem;
    // Some traced programs carry the one sample they were traced with.
    for (const std::int64_t batch : {walkBatch, std::int64_t{1}}) {
        for (const InputSize& size : sizes) {
            try {
                return follow(module, size, batch, facts, options, name);
            } catch (const WalkFailure& failure) {
                return failure.error;
            } catch (const std::bad_alloc&) {
                throw;
            } catch (const std::exception& error) {
                problem = lastLine(error);
            }
        }
    }
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "Its program does not run for pictures of any usual size: %1"), {problem});
}

Result<ImportedModel> read(const fs::path& path, const ImportOptions& options)
{
    GRAFT_TRY(bytes, readFile(path, largestFile));
    return guarded([&]() -> Result<ImportedModel> {
        const c10::InferenceMode inference;
        std::istringstream in(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
        bytes = {};
        jit::ExtraFilesMap extra{{"labels.txt", ""}, {"preprocessing.json", ""}};
        try {
            jit::Module module = jit::load(in, at::kCPU, extra);
            module.eval();
            return importModule(module, ownFacts(extra), options, path.stem().string());
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            return programError(error);
        }
    });
}

} // namespace

ModelReader reader()
{
    return {.id = "torchscript",
            .title = "TorchScript",
            .extensions = {".pt", ".pth", ".jit", ".ts", ".torchscript"},
            .risk = ReaderRisk::RunsCode,
            .matches = matches,
            .read = read};
}

void prepareLibrary()
{
    static_cast<void>(guarded([]() -> Result<void> {
        at::set_num_threads(1);
        // It generates machine code, which the confinement forbids.
        at::globalContext().setUserEnabledMkldnn(false);
        jit::Module module("__torch__.Warm");
        module.define("def forward(self, x: Tensor) -> Tensor:\n    return torch.conv2d(x, x, None)\n");
        const at::Tensor picture = at::ones({1, 3, 16, 16});
        static_cast<void>(module.forward({picture}));
        static_cast<void>(at::linear(at::ones({4, 64}), at::ones({32, 64})));
        static_cast<void>(at::randn({4}));
        return {};
    }));
}

} // namespace graft::torchscript
