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
