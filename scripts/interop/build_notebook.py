"""Writes examples/explore.ipynb with the outputs that a release gives: build_notebook.py RELEASE.

The same release and library versions give the same bytes: no times, no random cell ids, no version of the interpreter.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CELLS = [
    """# Three questions to a release

Who opposes the funding cut-off, with whose words? What sums are named for which city, and who says so? Which claims rest
on one source? The same walk is in `explore.R` and `explore.mjs`.

Set `RELEASE` to the folder of a release; without it, the newest one of this project is read.""",
    """import os
from pathlib import Path

import pandas as pd

pd.set_option("display.max_colwidth", 90, "display.max_rows", 200, "display.width", 200)
release = Path(os.environ.get("RELEASE", "../out/latest"))


def read(table):
    return pd.read_parquet(release / "parquet" / f"{table}.parquet")


tables = ["statements", "positions", "policies", "figures", "events"]
records = {table: read(table) for table in tables}
entities = read("entities").set_index("entity_id")["name"]
documents = read("documents").set_index("document_id")
jurisdictions = read("jurisdictions").set_index("jurisdiction_id")
people = read("people").set_index("person_id")

pd.DataFrame({"rows": {table: len(rows) for table, rows in records.items()}})""",
    """## Who opposes the funding cut-off, with whose words?

A position says whose it is, and `basis` how the text shows it: the actor's own words, an act, or what somebody else
ascribes to them (`attributed_to`). `exact` are the characters of the text.""",
    """opposed = records["positions"].query("topic == 'funding_cutoff' and stance == 'opposes'")
opposed = opposed.assign(
    actor=opposed["actor_id"].map(entities),
    role=opposed["actor_id"].map(people["role"]),
    says=opposed["attributed_to"].map(entities),
    publisher=opposed["document_id"].map(documents["publisher"]),
).sort_values(["actor", "position_id"])
opposed[["actor", "role", "basis", "says", "exact", "publisher"]].reset_index(drop=True)""",
    """## What sums are named for which city, and who says so?

Without `says`, the text itself gives the sum. One side is empty where the text leaves it open ("millions of dollars").""",
    """sums = records["figures"].query("unit == 'usd'")
sums = sums[sums["jurisdiction_id"].map(jurisdictions["kind"]) == "place"]
sums = sums.assign(
    city=sums["jurisdiction_id"].map(entities),
    says=sums["attributed_to"].map(entities),
    publisher=sums["document_id"].map(documents["publisher"]),
).sort_values(["city", "figure_id"])
sums[["city", "measure", "modifier", "value_low", "value_high", "says", "exact", "publisher"]].reset_index(drop=True)""",
    """## Which claims rest on one source?

`independent_sources` counts the texts that support a record, all copies and excerpts of one text once.""",
    """pd.DataFrame(
    [
        {"table": table, "rows": len(rows), "on one independent source": int((rows["independent_sources"] == 1).sum())}
        for table, rows in records.items()
    ]
).set_index("table")""",
    """single = sums[sums["independent_sources"] == 1]
single[["city", "value_low", "value_high", "sources", "independent_sources", "publisher"]].reset_index(drop=True)""",
    """## From a record to its characters

Anyone who has the text can check a record: the code points from `char_start` to `char_end` are `exact`.""",
    """evidence = read("evidence")
of = evidence[evidence["record_table"].isin(tables) & evidence["exact"].notna()].head(5)
of[["record_id", "document_id", "char_start", "char_end", "prefix", "exact", "suffix"]].reset_index(drop=True)""",
]


def build(release: Path) -> str:
    """The notebook as JSON, every cell run."""
    notebook = new_notebook(
        cells=[(new_markdown_cell if text.startswith("#") else new_code_cell)(text) for text in CELLS],
        metadata={"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
    )
    os.environ["RELEASE"] = str(release.resolve())
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    number = 0
    for index, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{index}"
        cell["metadata"] = {}
        if cell.cell_type != "code":
            continue
        number += 1
        cell["execution_count"] = number
        for output in cell["outputs"]:
            if output["output_type"] == "execute_result":
                output["execution_count"] = number
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    target = Path(__file__).parents[2] / "examples" / "explore.ipynb"
    target.write_text(build(Path(sys.argv[1])), "utf-8")
    print(f"{target.name} written with the outputs of {sys.argv[1]}")
