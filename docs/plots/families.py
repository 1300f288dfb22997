#!/usr/bin/env python3
"""How right each family of dumps is read, as a table of tabs for plot.py.

    NORMALIZE=PROGRAM families.py SCORERS --articles CORPUS... --found FOLDER > families.tsv

SCORERS is the folder of the corpora's scorers (`score.py`, `score_wild.py`): what they say of each dump is averaged by the
family that the article itself names (`Article::family`). PROGRAM prints what the example `normalize` prints, or is
`held_out` with FOLDS set. Families of fewer than MIN dumps stand together as `other`.
"""
import argparse, collections, importlib, json, os, pathlib, subprocess, sys

MIN = {"articles": 25, "pages": 25, "found": 5}
COLUMNS = {"headline": "headline", "authors": "authors", "published": "date", "canonical_url": "address", "paragraph_recall": "paragraphs", "body_exact": "whole"}


def read(paths):
    """Dump -> what was read of it."""
    program, out = os.environ["NORMALIZE"], {}
    for i in range(0, len(paths), 500):
        done = subprocess.run([program, *map(str, paths[i:i + 500])], capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{program} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
        for line in filter(None, done.stdout.decode("utf-8").split("\n")):
            article = json.loads(line)
            out[pathlib.Path(article["path"])] = article
    return out


def of_corpora(score, corpora):
    dumps = []
    for corpus in corpora:
        for gold in sorted(corpus.resolve().glob("*/gold.json")):
            if (gold.parent / "expected.json").exists():
                expected = json.loads((gold.parent / "expected.json").read_text("utf-8"))
                headings = score.marked_headings(gold.parent)
                dumps += [(d, json.loads(gold.read_text("utf-8")), expected[d.stem], headings) for d in sorted((gold.parent / "dumps").glob("*.txt")) if d.stem in expected]
    articles = read([d[0] for d in dumps])
    for path, gold, expected, headings in dumps:
        article = articles[path]
        yield {"A": "articles", "B": "pages"}[score.tier_of(path)[-1]], article, score.score_one(article, gold, expected, path.read_bytes(), headings)


def of_found(wild, folder):
    golds = [json.loads(g.read_text("utf-8")) for g in sorted((folder / "gold").glob("*.json"))]
    paths = [(folder / gold["file"]).resolve() for gold in golds]
    articles = read(paths)
    for path, gold in zip(paths, golds):
        row = wild.judge(articles[path], gold)
        # a found file is whole where all that is asked of it is right
        row["body_exact"] = float(all(row[f] == 1.0 for f in wild.FIELDS if f in row))
        yield "found", articles[path], row


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("scorers", type=pathlib.Path)
    ap.add_argument("--articles", nargs="+", type=pathlib.Path, default=[])
    ap.add_argument("--found", type=pathlib.Path)
    a = ap.parse_args()
    sys.path.insert(0, str(a.scorers.resolve()))
    score, wild = importlib.import_module("score"), importlib.import_module("score_wild")
    # the ledger is asked elsewhere (`.ci/run`), and is slow here
    score.account = lambda *_: {}
    rows = list(of_corpora(score, a.articles)) + (list(of_found(wild, a.found)) if a.found else [])
    groups = collections.defaultdict(list)
    for kind, article, row in rows:
        groups[kind, article.get("family") or "none"].append(row)
    for (kind, family), few in list(groups.items()):
        if len(few) < MIN[kind]:
            groups[kind, "other"] += groups.pop((kind, family))
    print("set", "family", "dumps", *COLUMNS.values(), sep="\t")
    for (kind, family), group in sorted(groups.items(), key=lambda g: (list(MIN).index(g[0][0]), g[0][1] == "other", -len(g[1]))):
        cells = []
        for key in COLUMNS:
            asked = [row[key] for row in group if key in row]
            cells.append(f"{sum(asked) / len(asked):.3f}" if len(asked) >= MIN[kind] else "")
        if any(cells):
            print(kind, family, len(group), *cells, sep="\t")


if __name__ == "__main__":
    main()
