// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/embedded_files.h"

#include <algorithm>
#include <string_view>
#include <vector>

// The assembler copies the files into the read-only data; no Qt resource, so that the command line needs none.
// clang-format off
#define GRAFT_EMBED(symbol, file)                                                                                      \
    asm(".pushsection .rodata\n"                                                                                       \
        ".balign 64\n"                                                                                                 \
        ".hidden " #symbol "_begin\n"                                                                                  \
        ".global " #symbol "_begin\n"                                                                                  \
        #symbol "_begin:\n"                                                                                            \
        ".incbin \"" GRAFT_EMBEDDED_FOLDER "/" file "\"\n"                                                             \
        ".hidden " #symbol "_end\n"                                                                                    \
        ".global " #symbol "_end\n"                                                                                    \
        #symbol "_end:\n"                                                                                              \
        ".byte 0\n"                                                                                                    \
        ".popsection\n");                                                                                              \
    extern "C" const std::byte symbol##_begin[];                                                                       \
    extern "C" const std::byte symbol##_end[]
// clang-format on

GRAFT_EMBED(graft_embedded_slim_weights, "resnet18_slim_tinyimagenet.safetensors");
GRAFT_EMBED(graft_embedded_slim_classes, "resnet18_slim_classes.txt");
GRAFT_EMBED(graft_embedded_imagenet_classes, "imagenet1k_classes.txt");

namespace graft::zoo {
namespace {

std::vector<std::string> linesOf(const std::byte* begin, const std::byte* end)
{
    std::string_view text(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return lines;
}

} // namespace

std::span<const std::byte> embeddedSlimWeights()
{
    return {graft_embedded_slim_weights_begin, graft_embedded_slim_weights_end};
}

std::span<const std::string> imagenetClassNames()
{
    static const std::vector<std::string> names =
        linesOf(graft_embedded_imagenet_classes_begin, graft_embedded_imagenet_classes_end);
    return names;
}

std::span<const std::string> slimClassNames()
{
    static const std::vector<std::string> names =
        linesOf(graft_embedded_slim_classes_begin, graft_embedded_slim_classes_end);
    return names;
}

} // namespace graft::zoo
