#!/usr/bin/env bash
# Builds everything and runs every test, as CI does. --long adds the slow tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

long=false
for argument in "$@"; do
  case $argument in
    --long) long=true ;;
    *)
      echo "verify: no option '$argument'; there is only --long." >&2
      exit 2
      ;;
  esac
done

# Adds up what Surefire wrote down for every module.
totals() {
  find . -path '*/target/surefire-reports/TEST-*.xml' -exec grep -h -m 1 -A 20 '<testsuite' {} + |
    awk '
      function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
      { tests += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped") }
      END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}

build/packages.sh
find . -path '*/target/surefire-reports' -prune -exec rm -rf {} +

# Two modules at once: most of the tests' time is waiting.
maven=(mvn -B -ntp -T 2 -Dstrongroom.long="$long")
if command -v xvfb-run >/dev/null && command -v xauth >/dev/null; then
  # Dragging and scrolling need a real display, of which nobody has to see anything.
  maven=(xvfb-run -a -s "-screen 0 1280x800x24" "${maven[@]}" -Pdisplay)
fi
status=0
"${maven[@]}" verify </dev/null || status=$?
totals
exit "$status"
