// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/code_template.h"

#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

namespace graft::code {
namespace {

void put(std::string& text, std::string_view name, const std::string& value)
{
    const std::string mark = "@" + std::string(name) + "@";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

std::string numbers(const std::vector<double>& values, const char* suffix)
{
    std::string out;
    for (const double value : values) {
        std::string number = pythonNumber(value);
        if (number.find_first_of(".e") == std::string::npos)
            number += ".0";
        out += (out.empty() ? "" : ", ") + number + suffix;
    }
    return out;
}

} // namespace

std::string filled(std::string_view program, const NetworkGraph& graph, const std::string& modelFile)
{
    std::string text(program);
    const auto inputs = graph.ofType("Input");
    Layer none;
    none.type = "Input";
    const Layer& input = inputs.empty() ? none : *inputs.front();
    put(text, "CHANNELS", std::to_string(intParameter(input, "channels")));
    put(text, "HEIGHT", std::to_string(intParameter(input, "height")));
    put(text, "WIDTH", std::to_string(intParameter(input, "width")));
    put(text, "RESIZE", std::to_string(intParameter(input, "resize")));
    put(text, "INTERPOLATION", pythonString(textParameter(input, "interpolation")));
    put(text, "ANTIALIAS", boolParameter(input, "antialias") ? "true" : "false");
    const bool bgr = boolParameter(input, "bgr") && intParameter(input, "channels") == 3;
    put(text, "BGR", bgr ? "true" : "false");
    put(text, "PYBGR", pythonBool(bgr));
    put(text, "PYANTIALIAS", pythonBool(boolParameter(input, "antialias")));
    put(text, "MEAN", numbers(realsParameter(input, "mean"), "F"));
    put(text, "STD", numbers(realsParameter(input, "std"), "F"));
    put(text, "PYMEAN", numbers(realsParameter(input, "mean"), ""));
    put(text, "PYSTD", numbers(realsParameter(input, "std"), ""));
    put(text, "MODEL", pythonString(modelFile));
    return text;
}

} // namespace graft::code
