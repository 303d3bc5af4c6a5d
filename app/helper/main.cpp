// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// graft-import-helper READER PATH OPTIONS MEMORY SECONDS: reads one foreign model, confined, and writes it to standard
// output as an import container. Started by readConfined() alone, which hands over the open file.
#include "app/helper/confinement.h"
#include "app/helper/file_gate.h"

#include "core/exchange/confined_reader.h"
#include "core/exchange/imported_container.h"
#include "core/formats/torchscript/torchscript_reader.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>

namespace {

using namespace graft;

bool writeAll(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(1, bytes.data(), std::min<std::size_t>(bytes.size(), std::size_t{1} << 20));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return true;
}

template <class Number>
bool readNumber(std::string_view text, Number& number)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool readOptions(const char* text, ImportOptions& options)
{
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        options.trusted = json.at("trusted").get<bool>();
        options.answers = json.at("answers").get<std::map<std::string, std::string>>();
        options.companion = json.at("companion").get<std::string>();
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

Result<ImportedModel> read(const ModelReader& reader, const char* path, const ImportOptions& options)
{
    try {
        return reader.read(path, options);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory for the model."));
    } catch (const std::exception& error) {
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "An unexpected error occurred: %1"), {error.what()});
    }
}

} // namespace

int main(int argc, char** argv)
{
    helper::Limits limits;
    ImportOptions options;
    const ModelReader* reader = argc == 6 ? findReader(argv[1]) : nullptr;
    if (reader == nullptr || !readOptions(argv[3], options) || !readNumber(argv[4], limits.memoryBytes) ||
        !readNumber(argv[5], limits.seconds))
        return ConfinedUsage;
    helper::letThrough(argv[2], confinedFileDescriptor);
    const std::string companion = options.companion.string();
    if (!companion.empty())
        helper::letThrough(companion.c_str(), confinedCompanionDescriptor);
    // What libraries do once, such as looking at the processor, they do now.
    if (reader->risk == ReaderRisk::RunsCode)
        torchscript::prepareLibrary();

    const helper::Confinement confinement = helper::confine(limits);
    const bool enough = confinement == helper::Confinement::Full ||
                        (confinement == helper::Confinement::Limits && reader->risk != ReaderRisk::RunsCode);
    if (!enough)
        return ConfinedUnconfined;
    Result<ImportedModel> model = read(*reader, argv[2], options);
    if (model && confinement == helper::Confinement::Limits) {
        Issue issue;
        issue.severity = Severity::Info;
        issue.what = makeError(ErrorCode::Unsupported,
                               GRAFT_TR_NOOP("core", "The file was read with limits on memory and time only: this "
                                                     "build of Graft cannot confine the reader further."));
        model->issues.push_back(std::move(issue));
    }
    const auto bytes = packImport(model);
    const bool answered = bytes ? writeAll(*bytes) : writeAll(*packImport(bytes.error()));
    // No destructors, no library's farewell: nothing is left to tidy up in here.
    ::_exit(answered ? ConfinedAnswered : ConfinedForbidden);
}
