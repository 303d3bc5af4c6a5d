# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch as the system library graft_torch: Debian's by default, a CUDA build through CMAKE_PREFIX_PATH.

add_library(graft_torch INTERFACE)

# A CUDA build's own CMake package wants the CUDA toolkit and a compiler run on the GPU. Graft compiles no
# kernels: headers and libraries are all it needs, so it takes them directly.
find_file(GRAFT_TORCH_CONFIG TorchConfig.cmake
  PATH_SUFFIXES Torch cmake/Torch share/cmake/Torch lib/cmake/Torch
  DOC "TorchConfig.cmake of the LibTorch to use")
set(graft_torch_root "")
if(GRAFT_TORCH_CONFIG)
  get_filename_component(graft_torch_root "${GRAFT_TORCH_CONFIG}/../../../.." ABSOLUTE)
endif()

if(graft_torch_root AND EXISTS "${graft_torch_root}/lib/libtorch_cuda.so")
  file(STRINGS "${GRAFT_TORCH_CONFIG}" graft_torch_old_abi REGEX "_GLIBCXX_USE_CXX11_ABI=0")
  if(graft_torch_old_abi)
    message(FATAL_ERROR "The LibTorch in ${graft_torch_root} was built with the old C++ ABI, which nothing else here "
                        "uses. Take a newer one (pip's torch from 2.6 on, or a download marked cxx11 ABI).")
  endif()
  set(graft_torch_libraries "")
  foreach(name torch torch_cpu torch_cuda c10 c10_cuda)
    list(APPEND graft_torch_libraries "${graft_torch_root}/lib/lib${name}.so")
  endforeach()
  message(STATUS "LibTorch with CUDA: ${graft_torch_root}")
  target_include_directories(graft_torch SYSTEM INTERFACE
    "${graft_torch_root}/include" "${graft_torch_root}/include/torch/csrc/api/include")
  # Nothing refers to torch_cuda by symbol; it registers itself when it is loaded.
  target_link_libraries(graft_torch INTERFACE -Wl,--no-as-needed ${graft_torch_libraries} -Wl,--as-needed)
else()
  find_package(Torch REQUIRED)
  # Torch's own target carries compiler flags of its build; take the parts that matter, as a system library.
  target_include_directories(graft_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  target_link_libraries(graft_torch INTERFACE ${TORCH_LIBRARIES})
  if(TORCH_CXX_FLAGS)
    separate_arguments(graft_torch_flags UNIX_COMMAND "${TORCH_CXX_FLAGS}")
    target_compile_options(graft_torch INTERFACE $<$<COMPILE_LANGUAGE:CXX>:${graft_torch_flags}>)
  endif()
endif()
