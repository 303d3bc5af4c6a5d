# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Settings for all of Graft's own code, and the functions that rooms declare themselves with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(GRAFT_CCACHE ccache)
if(GRAFT_CCACHE)
  # Precompiled headers need these; the base folder lets clones in other places share the cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
      "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "CCACHE_NOHASHDIR=1"
      ${GRAFT_CCACHE})
endif()

add_library(graft_warnings INTERFACE)
target_compile_options(graft_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms of GCC 12 on std::string concatenation (GCC bug 105329).
  target_compile_options(graft_warnings INTERFACE -Wno-restrict)
endif()
target_compile_definitions(graft_warnings INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH)
if(GRAFT_SANITIZE)
  add_compile_options(-fsanitize=${GRAFT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${GRAFT_SANITIZE})
endif()
if(GRAFT_FUZZ)
  # Coverage feedback from every library under a fuzz target.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Needed by ccache to cache objects that use a precompiled header.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()

# graft_library(<room> SOURCES ... [PUBLIC libs...] [PRIVATE libs...] [QT] [TORCH])
# A static library graft_<room> with the alias graft::<room>. Includes are spelled from the project's root.
function(graft_library room)
  cmake_parse_arguments(arg "QT;TORCH" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(graft_${room} STATIC ${arg_SOURCES})
  add_library(graft::${room} ALIAS graft_${room})
  target_include_directories(graft_${room} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(graft_${room} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} graft_warnings)
  if(arg_QT)
    set_target_properties(graft_${room} PROPERTIES AUTOMOC ON)
    # Rooms of the window; what lies below them must not see widgets.
    if(room MATCHES "^ui_" AND NOT room STREQUAL "ui_models")
      graft_use_widgets_pch(graft_${room})
    endif()
  endif()
  if(arg_TORCH)
    graft_use_torch(graft_${room})
  endif()
endfunction()

# graft_use_widgets_pch(<target>): shares the precompiled header of Qt Widgets; halves the time of most files.
function(graft_use_widgets_pch target)
  if(GRAFT_SANITIZE)
    return()
  endif()
  graft_match_pch(${target})
  target_precompile_headers(${target} REUSE_FROM graft_widgets_pch)
endfunction()

# A precompiled header was compiled with -fPIC; an executable's own -fPIE would make it invalid.
function(graft_match_pch target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "EXECUTABLE")
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${target} PRIVATE -fPIC)
  endif()
endfunction()

# graft_use_torch(<target>): links LibTorch privately and shares its precompiled header.
function(graft_use_torch target)
  target_link_libraries(${target} PRIVATE graft_torch)
  if(NOT GRAFT_SANITIZE)
    graft_match_pch(${target})
    target_precompile_headers(${target} REUSE_FROM graft_torch_pch)
  endif()
endfunction()

# graft_add_test(<name> SOURCES ... [LIBS ...] [LABELS ...] [TORCH] [QTTEST] [TIMEOUT s])
# GoogleTest by default: each test is its own ctest case, a skipped one is shown as skipped.
# QTTEST: one QtTest executable, run offscreen.
function(graft_add_test name)
  cmake_parse_arguments(arg "TORCH;QTTEST" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  if(NOT arg_LABELS)
    set(arg_LABELS quick)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE "GRAFT_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  target_link_libraries(${name} PRIVATE ${arg_LIBS} graft_warnings)
  if(arg_TORCH)
    graft_use_torch(${name})
  endif()
  if(arg_QTTEST)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE Qt6::Test)
    # Tests of the models see no widgets either.
    if(NOT arg_TORCH AND "${arg_LIBS}" MATCHES "graft::ui_(shell|canvas|panels|widgets|gallery|data|training|results)")
      graft_use_widgets_pch(${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
      # One at a time: windows wait for trainings, which give way to everything else on the machine.
      RUN_SERIAL TRUE
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;OMP_WAIT_POLICY=passive" SKIP_REGULAR_EXPRESSION "Totals: 2 passed, 0 failed, [1-9][0-9]* skipped")
  else()
    target_link_libraries(${name} PRIVATE GTest::gtest_main)
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
      PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ENVIRONMENT "OMP_WAIT_POLICY=passive" SKIP_REGULAR_EXPRESSION ".  SKIPPED .")
  endif()
endfunction()
