#!/usr/bin/env python3
"""The same text dumps through copydesk and through what else takes text or Markdown: which paragraphs come out.

    compare.py                        the project's own examples/dumps, asked what expected.json beside this file says
    compare.py CORPUS... [--every N]  folders of labelled articles (docs/measuring.md), each N-th dump
    compare.py --encodings            one text, decoded wrongly in many ways: who mends it

    --tools a-,b-          the dumps of a corpus whose names begin so
    --copydesk PROGRAM     prints what the example `normalize` prints (`held_out`, with FOLDS set, for pages that were learned from)
    --spacy-model FOLDER   the data of the model that unstructured asks for, where it cannot be downloaded

Rows whose library is not installed (requirements.txt) are left out with a word. Without --copydesk the programs are built
by cargo. An article of a corpus: `gold.json` ({"headline", "titles_seen": {…: other titles of the page that count},
"sections": [{"paragraphs": []}]}), `expected.json` (for each dump what it contains: {"TOOL": {"headline": true,
"paragraphs": [0, 1]}}), `dumps/TOOL.txt`.
"""
import argparse, collections, html, json, os, pathlib, re, subprocess, sys, tempfile, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GLYPHS = str.maketrans({**{c: '"' for c in "“”„‟«»＂"}, **{c: "'" for c in "‘’‚‛`´‹›"}, **{c: "-" for c in "‐‑‒–—―−"}, "…": "..."})


def fold(text):
    """Glyphs of quotation marks and dashes, spacing and invisible characters are nobody's fault."""
    text = unicodedata.normalize("NFKC", text.translate(GLYPHS))
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", " ", text).strip()


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


class Out:
    """What a tool made of a dump: its headline (None: it has no such thing), and blocks: the texts that one may be taken for, and whether it is a heading."""

    def __init__(self, headline, blocks):
        self.headline, self.blocks = headline, [(texts, heading) for texts, heading in blocks if any(letters(t) for t in texts)]


# The tools: paths -> a dictionary of Out.

def by_blank_lines(text):
    return Out(None, [([block], False) for block in re.split(r"\n[ \t\r]*\n|\f", text)])


def blank_lines(paths):
    return {p: by_blank_lines(p.read_text("utf-8")) for p in paths}


def ftfy_tool(paths):
    import ftfy
    return {p: by_blank_lines(ftfy.fix_text(p.read_text("utf-8"))) for p in paths}


def of_elements(elements):
    """Any element may be a paragraph of the story; a title that is none is not held against the tool, and the first one is its headline."""
    titles = [e.text for e in elements if e.category == "Title"]
    return Out(titles[0] if titles else "", [([e.text], e.category in ("Title", "Image", "Header", "Footer", "PageNumber")) for e in elements])


def unstructured_tool(partition):
    def run(paths):
        os.environ["UNSTRUCTURED_DISABLE_NOTICE"] = "1"
        from unstructured.partition.md import partition_md
        from unstructured.partition.text import partition_text
        call = {"text": partition_text, "md": partition_md}[partition]
        out = {}
        for path in paths:
            try:
                out[path] = of_elements(call(text=path.read_text("utf-8")))
            except (ValueError, TypeError, AssertionError, RecursionError) as problem:
                print(f"unstructured {partition}: {path.name}: {problem!r}"[:200], file=sys.stderr)
                out[path] = Out("", [])
        return out
    return run


def run_cargo(*args):
    subprocess.run(["cargo", "build", "--locked", "--release", "--quiet", *args], cwd=ROOT, check=True)


def target(*args):
    meta = subprocess.run(["cargo", "metadata", "--format-version=1", "--no-deps", *args], cwd=ROOT, check=True, capture_output=True).stdout
    return pathlib.Path(json.loads(meta)["target_directory"]) / "release"


