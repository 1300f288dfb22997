#!/usr/bin/env bash
# Single literals at n, 2n and 4n under Valgrind, which counts every instruction. Prints the ten whose second doubling cost the most beside the first
# (2 is linear, 4 quadratic). What grows more than 2.4 times is tried again, four times larger each time (on small sizes a vector that happens to be
# moved once more looks like growth), and the script fails where it still does at the largest. Half an hour; `./callgrind.sh 17 42` tries these two alone.
set -euo pipefail
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cargo build --release
program=$(cargo metadata --no-deps --format-version 1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
program=$(ls "$program"/*/release/copydesk-growth)

# measure BYTES [LITERAL...] > ratio, number of the literal, the longest input's bytes and the literal
measure() {
  rm -f "$out"/counts*
  valgrind --tool=callgrind --callgrind-out-file="$out/counts" --combine-dumps=yes --toggle-collect=growth_read --dump-after=growth_read \
    --dump-line=no --compress-strings=yes "$program" --for-callgrind "$@" >"$out/names" 2>"$out/errors" || { cat "$out/errors" >&2; exit 1; }
  # the first call warms the tables up and has no name; one more dump comes at the end
  awk '/^totals:/ { print $2 }' "$out/counts" | tail -n +2 | head -n "$(wc -l <"$out/names")" | paste - "$out/names" | awk -F'\t' '
    { step = (NR - 1) % 3; count[step] = $1 }
    step == 2 { printf "%.3f\t%s\t%s\n", (count[2] - count[1]) / (count[1] - count[0]), $2, $3 }' | sort -rn
}

again=("$@")
for kib in 8 32 128; do
  measure $((kib << 10)) ${again[@]+"${again[@]}"} >"$out/ratios"
  echo "from $kib KiB: $(wc -l <"$out/ratios") inputs"
  head -n 10 "$out/ratios"
  mapfile -t again < <(awk -F'\t' '$1 > 2.4 { print $2 }' "$out/ratios")
  if [ ${#again[@]} = 0 ]; then exit 0; fi
done
echo "grows too fast: ${#again[@]} inputs"
exit 1
