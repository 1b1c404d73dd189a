#!/bin/bash
# Four workers, each in a network namespace of its own, build an edition through a Redis: one is killed, one is cut off for 30 seconds, Redis is
# killed and started again with its append-only file. The site must be that of a build in one piece. Prints what it saw.
#   bench/many-machines.sh [DOCUMENTS] [BYTES OF EACH]     needs root, redis-server, ip, and dist/
set -euo pipefail
documents=${1:-2000} bytes=${2:-5000}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
acta="node $root/dist/cli.js"
work=$(mktemp -d)
bridge=acta-br address=10.77.0
say() { printf '%5ss  %s\n' "$SECONDS" "$*"; }

cleanup() {
  for pid in "${pids[@]:-}"; do [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null || true; done
  for n in 1 2 3 4; do ip netns del "acta-$n" 2>/dev/null || true; done
  ip link del $bridge 2>/dev/null || true
  rm -rf "$work"
}
pids=()
trap cleanup EXIT

mkdir -p "$work/redis"
node "$root/bench/made-up-edition.mjs" "$documents" "$bytes" "$work/ed"
cp -r "$work/ed" "$work/alone"
say "$documents documents of $bytes bytes, $(nproc) cores, Node $(node --version), $(redis-server --version | cut -d' ' -f3)"

ip link add $bridge type bridge && ip addr add $address.1/24 dev $bridge && ip link set $bridge up
for n in 1 2 3 4; do
  ip netns add "acta-$n"
  ip link add "acta-v$n" type veth peer name eth0 netns "acta-$n"
  ip link set "acta-v$n" master $bridge up
  ip netns exec "acta-$n" sh -c "ip addr add $address.1$n/24 dev eth0 && ip link set eth0 up && ip link set lo up"
done

start_redis() {
  redis-server --bind $address.1 --port 6379 --protected-mode no --dir "$work/redis" --appendonly yes --save '' >/dev/null &
  redis=$!; pids+=($redis)
}
start_redis; sleep 1
on=redis://$address.1:6379
for n in 1 2 3 4; do
  ip netns exec "acta-$n" $acta worker --on $on --store "$work/store" --jobs 1 >"$work/worker-$n.log" 2>&1 &
  worker[n]=$!; pids+=(${worker[n]})
done

begin=$SECONDS
$acta build "$work/ed" --on $on --store "$work/store" --quiet >"$work/build.log" 2>&1 &
build=$!; pids+=($build)
kept() { find "$work/store/units" -type f 2>/dev/null | wc -l; }
# An outcome for the draft, one for the check, one for the pages of each document.
until [ "$(kept)" -ge $((documents / 4)) ]; do sleep 0.2; done
kill -9 "${worker[1]}"; say "worker 1 killed with -9; $(kept) outcomes in the store"
ip link set acta-v2 down; say 'worker 2 cut off from the network'
( sleep 30; ip link set acta-v2 up ) & cut=$!
until [ "$(kept)" -ge $((documents * 3 / 2)) ]; do sleep 0.2; done
kill -9 $redis; wait $redis 2>/dev/null || true; say "Redis killed with -9; $(kept) outcomes in the store"
sleep 3; start_redis; say 'Redis started again with its append-only file'
status=0; wait $build || status=$?
say "the build ended with $status after $((SECONDS - begin)) s; $(kept) outcomes in the store"
cat "$work/build.log"
wait $cut
for n in 2 3 4; do kill -TERM "${worker[n]}"; done
for n in 2 3 4; do wait "${worker[n]}" && say "worker $n ended when told to: $(tail -n 1 "$work/worker-$n.log")"; done

begin=$SECONDS
$acta build "$work/alone" --quiet --no-cache
say "one machine with $(nproc) cores: $((SECONDS - begin)) s"
diff -r "$work/ed/site" "$work/alone/site" && diff -r "$work/ed/tei" "$work/alone/tei" && say "the same bytes: $(find "$work/ed/site" -type f | wc -l) files"