def lines_of(program, paths):
    for i in range(0, len(paths), 500):
        done = subprocess.run([*program, *map(str, paths[i:i + 500])], capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{program[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
        yield from filter(None, done.stdout.decode("utf-8").split("\n"))


def pulldown_tool(paths):
    manifest = ["--manifest-path", "benches/peers/Cargo.toml"]
    run_cargo(*manifest)
    out, names = {}, {str(p): p for p in paths}
    for line in lines_of([str(target(*manifest) / "copydesk-peers"), "--paragraphs"], paths):
        kind, _, text = line.partition("\t")
        if kind == "dump":
            path, titles, blocks = names[text], [], []
            out[path] = (titles, blocks)
        else:
            blocks.append(([text], kind != "paragraph"))
            if kind.startswith("h"):
                titles.append((kind, text))
    # the first heading of the highest level
    return {p: Out(min(titles, key=lambda t: t[0])[1] if titles else "", blocks) for p, (titles, blocks) in out.items()}


def copydesk_tool(program):
    def run(paths):
        exe = program
        if not exe:
            run_cargo("--features", "serde", "--example", "normalize")
            exe = target() / "examples" / "normalize"
        out, names = {}, {str(p): p for p in paths}
        for line in lines_of([str(exe)], paths):
            article = json.loads(line)
            blocks = [([b["text"]], b["kind"] == "subheading") for b in article.get("body") or []]
            dateline = (article.get("dateline") or {}).get("text")
            if blocks and dateline:  # a dateline is a field of its own; most labels have it in the paragraph
                blocks[0][0].extend([f"{dateline} {blocks[0][0][0]}", dateline + blocks[0][0][0]])
            out[names[article["path"]]] = Out((article.get("headline") or {}).get("text") or "", blocks)
        return out
    return run


def judge(out, headline, wanted):
    """Counts for one dump: of the paragraphs that it contains, how many come out right and are found; how many others come out."""
    got = [{fold(t) for t in texts} for texts, _ in out.blocks]
    free, right = list(range(len(got))), 0
    for paragraph in map(fold, wanted):
        hit = next((i for i in free if paragraph in got[i]), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    all_letters = "".join(letters(texts[0]) for texts, _ in out.blocks)
    found = sum(letters(p) in all_letters for p in wanted)
    keys = [letters(p) for p in wanted]
    extra = 0
    for texts, heading in out.blocks:
        mine = [letters(t) for t in texts]
        extra += not heading and not any(k in m or len(m) >= 20 and m in k for m in mine for k in keys)
    row = {"dumps": 1, "paragraphs": len(wanted), "right": right, "found": max(found, right), "extra": extra, "whole": right == len(wanted) and not extra}
    if headline:
        row["headlines"] = 1
        row["headline"] = out.headline is not None and fold(out.headline).casefold() in {fold(h).casefold() for h in headline}
    return row


def own_dumps():
    for name, gold in json.loads((HERE / "expected.json").read_text("utf-8")).items():
        yield ROOT / "examples" / "dumps" / f"{name}.txt", [gold["headline"]], gold["paragraphs"]


def corpus_dumps(folder, tools):
    for path in sorted(folder.resolve().glob("*/gold.json")):
        known = path.parent / "expected.json"
        if not known.exists():
            continue
        gold, known = json.loads(path.read_text("utf-8")), json.loads(known.read_text("utf-8"))
        paragraphs = [html.unescape(p) for s in gold["sections"] for p in s.get("paragraphs", [])]
        titles = [html.unescape(t) for t in [gold["headline"], *gold.get("titles_seen", {}).values()] if t]
        for dump in sorted((path.parent / "dumps").glob("*.txt")):
            contains = known.get(dump.stem)
            if contains and dump.stem.startswith(tools) and contains.get("paragraphs"):
                yield dump, titles if contains.get("headline") else [], [paragraphs[i] for i in contains["paragraphs"]]


def table(dumps, tools):
    print(f"{len(dumps)} dumps, {sum(len(w) for _, _, w in dumps)} paragraphs\n")
    print("| | paragraphs right | found | extra | extra a dump | headline | whole |\n| --- | --- | --- | --- | --- | --- | --- |")
    for name, run in tools.items():
        try:
            outs = run([d[0] for d in dumps])
        except ImportError as problem:
            print(f"{name}: left out, {problem} (pip install -r docs/compare/requirements.txt)", file=sys.stderr)
            continue
        total = collections.Counter()
        for path, headline, wanted in dumps:
            total.update(judge(outs.get(path) or Out("", []), headline, wanted))
        has = any(o.headline is not None for o in outs.values())
        share = lambda a, b: f"{total[a] / max(1, total[b]):.3f}".lstrip("0")
        few = len(dumps) < 20
        cell = lambda a, b: f"{total[a]} of {total[b]}" if few else share(a, b)
        print(f"| {name} | {cell('right', 'paragraphs')} | {cell('found', 'paragraphs')} | {total['extra']} | {total['extra'] / len(dumps):.1f} | "
              f"{cell('headline', 'headlines') if has else '–'} | {cell('whole', 'dumps')} |", flush=True)


# What becomes of a text that was decoded wrongly. The words are invented.
STORY = {
    "western": "“Die Fähre läuft wieder”, sagte Zoë Müller – die Öffnung kostet 3 € mehr.\n\nÀ Port-Elswick, l’été s’achève : « on a trop attendu », dit Léa Garçon.\n",
    "central": "„Przystań jest otwarta” – mówi Łucja Wąs – „a most też”.\n\nŘidič Jiří Kočí čekal na přívoz šest hodin, žádný nepřijel.\n",
    "cyrillic": "«Паром снова ходит», — сказала Анна Речная.\n\nМост открыли в понедельник, после двух лет ремонта.\n",
}
WRONG = [("western", "utf-8", "cp1252"), ("western", "utf-8", "latin-1"), ("western", "utf-8", "mac_roman"), ("western", "utf-8", "cp437"), ("western", "utf-8", "cp850"), ("western", "utf-8", "iso8859-2"),
         ("western", "utf-8", "cp1251"), ("western", "utf-8 twice", "cp1252"), ("central", "utf-8", "cp1252"), ("central", "utf-8", "cp1250"), ("central", "utf-8", "iso8859-2"), ("central", "utf-8", "latin-1"),
         ("cyrillic", "utf-8", "cp1252"), ("cyrillic", "utf-8", "latin-1"), ("cyrillic", "utf-8", "cp1251")]


def sloppy(data, encoding):
    """As programs decode: a byte that the encoding leaves open is the control character of its number."""
    return "".join(chr(b) if encoding != "latin-1" and not bytes([b]).decode(encoding, "ignore") else bytes([b]).decode(encoding) for b in data)


def encodings(copydesk):
    try:
        import ftfy
    except ImportError as problem:
        sys.exit(f"{problem} (pip install -r docs/compare/requirements.txt)")
    print("| text | was | was read as | ftfy | copydesk |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as tmp:
        cases = []
        for i, (story, was, read) in enumerate(WRONG):
            text = STORY[story]
            for _ in range(2 if "twice" in was else 1):
                text = sloppy(text.encode("utf-8"), read)
            path = pathlib.Path(tmp) / f"{i}.txt"
            path.write_bytes(text.encode("utf-8"))
            cases.append((path, text))
        outs = copydesk([p for p, _ in cases])
        for (story, was, read), (path, text) in zip(WRONG, cases):
            # (ftfy straightens quotation marks, too: letters and marks are compared folded)
            right = [fold(p) for p in STORY[story].split("\n\n")]
            mine = {fold(t) for texts, _ in outs[path].blocks for t in texts} | {fold(outs[path].headline or "")}
            theirs = [fold(p) for p in ftfy.fix_text(text).split("\n\n")]
            print(f"| {story} | {was} | {read} | {'yes' if theirs == right else 'no'} | {'yes' if mine >= set(right) else 'no'} |")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", nargs="*", type=pathlib.Path)
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("--tools", default="")
    ap.add_argument("--copydesk", type=pathlib.Path)
    ap.add_argument("--spacy-model", type=pathlib.Path)
    ap.add_argument("--encodings", action="store_true")
    a = ap.parse_args()
    copydesk = copydesk_tool(a.copydesk and a.copydesk.resolve())
    if a.encodings:
        return encodings(copydesk)
    tools = tuple(a.tools.split(","))
    dumps = [d for c in a.corpora for d in corpus_dumps(c, tools)][::a.every] if a.corpora else list(own_dumps())
    with tempfile.TemporaryDirectory() as tmp:
        if a.spacy_model:  # spaCy takes a folder of the model's name for the model
            (pathlib.Path(tmp) / "en_core_web_sm").symlink_to(a.spacy_model.resolve())
            os.chdir(tmp)
        table(dumps, {"copydesk": copydesk, "pulldown-cmark": pulldown_tool, "unstructured, as Markdown": unstructured_tool("md"),
                      "unstructured, as text": unstructured_tool("text"), "ftfy, then blank lines": ftfy_tool, "blank lines alone": blank_lines})
        os.chdir(ROOT)


if __name__ == "__main__":
    main()
