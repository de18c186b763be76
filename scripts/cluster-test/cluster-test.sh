#!/usr/bin/env bash
# Makes one release on this machine, and then the same on Slurm, Spark and Dask, each of them really run here: two nodes
# of Slurm, two executors of Spark, two workers of Dask. In the middle a node is killed with its task, and an executor.
# All must give the same bytes. Checks also the manifests for Kubernetes and AWS Batch. Installs what it needs, says what
# it skipped and why, and ends with 1 if something that ran differs. Listens on the loopback interface only, stops all
# that it started, and takes no longer than half an hour: cluster-test.sh [TEXTS]
# ONLY="local slurm" runs these only.
set -uo pipefail
texts=${1:-1500}
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
pipeline=(node "$project/pipeline/start.mjs")
scratch=$(mktemp -d)
passed=0 skipped=0 failed=0
export SOURCE_DATE_EPOCH=1479772800 NO_COLOR=1

tell() { printf '%-8s %-11s %s\n' "$1" "$2" "$3"; }
skip() { skipped=$((skipped + 1)); tell skipped "$1" "$2"; }

# try NAME COMMAND…: its last line says what it did; exit code 77 means that the tool isn't there.
try() {
  local name=$1 code=0 start=$SECONDS
  shift
  case " ${ONLY:-$name local} " in *" $name "*) ;; *) return ;; esac
  "$@" >"$scratch/$name.out" 2>"$scratch/$name.err" || code=$?
  case $code in
    0) passed=$((passed + 1)); tell ok "$name" "$(tail -n 1 "$scratch/$name.out") ($((SECONDS - start)) s)" ;;
    77) skip "$name" "$(tail -n 1 "$scratch/$name.out")" ;;
    *) failed=$((failed + 1)); tell FAILED "$name" "exit code $code"; tail -n 30 "$scratch/$name.out" "$scratch/$name.err" | sed 's/^/    /' ;;
  esac
}

# A process and all that it started.
family() { local child; echo "$1"; for child in $(pgrep -P "$1"); do family "$child"; done; }
kill_family() { local all; all=$(family "$1"); kill -KILL $all 2>/dev/null; }

# until_true SECONDS COMMAND…: waits for a command to succeed.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || { echo "waited in vain for: $*" >&2; return 1; }
    sleep 0.5
  done
}

slurm=$scratch/slurm
# The processes of tasks of our nodes, or of one of them, with the daemons that look after them, which have no parent.
tasks_of() {
  local file pid
  for file in /proc/[0-9]*/environ; do
    { tr '\0' '\n' <"$file" >"$scratch/environ"; } 2>/dev/null || continue
    grep -qx "SLURMD_NODENAME=$1" "$scratch/environ" && grep -qx "SLURM_CONF=$slurm/slurm.conf" "$scratch/environ" || continue
    pid=$(basename "$(dirname "$file")")
    echo "$pid" "$(ps -o ppid= -p "$pid")"
  done 2>/dev/null | tr -s ' ' '\n' | sort -nu | while read -r pid; do
    case $(ps -o args= -p "$pid") in *slurmstepd* | *slurm_script* | *start.mjs*) echo "$pid" ;; esac
  done
}
stop() {
  local pid file
  for file in "$slurm"/node1.pid "$slurm"/node2.pid "$slurm"/slurmctld.pid "$slurm"/munged.pid "$scratch"/*.group; do
    [ -e "$file" ] && pid=$(cat "$file") && [ -n "$pid" ] && kill_family "$pid"
  done
  kill -KILL $(tasks_of 'node[12]') 2>/dev/null
  [ -n "${venv:-}" ] && rm -rf "$venv"/lib/python*/site-packages/pyspark/work
  rm -rf "$scratch"
}
trap stop EXIT
trap 'exit 130' INT TERM

same() { diff -r "$scratch/local/releases" "$1/releases"; }

