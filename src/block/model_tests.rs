//! Tests of the module beside.

use super::*;

/// The best sequence's score with a role given to one block, by trying all sequences.
fn tried(votes: &[Votes], block: usize, role: usize) -> Option<i32> {
    let n = votes.len() as u32;
    let sequences = (0..ROLES.pow(n))
        .map(|code| (0..n).map(|i| code / ROLES.pow(i) % ROLES).collect::<Vec<_>>());
    let allowed = sequences.filter(|s| {
        s[block] == role && MAY_START[s[0]] && s.windows(2).all(|w| MAY_FOLLOW[w[0]][w[1]])
    });
    let score = |s: Vec<usize>| {
        let steps: i32 = s.windows(2).map(|w| i32::from(STEP[1][w[0]][w[1]])).sum();
        i32::from(START[1][s[0]])
            + i32::from(END[1][s[s.len() - 1]])
            + steps
            + s.iter().zip(votes).map(|(r, v)| v[*r]).sum::<i32>()
    };
    allowed.map(score).max()
}

/// The votes of the second reading for a block with these features, where the table says nothing
/// but that two features add to one unit that is one below zero, and what the unit says.
fn voted(features: &[usize]) -> Votes {
    let mut numbers = vec![0; NUMBERS];
    let bias = STEPS + VOTES.len() * 2 * INNER;
    let into = bias + UNITS * (1 + INNER);
    numbers[bias] = -64;
    numbers[bias + UNITS..][..INNER].copy_from_slice(&[0, 300, -20, 0]);
    // (the second stands behind the features that say nothing to units)
    numbers[into + UNITS] = 64;
    numbers[into + (ALONE.start + 1) * UNITS] = 96;
    let model = Model::of(&numbers).expect("the table has its size");
    let mut tally = model.tally();
    features.iter().for_each(|feature| tally.add_feature(*feature as u16));
    tally.second(&model.units)
}

#[test]
fn a_unit_says_what_features_tell_together() {
    let (one, other) = (1, ALONE.end + 1);
    assert_eq!(voted(&[]), [0; ROLES]);
    assert_eq!(voted(&[one]), [0; ROLES]);
    assert_eq!(voted(&[one, other]), [0, 0, 450, -30, 0, 0]);
    assert_eq!(voted(&[other]), [0, 0, 150, -10, 0, 0]);
    assert_eq!(voted(&[one, ALONE.start]), [0; ROLES]);
}

#[test]
fn the_shipped_table_has_its_weights_where_the_features_stand() {
    let weights = |feature: usize| &ROWS[feature][ALONE_COLUMNS..];
    let wide = |row: &[i8; UNITS]| row.map(i16::from);
    assert!(ALONE.clone().all(|feature| weights(feature) == [0; UNITS]));
    assert_eq!(weights(ALONE.start - 1), wide(&INTO_UNITS[ALONE.start - 1]));
    assert_eq!(weights(VOTES.len() - 1), wide(&INTO_UNITS[INTO_UNITS.len() - 1]));
}

#[test]
fn totals_are_those_of_all_sequences() {
    let mut seed = 7u64;
    let mut vote = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as i32 % 900 - 450
    };
    let votes: Vec<Votes> = (0..5).map(|_| std::array::from_fn(|_| vote())).collect();
    let totals = STANDARD.totals(&votes);
    for (block, row) in totals.iter().enumerate() {
        let all: Vec<Option<i32>> = (0..ROLES).map(|role| tried(&votes, block, role)).collect();
        let best = all.iter().flatten().max().copied().unwrap();
        for (role, tried) in all.iter().enumerate() {
            match tried {
                Some(score) => assert_eq!(row[role], score - best, "block {block}, role {role}"),
                None => assert!(row[role] <= NEVER / 2),
            }
        }
    }
}
