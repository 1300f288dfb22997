//! Tests of the module beside.

use super::*;

#[test]
fn entries_are_found_and_others_are_not() {
    // hashes that share their home, at the end of the table, too
    let hashes: Vec<u64> = (1..=300u64).map(|n| (n % 7 * 0x2aaa) << 48 | n << 24 | n).collect();
    let hashes: Vec<u64> = hashes
        .into_iter()
        .rev()
        .chain([u64::MAX, u64::MAX - (1 << 24), u64::MAX - (1 << 25)])
        .collect();
    let mut table: Table<u64> = Table::with_room(hashes.len());
    let mut sieve = Sieve::with_room(hashes.len());
    for (n, &hash) in (1..).zip(&hashes) {
        *table.entry(hash) += n;
        *table.entry(hash) += n;
        sieve.insert(hash);
    }
    assert!(
        (1..).zip(&hashes).all(|(n, &hash)| table.get(hash) == Some(2 * n) && sieve.may_hold(hash))
    );
    assert_eq!(table.get(0xFF_FFFF_FFFF << 20), None);
    assert_eq!(table.get(0), None);
    assert!(!sieve.may_hold(8 << 38));
    let (slots, values, homes) = table.parts();
    let table = Table { slots: slots.into(), values: values.into(), homes };
    assert!((1..).zip(&hashes).all(|(n, &hash)| table.get(hash) == Some(2 * n)));
    assert_eq!(Table::<u64>::default().get(1), None);
}
