//! Tests of the module beside.

use super::*;

#[test]
fn addresses_are_found_by_their_colons() {
    let raw = "tt http://a.example better: htt http: 5% htthttps://b.example?u=http%3a%2F%2Fc.example https:/ https%3A%2F";
    let (mut from, mut found) = (0, Vec::new());
    while let Some(at) = next_address(raw.as_bytes(), from) {
        found.push(at);
        from = at + 4;
    }
    let all = raw.match_indices("http").filter(|(at, http)| {
        let behind = raw[at + http.len()..].trim_start_matches('s').to_ascii_lowercase();
        behind.starts_with("://") || behind.starts_with("%3a%2f%2f")
    });
    assert_eq!(found, all.map(|(at, _)| at).collect::<Vec<_>>());
    assert_eq!(found.len(), 3);
}
