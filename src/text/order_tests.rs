use super::by;

#[test]
fn items_stand_by_their_numbers_and_equal_ones_as_they_stood() {
    for n in 0..60usize {
        let mut items: Vec<(usize, usize, usize)> =
            (0..n).map(|i| (i * 7 % 5, i * 11 % 3, i)).collect();
        let mut stable = items.clone();
        stable.sort_by_key(|&(a, b, _)| (a, b));
        by(&mut items, |&(a, b, _)| (a, b));
        assert_eq!(items, stable);
    }
}
