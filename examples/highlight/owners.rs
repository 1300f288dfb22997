//! Who owns which byte of the dump, and what became of the byte: what both forms of the picture are drawn from.

use std::ops::Range;

use copydesk::{
    Article, BodyBlock, BodyKind, Byline, Confidence, Dateline, Discarded, Explanation, Footnote,
    Link, Metadata, Text,
};

/// One owner of raw bytes: an item of the article, or a discarded stretch.
pub(crate) struct Owner<'a> {
    pub(crate) what: What<'a>,
    pub(crate) pieces: Vec<Range<usize>>,
}

/// What an owner is.
#[derive(Clone, Copy)]
pub(crate) enum What<'a> {
    Headline(Text<'a>),
    Deck(Text<'a>),
    Byline(Byline<'a>),
    Dateline(Dateline<'a>),
    /// A block of the body and its number, from 1.
    Body(usize, BodyBlock<'a>),
    Caption(Text<'a>),
    Footnote(Footnote<'a>),
    Related(Link<'a>),
    Address(Link<'a>),
    Metadata(Metadata<'a>),
    Discarded(Discarded<'a>),
}

impl What<'_> {
    /// The colour's name: one for each kind of owner.
    pub(crate) fn class(&self) -> &'static str {
        match self {
            What::Headline(_) => "headline",
            What::Deck(_) => "deck",
            What::Byline(_) => "byline",
            What::Dateline(_) => "dateline",
            What::Body(..) => "body",
            What::Caption(_) => "caption",
            What::Footnote(_) => "footnote",
            What::Related(_) => "related",
            What::Address(_) => "address",
            What::Metadata(_) => "metadata",
            What::Discarded(_) => "discarded",
        }
    }

    /// What the label beside the bytes says.
    pub(crate) fn label(&self) -> String {
        match self {
            What::Body(number, block) => match block.kind() {
                BodyKind::Subheading => format!("§ {number}"),
                BodyKind::ListItem => format!("• {number}"),
                BodyKind::Quote => format!("❝ {number}"),
                _ => format!("¶ {number}"),
            },
            What::Footnote(note) => format!("note {}", note.label()),
            What::Discarded(gone) => gone.reason().as_str().replace('_', " "),
            _ => self.class().to_owned(),
        }
    }

    /// How sure that is.
    pub(crate) fn confidence(&self) -> Option<Confidence> {
        Some(match self {
            What::Headline(text) | What::Deck(text) | What::Caption(text) => text.confidence(),
            What::Byline(byline) => byline.text().confidence(),
            What::Dateline(dateline) => dateline.text().confidence(),
            What::Body(_, block) => block.confidence(),
            What::Footnote(note) => note.text().confidence(),
            What::Related(link) | What::Address(link) => link.text().confidence(),
            What::Metadata(metadata) => metadata.text().confidence(),
            What::Discarded(gone) => return gone.confidence(),
        })
    }
}

/// A stretch that something was read from inside an item, or that an item refers to: a link's text and target, an author's name, a date.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) places: Vec<Range<usize>>,
}

/// What the passes did to a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It stands in the clean text.
    Kept,
    /// Something else stands for it in the clean text.
    Replaced,
    /// It is gone.
    Deleted,
}

/// Bytes of one line that have the same owner, part and fate.
pub(crate) struct Run {
    pub(crate) range: Range<usize>,
    pub(crate) owner: Option<usize>,
    pub(crate) part: Option<usize>,
    pub(crate) fate: Fate,
}

/// A dump, its article, and every byte's owner.
pub(crate) struct View<'a> {
    pub(crate) raw: &'a str,
    pub(crate) article: &'a Article,
    pub(crate) owners: Vec<Owner<'a>>,
    pub(crate) parts: Vec<Part>,
    /// The runs of each line of the raw text, line ends left out.
    pub(crate) lines: Vec<Vec<Run>>,
}

impl<'a> View<'a> {
    pub(crate) fn new(raw: &'a str, article: &'a Article, explanation: &Explanation) -> View<'a> {
        let owners = owners(article);
        let parts = parts(article, &owners);
        let lines = lines(raw, &owners, &parts, &fates(raw, explanation));
        View { raw, article, owners, parts, lines }
    }

    /// The number of the part that stands at `place` under this name.
    pub(crate) fn part(&self, name: &str, place: &Range<usize>) -> Option<usize> {
        self.parts.iter().position(|p| p.name == name && p.places.contains(place))
    }

    /// The label to write where `owner`'s bytes follow those of `last`. A menu's lines are discarded one by one; the first one's label will do.
    pub(crate) fn label_after(&self, last: Option<usize>, owner: usize) -> Option<String> {
        let label = self.owners[owner].what.label();
        let said =
            last.is_some_and(|last| last == owner || self.owners[last].what.label() == label);
        (!said).then_some(label)
    }

    /// How the visible bytes are shared out, the largest share first; discarded ones by reason.
    pub(crate) fn shares(&self) -> Vec<Share> {
        let mut shares: Vec<Share> = Vec::new();
        let mut all = 0.0;
        for run in self.lines.iter().flatten() {
            let Some(number) = run.owner else { continue };
            let bytes = run.range.len() as f64;
            all += bytes;
            let what = &self.owners[number].what;
            let label =
                if let What::Discarded(_) = what { what.label() } else { what.class().to_owned() };
            match shares.iter_mut().find(|s| s.label == label) {
                Some(share) => share.of_all += bytes,
                None => shares.push(Share { label, example: number, of_all: bytes }),
            }
        }
        shares.iter_mut().for_each(|s| s.of_all /= all);
        shares.sort_by(|a, b| b.of_all.total_cmp(&a.of_all));
        shares
    }
}

/// The share of one kind of owner.
pub(crate) struct Share {
    pub(crate) label: String,
    /// One of its owners.
    pub(crate) example: usize,
    pub(crate) of_all: f64,
}

impl Share {
    pub(crate) fn per_cent(&self) -> String {
        if self.of_all < 0.005 { "<1%".to_owned() } else { format!("{:.0}%", self.of_all * 100.0) }
    }
}

/// Characters that are not seen but have an effect: joiners, marks of direction, soft hyphens, the byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn owners(article: &Article) -> Vec<Owner<'_>> {
    let owned = |text: Text<'_>| text.raw_pieces().map(|p| p.range()).collect();
    let mut owners = Vec::new();
    let mut add = |what, pieces| owners.push(Owner { what, pieces });
    article.headline().into_iter().for_each(|t| add(What::Headline(t), owned(t)));
    article.deck().into_iter().for_each(|t| add(What::Deck(t), owned(t)));
    article.byline().into_iter().for_each(|b| add(What::Byline(b), owned(b.text())));
    article.dateline().into_iter().for_each(|d| add(What::Dateline(d), owned(d.text())));
    article.body().zip(1..).for_each(|(b, number)| add(What::Body(number, b), owned(b.text())));
    article.captions().for_each(|t| add(What::Caption(t), owned(t)));
    article.footnotes().for_each(|n| add(What::Footnote(n), owned(n.text())));
    article.related_links().for_each(|l| add(What::Related(l), owned(l.text())));
    article.canonical_url().into_iter().for_each(|l| add(What::Address(l), owned(l.text())));
    article.metadata().for_each(|m| add(What::Metadata(m), owned(m.text())));
    article
        .discarded()
        .for_each(|d| add(What::Discarded(d), d.raw_pieces().map(|p| p.range()).collect()));
    owners
}

fn parts(article: &Article, owners: &[Owner<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |name, places: Vec<Range<usize>>| parts.push(Part { name, places });
    let link = |l: Link<'_>| {
        [Some(l.text().raw_span()), l.target()].into_iter().flatten().map(|s| s.range()).collect()
    };
    article.published_span().into_iter().for_each(|s| add("published", vec![s.range()]));
    for owner in owners {
        match owner.what {
            What::Byline(byline) => {
                byline.authors().for_each(|a| add("author", vec![a.name().raw_span().range()]))
            }
            What::Dateline(dateline) => {
                dateline.place().into_iter().for_each(|p| add("place", vec![p.raw_span().range()]))
            }
            What::Body(_, block) => block.links().for_each(|l| add("link", link(l))),
            What::Footnote(note) => note.links().for_each(|l| add("link", link(l))),
            What::Related(l) | What::Address(l) => add("link", link(l)),
            _ => {}
        }
    }
    parts
}

/// What became of each raw byte: the recorded edits, followed back to the raw text step by step.
fn fates(raw: &str, explanation: &Explanation) -> Vec<Fate> {
    let mut fates = vec![Fate::Kept; raw.len()];
    // where each byte of the current text stands in the raw text; `None` for what a pass wrote
    let mut from: Vec<Option<u32>> = (0..raw.len() as u32).map(Some).collect();
    for step in &explanation.steps {
        let mut next = Vec::with_capacity(from.len());
        let mut at = 0;
        for edit in step.edits.iter() {
            let range = edit.range();
            next.extend_from_slice(&from[at..range.start]);
            let fate = if edit.text().is_empty() { Fate::Deleted } else { Fate::Replaced };
            from[range.clone()].iter().flatten().for_each(|byte| fates[*byte as usize] = fate);
            next.resize(next.len() + edit.text().len(), None);
            at = range.end;
        }
        next.extend_from_slice(&from[at..]);
        from = next;
    }
    fates
}

fn lines(raw: &str, owners: &[Owner<'_>], parts: &[Part], fates: &[Fate]) -> Vec<Vec<Run>> {
    let mut owner_at = vec![None; raw.len()];
    for (number, owner) in owners.iter().enumerate() {
        owner.pieces.iter().for_each(|piece| owner_at[piece.clone()].fill(Some(number)));
    }
    let mut part_at = vec![None; raw.len()];
    for (number, part) in parts.iter().enumerate() {
        part.places.iter().for_each(|place| part_at[place.clone()].fill(Some(number)));
    }
    let mut lines = Vec::new();
    let mut line: Vec<Run> = Vec::new();
    let mut indent = true;
    let mut chars = raw.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\n' || c == '\r' {
            if c == '\r' {
                chars.next_if(|(_, next)| *next == '\n');
            }
            lines.push(std::mem::take(&mut line));
            indent = true;
            continue;
        }
        let end = at + c.len_utf8();
        // Who owns the space before a line's first word is of no interest, and says nothing to a person.
        indent &= c.is_whitespace() || c.is_control() || is_invisible(c);
        let (owner, part) = if indent { (None, None) } else { (owner_at[at], part_at[at]) };
        let fate = fates[at];
        match line.last_mut() {
            Some(run) if (run.owner, run.part, run.fate) == (owner, part, fate) => {
                run.range.end = end
            }
            _ => line.push(Run { range: at..end, owner, part, fate }),
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
