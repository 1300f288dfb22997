//! The top of a story read as one structure: the lines of its title, the names below it, the stamp
//! below these.
//!
//! A title is set in a face of its own: its lines are asked whether one measure may have wrapped
//! them all, and those between it and the stamp whether they are names.

use std::cell::OnceCell;

use super::shape::{Measure, Shape};
use super::{Block, Shaped, print_title};
use crate::grammar::{byline, date};
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, tokens};
use crate::span::Span;
use crate::text::chars::{is_hangul, is_unspaced};
use crate::text::line::{Line, Marker};
use crate::text::scan;

/// Lines from the top that may be a print's own: a stamp, a running head.
const OWN: usize = 4;
/// Lines of a title.
const TITLE: usize = 5;
/// Lines of names between title and stamp.
const NAMES: usize = 2;
/// Bytes of a title's line, and of a title.
const LINE: usize = 160;
const LONGEST: usize = 400;
/// Half of a page's measure, in hundredths, as the tables of widths have it for bold letters.
const HALF: (u32, u32) = (46, 51);
/// Per cent by which a face's table may be wrong.
const SLACK: u32 = 3;

/// Cuts the masthead at the top of a story into its title, its names and its stamp. The byline with
/// a label that was read is noted in `seen`.
pub(crate) fn settle(
    blocks: Vec<Block>,
    lines: &[Line],
    text: &str,
    shape: &Shape,
    lexicon: &Lexicon,
    seen: &mut Option<byline::Seen>,
) -> Vec<Block> {
    let top = Top { lines, text, shape, lexicon, blocks: &blocks, labelled: OnceCell::new() };
    let masthead = top.read();
    *seen = top.labelled.into_inner();
    match masthead {
        Some((title, end)) => rebuilt(blocks, lines, title, end),
        None => blocks,
    }
}

struct Top<'a> {
    lines: &'a [Line],
    text: &'a str,
    shape: &'a Shape,
    lexicon: &'a Lexicon,
    blocks: &'a [Block],
    /// The first byline with a label.
    labelled: OnceCell<byline::Seen>,
}