local_release() {
  timeout 600 "${pipeline[@]}" release --raw "$scratch/raw" --out "$scratch/local" --release-version 1.0.0 || return
  echo "a release of $texts texts on this machine"
}

# --- Slurm -------------------------------------------------------------------------------------------------------------
slurm_there() { command -v slurmctld && command -v slurmd && command -v munged; } >/dev/null
install_slurm() {
  slurm_there && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "slurm-wlm and munge aren't installed, and only root on Debian can"; return 1; }
  { timeout 120 apt-get update && DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y --no-install-recommends slurm-wlm munge; } >"$scratch/apt" 2>&1
  slurm_there || { echo "apt-get doesn't install slurm-wlm and munge: $(tail -n 1 "$scratch/apt")"; return 1; }
}
free_ports() { node -e 'const net = require("node:net"); const servers = Array.from({ length: 3 }, () => net.createServer().listen(0, "127.0.0.1")); Promise.all(servers.map((one) => new Promise((done) => one.once("listening", done)))).then(() => { console.log(servers.map((one) => one.address().port).join(" ")); for (const one of servers) one.close() })'; }

start_slurm() {
  local control one two
  read -r control one two < <(free_ports)
  mkdir -p "$slurm/state" "$slurm/munge"
  chmod 755 "$scratch" "$slurm" "$slurm/munge"
  head -c 1024 /dev/urandom >"$slurm/key" && chmod 600 "$slurm/key"
  cat >"$slurm/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$control
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=cred_expire=15,socket=$slurm/munge/socket
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool-%n
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/%n.pid
SlurmctldLogFile=$slurm/slurmctld.log
SlurmdLogFile=$slurm/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=10
MinJobAge=3600
SchedulerParameters=batch_sched_delay=0,sched_interval=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=node1 NodeHostname=localhost NodeAddr=127.0.0.1 Port=$one CPUs=1 State=UNKNOWN
NodeName=node2 NodeHostname=localhost NodeAddr=127.0.0.1 Port=$two CPUs=1 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$slurm/slurm.conf
  munged --force --key-file="$slurm/key" --socket="$slurm/munge/socket" --pid-file="$slurm/munged.pid" --log-file="$slurm/munged.log" --seed-file="$slurm/seed" --num-threads=1 || return
  slurmctld && slurmd -N node1 && slurmd -N node2 || return
  until_true 30 nodes_idle
}
nodes_idle() { [ "$(sinfo -h -N -t idle -o %N | sort -u | wc -l)" = 2 ]; }
works_on_node1() { [ "$(tasks_of node1 | wc -l)" -ge 3 ]; } # the daemon, the script, the pipeline
started_again() { scontrol show job "$extract" | grep -q 'Restarts=[1-9]'; }
ended() { ! squeue -h -j "$release" -o %t 2>/dev/null | grep -q .; }

