#!/usr/bin/env bash
# Single literals at n, 2n and 4n under Valgrind, which counts every instruction. Prints the ten whose second doubling cost the most beside the first
# (2 is linear, 4 quadratic), and fails where it is more than 2.4. Half an hour.
set -euo pipefail
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cargo build --release
program=$(cargo metadata --no-deps --format-version 1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
program=$(ls "$program"/*/release/copydesk-growth)
valgrind --tool=callgrind --callgrind-out-file="$out/counts" --combine-dumps=yes --toggle-collect=growth_read --dump-after=growth_read \
  --dump-line=no --compress-strings=yes "$program" --for-callgrind >"$out/names" 2>/dev/null
# the first call warms the tables up and has no name; one more dump comes at the end
awk '/^totals:/ { print $2 }' "$out/counts" | tail -n +2 | paste - "$out/names" | awk -F'\t' '
  { step = (NR - 1) % 3; count[step] = $1 }
  step == 2 { ratio = (count[2] - count[1]) / (count[1] - count[0]); printf "%.3f\t%s\n", ratio, $2; if (ratio > 2.4) bad = 1; inputs++ }
  END { print inputs " inputs" > "/dev/stderr"; exit bad }' | sort -rn | head -n 10
