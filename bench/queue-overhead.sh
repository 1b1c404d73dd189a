#!/bin/bash
# How long a build takes through the queue with two workers of one thread, beside one of two threads in one process; how many tasks that is in
# a second, and who needs the processor meanwhile.
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
redis-server --port 6398 --save '' --dir "$work" >/dev/null & redis=$!; pids+=($redis)
sleep 1
workers=()
for n in 1 2; do
  $acta worker --on redis://127.0.0.1:6398 --store "$work/store" --jobs 1 >"$work/worker$n.log" 2>&1 & workers+=($!); pids+=($!)
done
sleep 5
now() { awk -v t="$EPOCHREALTIME" 'BEGIN { printf "%.2f", t }'; }
# Seconds of the processor that a process and its threads have had; the kernel counts hundredths.
processor() { awk '{ printf "%.2f\n", ($14 + $15) / 100 }' "/proc/$1/stat"; }
minus() { awk "BEGIN { printf \"%.1f\", $1 - $2 }"; }
before=()
for pid in "${workers[@]}" $redis; do before+=("$(processor $pid)"); done
TIMEFORMAT='%U %S'
begun=$(now)
main=$( { time $acta build "$work/ed" --quiet --on redis://127.0.0.1:6398 --store "$work/store" >/dev/null 2>&1; } 2>&1 )
far=$(minus "$(now)" "$begun")
after=()
for pid in "${workers[@]}" $redis; do after+=("$(processor $pid)"); done
kill "${workers[@]}"; wait "${workers[@]}" || true
begun=$(now)
$acta build "$work/alone" --quiet --no-cache --jobs 2
near=$(minus "$(now)" "$begun")
diff -r "$work/ed/site" "$work/alone/site"
tasks=$(cat "$work"/worker?.log | awk '/tasks done/ { n += $1 } END { print n }')
awk -v d="$documents" -v b="$bytes" -v f="$far" -v n="$near" -v t="$tasks" 'BEGIN {
  printf "%d documents of %d bytes: through the queue %.1f s, in one process %.1f s, ratio %.2f; %d tasks, %.1f a second\n", d, b, f, n, f / n, t, t / f }'
echo '| who | processor time |'
echo '|---|---|'
for n in 0 1; do echo "| worker $((n + 1)): $(awk '/tasks done/ { print $1 }' "$work/worker$((n + 1)).log") tasks | $(minus "${after[$n]}" "${before[$n]}") s |"; done
echo "| the build: plan, pages of the edition, index of the search, publishing | $(awk '{ printf "%.1f", $1 + $2 }' <<<"$main") s |"
echo "| Redis | $(minus "${after[2]}" "${before[2]}") s |"