impl Top<'_> {
    fn words(&self, i: usize) -> &str {
        &self.text[self.lines[i].span.range()]
    }

    fn width(&self, i: usize) -> u32 {
        self.shape.widths(&self.lines[i].raw, &self.lines[i].raw).0
    }

    /// The width of line `i` with the first word of the next.
    fn need(&self, i: usize) -> u32 {
        self.shape.widths(&self.lines[i].raw, &self.lines[i + 1].raw).1
    }

    fn apart(&self, i: usize) -> bool {
        self.lines[i].blanks > self.shape.line_gap || self.lines[i].page
    }

    /// The lines of the title, and the line behind the names.
    fn read(&self) -> Option<(std::ops::Range<usize>, usize)> {
        if self.is_parted() {
            return None;
        }
        let own = |i: usize| {
            let line = &self.lines[i];
            !line.furniture && line.marker != Marker::Rule && !self.is_date(i)
        };
        let first = (0..self.lines.len().min(OWN)).find(|&i| own(i))?;
        // (an address, a section's name or a site's may stand above it, each alone)
        let mut firsts = (first + 1..self.lines.len().min(OWN))
            .filter(|&i| self.apart(i) && own(i) && !self.opens_as_byline(i) && self.has_words(i));
        let named =
            |(title, end): &(std::ops::Range<usize>, usize)| title.end < *end || title.len() == 1;
        self.read_at(first).or_else(|| firsts.find_map(|at| self.read_at(at).filter(named)))
    }

    /// The same of a title that begins at line `first`.
    fn read_at(&self, first: usize) -> Option<(std::ops::Range<usize>, usize)> {
        let plain = |i: usize| {
            let line = &self.lines[i];
            let is_title = i == first && matches!(line.marker, Marker::Heading(_));
            let is_text = (line.marker == Marker::None || is_title) && line.code == 0;
            is_text && !line.furniture && !line.scrap && line.span.len() <= LINE
        };
        let most = self.lines.len().min(first + TITLE + NAMES + 1);
        let stop = (first..most).find(|&i| !plain(i)).unwrap_or(most);
        if stop < first + 2 {
            return None;
        }
        let mut labelled = None;
        let stamp = (first + 1..stop).find_map(|i| match () {
            () if self.is_date(i) || self.is_stamped(i) => Some(i),
            () if !self.runs_on(i) && self.is_labelled(i) => {
                labelled = Some(i);
                Some(i + 1)
            }
            () => None,
        });
        let end = stamp.or_else(|| self.story(first, stop))?;
        let signed = stamp.is_some_and(|i| i < self.lines.len() && self.opens_as_byline(i));
        let mut title = end;
        let mut names = 0;
        while title > first + 1 && end - title <= NAMES {
            let above = self.words(title - 1);
            let role = byline::is_role(above, self.lexicon) || self.is_credit(above);
            let is_name = || {
                labelled == Some(title - 1)
                    || !self.goes_on_in(title - 1, signed) && self.is_name(title - 1, first, names)
            };
            if !role && (names == NAMES || !is_name()) {
                break;
            }
            names += usize::from(!role);
            title -= 1;
        }
        let whole = self.is_title(first, title);
        let named = title < end || end < self.lines.len() && self.is_signature(end);
        (whole && (named || title > first + 1)).then_some((first..title, end))
    }

    /// Whether all lines that may be a masthead's stand alone and none may be wrapped, as a tool
    /// prints them: there is nothing to cut or to join.
    fn is_parted(&self) -> bool {
        let most = self.lines.len().min(OWN + TITLE + NAMES + 1);
        let alone = |i: usize| {
            let start = self.lines[i].own.start();
            let at = self.blocks.partition_point(|block| block.own.start() < start);
            self.blocks.get(at).is_some_and(|block| {
                block.own.start() == start
                    && block.shaped == Shaped::Text
                    && block.marker == Marker::None
            })
        };
        let whole = |i: usize| i == 0 || self.shape.wrap.is_none() || self.apart(i);
        let behind = most == self.lines.len() || self.opens_block(most);
        behind && (0..most).all(|i| alone(i) && whole(i))
    }

    /// Where the story begins below a title without a stamp: its lines are far wider.
    fn story(&self, first: usize, stop: usize) -> Option<usize> {
        let (_, width) = self.shape.wrap?;
        let wide = |i: &usize| self.width(*i) * 100 >= width * 80;
        // (a paragraph that nobody wrapped is one)
        let end = (first + 1..self.lines.len().min(stop + 1)).find(wide)?;
        let narrow = (first..end).all(|i| self.width(i) * 100 <= width * 72);
        // (its own first line may be narrow before a long link)
        let opens =
            end == self.lines.len() || self.apart(end) || self.lines[first].marker == Marker::None;
        (narrow && opens && end >= first + 2).then_some(end)
    }

    /// Whether lines are one title: nothing parts them, and one measure may have wrapped them all.
    fn is_title(&self, first: usize, end: usize) -> bool {
        let len = self.lines[end - 1].span.end() - self.lines[first].span.start();
        if end - first > TITLE || len > LONGEST || (first + 1..end).any(|i| self.apart(i)) {
            return false;
        }
        if end > first + 1 && self.shape.wrap.is_none() {
            return false;
        }
        if (first + 1..end).any(|i| self.is_stamped(i)) {
            return false;
        }
        let widest = (first..end).map(|i| self.width(i)).max().unwrap_or(0);
        let full = |i: usize| self.need(i) * (100 + SLACK) > widest * 100;
        // A deck is a sentence below a headline of capitals, and a capital opens it below a
        // headline that is one.
        let goes_on = |i: usize| {
            let (line, next) = (self.words(i - 1), self.words(i));
            let capitals =
                |line: &str| print_title::is_title_case(line) && line.contains(char::is_uppercase);
            !self.opens_block(i)
                || print_title::goes_on(line, next, self.lexicon)
                || self.is_set(i)
                || capitals(line) && capitals(next)
                || self.shape.capitals_are_common() && !capitals(line)
        };
        if !(first + 1..end).all(goes_on) {
            return false;
        }
        let stopped = self.words(end - 1).ends_with(['.', '。']) && end > first + 1;
        (first..end - 1).all(full) && !stopped && self.words(first).len() >= 8
    }

    /// Whether the break above line `i` is where a browser sets one in a headline, which it prints
    /// in bold letters of double size: the lines fit half of the page, and the next word does not.
    fn is_set(&self, i: usize) -> bool {
        let Some((_, page)) = self.shape.wrap else { return false };
        let share = |width: u32| width * 100 / page.max(1);
        share(self.width(i - 1).max(self.width(i))) <= HALF.1 && share(self.need(i - 1)) >= HALF.0
    }

    /// Whether line `i` goes on with a title's words where a browser has wrapped it, though all of
    /// them have capitals: as one word that is no acronym, or where the stamp (`By Ann Lee, May 5`)
    /// has the name.
    fn goes_on_in(&self, i: usize, signed: bool) -> bool {
        let (before, words) = (self.words(i - 1), self.words(i));
        let lone = || {
            print_title::is_title_case(before)
                && !words.contains([' ', '.'])
                && words.contains(char::is_lowercase)
        };
        self.is_set(i) && !self.apart(i) && (signed || lone())
    }

    fn opens_as_byline(&self, i: usize) -> bool {
        self.lexicon.opens_with(self.words(i), Labels::of(&[Label::Byline])).is_some()
    }

    /// Whether line `i` names a picture and whose it is.
    fn is_credit(&self, words: &str) -> bool {
        let labels = Labels::of(&[Label::Caption, Label::Credit]);
        words.contains(':') && self.lexicon.opens_with(words, labels).is_some()
    }

    /// Whether a day with its year stands in line `i`.
    fn is_stamped(&self, i: usize) -> bool {
        let words = self.words(i);
        words.len() <= LINE
            && words.bytes().filter(u8::is_ascii_digit).count() >= 5
            && date::find(words, self.lexicon, None).is_some_and(|d| d.date.year.is_some())
    }

    /// Whether line `i` stands alone as a date, with its label or without.
    fn is_date(&self, i: usize) -> bool {
        let words = self.words(i);
        words.len() <= 120
            && scan::count(words.as_bytes(), |b| b.is_ascii_digit()) > 0
            && date::line(words, self.lexicon, None).is_some()
    }

    /// Whether line `i` is a byline with its label.
    fn is_labelled(&self, i: usize) -> bool {
        let words = self.words(i);
        let read = || {
            let parsed = byline::labelled(words, self.lexicon)?;
            let is_byline = !parsed.authors.is_empty();
            let _ = self.labelled.set(byline::Seen { line: words.into(), parsed });
            is_byline.then_some(())
        };
        // (`with` and its like open a title's second line, too: where a printer has broken it)
        let wrapped = i > 0
            && !self.apart(i)
            && (words.starts_with(char::is_lowercase) || !words.contains(char::is_lowercase))
            && !self.is_over(i - 1)
            && self
                .shape
                .overflow(&self.lines[i - 1].raw, &self.lines[i].raw)
                .is_some_and(|over| over > -60);
        words.len() <= 120 && !wrapped && read().is_some()
    }

    /// Whether line `i`, right below a title, is a date line or a name's with its day.
    fn is_signature(&self, i: usize) -> bool {
        let parted = || self.words(i).contains(" | ") && self.is_stamped(i);
        let whole = !self.apart(i) && !self.goes_on(self.words(i - 1), false);
        whole && (self.is_date(i) || self.opens_as_byline(i) || parted())
    }

    /// Whether line `i` opens with more words than a name has.
    fn has_words(&self, i: usize) -> bool {
        const NAME: usize = 3;
        let first = self.words(i).split([',', '|']).next().unwrap_or_default();
        first.split(' ').count() > NAME
    }

    /// The columns at which a terminal or a mail has wrapped the dump.
    fn columns(&self) -> Option<u32> {
        self.shape.wrap.and_then(|(measure, width)| (measure == Measure::Columns).then_some(width))
    }

    /// Whether a printer in columns has broken line `i`: the next one's first word had no room.
    fn runs_on(&self, i: usize) -> bool {
        let full = |width: u32| !self.is_over(i) && self.need(i) > width;
        i + 1 < self.lines.len() && !self.apart(i + 1) && self.columns().is_some_and(full)
    }

    /// Whether line `i` is wider than a printer in columns would have let it be, also where the
    /// story stands in from its title.
    fn is_over(&self, i: usize) -> bool {
        self.columns().is_some_and(|width| self.width(i) > width + width / 6)
    }

    /// Whether line `i` is one of names below the title that begins at `first`, `below` other lines
    /// of names.
    fn is_name(&self, i: usize, first: usize, below: usize) -> bool {
        let words = self.words(i);
        if words.len() > 120 {
            return false;
        }
        // (`, The Daily Sample`: behind a name that a page left empty)
        if words.starts_with(", ") || self.is_labelled(i) {
            return true;
        }
        // (asked last: the grammar of names takes longest)
        let person = || {
            let read = byline::bare(words, self.lexicon, None);
            read.is_some_and(|p| p.authors.iter().any(|a| a.kind == byline::AuthorKind::Person))
        };
        let before = self.words(i - 1);
        let parted = self.opens_block(i);
        if self.goes_on(before, parted) && !self.apart(i) {
            return false;
        }
        if self.apart(i) {
            return self.is_organization(words) || person();
        }
        // (the line above has room for the next word, so that no printer has broken it)
        let widest = (first..i).map(|k| self.width(k)).max().unwrap_or(0);
        let page = self.shape.wrap.map_or(0, |(_, width)| width * 2 / 5);
        let measure = if i > first + 1 { widest } else { page };
        let free = self.need(i - 1) * 100 < measure * (100 - SLACK);
        if words.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        match free {
            true => self.is_organization(words) || person(),
            false
                if below > 0 || !parted && self.lines.get(i + 1).is_some() && self.apart(i + 1) =>
            {
                false
            }
            false => self.is_agency(words) || parted && self.is_organization(words) || person(),
        }
    }

    /// Whether the break decision has parted line `i` from the one above.
    fn opens_block(&self, i: usize) -> bool {
        let start = self.lines[i].own.start();
        let at = self.blocks.partition_point(|block| block.own.start() < start);
        self.blocks.get(at).is_some_and(|block| block.own.start() == start)
    }

    /// Whether a line's last word or mark says that it goes on. (A function word of one language is
    /// a noun of another, so that it says nothing of lines that were parted.)
    fn goes_on(&self, words: &str, parted: bool) -> bool {
        let last = words.rsplit(' ').next().unwrap_or("");
        let token = tokens(last).next().filter(|t| t.end as usize == last.len());
        let stop = !parted
            && last.starts_with(char::is_lowercase)
            && token.is_some_and(|t| self.lexicon.stop_word(t.hash) != 0);
        stop || words.ends_with([',', ';', '-', '–', '—', ':', '(', '&'])
    }

    /// Whether a line may be an organization's name, an editor's initials, a name in a script
    /// without case.
    fn is_organization(&self, words: &str) -> bool {
        if self.is_agency(words) {
            return true;
        }
        let unspaced = words.chars().filter(|&c| is_unspaced(c) || is_hangul(c)).count();
        if unspaced > 0 {
            return words
                .split(['、', ',', '·', '，'])
                .all(|name| name.trim().chars().count() <= 6);
        }
        let parts = words.split(' ').count();
        if parts == 1 && words.len() <= 24 {
            return !words.ends_with(['.', '!', '?']);
        }
        let capital = |word: &str| !word.starts_with(char::is_lowercase);
        parts <= 5
            && words.len() <= 60
            && !words.bytes().any(|b| b.is_ascii_digit())
            && !words.ends_with(['.', '!', '?', '"', '”', '»'])
            && !words.contains(':')
            && words.split(' ').all(capital)
    }

    /// An agency's or a site's name, as it cannot end a title: `dpa`, `example.org`.
    fn is_agency(&self, words: &str) -> bool {
        let letter = |c: char| c.is_ascii_lowercase() || matches!(c, '.' | '-');
        let domain = words.contains('.') && !words.ends_with('.') && words.chars().all(letter);
        domain || self.lexicon.label(words).has(Label::Agency)
    }
}

