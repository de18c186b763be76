#!/bin/sh
# Makes a release by Indexed Jobs of Kubernetes: kubernetes.sh PLAN IMAGE CLAIM
# PLAN is what `pipeline plan --run /data/run --raw /data/raw` printed, CLAIM the persistent volume claim of /data, which
# many pods must be able to write (ReadWriteMany), IMAGE starts the pipeline. One job a stage, each when the one before is done.
set -eu
plan=$1 image=$2 claim=$3
here=$(cd "$(dirname "$0")" && pwd)
node -p 'JSON.parse(fs.readFileSync(process.argv[1])).tasks.map(({ stage, shards }) => `${stage} ${shards}`).join("\n")' "$plan" |
  while read -r stage tasks; do
    sed "s|STAGE|$stage|; s|\"TASKS\"|$tasks|; s|\"IMAGE\"|\"$image\"|; s|\"CLAIM\"|\"$claim\"|" "$here/kubernetes.json" | kubectl apply -f -
    until kubectl wait --for=condition=complete --timeout=20s "job/sanctuary-$stage" 2>/dev/null; do
      if kubectl wait --for=condition=failed --timeout=1s "job/sanctuary-$stage" 2>/dev/null; then
        echo "error: job sanctuary-$stage failed: kubectl logs -l job-name=sanctuary-$stage" >&2
        exit 65
      fi
    done </dev/null
  done
