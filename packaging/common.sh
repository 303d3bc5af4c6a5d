# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Set-up shared by packaging/run and packaging/test: packages, configure, build. Sourced, not run.
# Every step is skipped silently when there is nothing to do.

graft_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
graft_build="$graft_root/build/release"
graft_log="$graft_root/build/setup.log"

step() { printf '== %s\n' "$*" >&2; }
stop() { printf 'graft: %s\n' "$*" >&2; exit 1; }

# Runs a command with its output in the log; shows the end of the log if it fails.
quietly() {
  if ! "$@" >>"$graft_log" 2>&1; then
    tail -n 30 "$graft_log" >&2
    stop "\"$1\" failed; the whole output is in $graft_log"
  fi
}

missing_packages() {
  local name
  sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$graft_root/packaging/apt-packages.txt" | while read -r name; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s\n' "$name"
  done
}

install_packages() {
  command -v apt-get >/dev/null || stop "this script sets up Debian 12; elsewhere install what packaging/apt-packages.txt names and use the CMake preset \"release\""
  local missing as_root=()
  missing=$(missing_packages)
  [ -z "$missing" ] && return
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "these packages are missing and there is no sudo: $(echo $missing)"
    as_root=(sudo)
  fi
  step "Installing missing Debian packages: $(echo $missing) (all of them are about 2 GB)"
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
  # shellcheck disable=SC2086
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

configure() {
  [ -f "$graft_build/build.ninja" ] && return
  step "Configuring"
  (cd "$graft_root" && quietly cmake --preset release "$@") || exit 1
}

build() {
  # ninja -n says "no work to do" in a blink; only a real build is announced.
  if ninja -C "$graft_build" -n "$@" 2>/dev/null | tail -n 1 | grep -q 'no work to do'; then
    return
  fi
  step "Building (the first time takes some minutes; log: build/setup.log)"
  if [ -t 2 ]; then
    ninja -C "$graft_build" "$@" >&2 || stop "the build failed"
    return
  fi
  # No terminal: one line a minute says how far it is.
  quietly ninja -C "$graft_build" "$@" &
  local ninja_job=$! seconds=0
  while kill -0 "$ninja_job" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    [ $((seconds % 60)) -ne 0 ] || grep -oE '^\[[0-9]+/[0-9]+\]' "$graft_log" | tail -n 1 >&2 || true
  done
  wait "$ninja_job" || exit 1
}

mkdir -p "$graft_root/build"
: >"$graft_log"
