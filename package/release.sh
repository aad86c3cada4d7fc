#!/usr/bin/env bash
# Makes the packages of a version ready to be published, and says how. It publishes nothing and tags nothing.
#
#   package/release.sh --check VERSION     only looks whether the repository is ready for that version
#   package/release.sh VERSION [FOLDER]    checks, builds, tests, packs twice, compares; FOLDER is artifacts/release by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() { sed -n 's/^#   //p' package/release.sh >&2; exit 2; }

check_only=false
if [ "${1:-}" = --check ]; then check_only=true; shift; fi
version="${1:-}"
folder="${2:-artifacts/release}"
[[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || usage

problems=0
problem() { echo "not ready: $1" >&2; problems=$((problems + 1)); }

declared="$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)"
[ "$declared" = "$version" ] || problem "Directory.Build.props says version $declared, not $version."
grep -qE "^## \[?${version//./\\.}\]?( |$)" CHANGELOG.md || problem "CHANGELOG.md has no section '## $version'; rename 'Unreleased' and add the date."
awk '/^## Unreleased/ { inside = 1; next } /^## / { inside = 0 } inside && /^- / { found = 1 } END { exit !found }' CHANGELOG.md \
  && problem "CHANGELOG.md still has entries under 'Unreleased'."
[ -z "$(git status --porcelain)" ] || problem "there are changes that are not committed."
if git rev-parse --quiet --verify "refs/tags/v$version" > /dev/null; then problem "the tag v$version is there already."; fi

if [ "$problems" -gt 0 ]; then exit 1; fi
echo "The repository is ready for $version."
if "$check_only"; then exit 0; fi

.ci/run

# Packed twice, each time from nothing: what differs would depend on the hour. Built inside of the repository, whose place PathMap takes out of
# symbols and assemblies.
pack() {
  local project build="$PWD/artifacts/release-build"
  rm -rf "$build"
  for project in runtime/KnowledgeGen.Runtime generator/KnowledgeGen.Package templates tool/KnowledgeGen.Tool; do
    CI=true dotnet pack "$project" --configuration Release --artifacts-path "$build" --output "$1" -nologo -v:q
  done
  rm -rf "$build"
}

contents() {
  # Names and hashes of what is in the packages; the archive itself may hold the time.
  local package
  for package in "$1"/*pkg; do
    unzip -Z1 "$package" | grep -v -e '^package/' -e '^_rels/' | LC_ALL=C sort | while IFS= read -r entry; do
      echo "$(basename "$package") $entry $(unzip -p "$package" "$(printf '%s' "$entry" | sed 's/[][*?\\]/\\&/g')" | sha256sum | cut -d ' ' -f 1)"
    done
  done
}

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
pack "$work/first"
pack "$work/second"
contents "$work/first" > "$work/first.txt"
contents "$work/second" > "$work/second.txt"
if ! diff "$work/first.txt" "$work/second.txt"; then
  echo "Packed twice, the packages differ as shown." >&2
  exit 1
fi

rm -rf "$folder"
mkdir -p "$folder"
cp "$work"/first/*pkg "$folder/"
(cd "$folder" && sha256sum ./*pkg > SHA256SUMS && cat SHA256SUMS)

cat << END

Packed into $folder. To publish, in this order:

  git tag --annotate v$version --message "Version $version"
  git push origin v$version
  dotnet nuget push "$folder/*.nupkg" --source nuget.org --api-key "\$NUGET_API_KEY"

Then set the next version in Directory.Build.props and start 'Unreleased' in CHANGELOG.md.
END
