"""Python's usual tools on the texts of a folder: python bench/python.py FOLDER. Prints JSON: seconds by tool."""

import glob
import importlib
import json
import os
import re
import sys
import time


def cpu(work):
    """Seconds of CPU time: the median of three runs."""
    spent = []
    for _ in range(3):
        since = time.process_time()
        work()
        spent.append(time.process_time() - since)
    return sorted(spent)[1]


def tools(folder):
    with open(os.path.join(folder, "texts.jsonl"), encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    pages = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(os.path.join(folder, "pages", "*.html")))]

    def pandas_reading():
        pandas = importlib.import_module("pandas")
        return lambda: pandas.read_json(os.path.join(folder, "texts.jsonl"), lines=True)

    def datasketch_duplicates():
        datasketch = importlib.import_module("datasketch")

        def work():
            lsh = datasketch.MinHashLSH(threshold=0.8, num_perm=128)
            for number, text in enumerate(texts):
                words = re.findall(r"\w+", text.lower())
                sketch = datasketch.MinHash(num_perm=128)
                sketch.update_batch({" ".join(words[at : at + 5]).encode() for at in range(len(words) - 4)})
                lsh.query(sketch)
                lsh.insert(number, sketch)

        return work

    def trafilatura_pages():
        trafilatura = importlib.import_module("trafilatura")
        return lambda: [trafilatura.extract(page) for page in pages]

    def readability_pages():
        readability = importlib.import_module("readability")
        return lambda: [readability.Document(page).summary() for page in pages]

    def spacy_tagging():
        nlp = importlib.import_module("spacy").load("en_core_web_sm", disable=["ner", "lemmatizer"])
        return lambda: [nlp(text) for text in texts[:200]]

    return {
        "pandas, reading JSON Lines": pandas_reading,
        "datasketch, MinHash and LSH": datasketch_duplicates,
        "trafilatura, main text of pages": trafilatura_pages,
        "readability-lxml, main text of pages": readability_pages,
        "spaCy, en_core_web_sm, tagging": spacy_tagging,
    }


result = {}
for name, prepare in tools(sys.argv[1]).items():
    try:
        result[name] = cpu(prepare())
    except Exception as error:  # what isn't there is named, not hidden
        result[name] = f"{type(error).__name__}: {error}"
print(json.dumps(result))
