# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Third parties. Debian's packages by default; a CUDA LibTorch is found through CMAKE_PREFIX_PATH.

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json 3.7 REQUIRED)
include(GraftTorch)

# <torch/torch.h> takes over 12 s a file: compiled once, shared by every target that uses LibTorch.
file(WRITE "${CMAKE_BINARY_DIR}/generated/torch_pch.cpp" "// Carrier of the precompiled LibTorch header.\n")
add_library(graft_torch_pch STATIC "${CMAKE_BINARY_DIR}/generated/torch_pch.cpp")
target_link_libraries(graft_torch_pch PRIVATE graft_torch graft_warnings)
target_precompile_headers(graft_torch_pch PRIVATE <torch/torch.h>)

if(GRAFT_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()

if(GRAFT_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets Network PrintSupport Svg Charts LinguistTools)
  find_package(QuaZip-Qt6 REQUIRED)
  find_package(OpenCV 4.5 REQUIRED COMPONENTS core imgproc imgcodecs videoio dnn)
  # libonnx's targets name protobuf's.
  find_package(Protobuf REQUIRED)
  find_package(ONNX CONFIG REQUIRED)
  find_package(ZLIB REQUIRED)
  find_package(CLI11 REQUIRED)
  # Confines the import helper on Linux; without it, files that run code are not opened.
  find_package(PkgConfig)
  if(PkgConfig_FOUND)
    pkg_check_modules(SECCOMP IMPORTED_TARGET libseccomp)
  endif()

  # The headers that most of the window's files begin with: compiled once, shared by all rooms with widgets.
  file(WRITE "${CMAKE_BINARY_DIR}/generated/widgets_pch.cpp" "// Carrier of the precompiled Qt headers.\n")
  add_library(graft_widgets_pch STATIC "${CMAKE_BINARY_DIR}/generated/widgets_pch.cpp")
  target_link_libraries(graft_widgets_pch PRIVATE Qt6::Widgets graft_warnings)
  target_precompile_headers(graft_widgets_pch PRIVATE
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QFrame> <QGraphicsItem> <QGraphicsScene>
    <QGraphicsSceneMouseEvent> <QGraphicsView> <QHeaderView> <QIcon> <QKeyEvent> <QLabel> <QLineEdit> <QListWidget>
    <QMenu> <QMouseEvent> <QPainter> <QPainterPath> <QPointer> <QPushButton> <QScrollArea> <QSplitter> <QStackedWidget>
    <QStyleOption> <QThreadPool> <QTimer> <QToolButton> <QTreeView> <QUndoStack> <QWidget>
    <algorithm> <cmath> <functional> <map> <memory> <optional> <string> <unordered_map> <vector>)
  if(GRAFT_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
endif()
