#!/bin/sh
# Submits a release to AWS Batch: aws-batch.sh PLAN QUEUE. PLAN is what `pipeline plan --run /data/run --raw /data/raw`
# printed. The job definition aws-batch.json must be registered. One array job a stage, each after the one before; a stage
# of one task is a plain job, since an array has at least two. Prints the name and the job of each.
set -eu
plan=$1 queue=$2
node -p 'JSON.parse(fs.readFileSync(process.argv[1])).tasks.map(({ stage, shards }) => `${stage} ${shards}`).join("\n")' "$plan" |
  while read -r stage tasks; do
    set -- --job-name "sanctuary-$stage" --job-queue "$queue" --job-definition sanctuary-record --parameters "stage=$stage"
    [ "$tasks" = 1 ] || set -- "$@" --array-properties "size=$tasks"
    [ -z "${job:-}" ] || set -- "$@" --depends-on "jobId=$job"
    job=$(aws batch submit-job "$@" --query jobId --output text </dev/null)
    echo "$stage $job"
  done
