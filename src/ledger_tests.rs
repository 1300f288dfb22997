use super::*;
use crate::span::Span;
use std::ops::Range;

#[test]
fn one_line_is_short_and_has_no_line_end() {
    let line = "x".repeat(1000);
    assert!(same_line(&line, 7, 7) && same_line(&line, 7, 7 + NEAR));
    assert!(!same_line(&line, 7, 8 + NEAR));
    assert!(!same_line("ab\ncd", 1, 4) && !same_line("ab\rcd", 1, 4));
    assert!(same_line("ab\ncd", 0, 2) && same_line("ab\ncd", 3, 5));
    assert!(only_residue_to(&line, 5, 9) && !only_residue_to(&line, 9, 5));
}

#[test]
fn bytes_that_nobody_speaks_for_are_discarded_if_a_reader_sees_them() {
    let map = OffsetMap::identity(9);
    let claims =
        [Claim { own: Span::new(0, 2), owner: 0 }, Claim { own: Span::new(4, 6), owner: 1 }];
    let read = |raw: &str| {
        let mut owners = 1;
        let pieces = pieces(
            (raw, raw),
            &map,
            &claims,
            &mut [],
            |_| String::new(),
            |_| {
                owners += 1;
                owners
            },
        );
        pieces.iter().map(|p| (p.raw.range(), p.owner)).collect::<Vec<_>>()
    };
    assert_eq!(read("ab \ncd \n "), [(0..2, 0), (4..6, 1)]);
    assert_eq!(read("ab-\ncd \n!"), [(0..2, 0), (2..4, 2), (4..6, 1), (6..9, 3)]);
}

/// The owners' pieces of `raw`: `claims` and `removed` are in raw bytes, a removal is residue or
/// boilerplate. Discarded stretches have owners from 10 on; why each was discarded is told behind.
fn owners(
    raw: &str,
    claims: &[(Range<usize>, u32)],
    removed: &[(Range<usize>, bool)],
) -> (Vec<(Range<usize>, u32)>, Vec<Reason>) {
    let map = OffsetMap::identity(raw.len());
    let claims: Vec<Claim> = claims
        .iter()
        .map(|(at, owner)| Claim { own: Span::new(at.start, at.end), owner: *owner })
        .collect();
    let reason = |said: bool| said.then_some(Reason::Boilerplate);
    let gone = |(at, said): &(Range<usize>, bool)| Removed {
        raw: RawSpan::new(at.start, at.end),
        reason: reason(*said),
        pass: 0,
    };
    let mut removed: Vec<Removed> = removed.iter().map(gone).collect();
    let mut why = Vec::new();
    let pieces = pieces(
        (raw, raw),
        &map,
        &claims,
        &mut removed,
        |_| "cut".to_owned(),
        |reason| {
            why.push(reason);
            9 + why.len() as u32
        },
    );
    (pieces.iter().map(|p| (p.raw.range(), p.owner)).collect(), why)
}

#[test]
fn claims_are_cut_where_they_overlap_and_joined_where_they_meet() {
    assert_eq!(owners("abcdef", &[(0..4, 0), (2..6, 1)], &[]).0, [(0..4, 0), (4..6, 1)]);
    assert_eq!(owners("abcdef", &[(0..4, 0), (4..6, 0)], &[]).0, [(0..6, 0)]);
    assert_eq!(
        owners("ab cdef", &[(0..2, 0), (3..7, 0)], &[]).0,
        [(0..2, 0), (3..7, 0)],
        "the space between is nobody's"
    );
    // a claim of which nothing is left stands nowhere: what is behind it is the first one's
    assert_eq!(owners("abcd*\n", &[(0..4, 0), (2..4, 1)], &[(4..5, false)]).0, [(0..5, 0)]);
}

