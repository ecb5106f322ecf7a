#!/bin/bash
# stages.sh DIR JAVA: measures the stages of the vault's pipeline with JMH and prints a line for each: NAME MICROSECONDS, the
# time that one thread takes for a mebibyte. Builds in DIR, since it compiles without the checks of the build.
set -euo pipefail
work=$(realpath "$1") java=$2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p "$work/source"
find . \( -name target -o -name .git -o -name .strongroom-build \) -prune -o -name pom.xml -print0 |
  xargs -0 cp --parents -t "$work/source"
cp --parents -rt "$work/source" build backup-agent/net/src backup-agent/vault/src
cd "$work"
mvn -B -ntp -q -f source/pom.xml -pl backup-agent/vault -am -Pstages -Dspotless.check.skip=true process-test-classes >build.log 2>&1 </dev/null ||
  { cat build.log >&2; exit 1; }
vault=source/backup-agent/vault/target
"$java" --enable-native-access=ALL-UNNAMED -cp "$vault/classes:$vault/test-classes:$(cat "$vault/stages.classpath")" \
  org.openjdk.jmh.Main -rf csv -rff stages.csv >jmh.log 2>&1 </dev/null || { cat jmh.log >&2; exit 1; }
# Columns: "Benchmark","Mode","Threads","Samples",Score,Error,"Unit"
awk -F, 'NR > 1 { gsub(/"/, ""); sub(/.*\./, "", $1); print $1, $5 }' stages.csv
