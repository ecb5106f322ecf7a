#!/usr/bin/env bash
# Provides what the tests run beside Strongroom: restic in two versions, readers of Outlook files, a mail server, object stores, a false clock and
# a display that is none.
# As root on Debian it installs what is missing; elsewhere it says what is missing. With CI=true a missing one fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PACKAGES="restic pst-utils pff-tools radosgw ceph-mon ceph-osd ceph-common curl openssh-client dovecot-imapd isync time faketime xvfb xauth libgtk-3-0 libgl1 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core"
# Node comes with it, from wherever.
command -v npm >/dev/null || PACKAGES="$PACKAGES npm"
RESTIC_CURRENT=.strongroom-build/tools/restic-current/restic
RESTIC_SUITE=trixie
AZURITE=.strongroom-build/tools/azurite
AZURITE_VERSION=3.37.0

say() { printf '%s\n' "$*" >&2; }

installed() {
  # Newer Debian releases call some libraries NAMEt64.
  { dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null || true; } | grep '^install ok installed$' >/dev/null
}

missing() {
  local package
  for package in $PACKAGES; do
    if ! installed "$package"; then printf '%s ' "$package"; fi
  done
}

install_packages() {
  local absent
  if ! command -v dpkg-query >/dev/null; then
    say "Not Debian: tests that need one of these are skipped where it is not installed: $PACKAGES"
    return
  fi
  absent=$(missing)
  [ -n "$absent" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $absent"
    # shellcheck disable=SC2086 # names are words
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $absent; } >&2 ||
      true
    absent=$(missing)
    [ -n "$absent" ] || return 0
  fi
  say "Missing Debian packages: $absent"
  [ "${CI:-}" != true ] || exit 1
}

# Where this machine gets Debian itself from, as apt knows it.
debian_mirror() {
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Identifier: Packages' |
    awk '$1 !~ /-/ && $2 == "main" && !found { print $3; found = 1 }'
}

# The restic of a newer Debian, unpacked beside the installed one: vaults must be readable by both.
fetch_restic() {
  local mirror keys tmp
  if [ -x "$RESTIC_CURRENT" ]; then return; fi
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || return 1
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f "$keys" ] && keys="[signed-by=$keys]" || keys=
  tmp=$(mktemp -d)
  mkdir -p "$tmp/lists/partial" "$tmp/cache/archives/partial" "$(dirname "$RESTIC_CURRENT")"
  echo "deb $keys $mirror $RESTIC_SUITE main" >"$tmp/sources.list"
  local options=(-q
    -o "Dir::Etc::sourcelist=$tmp/sources.list" -o Dir::Etc::sourceparts=- -o Dir::Etc::preferencesparts=-
    -o "Dir::State::lists=$tmp/lists" -o "Dir::Cache=$tmp/cache"
    -o Acquire::Languages=none -o APT::Sandbox::User=root)
  if (
    apt-get "${options[@]}" update &&
      cd "$tmp" && apt-get "${options[@]}" download restic &&
      dpkg-deb -x restic_*.deb unpacked && unpacked/usr/bin/restic version
  ) >"$tmp/log" 2>&1; then
    mv "$tmp/unpacked/usr/bin/restic" "$RESTIC_CURRENT"
    rm -rf "$tmp"
  else
    tail -n 5 "$tmp/log" >&2
    rm -rf "$tmp"
    return 1
  fi
}

# A server that speaks Azure's protocol for blobs.
fetch_azurite() {
  if [ -x "$AZURITE/node_modules/.bin/azurite-blob" ]; then return; fi
  command -v npm >/dev/null || return 1
  mkdir -p "$AZURITE"
  npm install --silent --no-audit --no-fund --prefix "$AZURITE" "azurite@$AZURITE_VERSION" >&2
}

install_packages
fetch_restic &
restic=$!
if ! fetch_azurite; then
  say "Azurite cannot be had here; tests against it are skipped."
  [ "${CI:-}" != true ] || exit 1
fi
if wait "$restic"; then
  say "The newest restic here: $("$RESTIC_CURRENT" version)"
else
  say "The restic of Debian $RESTIC_SUITE cannot be had here; tests against it are skipped."
fi