#[test]
fn residue_goes_to_the_claim_on_its_line_and_first_to_the_one_before_it() {
    let beside = |raw: &str, removed: &[(Range<usize>, bool)]| {
        let at = raw.find("cd").expect("the second claim");
        owners(raw, &[(0..2, 0), (at..at + 2, 1)], removed).0
    };
    assert_eq!(beside("ab** cd", &[(2..4, false)]), [(0..4, 0), (5..7, 1)]);
    assert_eq!(
        beside("ab** ** cd", &[(2..4, false), (5..7, false)]),
        [(0..4, 0), (5..7, 0), (8..10, 1)]
    );
    assert_eq!(beside("ab\n** cd", &[(3..5, false)]), [(0..2, 0), (3..5, 1), (6..8, 1)]);
    assert_eq!(beside("ab**\ncd", &[(2..4, false)]), [(0..4, 0), (5..7, 1)]);
    // behind a stretch that was discarded it is the next one's, unless a line ends before that
    assert_eq!(
        beside("ab[AD]** cd", &[(2..6, true), (6..8, false)]),
        [(0..2, 0), (2..6, 10), (6..8, 1), (9..11, 1)]
    );
    assert_eq!(
        beside("ab[AD]**\ncd", &[(2..6, true), (6..8, false)]),
        [(0..2, 0), (2..6, 10), (6..8, 0), (9..11, 1)]
    );
    // on a line of its own it is the pass's that deleted it
    let (pieces, why) = owners("ab\n**\ncd", &[(0..2, 0), (6..8, 1)], &[(3..5, false)]);
    assert_eq!(pieces, [(0..2, 0), (3..5, 10), (6..8, 1)]);
    assert_eq!(why, [Reason::Pass("cut".into())]);
    assert_eq!(owners("**\nab", &[(3..5, 0)], &[(0..2, false)]).0, [(0..2, 10), (3..5, 0)]);
    assert_eq!(owners("** ab", &[(3..5, 0)], &[(0..2, false)]).0, [(0..2, 0), (3..5, 0)]);
}

#[test]
fn what_was_deleted_for_a_reason_is_a_hole_in_the_claim() {
    let hole = |removed: &[(Range<usize>, bool)]| owners("xx abcdef yy", &[(3..9, 0)], removed);
    let holes = |n: usize| vec![Reason::Boilerplate; n];
    assert_eq!(
        hole(&[(5..7, false)]).0,
        [(0..3, 10), (3..9, 0), (9..12, 11)],
        "residue is no hole; words that nobody claims are not lost"
    );
    let framed = |removed: &[(Range<usize>, bool)]| owners("abcdef", &[(0..6, 0)], removed);
    assert_eq!(framed(&[(2..4, true)]), (vec![(0..2, 0), (2..4, 10), (4..6, 0)], holes(1)));
    assert_eq!(framed(&[(0..2, true)]), (vec![(0..2, 10), (2..6, 0)], holes(1)));
    assert_eq!(framed(&[(4..6, true)]), (vec![(0..4, 0), (4..6, 10)], holes(1)));
    // one inside another, up to its end and before it: the first one has the bytes
    assert_eq!(
        framed(&[(1..5, true), (2..5, true), (2..4, true)]),
        (vec![(0..1, 0), (1..5, 10), (5..6, 0)], holes(1))
    );
    // before and behind claims
    assert_eq!(
        owners("[AD] ab", &[(5..7, 0)], &[(0..5, true)]),
        (vec![(0..5, 10), (5..7, 0)], holes(1))
    );
    assert_eq!(
        owners("ab[AD]", &[(0..2, 0)], &[(2..6, true)]),
        (vec![(0..2, 0), (2..6, 10)], holes(1))
    );
    assert_eq!(
        owners("ab[AD]cd", &[(0..2, 0), (6..8, 1)], &[(2..6, true), (2..4, true)]),
        (vec![(0..2, 0), (2..4, 10), (4..6, 11), (6..8, 1)], holes(2))
    );
}
