//! What is written in two places says the same in both.

const MANIFEST: &str = include_str!("../Cargo.toml");
const README: &str = include_str!("../README.md");
const LIB: &str = include_str!("../src/lib.rs");
const API: &str = include_str!("../docs/public-api.txt");
const CHANGELOG: &str = include_str!("../CHANGELOG.md");

fn manifest(key: &str) -> &'static str {
    let line = MANIFEST
        .lines()
        .find_map(|l| l.strip_prefix(key)?.trim_start().strip_prefix('='))
        .expect("the key is in Cargo.toml");
    line.trim().trim_matches('"')
}

#[test]
fn the_change_log_opens_with_this_version() {
    let heading = CHANGELOG
        .lines()
        .find(|l| l.starts_with("## [") && !l.starts_with("## [Unreleased]"))
        .expect("a version's heading");
    let (version, date) =
        heading["## [".len()..].split_once("] - ").expect("`## [1.2.3] - 2026-01-31`");
    assert_eq!(version, manifest("version"));
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert_eq!(date.len(), "2026-01-31".len(), "{date}");
    assert!(date.split('-').all(|part| part.parse::<u16>().is_ok()), "{date}");
}

/// Words decide what is read: a version of the crate asks for the words of its own and no others.
#[test]
fn the_words_have_this_version() {
    let version = manifest("version");
    let asked = format!("\ncopydesk-lang = {{ version = \"={version}\", path = \"lang\" }}\n");
    assert!(MANIFEST.contains(&asked), "Cargo.toml does not ask for `copydesk-lang` {version}");
    let words = include_str!("../lang/Cargo.toml");
    assert!(words.contains("\nversion.workspace = true\n"), "lang/Cargo.toml");
}

#[test]
fn the_readme_names_the_oldest_compiler() {
    let msrv = manifest("rust-version");
    assert!(README.contains(&format!("Rust {msrv}")), "README.md does not say `Rust {msrv}`");
}

#[test]
fn the_readme_names_every_feature() {
    let features = MANIFEST
        .split("[features]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("[features]");
    let names: Vec<&str> = features
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.split_once(" = "))
        .map(|(name, _)| name)
        .collect();
    assert!(names.contains(&"serde"), "{names:?}");
    // (of the languages, whose tags it lists, it names two)
    for name in names
        .into_iter()
        .filter(|n| *n != "default" && (!n.starts_with("lang-") || *n == "lang-en"))
    {
        assert!(
            README.contains(&format!("`{name}`")),
            "README.md does not mention the feature `{name}`"
        );
    }
}

#[test]
fn the_readme_names_the_licences() {
    let licence = manifest("license");
    assert_eq!(licence, "MIT OR Apache-2.0");
    assert!(README.contains("LICENSE-MIT") && README.contains("LICENSE-APACHE"));
}

/// A program that is pasted into `src/main.rs` has its `main`, and rustdoc's hidden lines show
/// there.
#[test]
fn the_readmes_programs_are_whole() {
    let programs: Vec<&str> =
        README.split("\n```rust\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
    assert!(programs.len() >= 5, "{}", programs.len());
    for program in programs {
        assert!(program.contains("fn main() "), "{program}");
        assert!(program.lines().all(|line| !line.starts_with("# ") && line != "#"), "{program}");
    }
}

/// The names that the crate exports are those of the listing of its public API.
#[test]
fn the_listing_of_the_api_names_every_export() {
    // (a list may stand over several lines)
    let exports = LIB.split("\npub use ").skip(1).filter_map(|rest| rest.split(';').next());
    let mut names: Vec<&str> = Vec::new();
    for export in exports.filter(|export| !export.ends_with("LineEnd")) {
        let (_, last) = export.rsplit_once("::").expect("a path");
        let list = export.split_once('{').map_or(last, |(_, list)| list.trim_end_matches('}'));
        let listed = list.split(',').map(str::trim).filter(|name| !name.is_empty());
        names.extend(listed.map(|name| name.split(" as ").last().unwrap_or(name)));
    }
    assert!(names.contains(&"Article") && names.len() > 40, "{names:?}");
    for name in &names {
        let listed = API.lines().any(|line| {
            let item = line.split(&format!("copydesk::{name}")).nth(1);
            line.contains("pub ")
                && item
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['<', '(', ':', ' ']))
        });
        assert!(
            listed,
            "docs/public-api.txt does not list `{name}`: see the release steps in CONTRIBUTING.md"
        );
    }
    for line in API
        .lines()
        .filter(|l| l.contains("pub struct copydesk::") || l.contains("pub enum copydesk::"))
    {
        let path = line.split("copydesk::").nth(1).unwrap_or_default();
        let name = path.split(['<', '(', ' ']).next().unwrap_or_default();
        assert!(
            path.starts_with("record::") || names.contains(&name),
            "docs/public-api.txt lists `{name}`, which is no export"
        );
    }
}
