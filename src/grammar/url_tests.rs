//! Tests of the module beside.

use super::*;

#[test]
fn the_next_address_is_the_next_one() {
    let raw = "tt http://a.example better: htt htthttps://b.example?u=http%3A";
    let (mut from, mut found) = (0, Vec::new());
    while let Some(at) = next_http(raw.as_bytes(), from) {
        found.push(at);
        from = at + 4;
    }
    assert_eq!(found, raw.match_indices("http").map(|(at, _)| at).collect::<Vec<_>>());
    assert_eq!(next_http(b"ttp http", 0), Some(4));
}
