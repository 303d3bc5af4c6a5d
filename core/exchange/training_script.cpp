// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/training_script.h"

#include "core/formats/code/python_code.h"
#include "core/formats/code/python_spelling.h"
#include "core/formats/code/python_text.h"
#include "core/layers/freeze_state.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"

#include <algorithm>

namespace graft::exchange {
namespace {

using code::pythonBool;
using code::pythonNumber;
using code::pythonString;

constexpr std::string_view body = R"py(

def pictures(folder):
    """(file, class) of a folder with one folder for each class, classes in the order of their names."""
    classes = sorted(p.name for p in Path(folder).iterdir() if p.is_dir() and not p.name.startswith("."))
    endings = {".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff", ".ppm", ".pgm"}
    found = []
    for index, name in enumerate(classes):
        files = sorted(p for p in (Path(folder) / name).rglob("*") if p.suffix.lower() in endings)
        found += [(file, index) for file in files if not file.name.startswith(".")]
    return found, classes


def split(samples, share, seed):
    """Divides every class by itself, by the seed."""
    training, validation = [], []
    for label in sorted({label for _, label in samples}):
        own = [sample for sample in samples if sample[1] == label]
        random.Random(seed * 1000 + label).shuffle(own)
        count = min(round(len(own) * share), len(own) - 1)
        validation += own[:count]
        training += own[count:]
    return training, validation


class Pictures(torch.utils.data.Dataset):
    def __init__(self, samples, vary):
        self.samples, self.vary = samples, vary

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        file, label = self.samples[index]
        image = Image.open(file).convert("RGB")
        if not self.vary:
            return prepare(image), label
        image = vary(image)
        return (normalised(image) if CROPS else prepare(image)), label


def rate_at(step, per_epoch):
    """The base rate of an optimiser step, counted from 0 over the whole run."""
    epoch, total = step // per_epoch, per_epoch * EPOCHS
    warmup = 0 if SCHEDULE == "one_cycle" else round(WARMUP_EPOCHS * per_epoch)
    factor = 1e-3 + (1 - 1e-3) * step / warmup if step < warmup else 1.0

    def cosine(start, end, share):
        return end + (start - end) / 2 * (1 + math.cos(math.pi * share))

