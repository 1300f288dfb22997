//! What may be done to a page without changing the story in it: its lines wrapped at another width,
//! blank lines doubled, quotation marks curled, a menu put above, teasers below, a caption between.
//!
//! Where not every story comes back the same, the share that does is a floor: in tenths of a
//! percent.

mod support;

use copydesk::Article;
use support::articles::stories;
use support::changes::told;
use support::render::{Damage, Shape, render};

/// The story's own lines of what an article says, quotation marks as a typewriter has them.
fn story(raw: &str) -> Vec<String> {
    let article = Article::parse(raw).unwrap();
    article.check_invariants(raw).unwrap();
    const OTHERS: [&str; 8] =
        ["caption", "footnote", "related", "metadata", "link", "note", "language", "address"];
    let is_own =
        |line: &String| !OTHERS.iter().any(|other| line.starts_with(&format!("{other}: ")));
    told(&article.to_record()).into_iter().filter(is_own).map(|line| straight(&line)).collect()
}

fn straight(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
}

/// Checks that of all stories in these shapes at least `floor` in a thousand stay the same when
/// changed; what gives `None` is none of them.
fn stays(shapes: &[Shape], floor: usize, change: impl Fn(&str) -> Option<(String, String)>) {
    let (mut all, mut differ) = (0, Vec::new());
    for told in stories() {
        for &shape in shapes {
            let (raw, _) = render(&told, shape, Damage::NONE);
            let Some((one, other)) = change(&raw).filter(|(one, other)| one != other) else {
                continue;
            };
            all += 1;
            let (one, other) = (story(&one), story(&other));
            if one != other {
                let at = (0..).find(|&i| one.get(i) != other.get(i)).unwrap_or(0);
                differ.push(format!(
                    "{} as {shape:?}: {:?}\nbecame {:?}",
                    told.name,
                    one.get(at),
                    other.get(at)
                ));
            }
        }
    }
    let same = (all - differ.len()) * 1000 / all.max(1);
    println!("{same} of 1000 the same, of {all}");
    assert!(all >= 15, "{all} pages");
    assert!(same >= floor, "{same} of 1000 are the same, of {all}:\n{}", differ.join("\n\n"));
}

/// A change of the page as it is rendered.
fn keeps(shapes: &[Shape], floor: usize, change: impl Fn(&str) -> Option<String>) {
    stays(shapes, floor, |raw| Some((raw.to_owned(), change(raw)?)));
}

/// Lines of at most `width` characters, cut at spaces.
fn wrapped(raw: &str, width: usize) -> String {
    let mut out = String::new();
    for line in raw.split_inclusive('\n') {
        let mut column = 0;
        for (i, word) in line.split(' ').enumerate() {
            let len = word.trim_end_matches('\n').chars().count();
            if i > 0 {
                let goes_on = column + 1 + len <= width;
                out.push(if goes_on { ' ' } else { '\n' });
                column = if goes_on { column + 1 } else { 0 };
            }
            out.push_str(word);
            column += len;
        }
    }
    out
}

#[test]
fn lines_wrapped_at_another_width() {
    let shapes = [Shape::Clean, Shape::SeedMd];
    for (one, other) in [(72, 80), (66, 100), (60, 76)] {
        stays(&shapes, 930, |raw| {
            let long = raw.lines().filter(|line| line.chars().count() > 200).count();
            (long >= 3).then(|| (wrapped(raw, one), wrapped(raw, other)))
        });
    }
}

#[test]
fn blank_lines_doubled() {
    // (where every line has one behind it already, four are no known habit of any tool)
    let shapes: Vec<Shape> =
        Shape::ALL.into_iter().filter(|shape| *shape != Shape::BlankAfterEveryLine).collect();
    keeps(&shapes, 960, |raw| {
        let lines = raw.split_inclusive('\n');
        Some(
            lines
                .map(|line| if line == "\n" { "\n\n".to_owned() } else { line.to_owned() })
                .collect(),
        )
    });
}

#[test]
fn quotation_marks_made_straight() {
    keeps(&Shape::ALL, 980, |raw| Some(straight(raw)));
}

#[test]
fn quotation_marks_curled() {
    stays(&Shape::ALL, 960, |raw| {
        let raw = straight(raw);
        let mut before = ' ';
        let curl = |c: char| {
            let opens = before.is_whitespace() || matches!(before, '(' | '[' | '—');
            before = c;
            match c {
                '"' if opens => '“',
                '"' => '”',
                '\'' if !opens => '’',
                _ => c,
            }
        };
        // (where the header quotes its values, they are marks of its own)
        (!raw.starts_with("---")).then(|| (raw.clone(), raw.chars().map(curl).collect()))
    });
}

/// Shapes that begin with the page, and not with a header of labels or a browser's running head.
fn pages() -> Vec<Shape> {
    use Shape::{BrowserPrint, BrowserPrintLayout, FrontMatter, ReaderHeader, SeedPdf};
    let headed = [ReaderHeader, FrontMatter, SeedPdf, BrowserPrint, BrowserPrintLayout];
    Shape::ALL.into_iter().filter(|shape| !headed.contains(shape)).collect()
}

#[test]
fn a_menu_above() {
    keeps(&pages(), 945, |raw| {
        let menu = "Skip to main content\n\nHome\nNews\nSport\nBusiness\nOpinion\nWeather\n\nSubscribe\n\nLog in\n\n";
        Some(format!("{menu}{raw}"))
    });
}

#[test]
fn teasers_below() {
    keeps(&pages(), 965, |raw| {
        let teasers = [
            "Council Approves Third Tram Line",
            "Storm Closes Schools Along the Coast",
            "Harbour Fees Rise in April",
        ];
        let list: String = teasers.map(|title| format!("* {title}\n\n")).concat();
        Some(format!("{raw}\n\nMore from the Courier\n\n{list}"))
    });
}

#[test]
fn a_caption_between_two_paragraphs() {
    keeps(&pages(), 940, |raw| {
        // (behind the second long paragraph, where blank lines stand between)
        let gaps: Vec<usize> = raw.match_indices("\n\n").map(|(at, _)| at).collect();
        let long = |at: usize| raw[..at].rsplit("\n\n").next().is_some_and(|text| text.len() > 160);
        let at = gaps.into_iter().filter(|&at| long(at)).nth(1)?;
        Some(format!(
            "{}\n\nBoats in the harbour of Port Elswick on Monday. Photo: Jonas Berg/Harbour Wire{}",
            &raw[..at],
            &raw[at..]
        ))
    });
}

#[test]
fn keys_of_front_matter_in_another_order() {
    keeps(&[Shape::FrontMatter], 1000, |raw| {
        let (head, rest) = raw.strip_prefix("---\n")?.split_once("\n---\n")?;
        // (a key's value may go on in lines of its own)
        let plain = head.lines().all(|line| line.contains(": ") && !line.starts_with([' ', '-']));
        let keys: Vec<&str> = head.lines().rev().collect();
        plain.then(|| format!("---\n{}\n---\n{rest}", keys.join("\n")))
    });
}
