#!/usr/bin/env python3
"""Reads the raw texts again and compares every quotation of a release with them.

    python3 scripts/check-evidence.py [RELEASE [RAW]]      out/latest and raw, if not given

It shares no code with the pipeline and needs Python 3.8 and nothing else: it opens each raw file as
docs say (its `encoding`, line breaks as they are, a byte order mark not counted), cuts code points
`char_start` to `char_end`, and compares them with `exact` or, where that is left out, with
`exact_sha256`. Prints `N spans, N equal`; exit code 1 if any differs, 2 if files can't be read.
"""

import csv
import hashlib
import os
import sys

RECORDS = {
    "statements": "statement_id",
    "positions": "position_id",
    "policies": "policy_id",
    "figures": "figure_id",
    "events": "event_id",
}

csv.field_size_limit(1 << 30)


def rows(release, table):
    """The rows of a table as dictionaries of text, one by one."""
    path = os.path.join(release, "csv", table + ".csv")
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def claims(release):
    """All that the release says of characters: (document, row, column, start, end, exact, sha256)."""
    for row in rows(release, "evidence"):
        name = "evidence " + row["evidence_id"]
        start, end = int(row["char_start"]), int(row["char_end"])
        where = row["document_id"]
        yield where, name, "exact", start, end, row["exact"] or None, row["exact_sha256"]
        if row["prefix"]:
            yield where, name, "prefix", start - len(row["prefix"]), start, row["prefix"], None
        if row["suffix"]:
            yield where, name, "suffix", end, end + len(row["suffix"]), row["suffix"], None
    for table, key in RECORDS.items():
        for row in rows(release, table):
            name = table + " " + row[key]
            where = row["document_id"]
            span = int(row["char_start"]), int(row["char_end"])
            if row["exact"]:
                yield (where, name, "exact") + span + (row["exact"], None)
            for part, column in (("speaker", "speaker_text"), ("cue", "cue")):
                if row.get(column):
                    place = int(row[part + "_char_start"]), int(row[part + "_char_end"])
                    yield (where, name, column) + place + (row[column], None)


def read(path, encoding):
    """A raw text as the data model counts it: line breaks as in the file, no byte order mark."""
    with open(path, encoding=encoding, newline="") as file:
        text = file.read()
    return text[1:] if text.startswith("\ufeff") else text


def compare(text, start, end, exact, sha256):
    """Whether the characters are those, letter by letter."""
    if not 0 <= start < end <= len(text):
        return False
    found = text[start:end]
    if exact is not None and found != exact:
        return False
    return sha256 is None or digest(found) == sha256


def main(release="out/latest", raw="raw"):
    documents = {row["document_id"]: row for row in rows(release, "documents")}
    by_document = {}
    for where, *claim in claims(release):
        by_document.setdefault(where, []).append(claim)
    spans = equal = 0
    good = True
    for where, document in documents.items():  # one text in memory at a time
        path = os.path.join(raw, document["file"])
        with open(path, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != document["sha256"]:
                print("%s: the bytes aren't those that the release was made of" % path, file=sys.stderr)
                good = False
        text = read(path, document["encoding"])
        for name, column, start, end, exact, sha256 in by_document.pop(where, ()):
            spans += 1
            if compare(text, start, end, exact, sha256):
                equal += 1
            else:
                print("%s: %s differs from %s, %d to %d" % (name, column, path, start, end), file=sys.stderr)
    for where, rest in by_document.items():
        spans += len(rest)
        print("%d spans of %s, which is not in documents" % (len(rest), where), file=sys.stderr)
    print("%d spans, %d equal" % (spans, equal))
    return 0 if good and spans == equal else 1


if __name__ == "__main__":
    if len(sys.argv) > 3 or any(argument.startswith("-") for argument in sys.argv[1:]):
        print(__doc__, file=sys.stderr)
        sys.exit(0 if "--help" in sys.argv or "-h" in sys.argv else 2)
    try:
        sys.exit(main(*sys.argv[1:]))
    except (OSError, UnicodeError, LookupError, ValueError, csv.Error) as error:
        print("error: %s: %s" % (type(error).__name__, error), file=sys.stderr)
        sys.exit(2)