    if SCHEDULE == "step":
        factor *= STEP_FACTOR ** (epoch // STEP_EPOCHS)
    elif SCHEDULE == "multi_step":
        factor *= STEP_FACTOR ** sum(1 for m in MILESTONES if m <= epoch)
    elif SCHEDULE == "exponential":
        factor *= EXPONENTIAL_FACTOR ** epoch
    elif SCHEDULE == "cosine":
        factor *= cosine(1, FINAL_SHARE, min(max(step - warmup, 0) / max(total - warmup, 1), 1))
    elif SCHEDULE == "one_cycle":
        peak = max(ONE_CYCLE_RISE * total - 1, 0)
        last = max(total - 1, peak)
        if step <= peak:
            factor = cosine(1 / 25, 1, step / peak) if peak > 0 else 1.0
        else:
            factor = cosine(1, 1 / 25 / 1e4, min((step - peak) / (last - peak), 1))
    return LEARNING_RATE * factor


def layer_of(name):
    """The layer a parameter belongs to: the longest layer name it begins with."""
    parts = name.split(".")
    for end in range(len(parts) - 1, 0, -1):
        if ".".join(parts[:end]) in FACTORS:
            return ".".join(parts[:end])
    return None


def parameter_groups(model):
    groups = {}
    for name, parameter in model.named_parameters():
        factor = FACTORS.get(layer_of(name), 1.0)
        parameter.requires_grad = factor > 0
        if factor > 0:
            decays = DECAY_EVERYTHING or parameter.dim() > 1
            groups.setdefault((factor, decays), []).append(parameter)
    return [{"params": parameters, "factor": factor, "lr": LEARNING_RATE * factor,
             "weight_decay": WEIGHT_DECAY if decays else 0.0} for (factor, decays), parameters in groups.items()]


def train_mode(model):
    """Trains; but what is frozen keeps its statistics and drops nothing."""
    model.train()
    for name in EVALUATED:
        model.get_submodule(name).eval()


def evaluate(model, loader, loss_of, device):
    model.eval()
    loss, right, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in loader:
            inputs, labels = inputs.to(device), labels.to(device)
            logits = model(inputs)
            loss += loss_of(logits, labels).item() * len(labels)
            right += (logits.argmax(1) == labels).sum().item()
            count += len(labels)
    return loss / max(count, 1), right / max(count, 1)


def main():
    random.seed(SEED)
    torch.manual_seed(SEED)
    samples, classes = pictures(TRAIN_FOLDER)
    if VALIDATION_FOLDER:
        training, validation = samples, pictures(VALIDATION_FOLDER)[0]
    else:
        training, validation = split(samples, VALIDATION_SHARE, SPLIT_SEED)
    print(len(training), "pictures to train with,", len(validation), "to validate with,", len(classes), "classes")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    here = Path(__file__).resolve().parent
    model = MODEL()
    state = read_safetensors(here / "start.safetensors")
    # Fresh layers keep their random numbers.
    state = {name: tensor for name, tensor in state.items() if layer_of(name) not in FRESH}
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected and all(layer_of(name) in FRESH for name in missing)
    model.to(device)
    groups = parameter_groups(model)
    optimizer = OPTIMIZER

    weight = None
    if BALANCED:
        counts = [max(sum(1 for _, label in training if label == i), 1) for i in range(len(classes))]
        weight = torch.tensor([len(training) / (len(classes) * n) for n in counts], device=device)
    loss_of = nn.CrossEntropyLoss(weight=weight, label_smoothing=LABEL_SMOOTHING)
    plain_loss = nn.CrossEntropyLoss()
    loader = torch.utils.data.DataLoader(Pictures(training, True), BATCH_SIZE, shuffle=True)
    judge = torch.utils.data.DataLoader(Pictures(validation, False), BATCH_SIZE)
    per_epoch = math.ceil(len(loader) / ACCUMULATION)
    step, plateau, best_loss, bad, best, waited = 0, 1.0, math.inf, 0, None, 0
    for epoch in range(EPOCHS):
        train_mode(model)
        optimizer.zero_grad()
        for index, (inputs, labels) in enumerate(loader):
            for group in optimizer.param_groups:
                group["lr"] = rate_at(step, per_epoch) * plateau * group.get("factor", 1.0)
            inputs, labels = inputs.to(device), labels.to(device)
STEP
        loss, accuracy = evaluate(model, judge, plain_loss, device)
        print("epoch {}: validation loss {:.4f}, accuracy {:.2f} %".format(epoch + 1, loss, 100 * accuracy))
        if SCHEDULE == "plateau":
            if loss < best_loss * (1 - 1e-4):
                best_loss, bad = loss, 0
            else:
                bad += 1
                if bad > PLATEAU_PATIENCE:
                    plateau, bad = plateau * PLATEAU_FACTOR, 0
        value = accuracy if BEST == "accuracy" else -loss
        if best is None or value > best + MIN_PROGRESS:
            best, waited = value, 0
            torch.save(model.state_dict(), here / "trained.pth")
        else:
            waited += 1
            if EARLY_STOP and waited >= PATIENCE:
                print("stopped early")
                break


if __name__ == "__main__":
    main()
)py";

constexpr std::string_view gradientStep = R"py(            loss = loss_of(model(inputs), labels)
            (loss / ACCUMULATION).backward()
            if (index + 1) % ACCUMULATION == 0 or index + 1 == len(loader):
                if CLIP_NORM > 0:
                    torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], CLIP_NORM)
                optimizer.step()
                optimizer.zero_grad()
                step += 1)py";

constexpr std::string_view lbfgsStep = R"py(
            def closure():
                optimizer.zero_grad()
                loss = loss_of(model(inputs), labels)
                loss.backward()
                return loss

            optimizer.step(closure)
            step += 1)py";

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

const char* scheduleName(ScheduleKind kind)
{
    switch (kind) {
    case ScheduleKind::Constant: return "constant";
    case ScheduleKind::Step: return "step";
    case ScheduleKind::MultiStep: return "multi_step";
    case ScheduleKind::Exponential: return "exponential";
    case ScheduleKind::Cosine: return "cosine";
    case ScheduleKind::OneCycle: return "one_cycle";
    case ScheduleKind::Plateau: return "plateau";
    }
    return "constant";
}

