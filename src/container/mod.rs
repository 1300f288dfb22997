//! Containers: one dump that holds several articles, and where each of them begins. The tool that
//! wrote it prints the same frame around every article: a kind of container is looked for only
//! where the dump's top or foot shows its frame, and the frame must come back.

mod archive;
mod headed;
mod lines;
mod mail;
mod newsletter;
mod objects;
mod rows;
mod wire;

use std::ops::Range;

use crate::lang::lexicon::Lexicon;
use crate::text::chars::is_invisible_or_space;
use lines::{Line, Lines};

/// One article's part of a dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    /// The bytes that it answers for: its text, and the container's frame around it. The documents'
    /// bytes side by side are the whole dump.
    pub own: Range<usize>,
    /// The bytes that are read.
    pub text: Range<usize>,
    /// Whether the frame says that the text's first line is its title.
    pub titled: bool,
}

/// What a container's frame says of a place in the dump. Places ascend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// A document begins: its frame at `at`, its text at `text`.
    Open { at: usize, text: usize },
    /// The document's text ends; what stands here up to the next cut is its tail.
    End { at: usize },
    /// What stands here up to the next cut is the next document's frame: a table of contents, an
    /// advertisement between two articles.
    Frame { at: usize },
}

type Cuts<'a> = Box<dyn Iterator<Item = Cut> + 'a>;

/// A kind of container: whether the ends of a dump show its frame, and where that frame cuts the
/// dump.
struct Kind {
    shows: fn(&Ends) -> bool,
    cuts: for<'a> fn(&'a str, &'a Lexicon) -> Cuts<'a>,
    titled: bool,
}

/// The kinds. The outermost frame comes first: a mailbox may hold digests, an archive may hold
/// labelled heads.
const KINDS: &[Kind] = &[
    Kind { shows: |e| e.object, cuts: |raw, _| Box::new(objects::objects(raw)), titled: false },
    Kind {
        shows: |e| e.table,
        cuts: |raw, _| Box::new(rows::articles(raw).into_iter()),
        titled: false,
    },
    Kind { shows: |e| e.mailbox, cuts: |raw, _| Box::new(mail::mailbox(raw)), titled: false },
    Kind { shows: |e| e.element, cuts: |raw, _| Box::new(archive::elements(raw)), titled: false },
    Kind { shows: |e| e.counter, cuts: |raw, _| Box::new(archive::counters(raw)), titled: false },
    Kind { shows: |e| e.number, cuts: |raw, _| Box::new(archive::numbers(raw)), titled: false },
    Kind { shows: |e| e.code, cuts: |raw, _| Box::new(archive::records(raw)), titled: false },
    Kind { shows: |e| e.end_mark, cuts: |raw, _| Box::new(archive::end_marks(raw)), titled: false },
    Kind { shows: |e| e.iptc, cuts: |raw, _| Box::new(wire::iptc(raw)), titled: false },
    Kind { shows: |e| e.listed, cuts: |raw, _| Box::new(wire::listed(raw)), titled: false },
    Kind { shows: |e| e.report, cuts: |raw, _| Box::new(wire::reports(raw)), titled: false },
    Kind { shows: |e| e.stamped, cuts: |raw, _| Box::new(wire::stamped(raw)), titled: false },
    Kind { shows: |e| e.release, cuts: |raw, _| Box::new(wire::releases(raw)), titled: false },
    Kind { shows: |e| e.fence, cuts: |raw, _| Box::new(headed::front_matter(raw)), titled: false },
    Kind { shows: |e| e.label, cuts: |raw, _| Box::new(headed::labelled(raw)), titled: false },
    Kind {
        shows: |e| e.parting && (e.exported >= 2 || e.paged),
        cuts: |raw, _| Box::new(wire::ruled(raw)),
        titled: false,
    },
    Kind { shows: |e| e.exported >= 2, cuts: |raw, _| Box::new(wire::footed(raw)), titled: false },
    Kind { shows: |e| e.letter, cuts: |raw, _| Box::new(mail::digest(raw)), titled: false },
    Kind { shows: |e| e.framed, cuts: |raw, _| Box::new(newsletter::framed(raw)), titled: true },
    Kind {
        shows: |e| e.titled,
        cuts: |raw, lexicon| Box::new(newsletter::titled(raw, lexicon)),
        titled: false,
    },
];

/// The documents of a dump, at least one; when `most` of them are found, the rest of the dump is
/// the last one's.
pub(crate) fn documents(raw: &str, lexicon: &Lexicon, most: usize) -> Vec<Document> {
    let ends = Ends::of(raw);
    let kinds = KINDS.iter().filter(|kind| (kind.shows)(&ends));
    let mut found = kinds.map(|kind| assemble(raw, kind, lexicon, most));
    found
        .find(|documents| documents.len() > 1)
        .unwrap_or_else(|| vec![Document { own: 0..raw.len(), text: 0..raw.len(), titled: false }])
}

