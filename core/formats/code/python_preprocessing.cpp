// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_code.h"
#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

namespace graft::code {
namespace {

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

/// PIL smooths while it shrinks; without that, torch scales.
std::string scaling(const Layer& input)
{
    const std::string method = textParameter(input, "interpolation");
    const bool nearest = method == "nearest";
    if (boolParameter(input, "antialias") || nearest) {
        const char* filter = nearest ? "NEAREST" : method == "bicubic" ? "BICUBIC" : "BILINEAR";
        return std::string("    image = image.resize((width, height), Image.") + filter + ")\n";
    }
    return "    pixels = torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8)\n"
           "    pixels = pixels.reshape(image.height, image.width, -1).permute(2, 0, 1)[None].float()\n"
           "    pixels = torch.nn.functional.interpolate(pixels, (height, width), mode=\"" +
           method +
           "\", align_corners=False)\n"
           "    pixels = pixels.round().clamp(0, 255).byte()[0].permute(1, 2, 0)\n"
           "    image = Image.fromarray((pixels[..., 0] if pixels.shape[2] == 1 else pixels).contiguous().numpy())\n";
}

} // namespace

std::string pythonPreprocessing(const Layer& input)
{
    const std::int64_t channels = intParameter(input, "channels");
    const std::string side = number(intParameter(input, "resize"));
    const std::string height = number(intParameter(input, "height"));
    const std::string width = number(intParameter(input, "width"));
    std::string text =
        "def normalised(image):\n    \"\"\"The numbers of a PIL image that has the network's size.\"\"\"\n";
    text +=
        "    pixels = torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8)\n    pixels = pixels.reshape(" +
        height + ", " + width + ", " + number(channels) + ").permute(2, 0, 1).float() / 255\n";
    if (boolParameter(input, "bgr") && channels == 3)
        text += "    pixels = pixels.flip(0)  # blue first\n";
    text += "    mean = torch.tensor(" + pythonList(realsParameter(input, "mean")) + ")\n    std = torch.tensor(" +
            pythonList(realsParameter(input, "std")) +
            ")\n    return (pixels - mean[:, None, None]) / std[:, None, None]\n\n\n";
    text += "def prepare(image):\n    \"\"\"A PIL image as the network wants it: a tensor of " + number(channels) +
            " x " + height + " x " + width + ".\"\"\"\n";
    text += std::string("    image = image.convert(\"") + (channels == 1 ? "L" : "RGB") + "\")\n";
    text += "    # The shorter side becomes " + side +
            " px.\n    width, height = image.size\n    if width <= height:\n" + "        width, height = " + side +
            ", " + side + " * height // width\n    else:\n" + "        width, height = " + side +
            " * width // height, " + side + "\n" + scaling(input);
    text += "    # The centre is cut out; what is missing at the edges is black.\n    left = round((width - " + width +
            ") / 2) if width >= " + width + " else -((" + width + " - width) // 2)\n    top = round((height - " +
            height + ") / 2) if height >= " + height + " else -((" + height +
            " - height) // 2)\n    return normalised(image.crop((left, top, left + " + width + ", top + " + height +
            ")))\n";
    return text;
}

} // namespace graft::code
