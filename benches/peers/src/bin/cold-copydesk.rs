//! One call of copydesk in a process of its own (`../child.rs`).

#[path = "../child.rs"]
mod child;

fn main() {
    child::run(|raw| {
        copydesk::Article::parse(raw).map_or(0, |article| article.paragraphs().count())
    });
}
