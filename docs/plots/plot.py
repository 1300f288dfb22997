#!/usr/bin/env python3
"""families.tsv and time.tsv, beside this file, as SVG: `python3 docs/plots/plot.py`. Standard library only.

Each picture has a title and a description for those who do not see it, colours for light and dark, and shapes
that tell the lines apart without colours.
"""
import csv, math, pathlib
from html import escape

HERE = pathlib.Path(__file__).resolve().parent
# after Okabe and Ito, whose colours the colour-blind can tell; lighter in the dark
LIGHT = ["#0072b2", "#d55e00", "#007a5a", "#a3527f", "#7a6a00"]
DARK = ["#56b4e9", "#f08a4b", "#3fc79a", "#dd9cc3", "#e6d85c"]
SHAPES = ["M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z", "M-4,-4h8v8h-8z", "M0,-5l5,9h-10z", "M0,-5l5,5l-5,5l-5,-5z", "M-4,-4l8,8m0,-8l-8,8"]
SETS = {"articles": "articles, held out", "pages": "whole pages, held out", "found": "found files, fitted"}
MEASURES = {"headline": "headline", "date": "date", "paragraphs": "paragraphs found", "whole": "whole article"}


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def style():
    def colours(palette, ink, faint, paper):
        return (f"text{{fill:{ink}}}.paper{{fill:{paper}}}.grid{{stroke:{faint}}}"
                + "".join(f".m{i}{{fill:{c};stroke:{c}}}.l{i}{{stroke:{c};fill:none}}" for i, c in enumerate(palette)))
    return ("text{font:13px system-ui,sans-serif}.small{font-size:11px}.head{font-weight:600}.grid{stroke-width:1}path.m4{stroke-width:2;fill:none}.line{stroke-width:1.5}"
            + colours(LIGHT, "#1f2328", "#d8dee4", "#ffffff") + "@media (prefers-color-scheme:dark){" + colours(DARK, "#e6edf3", "#343b43", "#0d1117") + "}")


class Picture:
    def __init__(self, title, description):
        self.title, self.description, self.parts = title, description, []

    def text(self, x, y, words, anchor="start", more=""):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(words)}</text>')

    def grid(self, x1, y1, x2, y2):
        self.parts.append(f'<line class="grid" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>')

    def mark(self, i, x, y, says=None):
        told = f"<title>{escape(says)}</title>" if says else ""
        self.parts.append(f'<path class="m{i}" transform="translate({x:.1f} {y:.1f})" d="{SHAPES[i]}">{told}</path>')

    def save(self, name, width, height):
        svg = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title desc">\n'
               f'<title id="title">{escape(self.title)}</title>\n<desc id="desc">{escape(self.description)}</desc>\n<style>{style()}</style>\n'
               f'<rect class="paper" width="{width}" height="{height}"/>\n' + "\n".join(self.parts) + "\n</svg>\n")
        (HERE / name).write_text(svg, encoding="utf-8")


def families():
    data, left, right, top, step = rows("families.tsv"), 210, 720, 64, 24
    said = "; ".join(f"{SETS[r['set']]}, {r['family'].replace('_', ' ')}, {r['dumps']} dumps: " + ", ".join(f"{words} {r[key]}" for key, words in MEASURES.items() if r[key]) for r in data)
    picture = Picture("How often a field is right, by family of dumps", said)
    at = lambda share: left + (right - left) * share
    x = left
    for i, words in enumerate(MEASURES.values()):
        picture.mark(i, x + 5, 20)
        picture.text(x + 16, 24, words)
        x += 30 + 8 * len(words)
    y, place = top, []
    for name, words in SETS.items():
        group = [r for r in data if r["set"] == name]
        if group:
            place.append((y, words, None))
            place += [(y + step * (i + 1), r["family"].replace("_", " "), r) for i, r in enumerate(group)]
            y += step * (len(group) + 1) + 10
    for share in range(0, 11, 2):
        picture.grid(at(share / 10), top - 14, at(share / 10), y - 20)
        picture.text(at(share / 10), y, f"{share / 10:.1f}", "middle", ' class="small"')
    for y1, words, row in place:
        if row is None:
            picture.text(12, y1 + 4, words, more=' class="head"')
            continue
        picture.grid(left, y1, right, y1)
        picture.text(left - 14, y1 + 4, f"{words} ({row['dumps']})", "end")
        for i, (key, measure) in enumerate(MEASURES.items()):
            if row[key]:
                # (a little apart, or the last of several in one place would be alone)
                picture.mark(i, at(float(row[key])), y1 + 3 * i - 4.5, f"{words}, {measure}: {row[key]}")
    picture.save("families.svg", 750, y + 14)


def size(bytes_):
    return f"{bytes_ >> 20} MiB" if bytes_ >= 1 << 20 else f"{bytes_ >> 10} KiB"


def span(micros):
    return f"{micros / 1e6:g} s" if micros >= 1e6 else f"{micros / 1e3:g} ms" if micros >= 1e3 else f"{micros:g} µs"


def time():
    data, left, right, top, bottom = rows("time.tsv"), 70, 540, 30, 390
    kinds = {}
    for r in data:
        kinds.setdefault(r["kind"], []).append((int(r["bytes"]), float(r["microseconds"])))
    picture = Picture("Time of one parse by length of the dump",
                      "Both axes are logarithmic; time grows as the length does. " + "; ".join(f"{kind}: " + ", ".join(f"{b} bytes {t:.0f} µs" for b, t in line) for kind, line in kinds.items()))
    low_b, high_b = 10, 22
    times = [t for line in kinds.values() for _, t in line]
    low_t, high_t = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    px = lambda b: left + (right - left) * (math.log2(b) - low_b) / (high_b - low_b)
    py = lambda t: bottom - (bottom - top) * (math.log10(t) - low_t) / (high_t - low_t)
    for power in range(low_b, high_b + 1, 2):
        picture.grid(px(1 << power), top, px(1 << power), bottom)
        picture.text(px(1 << power), bottom + 20, size(1 << power), "middle", ' class="small"')
    for power in range(low_t, high_t + 1):
        picture.grid(left, py(10 ** power), right, py(10 ** power))
        picture.text(left - 8, py(10 ** power) + 4, span(10 ** power), "end", ' class="small"')
    ends = sorted(((py(line[-1][1]), i, kind, line) for i, (kind, line) in enumerate(kinds.items())))
    below = 0.0
    for y, i, kind, line in ends:
        points = " ".join(f"{px(b):.1f},{py(t):.1f}" for b, t in line)
        picture.parts.append(f'<polyline class="line l{i}" points="{points}"/>')
        for b, t in line:
            picture.mark(i, px(b), py(t), f"{kind}, {b} bytes: {span(round(t))}")
        below = max(y, below + 18)
        rate = line[-1][0] / line[-1][1]
        picture.mark(i, right + 24, below)
        picture.text(right + 36, below + 4, f"{kind}: {rate:.0f} MB/s")
    picture.text(left, bottom + 44, "length of the dump; the least of many runs", more=' class="small"')
    picture.save("time.svg", 820, bottom + 58)


if __name__ == "__main__":
    families()
    time()
