// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_import.h"

namespace graft {

ImportCheck checkImport(const std::filesystem::path& path, const ImportedModel& model)
{
    const ModelReader* reader = findReader(model.format);
    ImportCheck check;
    check.how = "OpenCV dnn";
    // Files of weights alone hold no network that another program could run.
    check.why = makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV cannot run the %1 file %2."),
                          {reader != nullptr ? reader->title : model.format, path.filename().string()});
    return check;
}

} // namespace graft