on_slurm() {
  local run=$scratch/slurm-run out=$scratch/slurm-out extract release
  install_slurm || return 77
  start_slurm || { tail -n 5 "$slurm"/*.log; return 1; }
  "${pipeline[@]}" slurm --run "$run" --raw "$scratch/raw" --out "$out" --release-version 1.0.0 --shards 6 || return
  extract=$(squeue -h -r -n sanctuary-extract -o %F | head -n 1) release=$(squeue -h -n sanctuary-release -o %A)
  until_true 60 works_on_node1 || return
  sleep 2 # in the middle of its task
  kill -KILL "$(cat "$slurm/node1.pid")" $(tasks_of node1)
  until_true 120 started_again || return
  slurmd -N node1 # the node is mended
  until_true 420 ended || { squeue; return 1; }
  same "$out" || { tail -n 5 "$run"/slurm/*.log; return 1; }
  echo "the same bytes from $(squeue --version), 2 nodes, one killed with its task, which was queued again"
}

# --- Python's -----------------------------------------------------------------------------------------------------------
# The Python tools live in an environment of their own, made once for each list of them.
python_environment() {
  command -v python3 >/dev/null || { echo "there is no python3"; return 1; }
  local list
  list=$(cksum <"$here/requirements.txt" | cut -d ' ' -f 1)
  venv=${XDG_CACHE_HOME:-$HOME/.cache}/sanctuary-record/cluster-$list
  [ -e "$venv/complete" ] && return
  rm -rf "$venv"
  python3 -m venv "$venv" >"$scratch/venv" 2>&1 || { echo "python3 makes no environment: $(tail -n 1 "$scratch/venv")"; return 1; }
  timeout 600 "$venv/bin/pip" install --quiet --no-cache-dir --disable-pip-version-check -r "$here/requirements.txt" >"$scratch/pip" 2>&1 ||
    { echo "pip can't install it: $(grep -m 1 -i error "$scratch/pip")"; return 1; }
  touch "$venv/complete"
}

# An executor of the driver that works on a task of `extract`: the process that ran it has the pipeline among its own.
command_of() { { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null; }
busy_executor() {
  local pid child
  for pid in $(family "$driver"); do
    case $(command_of "$pid") in */java*CoarseGrainedExecutorBackend*) ;; *) continue ;; esac
    for child in $(family "$pid"); do
      case $(command_of "$child") in *'start.mjs stage extract --lines'*) executor=$pid; return ;; esac
    done
  done
  return 1
}
on_spark() {
  local out=$scratch/spark-out driver executor
  command -v java >/dev/null || { echo "there is no java"; return 77; }
  export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS=$scratch/spark PYSPARK_PYTHON=$venv/bin/python
  PATH=$venv/bin:$PATH timeout 600 "$venv/bin/spark-submit" --master 'local-cluster[2,1,1024]' --conf spark.driver.host=127.0.0.1 \
    --conf spark.ui.enabled=false "$project/pipeline/cluster/on_spark.py" --run "$scratch/spark-run" --raw "$scratch/raw" --out "$out" \
    --release-version 1.0.0 --shards 6 >"$scratch/spark.log" 2>&1 &
  driver=$!
  echo "$driver" >"$scratch/spark.group"
  until_true 120 busy_executor || { tail -n 20 "$scratch/spark.log"; return 1; }
  sleep 2 # in the middle of its task
  kill_family "$executor"
  wait "$driver" || { tail -n 20 "$scratch/spark.log"; return 1; }
  : >"$scratch/spark.group"
  grep -q 'Lost executor' "$scratch/spark.log" || { echo "Spark hasn't missed the executor"; return 1; }
  same "$out" || return
  echo "the same bytes from Spark $("$venv/bin/python" -c 'import pyspark; print(pyspark.__version__)'), 2 executors, one killed with its task"
}

on_dask() {
  local out=$scratch/dask-out
  timeout 600 "$venv/bin/python" "$project/pipeline/cluster/on_dask.py" 2 "$scratch/dask-run" "$out" 6 --raw "$scratch/raw" || return
  same "$out" || return
  echo "the same bytes from Dask $("$venv/bin/python" -c 'import distributed; print(distributed.__version__)'), 2 workers"
}

if ! node "$project/bench/corpus.ts" "$scratch/raw" "$texts" >"$scratch/corpus" 2>&1; then
  cat "$scratch/corpus"
  exit 1
fi
try local local_release
try slurm on_slurm
if python_environment >"$scratch/why"; then
  try spark on_spark
  try dask on_dask
  try kubernetes "$venv/bin/python" "$here/check_manifests.py" kubernetes "$project/pipeline/cluster/kubernetes.json"
  try aws-batch "$venv/bin/python" "$here/check_manifests.py" aws-batch "$project/pipeline/cluster/aws-batch.json"
else
  for name in spark dask kubernetes aws-batch; do skip "$name" "$(cat "$scratch/why")"; done
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
