"""Makes a release on Spark: spark-submit pipeline/cluster/on_spark.py --run DIR --shards N [--out DIR] [--raw DIR] [...]

Every step is the pipeline's own program, started on each executor by RDD.pipe: lines in, lines out. What stands between
the steps is Spark's: the shuffles (the joins of copies, of bands, of shared phrases, of words with their pairs), the
spilling of what doesn't fit, and the tries again of what fails. `pipeline plan` says which lines each step takes and
gives, so nothing here knows a step. Flags that aren't named below are those of `pipeline plan`.
"""

import argparse
import itertools
import json
import os
import shlex
import shutil
import subprocess
import sys

from pyspark import SparkContext, StorageLevel

project = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def part_of(line):
    """The part of a joined file's line, `pairs.3⇥…`; 0 of a whole file's."""
    name = line[: line.index("\t")]
    return int(name[name.index(".") + 1 :]) if "." in name else 0


def lines_of(rdd, file):
    return rdd.filter(lambda line: line.startswith((f"{file}\t", f"{file}.")))


def main():
    parser = argparse.ArgumentParser(description="Makes a release on Spark.")
    parser.add_argument("--run", required=True, help="a folder that the driver and all executors reach by this path")
    parser.add_argument("--out", default="out", help="where the release goes; reached as --run is")
    parser.add_argument("--release-version")
    parser.add_argument("--pipeline", help="how executors start the pipeline; by default as here")
    args, planned = parser.parse_known_args()
    run, out = os.path.abspath(args.run), os.path.abspath(args.out)
    program = shlex.split(args.pipeline) if args.pipeline else [shutil.which("node") or "node", f"{project}/pipeline/start.mjs"]
    asked = subprocess.run([*program, "plan", "--run", run, *planned], stdout=subprocess.PIPE)
    if asked.returncode != 0:
        sys.exit(asked.returncode)  # it has said why
    plan = json.loads(asked.stdout)
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "SOURCE_DATE_EPOCH") if name in os.environ}
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkContext.getOrCreate()
    given = {}  # the outputs of the stages that give a file, by its name

    def all_of(files):
        return spark.union([lines_of(rdd, file) for file in files for rdd in given[file]])

    def handed(task):
        ways = {way: [take["file"] for take in task["takes"] if take["way"] == way] for way in ("dealt", "parts", "whole")}
        if ways["dealt"]:
            with open(f"{run}/plan/files", encoding="utf-8") as files:
                return spark.parallelize([f"files\t{line}" for line in files], task["shards"])
        if not ways["parts"]:  # a single task, which takes all
            return all_of(ways["whole"]).map(lambda line: (0, line)).partitionBy(1, int).values()
        shuffled = all_of(ways["parts"]).map(lambda line: (part_of(line), line)).partitionBy(task["shards"], int).values()
        if not ways["whole"]:
            return shuffled
        whole = spark.broadcast(all_of(ways["whole"]).collect())
        return shuffled.mapPartitions(lambda lines: itertools.chain(whole.value, lines))

    for task in plan["tasks"]:
        command = [*program, "stage", task["stage"], "--lines", "--run", run, "--out", out]
        if args.release_version:
            command += ["--release-version", args.release_version]
        done = handed(task).pipe(shlex.join(command), environment, checkCode=True).persist(StorageLevel.DISK_ONLY)
        for file in task["gives"]:
            given.setdefault(file, []).append(done)
    for line in all_of(["released"]).collect():
        print(line.split("\t", 1)[1])
    spark.stop()


if __name__ == "__main__":
    main()