/// Documents from the cuts of a kind. A document without anything visible in its text is none: its
/// bytes go to its neighbour's frame.
fn assemble(raw: &str, kind: &Kind, lexicon: &Lexicon, most: usize) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    let (mut own, mut text, mut end) = (0, None, None);
    let finish = |own: &mut usize,
                  text: Option<usize>,
                  end: Option<usize>,
                  at: usize,
                  documents: &mut Vec<Document>| {
        let Some(from) = text else { return };
        let to = end.unwrap_or(at);
        if raw[from..to].chars().any(|c| !is_invisible_or_space(c)) {
            documents.push(Document { own: *own..at, text: from..to, titled: kind.titled });
            *own = at;
        }
    };
    for cut in (kind.cuts)(raw, lexicon) {
        match cut {
            Cut::End { at } => end = end.or(Some(at)),
            Cut::Open { at, .. } | Cut::Frame { at } => {
                finish(&mut own, text, end, at, &mut documents);
                if documents.len() == most {
                    break;
                }
                text = if let Cut::Open { text, .. } = cut { Some(text) } else { None };
                end = None;
            }
        }
    }
    if documents.len() < most {
        finish(&mut own, text, end, raw.len(), &mut documents);
    }
    if let Some(last) = documents.last_mut() {
        last.own.end = raw.len();
    }
    documents
}

/// Lines at the top of a dump in which its frame is sought: a download's cover sheet may stand
/// above the first article.
const TOP: usize = 200;
/// Bytes at the top in which it is.
const REACH: usize = 8 << 10;
/// Lines in which a frame that opens the dump itself stands.
const FIRST: usize = 8;

/// Which frames the first and last lines of a dump show.
#[derive(Debug, Default)]
struct Ends {
    object: bool,
    table: bool,
    mailbox: bool,
    element: bool,
    counter: bool,
    number: bool,
    code: bool,
    end_mark: bool,
    fence: bool,
    label: bool,
    letter: bool,
    framed: bool,
    titled: bool,
    iptc: bool,
    report: bool,
    listed: bool,
    stamped: bool,
    release: bool,
    parting: bool,
    exported: u8,
    paged: bool,
}

impl Ends {
    fn of(raw: &str) -> Ends {
        let mut ends = Ends { table: rows::opens(raw), ..Ends::default() };
        let mut rules = newsletter::Rules::default();
        let foot = lines::foot(raw);
        let mut walked = 0;
        for (i, line) in Lines::of(raw).take(TOP).take_while(|line| line.start < REACH).enumerate()
        {
            let words = line.words;
            walked = line.end;
            if line.start >= foot {
                ends.close(words);
            }
            if i == 0 {
                ends.object = objects::opens(words);
                ends.mailbox = mail::is_post_mark(words);
                ends.fence = headed::is_fence(words);
                ends.label = headed::label(words).is_some();
                ends.iptc = wire::opens_iptc(&line);
                ends.report = wire::opens_report(&line);
                ends.listed = wire::opens_listed(&line);
            }
            if i < FIRST {
                ends.release |= wire::opens_release(words);
            }
            let Some(&first) = words.as_bytes().first() else { continue };
            match first {
                b'<' => ends.element |= i < FIRST && archive::element(words).is_some(),
                b'0'..=b'9' => ends.counter |= archive::is_counter(words),
                b'-' | b'_' | b'=' | b'*' => {
                    ends.letter |= mail::opens_letter(&line);
                    ends.framed |= rules.closes_frame(words);
                    ends.parting |= wire::is_parting(words);
                }
                b'#' => ends.titled |= i < FIRST && newsletter::is_title(words),
                b'A'..=b'Z' => {
                    ends.paged |= i < FIRST && wire::is_paged(words);
                    ends.exported += u8::from(i < wire::NEAR && wire::is_exported(words));
                    ends.number |= archive::number(words).is_some();
                    ends.code |= i < FIRST && archive::is_code(words);
                }
                _ => {}
            }
            rules.pass(line.start, words);
        }
        // (the foot of a small dump has been walked)
        Lines::of(&raw[walked.max(foot)..]).for_each(|line| ends.close(line.words));
        ends
    }

    /// Notes what a line at the foot closes.
    fn close(&mut self, words: &str) {
        self.end_mark |= archive::is_end_mark(words);
        self.stamped |= wire::is_stamp(words);
    }
}

#[cfg(test)]
mod tests;
