//! Which of a page's lines is its headline: all that speaks for each and against it, weighed.
//!
//! The role model sees a block and its neighbours, and takes a deck, a menu's word or another
//! story's teaser where these look more like a headline than the headline does. Here the lines that
//! it finds likeliest are asked once more, each for what the whole page says of it: how far the
//! model doubts it, its heading mark, the title that the dump has elsewhere, the date below, how
//! many of its words the story has, its company. The weights are learned (`evidence/weights.rs`).
//! Where no line weighs anything, the dump has no headline.

use super::{Desk, captions, credits};
use crate::block::Shaped;
use crate::block::edges::{End, Start};
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::byline::AuthorKind;
use crate::lang::Label;
use crate::text::chars::is_unspaced;
use rows::{BREAKS, DISTANCES, DOUBTS, Evidence, Flag, LENGTHS, SHARES, bucket};

mod rows;
mod weights;

/// A weight for each row.
pub(crate) type Weights = [i16; NUMBERS];
/// For the trainer: how many.
pub(crate) const NUMBERS: usize = rows::COUNT;
pub(crate) use rows::GROUPS;
pub(crate) use weights::WEIGHTS as STANDARD;

/// The lines that are asked, and how far the model may doubt one.
const LINES: usize = 24;
const MOST_DOUBT: i32 = 4000;
/// Letters of a line that is asked. (What is longer is nearly always a caption, a deck or the
/// story.)
const LETTERS: std::ops::RangeInclusive<u32> = 4..=180;
/// Lines below a title in which its date stands.
const BELOW: usize = 5;
/// Words of a brief, at most: too few to tell by them which line is its headline, so that the role
/// model is believed.
const TOLD: u32 = 60;
/// Blocks above the story where nothing but a masthead stands there.
const FEW: usize = 6;

/// The block that is most likely the headline.
pub(super) fn headline(desk: &Desk<'_>) -> Option<usize> {
    let page = Page::of(desk);
    // (in scripts without spaces each ideograph is a word)
    let unspaced = |i: usize| desk.words(i).chars().next().is_some_and(is_unspaced);
    let told = if page.body.is_some_and(unspaced) { 3 * TOLD } else { TOLD };
    if page.story.known < told {
        let own = (0..desk.blocks.len()).find(|&i| desk.role(i) == Role::Headline);
        let own = own.filter(|&i| !super::headline::is_company(desk, i) && !is_none(desk, i));
        if own.is_some() {
            return page.opening().or(own);
        }
    }
    // A page has a headline, however strange its menus and its company are; a bare story may well
    // have none.
    let mut best = (if page.is_bare() { 0 } else { i32::MIN }, None);
    let mut lines = page.likely();
    let many = lines.len() > LINES;
    if many {
        lines = page.eligible(lines);
    }
    let left = Flag::most(&Flag::READ, desk.title_weights);
    for i in lines {
        let mut seen = page.looks(i);
        // (what is read in the words decides nothing for most lines)
        if seen.weight(desk.title_weights).saturating_add(left) <= best.0
            || !many && is_none(desk, i)
        {
            continue;
        }
        page.reads(i, &mut seen);
        let weight = seen.weight(desk.title_weights);
        // (of two that weigh as much, the likelier one, which comes first)
        if weight > best.0 {
            best = (weight, Some(i));
        }
    }
    best.1
}

/// Each line that is asked, and the rows of the weights' table that hold for it.
pub(crate) fn asked(desk: &Desk<'_>) -> Vec<(usize, Vec<u8>)> {
    if desk.entries_of(Key::Title).next().is_some() {
        return Vec::new();
    }
    let page = Page::of(desk);
    let rows = |i| {
        let mut seen = page.looks(i);
        page.reads(i, &mut seen);
        (i, seen.rows().to_vec())
    };
    page.eligible(page.likely()).into_iter().map(rows).collect()
}

/// What is asked of the page once.
struct Page<'a> {
    desk: &'a Desk<'a>,
    /// The block where the story begins.
    body: Option<usize>,
    /// The first block of the dump's own.
    first: Option<usize>,
    /// The headings of the first level, and the one where it is the only one.
    marked: bool,
    sole: Option<usize>,
    story: Words,
}

