#!/usr/bin/env python3
"""Reads the raw texts again and compares every quotation of a release with them.

    python3 scripts/check-evidence.py [RELEASE [RAW]]      out/latest and raw, if not given

It shares no code with the pipeline and needs Python 3.8 and nothing else: it opens each raw file as
docs say (its `encoding`, line breaks as they are, a byte order mark not counted), cuts code points
`char_start` to `char_end`, and compares them with `exact` or, where that is left out, with
`exact_sha256`. In a file of many texts (CSV, TSV, JSON, JSON Lines, each also `.gz`) it finds a text
by `sha256`, whatever the column: the digest of the cell or string as UTF-8. Texts that were cut out
of pages (HTML, XML, WARC) and those in .zip and .zst it skips, and says how many. Prints
`N spans, N equal`; exit code 1 if any differs, 2 if files can't be read.
"""

import collections
import csv
import gzip
import hashlib
import io
import json
import os
import re
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


def opened(path):
    """The bytes of a file, unpacked if it is packed by gzip."""
    with open(path, "rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if packed else open(path, "rb")


def kind(path):
    """How the texts of a file are found: `text`, `table`, `lines`, `json`, or the name of what is skipped."""
    with opened(path) as file:
        start = file.read(4096)
    name = re.sub(r"\.(gz|gzip)$", "", path.lower())
    if start[:4] == b"\x28\xb5\x2f\xfd":
        return "zst"
    if start[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if start.startswith(b"WARC/"):
        return "warc"
    if re.match(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html|head|body)", start, re.I):
        return "html"
    if re.match(rb"(\xef\xbb\xbf)?\s*<(\?xml|TEI[\s>]|doc[\s>])", start):
        return "xml"
    ending = os.path.splitext(name)[1]
    kinds = {".csv": "table", ".tsv": "table", ".tab": "table", ".json": "json"}
    kinds.update({end: "lines" for end in (".jsonl", ".ndjson", ".jsonlines", ".ldjson")})
    kinds.update({end: "html" for end in (".html", ".htm", ".xhtml", ".shtml")})
    return kinds.get(ending, "text")


def decoded(data):
    """A cell or line: UTF-8, else Windows-1252."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def delimiter(line):
    bare = re.sub(r'"[^"]*"', "", line)
    best = max("\t;,|", key=bare.count)
    return best if best in bare else ","


def cells(path):
    """Every cell of a table. Each byte is a letter until the cells are told apart."""
    with opened(path) as file:
        if file.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            file.seek(0)
            file = io.BytesIO(file.read().decode("utf-16").encode("utf-8"))
        file.seek(0)
        if file.read(3) != b"\xef\xbb\xbf":
            file.seek(0)
        start = file.tell()
        header = re.match(r"[^\r\n]*", file.read(64000).decode("latin-1")).group()
        file.seek(start)
        text = io.TextIOWrapper(file, encoding="latin-1", newline="")
        for row in csv.reader(text, delimiter=delimiter(header)):
            for cell in row:
                yield decoded(cell.encode("latin-1"))


def strings(value):
    """Every string of a JSON value, and every list of strings as paragraphs."""
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield re.sub("[\ud800-\udfff]", "\ufffd", one)
        elif isinstance(one, dict):
            stack.extend(one.values())
        elif isinstance(one, list):
            yield "\n\n".join(part for part in one if isinstance(part, str))
            stack.extend(one)


def records(file):
    """The records of a file of lines, also where carriage returns alone part them."""
    for line in file:
        yield from re.split(rb"(?<=\})\r(?=\{)", line)


def parts(path, how):
    """All that may be a text in a file of many."""
    if how == "table":
        yield from cells(path)
        return
    with opened(path) as file:
        for data in records(file) if how == "lines" else [file.read()]:
            try:
                value = json.loads(decoded(data).lstrip("\ufeff"))
            except ValueError:
                continue  # the pipeline has it in quarantine
            yield from strings(value)


def texts(path, rows, skipped):
    """The texts of a file with their rows of `documents`, None where it no longer holds one; and whether they are the same."""
    how = kind(path)
    if how == "text" and any(":" in row["document_id"] for row in rows):  # its name doesn't tell, its content does
        with opened(path) as file:
            start = file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        how = {b"[": "json", b"{": "lines"}.get(start, "table")
    if how == "text":
        with opened(path) as file:
            data = file.read()
        for row in rows:
            same = hashlib.sha256(data).hexdigest() == row["sha256"]
            text = data.decode(row["encoding"])
            yield row, text[1:] if text.startswith("\ufeff") else text, same
        return
    if how not in ("table", "lines", "json"):
        skipped[how] += len(rows)
        return
    wanted = collections.defaultdict(list)
    for row in rows:
        wanted[row["sha256"]].append(row)
    pages = False
    for part in parts(path, how):
        text = part.lstrip("\ufeff")
        pages = pages or re.search(r"<(p|br|div)\b", text[:2000], re.I) is not None
        for row in wanted.pop(digest(text), ()):
            yield row, text, True
    for rest in wanted.values():
        for row in rest:
            if pages:
                skipped["html in " + how] += 1
            else:
                yield row, None, False


def by_digest(raw, sha256):
    """The file with these bytes: a release withholds a name that names somebody who was removed."""
    for folder, _, files in os.walk(raw):
        for file in sorted(files):
            with open(os.path.join(folder, file), "rb") as opened_file:
                if hashlib.sha256(opened_file.read()).hexdigest() == sha256:
                    return os.path.join(folder, file)
    return None


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
    skipped = collections.Counter()
    by_file = collections.defaultdict(list)
    for document in documents.values():
        by_file[document["file"]].append(document)
    for file, rows_of_file in by_file.items():  # one text in memory at a time
        path = os.path.join(raw, file)
        if re.match("withheld-[0-9a-f]{16}", file) and not os.path.exists(path):
            path = by_digest(raw, rows_of_file[0]["sha256"]) or path
        for document, text, same in texts(path, rows_of_file, skipped):
            where = document["document_id"]
            if not same:
                print("%s: the bytes of %s aren't those that the release was made of" % (path, where), file=sys.stderr)
                good = False
            for name, column, start, end, exact, sha256 in by_document.pop(where, ()):
                spans += 1
                if text is not None and compare(text, start, end, exact, sha256):
                    equal += 1
                else:
                    print("%s: %s differs from %s, %d to %d" % (name, column, where, start, end), file=sys.stderr)
        for document in rows_of_file:
            by_document.pop(document["document_id"], None)  # skipped
    for how, number in sorted(skipped.items()):
        print("skipped: %d texts (%s)" % (number, how))
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
