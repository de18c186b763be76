"""Opens a release with one of the tools that scientists use, and fails if it doesn't accept what it is meant to.

Usage: consumers.py TOOL RELEASE. Exit code 77: the tool isn't there.
"""

import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

SKIPPED = 77


def manifest(release: Path) -> dict[str, int]:
    """Rows by table, as release.json counts them."""
    tables = json.loads((release / "release.json").read_text("utf-8"))["tables"]
    return {name: table["rows"] for name, table in tables.items()}


def expect(condition: object, message: str) -> None:
    if not condition:
        raise AssertionError(message)


def use_frictionless(release: Path) -> str:
    from frictionless import Package

    os.chdir(release)
    report = Package("datapackage.json").validate()
    for task in report.tasks:
        for error in task.errors:
            print(f"  {task.name}: {error.message}")
    for error in report.errors:
        print(f"  {error.message}")
    expect(report.valid, "the package isn't valid")
    return f"{len(report.tasks)} resources valid: types, constraints, primary and foreign keys, sizes, digests"


def use_mlcroissant(release: Path) -> str:
    import mlcroissant

    records: list[str] = []
    logging.getLogger("absl").addHandler(handler := Kept(records))
    try:
        dataset = mlcroissant.Dataset(release / "croissant.json")
        issues = dataset.metadata.issues
        expect(not issues.errors and not issues.warnings, issues.report())
        counts = manifest(release)
        for record_set in dataset.metadata.record_sets:
            found = sum(1 for _ in dataset.records(record_set.id))
            expect(found == counts[record_set.id], f"{record_set.id}: {found} records, not {counts[record_set.id]}")
    finally:
        logging.getLogger("absl").removeHandler(handler)
    expect(not records, "; ".join(records))
    return f"{len(counts)} record sets read, {sum(counts.values())} records, no warning"


class Kept(logging.Handler):
    """Keeps warnings, which are the library's way to say that metadata is odd."""

    def __init__(self, records: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.records = records

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())


def use_pandas(release: Path) -> str:
    import pandas

    for table, rows in manifest(release).items():
        parquet = pandas.read_parquet(release / "parquet" / f"{table}.parquet")
        csv = pandas.read_csv(release / "csv" / f"{table}.csv", dtype=str, keep_default_na=False)
        expect(len(parquet) == len(csv) == rows, f"{table}: {len(parquet)} and {len(csv)} rows, not {rows}")
        expect(list(parquet.columns) == list(csv.columns), f"{table}: other columns in CSV than in Parquet")
    return "CSV and Parquet of every table read, with as many rows as release.json says"


def use_duckdb(release: Path) -> str:
    import duckdb

    db = duckdb.connect()
    db.execute("SET autoinstall_known_extensions = false")
    for table, rows in manifest(release).items():
        for query in (
            f"SELECT count(*) FROM '{release}/parquet/{table}.parquet'",
            f"SELECT count(*) FROM read_csv('{release}/csv/{table}.csv', header = true, all_varchar = true)",
        ):
            found = db.execute(query).fetchone()[0]
            expect(found == rows, f"{table}: {found} rows, not {rows}: {query}")
    orphans = db.execute(
        f"""SELECT count(*) FROM '{release}/parquet/evidence.parquet' AS evidence
        LEFT JOIN '{release}/parquet/documents.parquet' AS documents USING (document_id)
        WHERE documents.document_id IS NULL"""
    ).fetchone()[0]
    expect(orphans == 0, f"{orphans} rows of evidence have no document")
    return "CSV and Parquet of every table queried and joined"


def use_pyarrow(release: Path) -> str:
    import pyarrow.parquet

    for table, rows in manifest(release).items():
        found = pyarrow.parquet.read_table(release / "parquet" / f"{table}.parquet")
        found.validate(full=True)
        expect(found.num_rows == rows, f"{table}: {found.num_rows} rows, not {rows}")
    return "Parquet of every table read and checked"


def use_csvw(release: Path) -> str:
    from csvw import CSVW

    for table in [*manifest(release), None]:
        name = "csv-metadata.json" if table is None else f"{table}.csv-metadata.json"
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                valid = CSVW(str(release / "csv" / name), validate=True).is_valid
            except ValueError as error:
                raise AssertionError(f"{name}: {error}") from error
            expect(valid, f"{name}: {[str(warning.message) for warning in caught][:5]}")
    return "metadata of every table, and of the group with its keys, valid with the CSV"


def use_rdflib(release: Path) -> str:
    from rdflib import PROV, Graph, Namespace

    graph = Graph().parse(release / "provenance.jsonld", format="json-ld")
    texts = {source for _, source in graph.subject_objects(PROV.used)}
    documents = json.loads((release / "json" / "documents.json").read_text("utf-8"))
    expect(len(texts) == len({row["sha256"] for row in documents}), f"{len(texts)} texts used")
    made = set(graph.subjects(PROV.wasGeneratedBy))
    expect(len(made) > len(manifest(release)), f"only {len(made)} entities generated")

    # The official contexts can't be fetched without a network, so terms are read in their namespaces.
    croissant = Graph().parse(release / "croissant.json", format="json-ld", publicID="https://sanctuary-record.example/")
    fields = set(croissant.subjects(None, Namespace("http://mlcommons.org/croissant/").Field))
    expect(fields, "croissant.json has no fields as RDF")
    return f"provenance and Croissant are RDF: {len(graph)} and {len(croissant)} triples, {len(texts)} texts used"


def use_readme(release: Path) -> str:
    """Runs the blocks of code in the release's README, as a reader would who copies them."""
    import duckdb

    os.chdir(release)
    ran: list[str] = []
    for language, block in re.findall(r"^```(\w+)\n(.*?)^```$", Path("README.md").read_text("utf-8"), re.M | re.S):
        if language == "sql":
            duckdb.sql(block).fetchall()
        else:
            commands = {
                "python": [sys.executable, "-c", block],
                "js": ["node", "--input-type=module", "--eval", block],
                "r": ["Rscript", "-e", block],
            }
            if shutil.which(commands[language][0]) is None:
                ran.append(f"{language} skipped: there is no {commands[language][0]}")
                continue
            done = subprocess.run(commands[language], capture_output=True, text=True)
            expect(done.returncode == 0, f"{language}: {done.stderr}")
            expect(done.stdout.strip(), f"{language}: it prints nothing")
        ran.append(language)
    return f"the blocks of README.md run: {', '.join(ran)}"


def use_notebook(release: Path) -> str:
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(Path(__file__).parents[2] / "examples" / "explore.ipynb", as_version=4)
    os.environ["RELEASE"] = str(release)
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    return f"{sum(cell.cell_type == 'code' for cell in notebook.cells)} cells of examples/explore.ipynb run"


TOOLS = {
    "frictionless": use_frictionless,
    "mlcroissant": use_mlcroissant,
    "pandas": use_pandas,
    "duckdb": use_duckdb,
    "pyarrow": use_pyarrow,
    "csvw": use_csvw,
    "rdflib": use_rdflib,
    "readme": use_readme,
    "notebook": use_notebook,
}

if __name__ == "__main__":
    try:
        print(TOOLS[sys.argv[1]](Path(sys.argv[2]).resolve()))
    except ImportError as error:
        print(f"{error}")
        sys.exit(SKIPPED)
    except AssertionError as error:
        print(f"{error}")
        sys.exit(1)
