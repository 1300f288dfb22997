//! One call of pulldown-cmark in a process of its own (`../child.rs`), which copydesk is not linked into.

#[path = "../child.rs"]
mod child;
#[path = "../pulldown.rs"]
mod pulldown;

fn main() {
    child::run(|raw| pulldown::paragraphs(raw).len());
}
