// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/assets.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace graft::test {

struct CliRun {
    int exitCode = -1;
    std::string out;
    std::string err;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// Runs the real graft-cli with its own models folder, so that nothing of the user's is seen.
class CliTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_folder =
            std::filesystem::temp_directory_path() / ("graft_cli_" + std::to_string(::getpid()) + "_" +
                                                      ::testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::create_directories(m_folder / "models");
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder / name; }

    [[nodiscard]] CliRun run(const std::string& arguments) const
    {
        const std::string command = "cd '" + m_folder.string() +
                                    "' && GRAFT_MODELS=models TORCH_HOME=none XDG_DATA_HOME=data XDG_CACHE_HOME='" +
                                    m_folder.string() + "/cache' '" + GRAFT_CLI + "' " + arguments +
                                    " >out.txt 2>err.txt </dev/null";
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text("out.txt"), text("err.txt")};
    }

    void write(const std::string& name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
    }

    [[nodiscard]] std::string text(const std::string& name) const
    {
        std::ifstream in(path(name), std::ios::binary);
        std::stringstream buffer;
        buffer << in.rdbuf();
        return buffer.str();
    }

    std::filesystem::path m_folder;
};

} // namespace graft::test
