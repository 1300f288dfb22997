//! Tests of the module beside.

use super::*;

#[test]
fn entries_are_found_and_others_are_not() {
    // hashes that share their slot
    let hashes: Vec<u64> = (1..=300u64).map(|n| (n % 7) << 32 | n << 1).collect();
    let mut table: Table<u64> = Table::with_room(hashes.len());
    let mut sieve = Sieve::with_room(hashes.len());
    for &hash in &hashes {
        *table.entry(hash) += hash;
        sieve.insert(hash);
    }
    assert!(hashes.iter().all(|&hash| table.get(hash) == Some(hash) && sieve.may_hold(hash)));
    assert_eq!(table.get(0xFFFF_FFFF_FFFF), None);
    assert!(!sieve.may_hold(8 << 32));
}