/// The hashes of a story's words, a bit for each, and how many there are.
struct Words {
    cells: [u64; Words::CELLS],
    known: u32,
}

impl Words {
    const CELLS: usize = 128;

    fn at(hash: u64) -> (usize, u64) {
        ((hash >> 6) as usize % Words::CELLS, 1 << (hash & 63))
    }

    fn has(&self, hash: u64) -> bool {
        let (cell, bit) = Words::at(hash);
        self.cells[cell] & bit != 0
    }
}

impl<'a> Page<'a> {
    fn of(desk: &'a Desk<'a>) -> Page<'a> {
        let count = desk.blocks.len();
        // (a site's name is a heading of the first level, too)
        let is_marked =
            |&i: &usize| desk.blocks[i].shaped == Shaped::Heading(1) && desk.facts[i].words >= 3;
        let mut marked = (0..count).filter(is_marked);
        let (one, another) = (marked.next(), marked.next());
        // (a typewriter's line above a title is no line of its own)
        let own = |&i: &usize| {
            let f = &desk.facts[i];
            !f.is_date && !f.furniture && desk.blocks[i].shaped != Shaped::Rule
        };
        let mut story = Words { cells: [0; Words::CELLS], known: 0 };
        for i in (0..count).filter(|&i| desk.role(i) == Role::Body) {
            for hash in desk.facts[i].content_words(desk.kept) {
                let (cell, bit) = Words::at(hash);
                story.known += u32::from(story.cells[cell] & bit == 0);
                story.cells[cell] |= bit;
            }
        }
        Page {
            desk,
            body: desk.first_body(),
            first: (0..count).find(own),
            marked: one.is_some(),
            sole: one.filter(|_| another.is_none()),
            story,
        }
    }

    /// The first line of the dump's own, where a name stands below it: a reader view's title and
    /// author.
    fn opening(&self) -> Option<usize> {
        let person = |i: usize| {
            let f = self.desk.facts.get(i)?;
            let few = (2..=4).contains(&f.words) && f.sentences == 0;
            let read = self.desk.bare(i).filter(|_| few)?;
            let all = read.authors.iter().all(|a| a.kind == AuthorKind::Person);
            Some(!read.authors.is_empty() && all)
        };
        self.first.filter(|&i| self.desk.facts[i].words >= 3 && person(i + 1) == Some(true))
    }

    /// Whether little stands above the story.
    fn is_bare(&self) -> bool {
        self.body.is_none_or(|body| body <= FEW)
    }

    /// The lines that may be the headline, the likeliest first.
    fn likely(&self) -> Vec<usize> {
        let (desk, totals) = (self.desk, self.desk.totals());
        let address = |i: usize| desk.facts[i].has_url && !desk.words(i).contains(' ');
        let doubt = |i: usize| -totals[i][Role::Headline as usize];
        // (a question inside the story asks no more than its paragraphs tell)
        let inside = |i: usize| {
            desk.role(i) == Role::Body
                && desk.facts[i].end == End::Sentence
                && desk.blocks[i].shaped == Shaped::Text
                && self.body.is_some_and(|body| body < i)
                && desk.titles[i] < 2
        };
        let may = |&i: &usize| {
            LETTERS.contains(&desk.facts[i].letters)
                && doubt(i) <= MOST_DOUBT
                && !address(i)
                && !inside(i)
        };
        let mut lines: Vec<usize> = (0..desk.blocks.len()).filter(may).collect();
        // (few, and so sorted where they stand)
        lines.sort_by_key(|&i| doubt(i));
        lines
    }

    /// Those of them that nothing rules out, as many as are asked.
    fn eligible(&self, lines: Vec<usize>) -> Vec<usize> {
        lines.into_iter().filter(|&i| !is_none(self.desk, i)).take(LINES).collect()
    }

    /// What is known of a line.
    fn looks(&self, i: usize) -> Evidence {
        let desk = self.desk;
        let (f, block) = (&desk.facts[i], &desk.blocks[i]);
        let words = desk.words(i);
        let mut seen = Evidence::new();
        let doubt = -desk.totals()[i][Role::Headline as usize];
        seen.add(rows::DOUBT + bucket(doubt, &DOUBTS));
        seen.add(rows::AGREES + desk.titles[i].min(6));
        let mark = match block.shaped {
            Shaped::Text => 0,
            Shaped::Heading(level @ 1..=2) => level,
            Shaped::Heading(_) => 3,
            Shaped::Item => 4,
            _ => 5,
        };
        seen.add(rows::MARKED + mark);
        let dated = (1..=BELOW).find(|d| desk.facts.get(i + d).is_some_and(|f| f.is_date));
        seen.add(rows::DATED + dated.unwrap_or(0) as u8);
        seen.add(rows::WORDS + bucket(f.words as i32, &LENGTHS));
        seen.add(rows::STORY + self.story_below(i));
        seen.add(rows::SHARED + self.shared(i));
        self.lines_next(i, &mut seen);

        let heading = mark == 1;
        seen.flag(Flag::Sole, self.sole == Some(i));
        seen.flag(Flag::NotMarked, self.marked && self.sole != Some(i) && !heading);
        seen.flag(Flag::OneOfMarked, self.marked && self.sole != Some(i) && heading);
        seen.flag(Flag::Hash, words.starts_with("# "));
        let ended = f.end == End::Sentence;
        let asked = words
            .trim_end_matches(['"', '”', '“', '’', '»', '«'])
            .ends_with(['?', '!', '？', '！']);
        seen.flag(Flag::Asked, ended && asked);
        seen.flag(Flag::Stopped, ended && !asked);
        seen.flag(Flag::Hangs, matches!(f.end, End::Comma | End::Colon | End::Dash));
        seen.flag(Flag::Sentences, f.sentences >= 2);
        seen.flag(Flag::Lower, f.start == Start::Lower);
        seen.flag(Flag::Label, !f.hits.whole.is_empty());
        seen.flag(Flag::Opens, !f.hits.start.is_empty());
        seen.flag(Flag::Link, f.link_share >= 50);
        seen.flag(Flag::Image, f.image);
        seen.flag(Flag::Furniture, f.furniture);
        seen.flag(Flag::Date, f.is_date);
        seen.flag(Flag::Digits, f.digits * 4 >= f.letters);
        seen.flag(Flag::Lines, block.lines > 1);
        let first = self.first == Some(i);
        seen.flag(Flag::First, first);
        if self.is_bare() {
            let dated = dated.is_some_and(|d| d <= 3);
            seen.flag(Flag::Few, true);
            seen.flag(Flag::FewWord, f.words == 1 && mark == 0);
            seen.flag(Flag::FewFirst, first);
            seen.flag(Flag::FewUnknown, desk.titles[i] == 0);
            seen.flag(Flag::FewDated, dated);
            seen.flag(Flag::FewUndated, !dated);
        }
        seen
    }

    /// What its words say when they are read once more.
    fn reads(&self, i: usize, seen: &mut Evidence) {
        let (desk, f) = (self.desk, &self.desk.facts[i]);
        let byline = || desk.labelled(i).is_some_and(|p| !p.authors.is_empty());
        seen.flag(Flag::Byline, f.letters <= 300 && f.hits.start.has(Label::Byline) && byline());
        seen.flag(Flag::Titled, is_titled(desk, i));
        let same = |(j, other): (usize, &crate::block::facts::Facts)| j != i && other.key == f.key;
        seen.flag(Flag::Again, desk.facts.iter().enumerate().any(same));
        seen.flag(Flag::Credit, self.credits(i));
        seen.flag(Flag::CreditBelow, i + 1 < desk.facts.len() && self.credits(i + 1));
        seen.flag(Flag::Company, super::headline::is_company(desk, i));
    }

    /// What the lines next to it say.
    fn lines_next(&self, i: usize, seen: &mut Evidence) {
        let (desk, block) = (self.desk, &self.desk.blocks[i]);
        let title = |j: usize| {
            let f = &desk.facts[j];
            f.end == End::Open
                && (4..=20).contains(&f.words)
                && f.link_share < 50
                && f.hits.start.is_empty()
                && f.hits.whole.is_empty()
                && !(f.is_date || f.furniture || f.image)
        };
        seen.flag(Flag::TitleAbove, i > 0 && title(i - 1));
        seen.flag(Flag::TitleTwoAbove, i > 1 && title(i - 2));
        seen.flag(Flag::LinkAbove, i > 0 && desk.facts[i - 1].link_share >= 50);
        seen.flag(Flag::JoinedAbove, i > 0 && block.blanks == 0);
        let Some((next, below)) = desk.facts.get(i + 1).zip(desk.blocks.get(i + 1)) else { return };
        seen.add(rows::BREAK + bucket(i32::from(below.break_score), &BREAKS));
        let joined = below.blanks == 0;
        seen.flag(Flag::TitleBelow, title(i + 1));
        seen.flag(Flag::ProseBelow, next.sentences >= 1 && next.words >= 8);
        seen.flag(Flag::LinkBelow, next.link_share >= 50);
        seen.flag(Flag::LowerBelow, joined && next.start == Start::Lower);
        seen.flag(Flag::JoinedBelow, joined);
        seen.flag(Flag::ApartBelow, !joined);
        let story = self.body == Some(i + 1);
        seen.flag(Flag::Flush, story && joined && block.blanks == 0);
    }

    fn credits(&self, i: usize) -> bool {
        self.desk.facts[i].hits.any.has(Label::Credit) || captions::has_credit(self.desk.words(i))
    }

    fn story_below(&self, i: usize) -> u8 {
        match self.body {
            None => 0,
            Some(body) if body < i => 1,
            Some(body) if body == i => 2,
            Some(body) => 3 + bucket((body - i) as i32, &DISTANCES),
        }
    }

    /// The share of its words that the story has, and how many words it has.
    fn shared(&self, i: usize) -> u8 {
        let f = &self.desk.facts[i];
        let (mut all, mut some) = (0, 0);
        for hash in f.content_words(self.desk.kept) {
            all += 1;
            some += i32::from(self.story.has(hash));
        }
        if all == 0 {
            return 0;
        }
        let many = bucket(f.words as i32, &[3, 6]);
        1 + many * (SHARES.len() as u8 + 1) + bucket(some * 100 / all, &SHARES)
    }
}

