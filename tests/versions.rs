//! What is written in two places says the same in both.

const MANIFEST: &str = include_str!("../Cargo.toml");
const README: &str = include_str!("../README.md");
const CHANGELOG: &str = include_str!("../CHANGELOG.md");

fn manifest(key: &str) -> &'static str {
    let line = MANIFEST.lines().find_map(|l| l.strip_prefix(key)?.trim_start().strip_prefix('=')).expect("the key is in Cargo.toml");
    line.trim().trim_matches('"')
}

#[test]
fn the_change_log_opens_with_this_version() {
    let heading = CHANGELOG.lines().find(|l| l.starts_with("## [") && !l.starts_with("## [Unreleased]")).expect("a version's heading");
    let (version, date) = heading["## [".len()..].split_once("] - ").expect("`## [1.2.3] - 2026-01-31`");
    assert_eq!(version, manifest("version"));
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert_eq!(date.len(), "2026-01-31".len(), "{date}");
    assert!(date.split('-').all(|part| part.parse::<u16>().is_ok()), "{date}");
}

#[test]
fn the_readme_names_the_oldest_compiler() {
    let msrv = manifest("rust-version");
    assert!(README.contains(&format!("Rust {msrv}")), "README.md does not say `Rust {msrv}`");
}

#[test]
fn the_readme_names_every_feature() {
    let features = MANIFEST.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).expect("[features]");
    let names: Vec<&str> =
        features.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = ")).map(|(name, _)| name).collect();
    assert!(names.contains(&"serde"), "{names:?}");
    // (of the languages, whose tags it lists, it names two)
    for name in names.into_iter().filter(|n| *n != "default" && (!n.starts_with("lang-") || *n == "lang-en")) {
        assert!(README.contains(&format!("`{name}`")), "README.md does not mention the feature `{name}`");
    }
}

#[test]
fn the_readme_names_the_licences() {
    let licence = manifest("license");
    assert_eq!(licence, "MIT OR Apache-2.0");
    assert!(README.contains("LICENSE-MIT") && README.contains("LICENSE-APACHE"));
}
