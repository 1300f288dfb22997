//! Reads the case folders: `tests/cases/KIND/NAME/{raw.txt,expected.toml}`.
