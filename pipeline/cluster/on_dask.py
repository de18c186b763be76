"""Makes a release on Dask: python pipeline/cluster/on_dask.py SCHEDULER DIR OUT SHARDS [flags of `pipeline plan`]

A task of the plan is a task of Dask; what they hand to each other lies in the folder of the run, which all workers reach.
SCHEDULER is an address such as tcp://host:8786, or the number of workers to start on this machine.
"""

import json
import os
import subprocess
import sys

from distributed import Client, LocalCluster

program = ["node", os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "start.mjs")]


def do(stage, shard, run, out):
    flags = ["--out", out] if stage == "release" else []
    subprocess.run([*program, "stage", stage, "--run", run, "--shard", shard, *flags], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    scheduler, run, out, shards, *flags = sys.argv[1:]
    plan = json.loads(subprocess.check_output([*program, "plan", "--run", run, "--shards", shards, *flags]))
    cluster = LocalCluster(n_workers=int(scheduler), threads_per_worker=1, host="127.0.0.1", dashboard_address=None) if scheduler.isdigit() else scheduler
    with Client(cluster) as client:
        for task in plan["tasks"]:
            of = [f"{number}/{task['shards']}" for number in range(task["shards"])]
            client.gather([client.submit(do, task["stage"], one, os.path.abspath(run), os.path.abspath(out), retries=3, pure=False) for one in of])
