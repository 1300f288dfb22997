//! The names of a byline: which words of a line are a person, an organization, a role.

use std::ops::Range;

use super::byline::{Author, AuthorKind};
use super::byline_scan::{Mode, Scan};
use super::byline_words::{DESKS, GENERATIONS, NETWORKS, is_listed};
use super::words::Shape;
use crate::lang::Label;
use crate::text::chars::is_lowercase;

/// Whether a capital stands inside a word, behind more lower-case letters than a surname's prefix
/// has (`Mac`, `Fitz`, `della`).
fn is_glued(word: &str) -> bool {
    let mut lower = 0;
    for c in word.chars() {
        let small = is_lowercase(c);
        if lower > 5 && !small && c.is_uppercase() {
            return true;
        }
        lower = if small { lower + 1 } else { 0 };
    }
    false
}

impl Scan<'_> {
    /// The organization that the words `i..j` are, if they are one: an agency of the packs, or by
    /// shape. No words are none.
    pub(super) fn kind(&self, i: usize, j: usize) -> Option<AuthorKind> {
        if j <= i {
            return None;
        }
        let agency = |i: usize, j: usize| self.labels(i, j).has(Label::Agency);
        if agency(i, j) {
            return Some(AuthorKind::Organization);
        }
        let org = if j == i + 1 {
            // `AFP`, `SDA`: one word in capitals is no person's full name; a full stop makes it an
            // abbreviation
            let word = self.words[i];
            word.shape == Shape::Capitals
                && !word.dot
                && (2..=5).contains(&self.text(i, j).chars().count())
                || word.shape == Shape::Domain
        } else {
            // `Reuters Staff`, `AFP Deutschland`: two letters may be a person's initials
            let opens =
                (i + 1..j).any(|k| agency(i, k)) && self.words[i].end - self.words[i].start > 2;
            // no vowel, no given name: `NDX Southland`
            let vowelless = self.shape(i) == Some(Shape::Capitals)
                && self.text(i, i + 1).len() > 2
                && self
                    .text(i, i + 1)
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() && !b"AEIOUY".contains(&b));
            let ends = (i + 1..j).any(|k| agency(k, j)) || is_listed(self.text(j - 1, j), DESKS);
            opens || ends || vowelless || self.is_paper(j - 1)
        };
        org.then_some(AuthorKind::Organization)
    }

    /// The end of the run of name words that opens at `i`.
    pub(super) fn run(&self, i: usize) -> usize {
        let (mut j, mut end, mut full) = (i, i, 0);
        while j < self.words.len() {
            let word = self.words[j];
            match word.shape {
                Shape::Capital | Shape::Capitals | Shape::Initial | Shape::Uncased => {
                    if j > i + 1 && (self.button(j).is_some() || self.is(j + 1, Shape::Colon)) {
                        break;
                    }
                    // two columns of a page, each a full name (`Jane Doe  John Roe`)
                    if j > i && (word.gap && full >= 2 || self.is_date(j) || self.is_and(j)) {
                        break;
                    }
                    // `JANE DOE IN PARIS`
                    if j > i
                        && self.is_low(j)
                        && self.is_stop(j)
                        && self.stop_languages(j) & self.languages() != 0
                        && !self.is_name_too(j)
                        && !self.is_particle(j)
                    {
                        break;
                    }
                    full += usize::from(word.shape != Shape::Initial);
                    (j, end) = (j + 1, j + 1);
                    // `Doe. The ferry`: only short words are abbreviations (`St.`, `Wm.`, `Dr.`),
                    // and not before another credit (`Doe. Editing by`)
                    let credit = || {
                        self.is(j + 1, Shape::Lower)
                            && !self.is_particle(j + 1)
                            && self.longest(j + 1, Label::Byline).is_some()
                    };
                    if word.dot
                        && word.shape != Shape::Initial
                        && (self.text(j - 1, j).chars().count() > 5 || credit())
                    {
                        break;
                    }
                }
                Shape::Lower if j > i && self.is_particle(j) && !self.is_and(j) => j += 1,
                // `Puig i Cadafalch`, `Ortega y Gasset`, `Costa e Silva`: one surname behind a
                // one-letter `and` has no given name of its own
                Shape::Lower
                    if full >= 2
                        && word.end - word.start == 1
                        && self.is_and(j)
                        && self.is_capital(j + 1)
                        && !self.is_capital(j + 2)
                        && !self.is_particle_then_capital(j + 2)
                        && self.kind(j + 1, j + 2).is_none() =>
                {
                    (j, end) = (j + 2, j + 2);
                }
                // a nickname: `John “Jack” Roe`
                Shape::Quote
                    if j > i
                        && self.is_capital(j + 1)
                        && self.is(j + 2, Shape::Quote)
                        && self.is_capital(j + 3) =>
                {
                    j += 3
                }
                Shape::Comma if j > i && self.is_suffix(j + 1, GENERATIONS) => {
                    (j, end) = (j + 2, j + 2)
                }
                _ => break,
            }
        }
        end
    }

    /// Where a button ends that stands at word `i`: a network's, or one to share that ends the line
    /// (`Jane Doe Share`).
    pub(super) fn button(&self, i: usize) -> Option<usize> {
        if self.is(i, Shape::Capital) && NETWORKS.contains(&self.text(i, i + 1)) {
            return Some(i + 1);
        }
        let is_button = |&end: &usize| end == self.words.len() && !self.is_paper(end - 1);
        self.longest(i, Label::Share).filter(is_button).filter(|_| self.is_capital(i))
    }

    /// Whether particles and a name behind them stand at word `i`: `de Cruz`, `de la Cruz`.
    pub(super) fn is_particle_then_capital(&self, i: usize) -> bool {
        let particles = (i..i + 3).take_while(|&k| self.is_particle(k)).count();
        (1..=particles).any(|n| self.is_capital(i + n))
    }

    /// The role that opens at word `i` and is followed by a name (`Political correspondent Jane
    /// Doe`): where it ends.
    pub(super) fn front_role(&self, i: usize) -> Option<usize> {
        for modifiers in 0..3 {
            let at = i + modifiers;
            if !(i..=at).all(|k| self.is_letters(k)) || at > i && self.is_and(at) {
                return None;
            }
            let Some(end) = self.longest(at, Label::Role) else { continue };
            // the name has two words and is no role itself (`Staff Writer`)
            let run = self.run(end);
            let opens = self.is_letters(end) && (!self.is_stop(end) || self.is_name_too(end));
            return (opens
                && run >= end + 2
                && (end..run).all(|k| self.longest(k, Label::Role).is_none()))
            .then_some(end);
        }
        None
    }

    /// The author that opens at word `i`, and the word behind.
    pub(super) fn author(&self, i: usize) -> Option<(Author, usize)> {
        self.words.get(i)?;
        if let Some(end) = self.front_role(i) {
            let (mut author, after) = self.plain_author(end)?;
            author.role = Some(self.range(i, end));
            return Some((author, after));
        }
        self.plain_author(i)
    }

    pub(super) fn plain_author(&self, i: usize) -> Option<(Author, usize)> {
        let organization =
            |i: usize, j: usize| Some((Author::new(self.range(i, j), AuthorKind::Organization), j));
        // an article before an agency: `by the Example Press`, `von der Redaktion`; with a capital
        // it is part of the name
        let article = usize::from(self.is_letters(i) && self.is_stop(i) && self.is_low(i));
        let agency =
            self.longest(i + article, Label::Agency).or_else(|| self.longest(i, Label::Agency));
        let end = self.run(i);
        if let Some(agency) = agency.filter(|&agency| agency >= end) {
            let named = self.longest(i, Label::Agency) == Some(agency) && !self.is(i, Shape::Lower)
                || article == 0;
            return organization(if named { i } else { i + 1 }, agency);
        }
        if end == i {
            // `abc/xyz`: two desks' or editors' initials are known only where one of them is an
            // agency
            return (self.mode == Mode::Field && self.is(i, Shape::Domain))
                .then(|| organization(i, i + 1))
                .flatten();
        }
        if let Some(agency) =
            agency.filter(|&agency| agency < end && self.is_stop(i) && agency > i + 1)
        {
            return organization(i, agency.max(end));
        }
        // `JANE DOE Example Press`: capitals for the person alone, as agencies print it
        let change = (i + 2..end).find(|&k| {
            let name = (i..k).filter(|&n| self.is(n, Shape::Capitals)).count();
            self.is(k, Shape::Capital) && name >= 2 && (i..k).all(|n| !self.is(n, Shape::Capital))
        });
        // `Jane Doe EXAMPLE NEWS`, `JANE DOE Harbour & Coast Gazette`: the case tells the name from
        // the paper
        let turned = (i + 2..end.saturating_sub(1)).find(|&k| {
            let (name, paper) = match self.shape(k) {
                Some(Shape::Capitals) => (Shape::Capital, Shape::Capitals),
                _ => (Shape::Capitals, Shape::Capital),
            };
            let is_name = |n: usize| self.is(n, name) || self.is(n, Shape::Initial);
            !self.capitals
                && (i..k).all(is_name)
                && (i..k).filter(|&n| self.is(n, name)).count() >= 2
                && (k..end).all(|n| self.is(n, paper) && self.longest(n, Label::Role).is_none())
        });
        if let Some(k) = turned {
            let ampersand = self.is(end, Shape::Ampersand)
                && self.is_capital(end + 1)
                && end + 2 == self.words.len();
            return Some((self.person(i, k)?, if ampersand { end + 2 } else { end }));
        }
        if let Some(k) = change {
            if self.kind(k, end).is_some() || self.longest(k, Label::Role).is_some() {
                let mut author = self.person(i, k)?;
                if self.kind(k, end).is_none() || self.labels(end - 1, end).has(Label::Role) {
                    author.role = Some(self.range(k, end));
                }
                return Some((author, end));
            }
        }
        if let Some(name) = self.before_paper(i, end) {
            let ampersand = self.is(end, Shape::Ampersand) && self.is_capital(end + 1);
            return Some((self.person(i, name)?, if ampersand { end + 2 } else { end }));
        }
        if self.kind(i, end).is_some() && !(end > i + 1 && self.is_suffix(end - 1, GENERATIONS)) {
            return organization(i, end);
        }
        let (name_end, role, after) = self.role_behind(i, end);
        let mut author = self.person(i, name_end)?;
        author.role = role;
        Some((author, after))
    }

    /// Where the name ends that opens the run `i..end`, the role behind it without a separator, and
    /// the word behind both.
    pub(super) fn role_behind(&self, i: usize, end: usize) -> (usize, Option<Range<usize>>, usize) {
        let full = |a: usize, b: usize| {
            (a..b)
                .filter(|&k| {
                    matches!(self.shape(k), Some(Shape::Capital | Shape::Capitals | Shape::Uncased))
                })
                .count()
        };
        for at in i + 2..end {
            // `A. B. Writer` is a name: a role has a full name before it
            if self.longest(at, Label::Role) == Some(end) && full(i, at) >= 2 {
                // a third word belongs to the role (`Jane Doe Political Correspondent`)
                let name =
                    if full(i, at) == 3 && at == i + 3 && end == at + 1 { at - 1 } else { at };
                return (name, Some(self.range(name, end)), end);
            }
            // `Jane Doe Special to the Sample`
            if let Some(role) = self.longest(at, Label::Role).filter(|&role| role > end) {
                if full(i, at) >= 2 {
                    let paper =
                        |&k: &usize| self.is_capital(k) || self.is_low(k) && self.is_stop(k);
                    let after = (role..role + 6).take_while(paper).last().map_or(role, |k| k + 1);
                    return (at, Some(self.range(at, role)), after);
                }
            }
        }
        // `Jane Doe political correspondent`
        for at in end..self.words.len().min(end + 3) {
            if full(i, end) < 2 || !self.is_low(at) || self.is_stop(at) {
                break;
            }
            if let Some(k) = self.longest(at, Label::Role) {
                // the third word is the beat (`Jane Doe Harbour correspondent`)
                let beat = at == end && end == i + 3 && full(i, end) == 3;
                let name = if beat { end - 1 } else { end };
                return (name, Some(self.range(name, k)), k);
            }
        }
        (end, None, end)
    }

    /// The person whose name is the words `i..j`, if they are a name.
    pub(super) fn person(&self, i: usize, j: usize) -> Option<Author> {
        let words = &self.words[i..j];
        let full = words
            .iter()
            .filter(|w| matches!(w.shape, Shape::Capital | Shape::Capitals | Shape::Uncased))
            .count();
        let parts = full + words.iter().filter(|w| w.shape == Shape::Initial).count();
        let uncased = words.iter().any(|w| w.shape == Shape::Uncased);
        // without a colon a verb of an uncased script would pass for a third name (`كتب`: he wrote)
        let particles = if uncased { (i..j).filter(|&k| self.is_particle(k)).count() } else { 0 };
        let most = if uncased && !self.colon { 2 + particles } else { 6 };
        let least = if self.mode == Mode::Field { 1 } else { 2 };
        if full == 0 || parts < least || parts > most {
            return None;
        }
        for k in i..j {
            let word = self.text(k, k + 1);
            // `Jane Doe’s`, and words that a tool has glued together (`RoeTwitter`); a short prefix
            // is a surname's (`McDonald`)
            if word.ends_with("'s") || word.ends_with("’s") || is_glued(word) {
                return None;
            }
            if !self.shape(k).is_some_and(|s| s.is_capital() || s == Shape::Uncased)
                || self.is(k, Shape::Initial)
            {
                continue;
            }
            // A function word: `By The Numbers`, `Log In`. Particles have capitals too (`Van Dyke`,
            // `La Rue`), though a first one only if more words follow: `La Paz` is no person.
            let bound = k > i && self.is_particle(k - 1); // `bin Said`
            let stop = self.stop_languages(k);
            if stop != 0
                && stop & self.languages() != 0
                && !self.is_name_too(k)
                && !bound
                && !(self.is_particle(k) && (k > i || parts > 2))
            {
                return None;
            }
            if k == i
                && self.lex.is_weekday(self.phrase(k, k + 1))
                && self.text(k, k + 1).chars().count() > 4
            {
                return None;
            }
        }
        Some(Author::new(self.range(i, j), AuthorKind::Person))
    }
}
