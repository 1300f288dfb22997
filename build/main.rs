//! Hashes the words of the language packs into the tables that a parse asks, so that no program
//! does it at its start.

#![allow(dead_code, missing_docs, missing_debug_implementations, unreachable_pub)] // the crate's own modules

mod lang;
mod text;

use std::path::PathBuf;

fn main() {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=src/lang");
    println!("cargo:rerun-if-changed=src/text/chars.rs");
    println!("cargo:rerun-if-changed=src/text/scan.rs");
    let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    let written = std::fs::write(PathBuf::from(folder).join("words.rs"), lang::tables::source());
    written.expect("the folder can be written to");
}