std::string optimizerCall(const TrainingOptions& o)
{
    const std::string betas =
        "betas=(" + pythonNumber(o.beta1) + ", " + pythonNumber(o.beta2) + "), eps=" + pythonNumber(o.epsilon);
    switch (o.optimizer) {
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov: {
        const bool nesterov = o.optimizer == OptimizerKind::SgdNesterov && o.momentum > 0;
        return "torch.optim.SGD(groups, lr=LEARNING_RATE, momentum=" + pythonNumber(o.momentum) +
               (nesterov ? ", nesterov=True)" : ")");
    }
    case OptimizerKind::Adam: return "torch.optim.Adam(groups, lr=LEARNING_RATE, " + betas + ")";
    case OptimizerKind::AdamW: return "torch.optim.AdamW(groups, lr=LEARNING_RATE, " + betas + ")";
    case OptimizerKind::RmsProp:
        return "torch.optim.RMSprop(groups, lr=LEARNING_RATE, alpha=" + pythonNumber(o.rmsAlpha) +
               ", eps=" + pythonNumber(o.epsilon) + ", momentum=" + pythonNumber(o.momentum) + ")";
    case OptimizerKind::Lbfgs:
        return "torch.optim.LBFGS([p for g in groups for p in g[\"params\"]], lr=LEARNING_RATE, max_iter=" +
               std::to_string(o.lbfgsIterations) + ", history_size=" + std::to_string(o.lbfgsHistory) + ")";
    }
    return {};
}