/// Letters of a sentence that is no headline: of the story's, of any.
const SENTENCE: u32 = 75;
const LONG: u32 = 100;

/// Whether a line is none: a caption that says where people stand or whose picture it is, a credit
/// or note in brackets, a stamp, an object of JSON, a sentence that the role model has for the
/// story's.
fn is_none(desk: &Desk<'_>, i: usize) -> bool {
    let (f, words) = (&desk.facts[i], desk.words(i));
    let bracketed = words.starts_with('(') && words.ends_with(')') && !words[1..].contains('(');
    let clock = |w: &[u8]| w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit();
    let stamp = f.digits * 4 >= f.letters && words.as_bytes().windows(3).any(clock);
    let told = f.letters >= if desk.role(i) == Role::Body { SENTENCE } else { LONG }
        && f.end == End::Sentence
        && words.ends_with(['.', '。'])
        && desk.blocks[i].shaped == Shaped::Text;
    bracketed
        || stamp
        || told
        || words.starts_with('{')
        || captions::names_places(words)
        || credits::ends(words, desk.lexicon)
}

/// Whether another line begins with this one and goes on with little: the page's title, with the
/// site's name.
fn is_titled(desk: &Desk<'_>, i: usize) -> bool {
    let (words, span) = (desk.words(i), desk.blocks[i].span);
    let longer = |j: usize| {
        let len = desk.blocks[j].span.len();
        j != i && len > span.len() && len < span.len() + 80 && desk.words(j).starts_with(words)
    };
    span.len() >= 16 && (0..desk.blocks.len()).any(longer)
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;
