#!/bin/bash
# An edition built by a Slurm array of 16, then published. EDITION and STORE are folders that all nodes see.
#
#   export EDITION=/shared/my-edition STORE=/shared/my-store
#   sbatch examples/slurm/build.sh
#
# What ran into its time limit is done by sending the job again: what is in the store takes no time.
#SBATCH --job-name=acta
#SBATCH --array=1-16
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --output=acta-%A-%a.log
set -euo pipefail
: "${EDITION:?the folder of the edition}" "${STORE:?a folder for the store, which all nodes see}"

# The first task sends the merge, which waits until all tasks have succeeded.
if [ "$SLURM_ARRAY_TASK_ID" -eq "$SLURM_ARRAY_TASK_MIN" ]; then
  sbatch --job-name=acta-merge --dependency="afterok:$SLURM_ARRAY_JOB_ID" --kill-on-invalid-dep=yes --mem=8G --time=02:00:00 \
    --output="acta-$SLURM_ARRAY_JOB_ID-merge.log" \
    --wrap="acta build '$EDITION' --merge --store '$STORE'"
fi

acta build "$EDITION" --store "$STORE" --jobs "${SLURM_CPUS_PER_TASK:-1}" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
