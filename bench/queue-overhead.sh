#!/bin/bash
# How long a build takes through the queue with two workers of one thread, beside one of two threads in one process.
#   bench/queue-overhead.sh [DOCUMENTS] [BYTES OF EACH]     needs redis-server, and dist/
set -euo pipefail
documents=${1:-200} bytes=${2:-20000}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
acta="node $root/dist/cli.js"
work=$(mktemp -d)
pids=()
trap 'kill -9 "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
node "$root/bench/made-up-edition.mjs" "$documents" "$bytes" "$work/ed"
cp -r "$work/ed" "$work/alone"
redis-server --port 6398 --save '' --dir "$work" >/dev/null & pids+=($!)
sleep 1
for n in 1 2; do $acta worker --on redis://127.0.0.1:6398 --store "$work/store" --jobs 1 >/dev/null 2>&1 & pids+=($!); done
sleep 5
seconds() { local t=$EPOCHREALTIME; "$@"; awk -v a="$t" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }
far=$(seconds $acta build "$work/ed" --quiet --on redis://127.0.0.1:6398 --store "$work/store")
near=$(seconds $acta build "$work/alone" --quiet --no-cache --jobs 2)
diff -r "$work/ed/site" "$work/alone/site"
echo "$documents documents of $bytes bytes: through the queue $far s, in one process $near s, ratio $(awk "BEGIN { printf \"%.2f\", $far / $near }")"
