//! The dumps that the benchmarks read, grown out of the tests' invented stories.

pub mod kinds;
pub mod slow;

/// What the tests lay their dumps out with.
#[path = "../../tests/support"]
mod support {
    pub(crate) mod articles;
    mod damage;
    pub(crate) mod everyday;
    pub(crate) mod render;
    pub(crate) mod rng;
    pub(crate) mod shapes;
    pub(crate) mod sheet;
}

/// A story as a text tool prints it: headline, byline and date, then the paragraphs, with blank lines between.
fn clean(file: &str) -> String {
    let (head, body) = file.split_once("\n\n").unwrap_or(("", file));
    let value = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)).unwrap_or("");
    let mut out = [value("headline: "), value("byline: "), value("date-line: ")].join("\n\n");
    for line in body.lines().filter(|line| !line.is_empty()) {
        out.push_str("\n\n");
        out.push_str(line.trim_start_matches(['#', '*', '@', '>', ' ']));
    }
    out.push('\n');
    out
}

pub fn english() -> String {
    clean(include_str!("../../tests/support/articles/en-ferry.txt"))
}

pub fn german() -> String {
    clean(include_str!("../../tests/support/articles/de-bruecke.txt"))
}

pub fn russian() -> String {
    clean(include_str!("../../tests/support/articles/ru-most.txt"))
}

pub fn chinese() -> String {
    clean(include_str!("../../tests/support/articles/zh-shu.txt"))
}

/// The same with lines of at most `width` bytes, as mail and terminals have them.
pub fn wrapped(dump: &str, width: usize) -> String {
    let mut out = String::with_capacity(dump.len() + dump.len() / 40);
    for line in dump.lines() {
        let mut column = 0;
        for word in line.split(' ') {
            if column > 0 && column + word.len() >= width {
                out.push('\n');
                column = 0;
            } else if column > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += word.len();
        }
        out.push('\n');
    }
    out
}

/// A dump grown to about `bytes`: its paragraphs again and again with other numbers, so that none repeats another.
pub fn grown(dump: &str, bytes: usize) -> String {
    let mut out = dump.to_owned();
    let story = dump.splitn(4, "\n\n").nth(3).unwrap_or(dump);
    let mut round = 0;
    while out.len() < bytes {
        round += 1;
        for paragraph in story.trim_end().split("\n\n") {
            out.push_str("\n\n");
            out.push_str(&format!("{round}: {paragraph}"));
        }
    }
    let cut = (0..=bytes.min(out.len())).rev().find(|&at| out.is_char_boundary(at)).unwrap_or(0);
    out.truncate(cut);
    out
}

/// A whole page as a Markdown converter leaves it: menus, the story, other stories' links, a foot.
pub fn page(dump: &str, bytes: usize) -> String {
    let menu: String = (0..60)
        .map(|i| format!("* [Section {i}](https://www.example.org/section/{i})\n"))
        .collect();
    let links: String = (0..40)
        .map(|i| {
            format!("[Another story, number {i}, of the same day](https://www.example.org/{i})\n\n")
        })
        .collect();
    let story = match bytes.saturating_sub(menu.len() + links.len()) {
        0 => dump.to_owned(),
        bytes => grown(dump, bytes),
    };
    format!(
        "[Skip to content](#main)\n\n{menu}\n# {story}\n\n## Most read\n\n{links}\n© 2025 The Elswick Sample. All rights reserved.\n"
    )
}

/// Small documents of which no two are alike: paragraphs in another order, some left out, half of them wrapped at some width. No branch history
/// is learned by heart.
pub fn different(count: usize) -> Vec<String> {
    let stories = [
        english(),
        german(),
        clean(include_str!("../../tests/support/articles/en-budget.txt")),
        clean(include_str!("../../tests/support/articles/en-lab.txt")),
    ];
    (0..count)
        .map(|i| {
            let story = &stories[i % stories.len()];
            let mut parts: Vec<&str> = story.trim_end().split("\n\n").collect();
            let body = &mut parts[3..];
            let len = body.len();
            body.rotate_left(i / stories.len() % len);
            body.swap(i * 7 % len, i * 3 % len);
            let dump = format!("{}\n", parts[..parts.len() - i % 4].join("\n\n"));
            if i % 2 == 0 { dump } else { wrapped(&dump, 56 + i % 40) }
        })
        .collect()
}
