// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_records.h"
#include "core/data/folder_walk.h"
#include "core/data/image_dataset.h"
#include "core/data/table_reader.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t reportEvery = 128; ///< rows between two progress reports
constexpr std::size_t maxClassBytes = 255;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, text) != names.end();
}

bool isPlain(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// Which column holds what.
struct Columns {
    std::size_t path = 0;
    std::size_t label = 1;
    std::optional<std::size_t> part = 2;
};

/// The columns a first line names; nothing if it is a line like the others.
std::optional<Columns> columnsOf(const std::vector<std::string>& fields)
{
    std::optional<std::size_t> path;
    std::optional<std::size_t> label;
    Columns columns;
    columns.part.reset();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string name = lowerCase(trimmed(fields[i]));
        if (!path && isOneOf(name, {"path", "file", "filename", "file_name", "filepath", "file_path", "image",
                                    "image_path", "image_name", "picture"}))
            path = i;
        else if (!label && isOneOf(name, {"label", "class", "class_name", "classname", "category", "target"}))
            label = i;
        else if (!columns.part && isOneOf(name, {"split", "part", "subset", "set", "fold_type"}))
            columns.part = i;
    }
    if (!path || !label)
        return std::nullopt;
    columns.path = *path;
    columns.label = *label;
    return columns;
}

std::optional<DatasetPart> partOf(std::string_view word)
{
    const std::string name = lowerCase(word);
    if (isOneOf(name, {"train", "training"}))
        return DatasetPart::Training;
    if (isOneOf(name, {"val", "valid", "validation", "dev"}))
        return DatasetPart::Validation;
    if (isOneOf(name, {"test", "testing"}))
        return DatasetPart::Test;
    return std::nullopt;
}

class TableImporter {
public:
    TableImporter(const fs::path& table, const ImageImportOptions& options, const ProgressCallback& progress,
                  const RunControl* control)
        : m_table(table),
          m_root(table.parent_path().empty() ? fs::path(".") : table.parent_path()),
          m_options(options),
          m_progress(progress),
          m_control(control),
          m_reader(table)
    {
        std::error_code ignored;
        m_fullRoot = fs::absolute(m_root, ignored).lexically_normal();
        if (!m_fullRoot.has_filename()) // "/data/" means "/data"
            m_fullRoot = m_fullRoot.parent_path();
        m_size = fs::file_size(table, ignored);
        m_dataset.root = m_root;
        m_dataset.name = table.stem().string();
    }

    Result<ImageDataset> run();

private:
    struct Line {
        std::uint64_t number = 0;
        std::string className;
    };

    void skip(const fs::path& file, Error reason) { m_dataset.skipped.push_back({file, std::move(reason)}); }
    Result<void> readRows();
    void takeRow(const TableRow& row, const Columns& columns);
    [[nodiscard]] std::optional<fs::path> fileOf(const std::string& path) const;
    Result<ImageDataset> finish();

    fs::path m_table;
    fs::path m_root;
    fs::path m_fullRoot;
    ImageImportOptions m_options;
    const ProgressCallback& m_progress;
    const RunControl* m_control;
    TableReader m_reader;
    std::uint64_t m_size = 0;
    ImageDataset m_dataset;
    DatasetRecords m_records;
    std::vector<std::string> m_recordClasses; ///< of each record
    std::unordered_map<std::string, Line> m_seen;
    GivenParts m_given;
};

/// The file a path means, if it lies below the table's folder.
std::optional<fs::path> TableImporter::fileOf(const std::string& text) const
{
    const fs::path path(text);
    if (std::ranges::find(path, "..") != path.end())
        return std::nullopt;
    fs::path relative = path.lexically_normal();
    if (path.is_absolute()) {
        relative = relative.lexically_relative(m_fullRoot);
        if (relative.empty() || *relative.begin() == "..")
            return std::nullopt;
    }
    return relative == "." || relative.empty() ? std::optional<fs::path>{} : m_root / relative;
}

