use proptest::prelude::*;

use super::*;

/// A clean byte as the slow count sees it: its raw range, and the replacement that it is part of.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Source {
    raw: (usize, usize),
    replacement: Option<usize>,
}

/// Applies rounds of edits (how far on, how many bytes, how many bytes instead) to a map and to a
/// list of sources.
fn applied(len: usize, rounds: &[Vec<(usize, usize, usize)>]) -> (OffsetMap, Vec<Source>) {
    let mut map = OffsetMap::identity(len);
    let mut sources: Vec<Source> =
        (0..len).map(|at| Source { raw: (at, at + 1), replacement: None }).collect();
    let mut replacements = 0;
    for round in rounds {
        let (mut edits, mut next, mut at) = (Vec::new(), Vec::new(), 0);
        for &(skip, take, put) in round {
            let start = (at + skip).min(sources.len());
            let end = (start + take).min(sources.len());
            // (where text is put in without taking any out, its place is the map's to choose)
            let put = if start == end { 0 } else { put };
            next.extend_from_slice(&sources[at..start]);
            let raw = sources[start..end]
                .iter()
                .map(|s| s.raw)
                .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            replacements += 1;
            next.extend(
                raw.map(|raw| Source { raw, replacement: Some(replacements) })
                    .into_iter()
                    .cycle()
                    .take(put),
            );
            edits.push(Edit::replace(start..end, "x".repeat(put)));
            at = end;
        }
        next.extend_from_slice(&sources[at..]);
        (map, sources) = (map.apply(&edits), next);
    }
    (map, sources)
}

/// All spans of a text.
fn spans(len: usize) -> impl Iterator<Item = Span> {
    (0..=len).flat_map(move |from| (from..=len).map(move |to| Span::new(from, to)))
}

proptest! {
    #[test]
    fn the_map_agrees_with_a_count_byte_by_byte(
        rounds in prop::collection::vec(prop::collection::vec((0usize..5, 0usize..4, 0usize..4), 0..6), 0..4)
    ) {
        let raw_len = 24;
        let (map, sources) = applied(raw_len, &rounds);
        for span in spans(sources.len()).filter(|span| !span.is_empty()) {
            let bytes = &sources[span.range()];
            let raw = map.to_raw(span);
            prop_assert_eq!((raw.start(), raw.end()), (bytes[0].raw.0, bytes[bytes.len() - 1].raw.1), "{:?}", span);
            // Whole replacements and copied bytes alone have pieces. (An edit inside a replacement
            // makes two of it.)
            if rounds.len() > 1 {
                continue;
            }
            let mut wanted = vec![false; raw_len];
            for source in bytes {
                let whole = |r: usize| sources.iter().filter(|s| s.replacement == Some(r)).count()
                    == bytes.iter().filter(|s| s.replacement == Some(r)).count();
                if source.replacement.is_none_or(whole) {
                    wanted[source.raw.0..source.raw.1].fill(true);
                }
            }
            let (mut found, mut clean_end) = (vec![false; raw_len], span.start());
            map.pieces(span, |clean, raw| {
                assert!(clean.start() >= clean_end && clean.end() <= span.end() && !clean.is_empty(), "{clean:?} of {span:?}");
                clean_end = clean.end();
                found[raw.range()].fill(true);
            });
            prop_assert_eq!(found, wanted, "{:?}", span);
        }
        for raw in spans(raw_len).filter(|span| !span.is_empty()) {
            let touched = |s: &Source| s.raw.0 < raw.end() && raw.start() < s.raw.1;
            let clean = map.to_clean(RawSpan::new(raw.start(), raw.end()));
            match (sources.iter().position(touched), sources.iter().rposition(touched)) {
                (Some(first), Some(last)) => prop_assert_eq!((clean.start(), clean.end()), (first, last + 1), "{:?}", raw),
                _ => prop_assert!(clean.is_empty() && clean.end() <= sources.len(), "{:?}", raw),
            }
        }
    }
}

#[test]
fn an_empty_span_stands_where_the_text_before_it_ends() {
    // raw `abcdef`, clean `aXef`: `bcd` became `X`
    let map = OffsetMap::identity(6).apply(&[Edit::replace(1..4, "X")]);
    let at = |clean: usize| {
        let raw = map.to_raw(Span::new(clean, clean));
        assert!(raw.is_empty());
        raw.start()
    };
    assert_eq!([0, 1, 2, 3, 4].map(at), [0, 1, 4, 5, 6]);
    // an insertion has no raw bytes, and stands where the text before it ends
    let map = OffsetMap::identity(6).apply(&[Edit::delete(0..2), Edit::insert(4, "XY")]);
    assert_eq!(map.to_raw(Span::new(2, 4)).range(), 4..4);
    assert_eq!(map.to_raw(Span::new(1, 5)).range(), 3..5);
    assert_eq!(map.to_clean(RawSpan::new(0, 2)).range(), 0..0);
}

#[test]
fn an_empty_span_behind_a_deletion_stands_before_it() {
    // raw `ab[x]cd`, clean `abY`: `[x]` went, `cd` became `Y`
    let map = OffsetMap::identity(7).apply(&[Edit::delete(2..5), Edit::replace(5..7, "Y")]);
    let at = |clean: usize| map.to_raw(Span::new(clean, clean)).start();
    assert_eq!([0, 1, 2, 3].map(at), [0, 1, 2, 7]);
    assert_eq!(map.to_raw(Span::new(2, 3)).range(), 5..7);
}

#[test]
fn a_part_of_a_dump_is_read_with_what_stands_before_it() {
    let mut map = OffsetMap::identity(6).apply(&[Edit::replace(1..4, "X")]);
    map.shift(10);
    map.shift(2);
    assert_eq!(
        [(0, 1), (1, 2), (2, 4), (4, 4)].map(|(s, e)| map.to_raw(Span::new(s, e)).range()),
        [12..13, 13..16, 16..18, 18..18]
    );
    assert_eq!(map.to_clean(RawSpan::new(16, 18)).range(), 2..4);
    let mut nothing = OffsetMap::identity(0);
    nothing.shift(4);
    assert_eq!(nothing.to_raw(Span::new(0, 0)).range(), 4..4);
    let mut gone = OffsetMap::identity(3).apply(&[Edit::delete(0..3)]);
    gone.shift(4);
    assert_eq!(gone.to_raw(Span::new(0, 0)).range(), 7..7, "nothing is left: it stands at the end");
}