/// The blocks with the masthead's lines cut as they were read: what stands above the title, the
/// title, each line of names, the rest.
fn rebuilt(
    blocks: Vec<Block>,
    lines: &[Line],
    title: std::ops::Range<usize>,
    end: usize,
) -> Vec<Block> {
    let from = lines[title.start].own.start();
    let to = lines[end - 1].own.end();
    let mut out = Vec::with_capacity(blocks.len() + 3);
    let part = |range: std::ops::Range<usize>, like: &Block| {
        let (first, last) = (&lines[range.start], &lines[range.end - 1]);
        let at_start = first.own.start() == like.own.start();
        Block {
            span: Span::new(first.span.start(), last.span.end()),
            own: Span::new(first.own.start(), last.own.end()),
            shaped: if at_start { like.shaped } else { Shaped::Text },
            marker: if at_start { like.marker } else { Marker::None },
            lines: range.len() as u16,
            indent: first.indent,
            blanks: first.blanks,
            page: first.page,
            break_score: if at_start { like.break_score } else { -1 },
        }
    };
    let mut done = false;
    for block in blocks {
        if block.own.end() <= from || block.own.start() >= to {
            out.push(block);
            continue;
        }
        if !done {
            done = true;
            let above = lines.partition_point(|line| line.own.start() < block.own.start());
            if above < title.start {
                out.push(part(above..title.start, &block));
            }
            out.push(part(title.clone(), &block));
            out.extend((title.end..end).map(|i| part(i..i + 1, &block)));
        }
        let last = lines[..].partition_point(|line| line.own.start() < block.own.end());
        if last > end {
            out.push(part(end..last, &block));
        }
    }
    out
}

#[cfg(test)]
#[path = "masthead_tests.rs"]
mod tests;
