//! The order of the rooms, as CONTRIBUTING.md tells it: a room knows those above it in that table
//! and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms in the order of the table: its rows are `` | `room` | what it is | ``.
fn told() -> Vec<String> {
    let text = fs::read_to_string("CONTRIBUTING.md").expect("the table can be read");
    let table = text.split("## The rooms").nth(1).expect("it has a chapter");
    let rows = table.split("\n## ").next().unwrap_or("").lines();
    let names = rows.filter_map(|row| row.strip_prefix("| `")?.split_once('`'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// The code of each room, without tests and comments.
fn code() -> BTreeMap<String, String> {
    fn read(folder: &Path, room: Option<&str>, rooms: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("an entry can be read").path();
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let is_test = name.ends_with("tests") || matches!(name, "testing" | "test_packs");
            let room = room.unwrap_or(name);
            if path.is_dir() {
                read(&path, Some(room), rooms);
            } else if !is_test && path.extension().is_some_and(|e| e == "rs") && room != "lib" {
                let text = fs::read_to_string(&path).expect("a file can be read");
                let code = rooms.entry(room.to_owned()).or_default();
                for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
                    code.push_str(line);
                    code.push('\n');
                }
            }
        }
    }
    let mut rooms = BTreeMap::new();
    read(Path::new("src"), None, &mut rooms);
    rooms.remove("docs");
    rooms
}

#[test]
fn arrows_point_down_only() {
    let order = told();
    let place = |room: &str| order.iter().position(|told| told == room);
    let rooms = code();
    let built: BTreeSet<&str> = rooms.keys().map(String::as_str).collect();
    assert_eq!(built, order.iter().map(String::as_str).collect(), "the table has all rooms");
    let mut wrong = Vec::new();
    for (room, code) in &rooms {
        let at = place(room).expect("a room is in the table");
        for (i, _) in code.match_indices("crate::") {
            let rest = &code[i + "crate::".len()..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let other = &rest[..end];
            match place(other) {
                _ if other == room => {}
                Some(other) if other < at => {}
                _ => wrong.push(format!("{room} -> {other}")),
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "arrows that point up, or to the crate's root: {wrong:?}");
}