void TableImporter::takeRow(const TableRow& row, const Columns& columns)
{
    const std::string number = std::to_string(row.line);
    const auto field = [&row](std::size_t column) {
        return column < row.fields.size() ? std::string(trimmed(row.fields[column])) : std::string();
    };
    const std::string path = field(columns.path);
    const std::string className = field(columns.label);
    const std::string word = columns.part ? field(*columns.part) : std::string();
    if (path.empty() || className.empty())
        return skip(m_table, makeError(ErrorCode::Corrupt,
                                       GRAFT_TR_NOOP("core", "Line %1 does not have a path and a label."), {number}));
    if (className.size() > maxClassBytes || !isPlain(className) || !isPlain(path))
        return skip(m_table,
                    makeError(ErrorCode::Corrupt,
                              GRAFT_TR_NOOP("core", "Line %1 has a path or a label that makes no sense."), {number}));
    const auto part = word.empty() ? DatasetPart::Training : partOf(word);
    if (!part)
        return skip(m_table, makeError(ErrorCode::Corrupt,
                                       GRAFT_TR_NOOP("core", "Line %1: \"%2\" is none of train, val and test."),
                                       {number, word}));
    const auto file = fileOf(path);
    if (!file)
        return skip(m_table, makeError(ErrorCode::Refused,
                                       GRAFT_TR_NOOP("core", "Line %1: %2 is not below the folder of the table."),
                                       {number, path}));
    const auto [seen, fresh] = m_seen.emplace(file->native(), Line{row.line, className});
    if (!fresh)
        return skip(*file, makeError(ErrorCode::InvalidArgument,
                                     GRAFT_TR_NOOP("core", "Line %1: this picture is on line %2 already, as %3."),
                                     {number, std::to_string(seen->second.number), seen->second.className}));
    const auto image = examineImageFile(*file);
    if (!image) {
        if (image.error().code == ErrorCode::NotFound)
            return skip(*file, makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "Line %1: there is no such file."),
                                         {number}));
        return skip(*file, makeError(image.error().code, GRAFT_TR_NOOP("core", "Line %1"), {number}, image.error()));
    }
    m_given.validation = m_given.validation || *part == DatasetPart::Validation;
    m_given.test = m_given.test || *part == DatasetPart::Test;
    std::string name = file->lexically_relative(m_root).string() + '\0' + className;
    m_records.push_back({{*file, 0, 0}, *part, std::move(name), image->size});
    m_recordClasses.push_back(className);
}

Result<void> TableImporter::readRows()
{
    Columns columns;
    for (std::uint64_t count = 0;; ++count) {
        if (m_control != nullptr && m_control->checkpoint())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Stopped."));
        if (count % reportEvery == 0 && m_progress)
            m_progress({m_reader.position(), m_size, GRAFT_TR_NOOP("core", "Looking for pictures")});
        GRAFT_TRY(row, m_reader.next());
        if (!row)
            return {};
        if (count == 0) {
            if (const auto named = columnsOf(row->fields)) {
                columns = *named;
                continue;
            }
            if (row->fields.size() < 2)
                return makeError(ErrorCode::InvalidArgument,
                                 GRAFT_TR_NOOP("core", "%1 is not a table of pictures: every line needs a path and a "
                                                       "label, separated by a comma, a semicolon or a tab."),
                                 {m_table.string()});
        }
        takeRow(*row, columns);
    }
}

Result<ImageDataset> TableImporter::finish()
{
    // A class is what there are pictures to learn from of.
    const bool anew = m_options.split.kind != SplitKind::Given;
    std::set<std::string> names;
    for (std::size_t i = 0; i < m_records.size(); ++i)
        if (m_records[i].part == DatasetPart::Training || (anew && m_records[i].part == DatasetPart::Validation))
            names.insert(m_recordClasses[i]);
    m_dataset.classes.assign(names.begin(), names.end());
    if (m_dataset.classes.size() < 2)
        return makeError(
            ErrorCode::InvalidArgument,
            GRAFT_TR_NOOP("core", "%1 lists pictures of %2 classes that can be read (%3 lines were left "
                                  "out). Learning to tell classes apart needs at least two."),
            {m_table.string(), std::to_string(m_dataset.classes.size()), std::to_string(m_dataset.skipped.size())});
    DatasetRecords records;
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const auto found = std::ranges::lower_bound(m_dataset.classes, m_recordClasses[i]);
        if (found == m_dataset.classes.end() || *found != m_recordClasses[i]) {
            skip(m_records[i].entry.file,
                 makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "This class has no pictures for training.")));
            continue;
        }
        m_records[i].entry.label = found - m_dataset.classes.begin();
        records.push_back(std::move(m_records[i]));
    }
    // Sorted like a folder, so that the order of lines does not matter to the split.
    std::ranges::sort(records, [](const DatasetRecord& a, const DatasetRecord& b) {
        return a.entry.label != b.entry.label ? a.entry.label < b.entry.label : a.name < b.name;
    });
    divide(records, m_dataset.classes, m_options.split, m_given);
    fillParts(m_dataset, std::move(records), "table\n");
    return std::move(m_dataset);
}

Result<ImageDataset> TableImporter::run()
{
    GRAFT_CHECK(readRows());
    return finish();
}

} // namespace

Result<ImageDataset> importImageTable(const fs::path& table, const ImageImportOptions& options,
                                      const ProgressCallback& progress, const RunControl* control)
{
    std::error_code error;
    const fs::file_status status = fs::status(table, error);
    if (table.empty() || !fs::exists(status))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no file %1."), {table.string()});
    if (!fs::is_regular_file(status))
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "%1 is not a regular file."),
                         {table.string()});
    return TableImporter(table, options, progress, control).run();
}

} // namespace graft
