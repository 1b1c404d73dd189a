#!/bin/bash
# A Slurm of one node, with examples/slurm/build.sh as it is shipped: an array of 8 builds an edition, one task of which is cancelled at work.
# So nothing is published; the same job is sent again, and its merge publishes. The site must be that of a build in one piece.
# Everything lies in a folder of its own and is gone afterwards; a Slurm that is installed here is not touched. Prints what it saw.
#   bench/slurm.sh [DOCUMENTS] [BYTES OF EACH]     needs root, Debian's slurm-wlm, and dist/
set -euo pipefail
documents=${1:-200} bytes=${2:-5000} tasks=8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
say() { printf '%5ss  %s\n' "$SECONDS" "$*"; }

pids=()
cleanup() {
  scancel --full --signal=KILL --user=root >"$work/scancel.log" 2>&1 || true
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

mkdir -p "$work"/{bin,state,spool,logs}
printf '#!/bin/sh\nexec node "%s" "$@"\n' "$root/dist/cli.js" >"$work/bin/acta"
chmod +x "$work/bin/acta"
node "$root/bench/made-up-edition.mjs" "$documents" "$bytes" "$work/ed"
cp -r "$work/ed" "$work/alone"

# A key, a socket and ports of its own. Tasks are told apart by their process groups: there need be no cgroups.
dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 status=none
chmod 400 "$work/munge.key"
node=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=acta
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
SchedulerParameters=batch_sched_delay=1,sched_interval=2
SlurmdParameters=config_overrides
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=8192
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
# Slurm 22.05 cannot do without a plugin for cgroups, which nothing here asks anything.
case $(slurmd -V) in *22.05*) plugin=cgroup/v1 ;; *) plugin=disabled ;; esac
echo "CgroupPlugin=$plugin" >"$work/cgroup.conf"
export SLURM_CONF="$work/slurm.conf" PATH="$work/bin:$PATH"
munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" \
  --log-file="$work/munge.log" --seed-file="$work/munge.seed" >"$work/munged.log" 2>&1 & pids+=($!)
until [ -S "$work/munge.socket" ]; do sleep 0.2; done
slurmctld -D -i >"$work/slurmctld.log" 2>&1 & pids+=($!)
slurmd -D >"$work/slurmd.log" 2>&1 & pids+=($!)
tries=0
until sinfo --noheader --format=%t 2>/dev/null | grep -q idle; do
  if [ $((++tries)) -gt 60 ]; then cat "$work"/slurm*.log >&2; exit 1; fi
  sleep 1
done
say "$documents documents of $bytes bytes; $(sinfo --version), node $(sinfo --noheader --format='%t with %c processors and %m MB'), Node $(node --version)"

cd "$work/logs"
export EDITION="$work/ed" STORE="$work/store"
send() { sbatch --parsable --array=1-$tasks --cpus-per-task=1 --mem=2G "$root/examples/slurm/build.sh"; }
merge_of() { echo "$work/logs/acta-$1-merge.log"; }
begun=$SECONDS

job=$(send)
say "job $job sent: an array of $tasks"
until [ "$(squeue --noheader --array --job="$job" --states=RUNNING --format=%K | wc -l)" -ge 2 ]; do sleep 0.5; done
sleep 4
scancel "${job}_2"
say "task 2 cancelled at work"
until [ -z "$(squeue --noheader)" ]; do sleep 1; done
for task in $(seq $tasks); do say "task $task: $(tail -n 1 "acta-$job-$task.log")"; done
say "nothing waits any more; the merge was $([ -e "$(merge_of "$job")" ] && echo run || echo 'not run'), the edition has $([ -e "$work/ed/site" ] && echo a || echo no) site"

job=$(send)
say "job $job sent: the same again"
until [ -z "$(squeue --noheader)" ]; do sleep 1; done
for task in $(seq $tasks); do say "task $task: $(tail -n 1 "acta-$job-$task.log")"; done
say "merge: $(tail -n 1 "$(merge_of "$job")")"
say "both jobs took $((SECONDS - begun)) s"

begun=$SECONDS
acta build "$work/alone" --quiet --no-cache
say "one process: $((SECONDS - begun)) s"
diff -r "$work/ed/site" "$work/alone/site"
diff -r "$work/ed/tei" "$work/alone/tei"
say "the same bytes: $(find "$work/ed/site" -type f | wc -l) files of the site, $(find "$work/ed/tei" -type f | wc -l) of tei"