/// The lines of constants.
class Constants {
public:
    Constants& add(std::string_view name, const std::string& value)
    {
        m_text += std::string(name) + " = " + value + "\n";
        return *this;
    }
    Constants& add(std::string_view name, double value) { return add(name, pythonNumber(value)); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string constants(const ExportedRun& run)
{
    const TrainingOptions& o = run.options;
    std::vector<std::int64_t> milestones(o.milestones.begin(), o.milestones.end());
    // A random crop has the network's size already.
    const bool crops = std::ranges::any_of(o.augmentation.steps, [](const AugmentationStep& step) {
        return step.kind == AugmentationKind::RandomResizedCrop;
    });
    return Constants()
        .add("TRAIN_FOLDER", pythonString(run.trainFolder))
        .add("VALIDATION_FOLDER", pythonString(run.validationFolder))
        .add("VALIDATION_SHARE", run.validationShare)
        .add("SPLIT_SEED", static_cast<double>(run.splitSeed))
        .add("SEED", std::to_string(o.seed))
        .add("EPOCHS", o.epochs)
        .add("BATCH_SIZE", std::max(o.batchSize, 1))
        .add("LEARNING_RATE", o.learningRate)
        .add("WEIGHT_DECAY", o.weightDecay)
        .add("DECAY_EVERYTHING", pythonBool(o.decayEverything))
        .add("ACCUMULATION", std::max(o.accumulation, 1))
        .add("CLIP_NORM", o.clipNorm)
        .add("SCHEDULE", pythonString(scheduleName(o.schedule)))
        .add("WARMUP_EPOCHS", o.warmupEpochs)
        .add("STEP_EPOCHS", o.stepEpochs)
        .add("MILESTONES", code::pythonList(milestones))
        .add("STEP_FACTOR", o.stepFactor)
        .add("EXPONENTIAL_FACTOR", o.exponentialFactor)
        .add("FINAL_SHARE", o.finalShare)
        .add("ONE_CYCLE_RISE", o.oneCycleRise)
        .add("PLATEAU_FACTOR", o.plateauFactor)
        .add("PLATEAU_PATIENCE", o.plateauPatience)
        .add("LABEL_SMOOTHING", o.labelSmoothing)
        .add("BALANCED", pythonBool(o.classWeights == ClassWeights::Balanced))
        .add("BEST", pythonString(o.best == BestMetric::Accuracy ? "accuracy" : "loss"))
        .add("EARLY_STOP", pythonBool(o.earlyStop != StopMetric::Never))
        .add("PATIENCE", o.patience)
        .add("MIN_PROGRESS", o.minProgress)
        .add("CROPS", pythonBool(crops))
        .text();
}

bool hasModule(const Layer& layer)
{
    const code::PythonSpelling* spelling = code::findPythonSpelling(layer.type);
    return spelling != nullptr && spelling->module != nullptr;
}

/// Factors of all layers with weights, fresh layers, and what stays in evaluation mode.
Result<std::string> layerFacts(const NetworkGraph& graph)
{
    GRAFT_TRY(freeze, freezePlanOf(graph));
    std::string factors = "FACTORS = {\n";
    std::string fresh;
    std::string evaluated;
    for (const Layer& layer : graph.layers) {
        if (hasLearnables(layer)) {
            factors += "    " + pythonString(layer.name) + ": " + pythonNumber(layer.learnRateFactor) + ",\n";
            if (layer.fresh)
                fresh += (fresh.empty() ? "" : ", ") + pythonString(layer.name);
        }
        const bool frozen = hasLearnables(layer) && layer.learnRateFactor <= 0 && !layer.adaptStatistics;
        if (hasModule(layer) && (frozen || freeze.prefix.contains(layer.id)) &&
            (layer.type.starts_with("BatchNorm") || layer.type == "Dropout" || layer.type == "StochasticDepth"))
            evaluated += (evaluated.empty() ? "" : ", ") + pythonString(layer.name);
    }
    return "# What the learning rate is multiplied by, layer by layer; 0 is frozen.\n" + factors + "}\nFRESH = [" +
           fresh + "]\n# Frozen normalisations, and dropout in front of the first layer that learns.\nEVALUATED = [" +
           evaluated + "]\n";
}

} // namespace

std::vector<Error> scriptDifferences(const ExportedRun& run)
{
    const TrainingOptions& o = run.options;
    std::vector<Error> list;
    const auto note = [&list](bool applies, const char* text, std::vector<std::string> arguments = {}) {
        if (applies)
            list.push_back(makeError(ErrorCode::Unsupported, text, std::move(arguments)));
    };
    note(true,
         GRAFT_TR_NOOP("core", "Random numbers (shuffling, fresh weights, dropout, variation) come from PyTorch's "
                               "generator: a run is alike, but not equal number by number."));
    note(run.validationFolder.empty(),
         GRAFT_TR_NOOP("core", "The split has the same shares, but draws other pictures."));
    note(o.batchSize == 0,
         GRAFT_TR_NOOP("core", "The batch size was chosen by the memory there was; set BATCH_SIZE in the script."));
    note(o.layerDecay != 1, GRAFT_TR_NOOP("core", "The layer-wise decay of the rate is left out."));
    note(o.unfreezing != Unfreezing::Never,
         GRAFT_TR_NOOP("core", "Gradual unfreezing is left out: all layers with a factor learn from the start."));
    note(o.emaDecay > 0, GRAFT_TR_NOOP("core", "The running average of the weights is left out."));
    note(o.precision != Precision::Float32, GRAFT_TR_NOOP("core", "Everything is computed in 32-bit numbers."));
    note(o.validateEvery != 1, GRAFT_TR_NOOP("core", "Every epoch is validated."));
    note(o.timeBudgetMinutes > 0, GRAFT_TR_NOOP("core", "There is no time limit."));
    for (const AugmentationStep& step : o.augmentation.steps) {
        const bool missing = step.kind == AugmentationKind::Mixup || step.kind == AugmentationKind::CutMix ||
                             step.kind == AugmentationKind::Noise || step.kind == AugmentationKind::Erasing;
        note(missing, GRAFT_TR_NOOP("core", "The variation \"%1\" is left out."),
             {std::string(schemaOf(step.kind).name)});
    }
    return list;
}

Result<std::string> trainingScript(const NetworkGraph& graph, const ExportedRun& run)
{
    GRAFT_TRY(layers, layerFacts(graph));
    const std::string model = code::pythonClassName(graph);
    const auto transforms = torchvisionTransforms(graph, run.options.augmentation);
    std::string text = "# Trains the network as the run recorded by Graft did.\n#\n# What is not the same:\n";
    for (const Error& difference : scriptDifferences(run))
        text += "# - " + difference.message() + "\n";
    text += "import math\nimport random\nfrom pathlib import Path\n\nimport torch\nfrom PIL import Image\nfrom torch "
            "import "
            "nn\n";
    if (!transforms.empty())
        text += "from torchvision import transforms\n";
    text += "\nfrom load import normalised, prepare, read_safetensors\nfrom model import " + model + "\n\n" +
            constants(run) + "\n" + layers +
            "\n\ndef vary(image):\n    \"\"\"What is done to every training picture.\"\"\"\n";
    if (transforms.empty()) {
        text += "    return image\n";
    } else {
        text += "    return transforms.Compose([\n";
        for (const std::string& line : transforms)
            text += "        " + line + ",\n";
        text += "    ])(image)\n";
    }
    const bool lbfgs = run.options.optimizer == OptimizerKind::Lbfgs;
    std::string main = replaced(std::string(body), "STEP\n", std::string(lbfgs ? lbfgsStep : gradientStep) + "\n");
    main = replaced(main, "    model = MODEL()", "    model = " + model + "()");
    main = replaced(main, "optimizer = OPTIMIZER", "optimizer = " + optimizerCall(run.options));
    return text + main;
}

} // namespace graft::exchange
